// Closeness: how well the words of a query stand together in one article, and how early.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "query/search/index_view.hpp"
#include "query/search/matcher.hpp"
#include "query/search/positions.hpp"

namespace telusur {

// What an article gets beside the words' own scores; parameters are in ranking.hpp.
struct Closeness {
    double pairs = 0;   // words that follow each other as in the query
    double stretch = 0; // different words in one stretch of the text
    double early = 0;   // words that stand early

    double sum() const { return pairs + stretch + early; }
};

// The words of a query in its order. Not safe to share between threads.
class ClosenessReader {
public:
    // view, units: outlive it.
    ClosenessReader(IndexView& view, const std::vector<Unit>& units);

    bool has_words() const { return !sequence_.empty(); }
    // The stem is one of a word of the query.
    bool is_asked(std::string_view stem) const;
    // Returns zeros where the article's word order is not known. Throws Xapian::Error.
    Closeness read(std::uint32_t doc);

private:
    struct Word {
        const Unit* unit = nullptr;
        const QueryWord* word = nullptr;
        std::vector<std::string> other_names; // stems of their first words
        double idf = 0;
        std::uint32_t place = 0; // number in the query, function words counted
    };
    // A code of the article's word order, and which word of the sequence it is.
    struct CodeOfWord {
        WordCode code = 0;
        std::uint32_t word = 0;
    };

    void find_codes(std::uint32_t doc);
    void add_codes(const std::vector<std::string>& stems, std::uint32_t doc, std::uint32_t word);

    IndexView& view_;
    std::vector<Word> sequence_;
    Positions positions_;
    std::vector<CodeOfWord> codes_;
};

} // namespace telusur
