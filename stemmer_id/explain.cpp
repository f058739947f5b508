#include "stemmer_id/explain.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "stemmer_id/features.hpp"
#include "stemmer_id/hyphenated.hpp"
#include "stemmer_id/stemmer.hpp"
#include "stemmer_id/weights.hpp"

namespace telusur {
namespace {

constexpr std::size_t kReasons = 3; // how many features `why` names

std::string_view name(RootKind kind) {
    switch (kind) {
    case RootKind::known: return "known";
    case RootKind::compound: return "compound";
    default: return "unknown";
    }
}

std::string parts_of(std::string_view word, const Candidate& candidate) {
    const Start& start = candidate.start;
    std::string parts(word.substr(0, start.at));
    if (start.lost != 0) parts += std::string("(") + start.lost + ")";
    if (start.at != 0) parts += '+';
    parts += word.substr(start.at, candidate.end.at - std::size_t{start.at});
    if (candidate.end.at < word.size()) parts += '+';
    parts += word.substr(candidate.end.at);
    return parts;
}

Analysis make_analysis(std::string_view word, const Candidate& candidate, Evidence evidence) {
    StemBuffer buffer;
    Analysis analysis{std::string(root_text(word, candidate, buffer)),
                      parts_of(word, candidate),
                      std::string(name(candidate.kind)),
                      score(word, candidate, evidence),
                      {}};
    FeatureList features;
    find_features(word, candidate, evidence, features);
    for (const std::uint16_t feature : features) {
        if (kWeights[feature] != 0)
            analysis.features.push_back({feature_name(feature), kWeights[feature]});
    }
    std::ranges::stable_sort(analysis.features, std::greater{},
                             [](const WeightedFeature& f) { return std::abs(f.weight); });
    return analysis;
}

std::vector<Analysis> all_analyses(std::string_view word, Evidence evidence) {
    CandidateList candidates;
    find_candidates(word, candidates);
    std::vector<Analysis> analyses;
    for (const Candidate& candidate : candidates)
        analyses.push_back(make_analysis(word, candidate, evidence));
    std::ranges::stable_sort(analyses, std::greater{}, &Analysis::score);
    return analyses;
}

int weight_in(const Analysis& analysis, const std::string& feature) {
    for (const WeightedFeature& other : analysis.features) {
        if (other.name == feature) return other.weight;
    }
    return 0;
}

// The features that speak most for `winner` against `other`, as "name +120, ...".
std::string reasons(const Analysis& winner, const Analysis& other) {
    std::vector<WeightedFeature> differences;
    for (const WeightedFeature& feature : winner.features)
        differences.push_back({feature.name, feature.weight - weight_in(other, feature.name)});
    for (const WeightedFeature& feature : other.features) {
        if (weight_in(winner, feature.name) == 0)
            differences.push_back({"not " + feature.name, -feature.weight});
    }
    std::ranges::stable_sort(differences, std::greater{}, &WeightedFeature::weight);
    differences.resize(std::min(differences.size(), kReasons));
    std::string text;
    for (const WeightedFeature& difference : differences) {
        if (difference.weight <= 0) break;
        text +=
            (text.empty() ? "" : ", ") + difference.name + " +" + std::to_string(difference.weight);
    }
    return text;
}

std::string why_scored(const std::vector<Analysis>& analyses) {
    const Analysis& winner = analyses.front();
    const auto rival = std::ranges::find_if(
        analyses, [&](const Analysis& other) { return other.root != winner.root; });
    if (rival == analyses.end()) return "no other root is possible";
    return "'" + winner.parts + "' scores " + std::to_string(winner.score - rival->score)
           + " more than '" + rival->parts + "': " + reasons(winner, *rival);
}

std::string why_hyphenated(HyphenRule rule) {
    switch (rule) {
    case HyphenRule::none: return "its parts are no unit of the language";
    case HyphenRule::prefix: return "a prefix stands before the hyphen";
    case HyphenRule::suffix: return "a suffix stands behind the hyphen or apostrophe";
    case HyphenRule::repeated: return "the word is repeated";
    case HyphenRule::same_root: return "both halves have this root";
    case HyphenRule::compound: return "the halves are also written as one word";
    case HyphenRule::pair: return "the second half echoes the first, or the lexicon has the pair";
    case HyphenRule::apostrophe: return "the lexicon has it without the apostrophe";
    }
    return {};
}

} // namespace

Explanation explain(std::string_view word, Evidence evidence) {
    StemBuffer buffer;
    const StagedStem found = stem_in_stages(word, evidence, buffer);
    Explanation explanation{
        std::string(word), std::string(found.root), std::string(name(found.stage)), {}, {}};
    switch (found.stage) {
    case Stage::too_long: explanation.why = "it is longer than any word"; break;
    case Stage::listed: explanation.why = "the lexicon lists it as not to be analysed"; break;
    case Stage::stands_for: explanation.why = "the lexicon names its root"; break;
    case Stage::hyphenated: {
        const HyphenRule rule = stem_hyphenated(Stemmer(), word, evidence, buffer).rule;
        explanation.stage += ": " + std::string(name(rule));
        explanation.why = why_hyphenated(rule);
        break;
    }
    case Stage::scored:
        explanation.analyses = all_analyses(word, evidence);
        explanation.why = why_scored(explanation.analyses);
        break;
    }
    return explanation;
}

} // namespace telusur
