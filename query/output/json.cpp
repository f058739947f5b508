#include "query/output/json.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include <nlohmann/json.hpp>

namespace telusur {
namespace {

using Json = nlohmann::ordered_json;

Json ranges(const std::vector<ByteRange>& matches) {
    Json list = Json::array();
    for (const ByteRange& match : matches) list.push_back({match.begin, match.end});
    return list;
}

// The same ranges in code points.
Json points(const std::string& text, const std::vector<ByteRange>& matches) {
    const auto points_to = [&](std::size_t end) {
        return std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end),
                             [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    };
    Json list = Json::array();
    for (const ByteRange& match : matches)
        list.push_back({points_to(match.begin), points_to(match.end)});
    return list;
}

// The stored fields of a hit, in the order of the output.
constexpr std::array kShownFields{Field::id,   Field::title,  Field::source, Field::section,
                                  Field::date, Field::author, Field::url};

// Scores order hits; digits behind the fourth say nothing and differ between machines.
double rounded(double score) {
    return std::round(score * 1e4) / 1e4;
}

std::string_view name(Way way) {
    switch (way) {
    case Way::itself: return "itself";
    case Way::root: return "root";
    case Way::acronym: return "acronym";
    case Way::synonym: return "synonym";
    case Way::spelling: return "spelling";
    case Way::pattern: return "pattern";
    case Way::fuzzy: return "fuzzy";
    }
    return "";
}

std::string_view name(ScoreShare::Kind kind) {
    switch (kind) {
    case ScoreShare::Kind::part: return "word";
    case ScoreShare::Kind::all_words: return "all_words";
    case ScoreShare::Kind::pairs: return "pairs";
    case ScoreShare::Kind::stretch: return "stretch";
    case ScoreShare::Kind::early: return "early";
    case ScoreShare::Kind::answer: return "answer";
    case ScoreShare::Kind::feedback: return "feedback";
    case ScoreShare::Kind::recent: return "recent";
    }
    return "";
}

Json reason_json(const Reason& reason) {
    Json json{{"kind", name(reason.kind)},
              {"score", rounded(reason.score)},
              {"share", rounded(reason.share)}};
    if (reason.kind == ScoreShare::Kind::part) {
        json["word"] = reason.word;
        json["form"] = reason.form.empty() ? Json() : Json(reason.form);
        json["way"] = name(reason.way);
    }
    if (!reason.feedback.empty()) json["forms"] = reason.feedback;
    if (reason.kind != ScoreShare::Kind::part && reason.feedback.empty()) return json;
    json["in_title"] = reason.in_title;
    json["in_body"] = reason.in_body;
    return json;
}

Json hit_json(const ShownHit& shown) {
    Json json;
    json["rank"] = shown.hit.rank;
    json["score"] = rounded(shown.hit.score);
    for (const Field field : kShownFields) {
        const std::string& value = shown.hit.article[field];
        json[std::string(spec(field).name)] = value.empty() ? Json() : Json(value);
    }
    json["title_matches"] = ranges(shown.title_matches);
    json["title_matches_code_points"] =
        points(shown.hit.article[Field::title], shown.title_matches);
    json["snippet"] = shown.snippet.text;
    json["snippet_matches"] = ranges(shown.snippet.matches);
    json["snippet_matches_code_points"] = points(shown.snippet.text, shown.snippet.matches);
    json["snippet_is_cut"] = {shown.snippet.is_cut_before, shown.snippet.is_cut_behind};
    if (shown.hit.in_story > 1) json["in_story"] = shown.hit.in_story;
    for (const Reason& reason : shown.reasons) json["explanation"].push_back(reason_json(reason));
    return json;
}

Json expansions_json(const std::vector<Expansion>& expansions) {
    Json list = Json::array();
    for (const Expansion& expansion : expansions)
        list.push_back({{"kind", name(expansion.way)},
                        {"from", expansion.from},
                        {"to", expansion.to},
                        {"left_out", expansion.left_out},
                        {"limit", expansion.limit}});
    return list;
}

Json suggestion_json(const Suggestion& suggestion) {
    Json json{{"query", suggestion.query}, {"total", suggestion.total}};
    for (const Correction& correction : suggestion.corrections)
        json["corrections"].push_back({{"from", correction.from}, {"to", correction.to}});
    return json;
}

Json ignored_json(const std::vector<Notice>& notices) {
    Json list = Json::array();
    for (const Notice& each : notices) list.push_back(each.english);
    return list;
}

Json facets_json(const std::vector<Facet>& facets) {
    Json json = Json::object();
    for (const Facet& facet : facets) {
        Json values = Json::array();
        for (const FacetValue& value : facet.values)
            values.push_back(
                {{"value", value.value}, {"label", value.label}, {"articles", value.articles}});
        json[std::string(kFacets[static_cast<std::size_t>(facet.kind)].name)] = {
            {"values", values}, {"without", facet.without}};
    }
    return json;
}

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

void print_json(std::ostream& out, const Answer& answer) {
    out << "{\"version\":" << kJsonVersion << ",\"query\":" << dumped(answer.query)
        << ",\"total\":" << answer.total;
    if (answer.stories > 0) out << ",\"stories\":" << answer.stories;
    out << ",\"partial\":" << (answer.is_partial ? "true" : "false")
        << ",\"expansions\":" << dumped(expansions_json(answer.expansions))
        << ",\"feedback\":" << dumped(answer.feedback)
        << ",\"passed_over\":" << dumped(answer.passed_over);
    if (!answer.ignored.empty()) out << ",\"ignored\":" << dumped(ignored_json(answer.ignored));
    if (answer.suggestion) out << ",\"suggestion\":" << dumped(suggestion_json(*answer.suggestion));
    if (!answer.facets.empty()) out << ",\"facets\":" << dumped(facets_json(answer.facets));
    out << ",\"hits\":[";
    std::string_view separator = "\n";
    for_each_hit(answer, [&](const ShownHit& shown) {
        out << separator << dumped(hit_json(shown));
        separator = ",\n";
    });
    out << "\n]}\n";
}

void print_json_lines(std::ostream& out, const Answer& answer) {
    for_each_hit(answer, [&](const ShownHit& shown) { out << dumped(hit_json(shown)) << '\n'; });
}

} // namespace telusur
