// Written words: the words of articles, in how many articles each is, and how these write it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/string_numbers.hpp"
#include "stemmer_id/tokenize.hpp"

namespace telusur {

using WordNumber = std::uint32_t;

// A word in a text that is read.
struct TextWord {
    WordNumber word = 0;
    std::uint32_t begin = 0, end = 0; // bytes of the text
    bool is_joined = false;           // one space stands between it and the word before
    bool is_capital = false;
    bool is_acronym = false;
    bool starts_sentence = false;
};

enum class WordStyle : std::uint8_t { lower, capital, acronym, mixed };

// Not safe to share between threads.
class WrittenWords {
public:
    // Returns the words of a text, numbers and letters that stand alone left out, and counts them.
    // article: each has a number of its own, greater than 0, and its texts come one behind another.
    // The result holds until the next call.
    std::span<const TextWord> read(std::string_view text, std::uint32_t article, bool is_title);

    std::size_t size() const { return words_.size(); }
    // Returns the number of the word with this form, or StringNumbers::none.
    WordNumber find(std::string_view form) const { return forms_.find(form); }
    // Folded.
    std::string_view form(WordNumber word) const { return forms_[word]; }
    std::uint32_t articles(WordNumber word) const { return words_[word].all.articles; }
    std::uint32_t titles(WordNumber word) const { return words_[word].titles.articles; }
    // How most articles write it. A capital that begins a sentence or a title's words tells
    // nothing, other capitals there only where nothing else does.
    WordStyle style(WordNumber word) const;
    std::string_view text(WordNumber word) const;

private:
    // Articles that have something, each counted once.
    struct Count {
        std::uint32_t articles = 0, last = 0;
        void add(std::uint32_t article) {
            articles += last == article ? 0 : 1;
            last = article;
        }
    };
    struct Style {
        std::uint32_t times = 0;
        std::uint32_t surface = 0; // the first that was seen
    };
    struct Word {
        Count all, titles;
        std::array<Style, 4> styles{};
        Style unclear; // at the beginning of sentences, and in titles
    };
    struct Surface {
        WordNumber word = 0;
        WordStyle style = WordStyle::lower;
    };

    std::uint32_t surface_of(const Token& token);
    const Style& best_style(const Word& word) const;

    Tokenizer tokenizer_;
    StringNumbers surfaces_, forms_;
    std::vector<Surface> of_surface_;
    std::vector<Word> words_;
    std::vector<TextWord> read_;
};

} // namespace telusur
