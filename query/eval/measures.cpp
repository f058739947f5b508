#include "query/eval/measures.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <random>

namespace telusur {
namespace {

constexpr std::size_t kDepth = 10;
constexpr std::size_t kRecallDepth = 100;
constexpr std::size_t kSwaps = 10'000;

double discounted(int gain, std::size_t index) {
    return gain / std::log2(static_cast<double>(index) + 2);
}

double ideal_gain(const Judgements& judgements) {
    std::vector<int> gains;
    for (const auto& [id, gain] : judgements)
        if (gain > 0) gains.push_back(gain);
    std::ranges::sort(gains, std::greater<>());
    double sum = 0;
    for (std::size_t i = 0; i < std::min(gains.size(), kDepth); ++i) sum += discounted(gains[i], i);
    return sum;
}

} // namespace

Measured measure(const std::vector<std::string>& ranking, const Judgements& judgements) {
    const auto relevant = static_cast<double>(std::ranges::count_if(
        judgements, [](const auto& judgement) { return judgement.second > 0; }));
    Measured measured{};
    if (relevant == 0) return measured;
    auto& [ndcg, reciprocal_rank, average_precision, recall, success] = measured;
    double found = 0;
    for (std::size_t i = 0; i < ranking.size(); ++i) {
        const auto judgement = judgements.find(ranking[i]);
        if (judgement == judgements.end() || judgement->second <= 0) continue;
        ++found;
        average_precision += found / static_cast<double>(i + 1);
        if (i < kRecallDepth) recall = found / relevant;
        if (i >= kDepth) continue;
        ndcg += discounted(judgement->second, i);
        if (reciprocal_rank == 0) reciprocal_rank = 1 / static_cast<double>(i + 1);
        success = 1;
    }
    ndcg /= ideal_gain(judgements);
    average_precision /= relevant;
    return measured;
}

std::vector<Measured> measure(const Run& run, const Qrels& qrels) {
    std::vector<Measured> measured;
    for (const auto& [query, judgements] : qrels) {
        const auto ranking = run.find(query);
        measured.push_back(measure(
            ranking == run.end() ? std::vector<std::string>() : ranking->second, judgements));
    }
    return measured;
}

Measured mean(const std::vector<Measured>& measured) {
    Measured sum{};
    for (const Measured& one : measured)
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += one[i] / static_cast<double>(measured.size());
    return sum;
}

double probability_of_chance(const std::vector<double>& one, const std::vector<double>& other) {
    std::vector<double> differences;
    double sum = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        const double difference = one[i] - other[i];
        sum += difference;
        if (difference != 0) differences.push_back(difference);
    }
    constexpr double kRounding = 1e-12;
    std::mt19937_64 random(1); // the same swaps each time
    std::size_t as_large = 0;
    for (std::size_t swap = 0; swap < kSwaps; ++swap) {
        double swapped = 0;
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < differences.size(); ++i) {
            if (i % 64 == 0) bits = random();
            swapped += (bits >> (i % 64) & 1) != 0 ? differences[i] : -differences[i];
        }
        if (std::abs(swapped) >= std::abs(sum) - kRounding) ++as_large;
    }
    return static_cast<double>(as_large + 1) / static_cast<double>(kSwaps + 1);
}

} // namespace telusur
