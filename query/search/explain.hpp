// Explanations: why an article was found, and where it ranks.
#pragma once

#include <string>
#include <vector>

#include "query/search/search.hpp"

namespace telusur {

// One reason for an article's score.
struct Reason {
    ScoreShare::Kind kind = ScoreShare::Kind::part;
    std::string word; // of a part: as the query has it: "pencegahan"
    std::string form; // as the article has it: "mencegah"; "" for the rarer ones together
    std::size_t other_forms = 0;       // how many those are
    Way way = Way::itself;             // how the form is the word
    std::vector<std::string> feedback; // of feedback: forms of its words in the article
    std::size_t in_title = 0;          // how often there
    std::size_t in_body = 0;
    double score = 0;
    double share = 0; // of the whole score, from 0 to 1
};

// How many forms of a word are told one by one, and of feedback at all.
constexpr std::size_t kMaxForms = 5;

// Returns the reasons for a hit of the searcher's last search, the largest first; their scores add
// up to the hit's. What a word gave is divided among the forms in which the article has it, by how
// often. Empty when it was sorted by day.
std::vector<Reason> explain_hit(Searcher& searcher, const Hit& hit);

} // namespace telusur
