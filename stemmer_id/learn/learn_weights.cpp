// learn_weights: learns the weights of the features from gold stems.
//   learn_weights [--folds N] [--out weights.inc] GOLD.tsv...
// A gold file has lines "word TAB root|root TAB ..." (others: # comments). The model is log-linear:
// the probability of an analysis is exp(score) over the sum for all analyses of the word; the
// weights make the accepted ones likely, with a penalty on large weights (L2).
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "stemmer_id/candidates.hpp"
#include "stemmer_id/features.hpp"
#include "stemmer_id/lexicon.hpp"
#include "stemmer_id/weights.hpp"
#include "stemmer_id/word_hash.hpp"

namespace telusur {
namespace {

constexpr double kScale = 100; // a weight of 1.0 is written as 100
constexpr double kPenalty = 0.5;
constexpr double kNameWeight = 4; // a thousand names against twenty thousand words
constexpr int kRounds = 300;

struct Choice {
    std::vector<std::uint16_t> features;
    bool is_right = false;
    std::string root;
};

struct Example {
    std::string word;
    std::string roots;
    std::size_t fold = 0;
    double weight = 1;
    std::vector<Choice> choices;
};

using Values = std::vector<double>;

std::set<std::string> split(const std::string& text) {
    std::set<std::string> parts;
    std::stringstream list(text);
    for (std::string part; std::getline(list, part, '|');) {
        if (!part.empty()) parts.insert(part);
    }
    return parts;
}

Example make_example(const std::string& word, const std::string& roots, std::size_t folds) {
    Example example{word, roots, 0, 1, {}};
    const std::set<std::string> right = split(roots);
    example.fold = word_hash(*right.begin()) % 1000003 % folds;
    CandidateList candidates;
    find_candidates(word, candidates);
    for (const Candidate& candidate : candidates) {
        FeatureList features;
        find_features(word, candidate, Evidence::none, features);
        StemBuffer buffer;
        const std::string root(root_text(word, candidate, buffer));
        example.choices.push_back({{features.begin(), features.end()}, right.contains(root), root});
    }
    return example;
}

// Frequent words count more, by the logarithm of how often they were seen.
double weight_of(double frequency) {
    return 1 + std::log1p(frequency) / 2;
}

std::vector<Example> read_gold(const std::vector<std::string>& paths, std::size_t folds) {
    std::vector<Example> examples;
    std::set<std::string> seen;
    for (const std::string& path : paths) {
        std::ifstream file(path);
        const bool is_name_file = path.find("names") != std::string::npos;
        for (std::string line; std::getline(file, line);) {
            if (line.empty() || line[0] == '#') continue;
            std::vector<std::string> row;
            std::stringstream fields(line);
            for (std::string field; std::getline(fields, field, '\t');) row.push_back(field);
            if (row.size() < 2 || row[0].size() > kMaxWordBytes
                || row[0].find('-') != std::string::npos || !seen.insert(row[0]).second)
                continue;
            if (row.size() > 4) row[1] += "|" + row[4];
            examples.push_back(make_example(row[0], row[1], folds));
            if (row.size() > 2) examples.back().weight = weight_of(std::atof(row[2].c_str()));
            if (is_name_file) examples.back().weight *= kNameWeight;
        }
    }
    return examples;
}

double sum_of(const Choice& choice, const Values& weights) {
    double sum = 0;
    for (const std::uint16_t feature : choice.features) sum += weights[feature];
    return sum;
}

// Adds the gradient of the log-probability of the right analyses.
void add_gradient(const Example& example, const Values& weights, Values& gradient) {
    std::vector<double> all;
    double highest = -1e300;
    for (const Choice& choice : example.choices) {
        all.push_back(sum_of(choice, weights));
        highest = std::max(highest, all.back());
    }
    double total = 0;
    double right = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = std::exp(all[i] - highest);
        total += all[i];
        if (example.choices[i].is_right) right += all[i];
    }
    if (right == 0 || right == total) return;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double wanted = example.choices[i].is_right ? all[i] / right : 0;
        const double change = example.weight * (wanted - all[i] / total);
        for (const std::uint16_t feature : example.choices[i].features) gradient[feature] += change;
    }
}

// Resilient steps (Rprop): each weight moves by its own step, grown while its gradient keeps its
// sign.
Values learn(const std::vector<Example>& examples, std::size_t held_out) {
    Values weights(kFeatures, 0);
    Values steps(kFeatures, 0.1);
    Values before(kFeatures, 0);
    for (int round = 0; round < kRounds; ++round) {
        Values gradient(kFeatures, 0);
        for (const Example& example : examples) {
            if (example.fold != held_out) add_gradient(example, weights, gradient);
        }
        for (std::size_t i = 0; i < kFeatures; ++i) {
            gradient[i] -= kPenalty * weights[i];
            const double turn = gradient[i] * before[i];
            steps[i] = std::clamp(steps[i] * (turn > 0 ? 1.2 : turn < 0 ? 0.5 : 1), 1e-6, 1.0);
            if (turn < 0) gradient[i] = 0;
            if (gradient[i] != 0) weights[i] += gradient[i] > 0 ? steps[i] : -steps[i];
            before[i] = gradient[i];
        }
    }
    return weights;
}

