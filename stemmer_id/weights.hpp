// Weights: how much each feature counts, in hundredths; learned by learn/learn_weights.
#pragma once

#include <array>
#include <cstdint>

#include "stemmer_id/features.hpp"

namespace telusur {

using Weight = std::int16_t;

constexpr std::array<Weight, kFeatures> kWeights{
#include "stemmer_id/weights.inc"
};

} // namespace telusur
