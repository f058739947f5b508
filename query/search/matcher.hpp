// Matcher: a syntax tree and an index -> the articles that match, and what is to score in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "query/language/syntax.hpp"
#include "query/search/acronyms.hpp"
#include "query/search/counts.hpp"
#include "query/search/deadline.hpp"
#include "query/search/doc_set.hpp"
#include "query/search/index_view.hpp"
#include "query/search/query_words.hpp"
#include "query/search/word_counter.hpp"

namespace telusur {

// The kinds of expansions, each of which can be switched off.
struct ExpansionSet {
    bool stems = true;    // other forms of the root
    bool spelling = true; // other spellings of a word or number
    bool acronyms = true; // acronyms <-> what they stand for, and synonyms
    bool feedback = true; // words that the first articles share
};

// How many words a pattern and a fuzzy word stand for at most; more are told.
constexpr std::size_t kMaxPatternWords = 500;
constexpr std::size_t kMaxFuzzyWords = 50;
constexpr std::size_t kMaxReadings = 3; // of an acronym

enum class PartKind : std::uint8_t { stem, exact, phrase, pattern, fuzzy };

// Something that scores by how often it stands in an article.
struct Part {
    PartKind kind = PartKind::stem;
    Counts counts;
    double idf = 0;
    double weight = 1;
};

// A word, phrase or pattern that the query wants.
struct Unit {
    std::string text; // as typed
    std::vector<Part> parts;
    DocSet docs;                     // that have it, expansions included
    double idf = 0;                  // of having it
    std::vector<QueryWord> words;    // of a word or phrase, for nearness
    std::vector<MarkedPhrase> marks; // what to mark in a text, expansions included
};

// What was searched beside what was typed.
struct Expansion {
    enum class Kind : std::uint8_t { acronym, synonym, spelling, pattern, fuzzy };
    Kind kind = Kind::acronym;
    std::string from;
    std::vector<std::string> to;
    std::size_t left_out = 0; // of `to`, by the limit
};

struct Matched {
    DocSet docs;
    std::vector<Unit> units; // in the order of the query, without what is left out by NOT
    std::vector<Expansion> expansions;
    std::vector<std::string> passed_over; // function words that find nothing by themselves
    bool is_partial = false;              // the time was over
};

// Not safe to share between threads.
class Matcher {
public:
    // view, acronyms and deadline: outlive it.
    Matcher(IndexView& view, Acronyms& acronyms, const ExpansionSet& expansions,
            Deadline& deadline);

    // Throws Error and Xapian::Error.
    Matched match(const Group& root);

private:
    class Interpreter;

    IndexView& view_;
    Acronyms& acronyms_;
    ExpansionSet expansions_;
    Deadline& deadline_;
    QueryWordMaker words_;
};

} // namespace telusur
