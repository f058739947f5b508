// Matched: the articles that a query matches, what is to score in them, and what was searched.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/language/query_fields.hpp"
#include "query/search/counts.hpp"
#include "query/search/doc_set.hpp"
#include "query/search/query_words.hpp"
#include "query/search/question.hpp"

namespace telusur {

// The kinds of expansions, each of which can be switched off.
struct ExpansionSet {
    bool stems = true;    // other forms of the root
    bool spelling = true; // other spellings of a word or number
    bool acronyms = true; // acronyms <-> what they stand for, and synonyms
    bool feedback = true; // words that the first articles share
};

enum class PartKind : std::uint8_t { stem, exact, phrase, pattern, fuzzy };

// Something that scores by how often it stands in an article.
struct Part {
    PartKind kind = PartKind::stem;
    Counts counts;
    double idf = 0;
    double weight = 1;
};

// How something in an article is what a query wants.
enum class Way : std::uint8_t {
    itself, // as it was typed
    root,   // another form of its root
    acronym,
    synonym,
    spelling,
    pattern,
    fuzzy,
};

// What an occurrence looks like: to mark it, and to tell why an article was found.
struct Mark {
    MarkedPhrase words;
    Way way = Way::itself;
    double weight = 1; // of an occurrence
};

// A word, phrase or pattern that the query wants.
struct Unit {
    std::string text;                    // as typed
    QueryField field = QueryField::text; // text; title: that alone is looked at; quote
    std::vector<Part> parts;
    DocSet docs;                  // that have it, expansions included
    double idf = 0;               // of having it
    std::vector<QueryWord> words; // of a word or phrase, for nearness
    std::vector<Mark> marks;      // what to mark in a text, expansions included
};

// What was searched beside what was typed.
struct Expansion {
    Way way = Way::acronym;
    std::string from;
    std::vector<std::string> to;
    std::size_t left_out = 0; // more that there would be, by the limit
    std::size_t limit = 0;    // of `to`
};

struct Matched {
    DocSet docs;
    std::vector<Unit> units; // in the order of the query, without what is left out by NOT
    std::vector<Expansion> expansions;
    std::vector<std::string> passed_over; // function words that find nothing by themselves
    std::optional<AnswerKind> question;   // what is asked for, when it is a question
    bool is_partial = false;              // the time was over
};

} // namespace telusur
