#include "stemmer_id/stemmer.hpp"

#include <limits>

#include "stemmer_id/features.hpp"
#include "stemmer_id/hyphenated.hpp"
#include "stemmer_id/lexicon.hpp"

namespace telusur {
namespace {

bool holds_hyphen(std::string_view word) {
    return word.find_first_of("-'2") != std::string_view::npos;
}

} // namespace

std::string_view Stemmer::stem(std::string_view word, Evidence evidence, StemBuffer& buffer) const {
    if (word.size() > kMaxWordBytes) return word;
    LexiconEntry entry;
    if (Lexicon::find(word, entry) && entry.has(trait::kFixed | trait::kPlace | trait::kRedirect))
        return Lexicon::resolve(entry).text;
    if (holds_hyphen(word)) return stem_hyphenated(*this, word, evidence, buffer);
    CandidateList candidates;
    find_candidates(word, candidates);
    if (candidates.size() == 1) return root_text(word, candidates[0], buffer);
    const Candidate* best = nullptr;
    int best_score = std::numeric_limits<int>::min();
    for (const Candidate& candidate : candidates) {
        const int sum = score(word, candidate, evidence);
        if (sum <= best_score) continue;
        best = &candidate;
        best_score = sum;
    }
    return best == nullptr ? word : root_text(word, *best, buffer);
}

std::string Stemmer::stem(std::string_view word, Evidence evidence) const {
    StemBuffer buffer;
    return std::string(stem(word, evidence, buffer));
}

} // namespace telusur
