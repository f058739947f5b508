// Features: what the score of a candidate sees. The score is the sum of the features' weights.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "stemmer_id/candidates.hpp"
#include "stemmer_id/evidence.hpp"

namespace telusur {

// A group of features of which each candidate has at most one (prefixes: up to three).
struct FeatureGroup {
    std::string_view name;
    std::uint16_t first = 0;
    std::uint16_t size = 0;
};
std::span<const FeatureGroup> feature_groups();
constexpr std::size_t kFeatures = 322;
constexpr std::size_t kMaxFeatures = 32;

// Returns "chain+suffix=me-kan", "sound=p_lost" and so on.
std::string feature_name(std::size_t feature);

class FeatureList {
public:
    std::span<const std::uint16_t> all() const { return {list_.data(), size_}; }
    void add(std::uint16_t feature) { list_[size_++] = feature; }

private:
    std::array<std::uint16_t, kMaxFeatures> list_;
    std::size_t size_ = 0;
};

// Adds the features of `candidate`, one of the analyses of `word`.
void find_features(std::string_view word, const Candidate& candidate, Evidence evidence,
                   FeatureList& features);

// Returns the sum of the learned weights of the candidate's features, in hundredths.
int score(std::string_view word, const Candidate& candidate, Evidence evidence);

} // namespace telusur
