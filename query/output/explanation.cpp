#include "query/output/explanation.hpp"

#include <nlohmann/json.hpp>

namespace telusur {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json analysis_json(const Analysis& analysis) {
    Json features = Json::array();
    for (const WeightedFeature& feature : analysis.features)
        features.push_back({{"name", feature.name}, {"weight", feature.weight}});
    return {{"root", analysis.root},
            {"parts", analysis.parts},
            {"root_kind", analysis.root_kind},
            {"score", analysis.score},
            {"features", features}};
}

} // namespace

void print_stem_json(std::ostream& out, const std::string& word, std::string_view stem) {
    out << dumped({{"word", word}, {"stem", stem}}) << '\n';
}

void print_explanation_text(std::ostream& out, const std::string& word,
                            const Explanation& explanation) {
    out << word << '\t' << explanation.stem << "\n  " << explanation.stage << ": "
        << explanation.why << '\n';
    for (const Analysis& analysis : explanation.analyses) {
        out << "  " << analysis.score << '\t' << analysis.root << '\t' << analysis.parts << " ("
            << analysis.root_kind << " root)";
        for (const WeightedFeature& feature : analysis.features)
            out << "  " << feature.name << ' ' << (feature.weight > 0 ? "+" : "") << feature.weight;
        out << '\n';
    }
}

void print_explanation_json(std::ostream& out, const std::string& word,
                            const Explanation& explanation) {
    Json analyses = Json::array();
    for (const Analysis& analysis : explanation.analyses)
        analyses.push_back(analysis_json(analysis));
    out << dumped({{"word", word},
                   {"stem", explanation.stem},
                   {"stage", explanation.stage},
                   {"why", explanation.why},
                   {"analyses", analyses}})
        << '\n';
}

} // namespace telusur
