// Answer maker: searches, and makes of each hit what is to be shown of it, when it is asked for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "query/language/parse.hpp"
#include "query/output/answer.hpp"
#include "query/search/place_marker.hpp"
#include "query/search/search.hpp"

namespace telusur {

// A query that finds fewer, or has a word that hardly an article has, is looked at for mistakes.
constexpr std::size_t kFewArticles = 5;

// Not safe to share between threads.
class AnswerMaker {
public:
    // searcher: outlives it.
    AnswerMaker(Searcher& searcher, AnswerSettings settings)
        : searcher_(searcher), settings_(std::move(settings)) {}

    // Returns the answer, whose `more` ends with the next call or with this object. When a writer
    // replaces the index while they are read, the rest is searched for anew, and no article comes
    // twice. Throws Error, as does `more`.
    Answer answer(const ParsedQuery& parsed);
    // How many hits of the last answer were given.
    std::size_t given() const { return number_given_; }

private:
    void search();
    bool may_be_mistaken() const;
    const ShownHit* next();
    void expect_more();
    bool make(const Ranked& ranked);

    Searcher& searcher_;
    AnswerSettings settings_;
    Group query_;
    SearchResult result_;
    std::optional<PlaceMarker> marker_;
    std::size_t openings_ = 0;              // of the searcher, at the last search
    std::size_t at_ = 0;                    // of what is ranked, the next
    std::size_t expected_ = 0;              // of what is ranked, the first not expected yet
    std::unordered_set<std::string> given_; // ids of the hits that were given
    std::size_t number_given_ = 0;
    bool is_resumed_ = false; // the index was replaced meanwhile
    ShownHit shown_;
};

} // namespace telusur
