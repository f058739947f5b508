// Explain: every analysis of a word with its score, and why the winner won; what
// `telusur stem --explain` prints.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemmer_id/evidence.hpp"

namespace telusur {

struct WeightedFeature {
    std::string name; // "affixes=me-kan", "sound=p_lost"
    int weight = 0;   // in hundredths; the score is their sum
};

struct Analysis {
    std::string root;
    std::string parts; // "mem(p)+eras+an": a sound that the prefix swallowed stands in brackets
    std::string root_kind; // "known", "unknown", "compound"
    int score = 0;
    std::vector<WeightedFeature> features; // the weightiest first; those of weight 0 left out
};

struct Explanation {
    std::string word;
    std::string stem;
    std::string stage; // name(Stage), for a hyphenated word followed by ": " and its rule
    std::string why;   // one sentence
    std::vector<Analysis> analyses; // best first; none where no score decided
};

// word, evidence: as Stemmer::stem takes them.
Explanation explain(std::string_view word, Evidence evidence = Evidence::none);

} // namespace telusur