bool is_right(const Example& example, const Values& weights) {
    const auto best = std::ranges::max_element(
        example.choices, {}, [&](const Choice& choice) { return sum_of(choice, weights); });
    return best != example.choices.end() && best->is_right;
}

struct Accuracy {
    std::size_t right = 0;
    std::size_t all = 0;
    double share() const {
        return all == 0 ? 0 : static_cast<double>(right) / static_cast<double>(all);
    }
};

void cross_validate(const std::vector<Example>& examples, std::size_t folds) {
    Accuracy total;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const Values weights = learn(examples, fold);
        Accuracy accuracy;
        for (const Example& example : examples) {
            if (example.fold != fold) continue;
            ++accuracy.all;
            accuracy.right += is_right(example, weights) ? 1 : 0;
        }
        total.right += accuracy.right;
        total.all += accuracy.all;
        std::cerr << "fold " << fold + 1 << ": " << accuracy.share() << " of " << accuracy.all
                  << '\n';
    }
    std::cerr << "cross-validated: " << total.share() << " of " << total.all << '\n';
}

// The gold says nothing of capitals, so what they add is set here: an unlisted word with a capital
// in mid-sentence stays whole unless an analysis is as clear as that of Ketenagakerjaan (5.4) or
// Pemberantasan (12); names that look affixed have up to 5.1 (Sebayang, Pulungan, Perhutani).
constexpr double kCapitalBonus = 5.3;
constexpr double kAcronymBonus = 9;

// data/words.tsv is reviewed by hand: what it prefers, or keeps whole, wins as a root unless the
// analysis is far-fetched.
constexpr double kPreferredBonus = 2.5;
constexpr double kFixedBonus = 1.5;
constexpr double kNameBonus = 4; // data/names.tsv

const FeatureGroup& group_named(std::string_view name) {
    return *std::ranges::find(feature_groups(), name, &FeatureGroup::name);
}

void add_preference(Values& weights) {
    constexpr int kPreferred = std::countr_zero(trait::kPreferred);
    constexpr int kFixed = std::countr_zero(trait::kFixed); // sesuatunya, merekalah
    constexpr int kPerson = std::countr_zero(trait::kPerson);
    weights[group_named("root trait").first + kPreferred] = kPreferredBonus;
    weights[group_named("root trait").first + kFixed] = kFixedBonus;
    weights[group_named("whole word's trait").first + kPreferred] = kPreferredBonus;
    weights[group_named("whole word's trait").first + kPerson] = kNameBonus;
}

void add_evidence(Values& weights) {
    const FeatureGroup& group = group_named("whole word and evidence");
    for (std::size_t kind = 0; kind < 3; ++kind) {
        const bool is_unknown = kind == static_cast<std::size_t>(RootKind::unknown);
        double* row = &weights[group.first + kind * 3];
        row[1] = row[0] + (is_unknown ? kCapitalBonus : 0);
        row[2] = row[0] + (is_unknown ? kAcronymBonus : 0);
    }
}

void write_weights(const Values& weights, const std::string& path) {
    std::ofstream out(path);
    for (const FeatureGroup& group : feature_groups()) {
        out << "    // " << group.name;
        for (std::size_t i = 0; i < group.size; ++i) {
            const auto value = std::lround(weights[group.first + i] * kScale);
            out << (i % 16 == 0 ? "\n    " : " ") << value << ',';
        }
        out << '\n';
    }
}

int run(const std::vector<std::string>& arguments) {
    std::size_t folds = 0;
    std::string out;
    std::vector<std::string> paths;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == "--folds" && i + 1 < arguments.size())
            folds = static_cast<std::size_t>(std::atoi(arguments[++i].c_str()));
        else if (arguments[i] == "--out" && i + 1 < arguments.size())
            out = arguments[++i];
        else
            paths.push_back(arguments[i]);
    }
    const std::vector<Example> examples = read_gold(paths, std::max<std::size_t>(folds, 1));
    Accuracy reachable;
    for (const Example& example : examples) {
        ++reachable.all;
        reachable.right += std::ranges::any_of(example.choices, &Choice::is_right) ? 1 : 0;
    }
    std::cerr << examples.size()
              << " words, right analysis among the candidates: " << reachable.share() << '\n';
    if (folds > 1) cross_validate(examples, folds);
    Values weights = learn(examples, ~std::size_t{0});
    Accuracy accuracy;
    for (const Example& example : examples) {
        ++accuracy.all;
        accuracy.right += is_right(example, weights) ? 1 : 0;
    }
    std::cerr << "on what was learned from: " << accuracy.share() << '\n';
    add_preference(weights);
    add_evidence(weights);
    if (!out.empty()) write_weights(weights, out);
    return 0;
}

} // namespace
} // namespace telusur

int main(int argc, char** argv) {
    return telusur::run({argv, argv + argc});
}
