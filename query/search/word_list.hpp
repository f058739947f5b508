// Word list: all words of an index in memory, for finding those that were
// mistyped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace telusur {

// A word that may be meant.
struct LikelyWord {
    std::string form;
    double likelihood = 0; // the binary logarithm of its articles, less spelling_cost()
};

class WordList {
public:
    // Reads all words: 0.1 s for 500,000. Throws Xapian::Error.
    explicit WordList(const Xapian::Database& database);

    // Returns the likeliest words for `typed` (folded) at most `most`, the first
    // first. `typed` itself is among them when the index has it.
    std::vector<LikelyWord> likely(std::string_view typed, std::size_t most) const;

    // In about how many articles the form stands; of a stem, any form of it.
    std::size_t articles(std::string_view form) const;

private:
    struct Word {
        std::uint32_t begin = 0;
        std::uint32_t articles = 0;
        std::uint32_t letters = 0; // a bit for each that it has
    };

    std::string_view form(std::size_t word) const {
        return std::string_view(bytes_).substr(words_[word].begin,
                                               words_[word + 1].begin - words_[word].begin);
    }

    std::string bytes_;
    std::vector<Word> words_; // in order of the forms; one more marks the end
};

} // namespace telusur
