#include "stemmer_id/stemmer.hpp"

#include <limits>

#include "stemmer_id/features.hpp"
#include "stemmer_id/lexicon.hpp"
#include "stemmer_id/weights.hpp"

namespace telusur {
namespace {

int score(std::string_view word, const Candidate& candidate, Evidence evidence) {
    FeatureList features;
    find_features(word, candidate, evidence, features);
    int sum = 0;
    for (const std::uint16_t feature : features.all()) sum += kWeights[feature];
    return sum;
}

// The root of a candidate as text.
std::string_view root_text(std::string_view word, const Candidate& candidate) {
    if (candidate.kind == RootKind::known) return Lexicon::resolve(candidate.root).text;
    return word.substr(candidate.start.at, candidate.end.at - std::size_t{candidate.start.at});
}

} // namespace

std::string_view Stemmer::stem(std::string_view word, Evidence evidence, StemBuffer&) const {
    if (word.size() > kMaxWordBytes || word.find('-') != std::string_view::npos) return word;
    LexiconEntry entry;
    if (Lexicon::find(word, entry) && entry.has(trait::kFixed | trait::kPlace))
        return Lexicon::resolve(entry).text;
    CandidateList candidates;
    find_candidates(word, candidates);
    const Candidate* best = nullptr;
    int best_score = std::numeric_limits<int>::min();
    for (const Candidate& candidate : candidates.all()) {
        const int sum = score(word, candidate, evidence);
        if (sum <= best_score) continue;
        best = &candidate;
        best_score = sum;
    }
    return best == nullptr ? word : root_text(word, *best);
}

std::string Stemmer::stem(std::string_view word, Evidence evidence) const {
    StemBuffer buffer;
    return std::string(stem(word, evidence, buffer));
}

} // namespace telusur
