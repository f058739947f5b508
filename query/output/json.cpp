#include "query/output/json.hpp"

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

// The stored fields of a hit, in the order of the output.
constexpr std::array kShownFields{Field::id,   Field::title,  Field::source, Field::section,
                                  Field::date, Field::author, Field::url};

// Scores order hits; digits behind the fourth say nothing and differ between machines.
double rounded(double score) {
    return std::round(score * 1e4) / 1e4;
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
    json["snippet"] = shown.snippet.text;
    json["snippet_matches"] = ranges(shown.snippet.matches);
    json["snippet_is_cut"] = {shown.snippet.is_cut_before, shown.snippet.is_cut_behind};
    return json;
}

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

void print_json(std::ostream& out, const Answer& answer) {
    out << "{\"version\":" << kJsonVersion << ",\"query\":" << dumped(answer.query)
        << ",\"total\":" << answer.total << ",\"hits\":[";
    std::string_view separator = "\n";
    for (const ShownHit& shown : answer.hits) {
        out << separator << dumped(hit_json(shown));
        separator = ",\n";
    }
    out << "\n]}\n";
}

void print_json_lines(std::ostream& out, const Answer& answer) {
    for (const ShownHit& shown : answer.hits) out << dumped(hit_json(shown)) << '\n';
}

} // namespace telusur
