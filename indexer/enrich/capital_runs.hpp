// Capital runs: the capitalised words that stand together, as of an office and a name, with what
// joins them.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/enrich/analyzed_article.hpp"

namespace telusur {

class CapitalRuns {
public:
    // Keeps a reference: `text` must outlive this. The person that is read begins at the token
    // `begin`, and ends before `last`.
    CapitalRuns(const AnalyzedText& text, std::size_t begin, std::size_t last)
        : text_(text), begin_(begin), last_(last) {}

    // Returns the token behind the capitals from `at` on; `at` when it has none.
    std::size_t end_of(std::size_t at) const;

    // "Kepala Biro Penerangan (Karo Penmas) Polri Budi": the token behind the brackets that open
    // before `index`, else `index`.
    std::size_t behind_brackets(std::size_t index) const;

private:
    std::string_view surface(std::size_t index) const { return text_.surface(text_.tokens[index]); }
    std::string_view form(std::size_t index) const { return text_.tokens[index].form; }
    bool begins_clause(std::size_t index) const;
    bool is_joined(std::size_t index) const;
    bool is_weekday(std::size_t index, std::size_t begin) const;
    bool is_month(std::size_t index) const;
    bool is_number_of_office(std::size_t begin, std::size_t index) const;
    bool is_between_common_words(std::size_t index) const;
    bool is_inside(std::size_t index) const;

    const AnalyzedText& text_;
    std::size_t begin_;
    std::size_t last_;
};

// True for what stands before a token behind a comma: ", " and "), ".
bool is_comma(std::string_view gap);

} // namespace telusur
