#include "query/output/json.hpp"

#include <array>

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

Json hit_json(const ShownHit& shown) {
    Json json;
    json["rank"] = shown.hit.rank;
    json["score"] = shown.hit.score;
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

std::string dumped(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace

void print_json(std::ostream& out, const Answer& answer) {
    Json json;
    json["version"] = kJsonVersion;
    json["query"] = answer.query;
    json["total"] = answer.total;
    json["hits"] = Json::array();
    for (const ShownHit& shown : answer.hits) json["hits"].push_back(hit_json(shown));
    out << dumped(json, 2) << '\n';
}

void print_json_lines(std::ostream& out, const Answer& answer) {
    for (const ShownHit& shown : answer.hits) out << dumped(hit_json(shown), -1) << '\n';
}

} // namespace telusur
