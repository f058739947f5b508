// Vocabulary: the words that an index has, by pattern and by likeness.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/search/deadline.hpp"

namespace telusur {

// A form that words of the index's articles have.
struct IndexWord {
    std::string form;
    std::size_t articles = 0; // about: of a word that is its own stem, those of the stem
    bool is_stem = false;     // found under the term of its stem, else of its form
};

struct IndexWords {
    std::vector<IndexWord> words; // those in most articles first
    std::size_t total = 0;        // before the limit was kept
    bool is_cut_short = false;    // the time was over
};

// Returns the words that match `pattern`, in which stars stand for any letters or none: the `limit`
// most frequent.
IndexWords words_matching(const Xapian::Database& database, const std::string& pattern,
                          std::size_t limit, Deadline& deadline);

// Returns the words that differ from `word` in at most `edits` letters (added, left out, changed,
// or two that changed places), the nearest first, of equals the most frequent.
IndexWords words_like(const Xapian::Database& database, const std::string& word, unsigned edits,
                      std::size_t limit, Deadline& deadline);

// The edits that a word of this length is given: 1, from 6 letters 2.
unsigned usual_edits(const std::string& word);

// Returns the number of such edits between two words, up to `limit` + 1.
unsigned edits_between(std::string_view one, std::string_view other, unsigned limit);

} // namespace telusur
