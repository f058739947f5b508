#include "query/output/completions.hpp"

#include <nlohmann/json.hpp>

#include "query/output/json.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

using Json = nlohmann::ordered_json;

// "singkatan, Komisi Pemberantasan Korupsi, 12 artikel".
std::string line_about(const Completion& completion) {
    std::string line(spec(completion.kind).name);
    if (!completion.expansion.empty()) line += ", " + completion.expansion;
    return line + ", " + std::to_string(completion.articles) + " artikel";
}

} // namespace

std::string completions_json(std::string_view typed, const std::vector<Completion>& completions) {
    Json list = Json::array();
    for (const Completion& completion : completions) {
        Json json{{"text", completion.text},
                  {"kind", spec(completion.kind).name},
                  {"articles", completion.articles}};
        if (!completion.expansion.empty()) json["expansion"] = completion.expansion;
        json["query"] = completion.query;
        list.push_back(std::move(json));
    }
    return Json{{"version", kJsonVersion}, {"query", clean(typed)}, {"suggestions", list}}.dump();
}

std::string opensearch_suggestions(std::string_view typed,
                                   const std::vector<Completion>& completions) {
    Json queries = Json::array(), lines = Json::array();
    for (const Completion& completion : completions) {
        queries.push_back(completion.query);
        lines.push_back(line_about(completion));
    }
    return Json::array({clean(typed), queries, lines}).dump();
}

} // namespace telusur
