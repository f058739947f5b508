#include "stemmer_id/stemmer.hpp"

#include <array>
#include <limits>

#include "stemmer_id/features.hpp"
#include "stemmer_id/hyphenated.hpp"
#include "stemmer_id/lexicon.hpp"

namespace telusur {
namespace {

constexpr std::array<std::string_view, 5> kStageNames{"too long", "listed", "stands for",
                                                      "hyphenated", "scored"};

std::string_view best_root(std::string_view word, Evidence evidence, StemBuffer& buffer) {
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

} // namespace

std::string_view name(Stage stage) {
    return kStageNames[static_cast<std::size_t>(stage)];
}

StagedStem stem_in_stages(std::string_view word, Evidence evidence, StemBuffer& buffer) {
    if (word.size() > kMaxWordBytes) return {word, Stage::too_long};
    LexiconEntry entry;
    if (Lexicon::find(word, entry)) {
        if (entry.has(trait::kRedirect)) return {Lexicon::resolve(entry).text, Stage::stands_for};
        if (entry.has(trait::kFixed | trait::kPlace)) return {entry.text, Stage::listed};
    }
    if (may_be_hyphenated(word))
        return {stem_hyphenated(Stemmer(), word, evidence, buffer).root, Stage::hyphenated};
    return {best_root(word, evidence, buffer), Stage::scored};
}

std::string_view Stemmer::stem(std::string_view word, Evidence evidence, StemBuffer& buffer) const {
    return stem_in_stages(word, evidence, buffer).root;
}

std::string Stemmer::stem(std::string_view word, Evidence evidence) const {
    StemBuffer buffer;
    return std::string(stem(word, evidence, buffer));
}

} // namespace telusur
