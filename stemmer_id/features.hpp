// Features: what the score of a candidate sees. The score is the sum of the features' weights.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "stemmer_id/candidates.hpp"
#include "stemmer_id/evidence.hpp"
#include "stemmer_id/fixed_list.hpp"

namespace telusur {

// A group of features of which each candidate has at most one (prefixes: up to three).
struct FeatureGroup {
    std::string_view name;
    std::uint16_t first = 0;
    std::uint16_t size = 0;
};
std::span<const FeatureGroup> feature_groups();
constexpr std::size_t kFeatures = 395;
constexpr std::size_t kMaxFeatures = 32;

// Returns "chain+suffix=me-kan", "sound=p_lost" and so on.
std::string feature_name(std::size_t feature);

using FeatureList = FixedList<std::uint16_t, kMaxFeatures>;

// Adds the features of `candidate`, one of the analyses of `word`.
void find_features(std::string_view word, const Candidate& candidate, Evidence evidence,
                   FeatureList& features);

// Returns the sum of the learned weights of the candidate's features, in hundredths.
int score(std::string_view word, const Candidate& candidate, Evidence evidence);

} // namespace telusur
