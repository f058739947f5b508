// Clause maker: a word, phrase or value of a query -> the clause that it is, or what is wrong with
// it.
#pragma once

#include <chrono>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "query/language/faults.hpp"
#include "query/language/lexer.hpp"
#include "query/language/parse.hpp"
#include "query/language/query_fields.hpp"
#include "query/language/syntax.hpp"
#include "stemmer_id/tokenize.hpp"

namespace telusur {

// What is wrong with a query: the end of a strict reading, a note of a lenient one.
class Complaints {
public:
    explicit Complaints(Strictness strictness) : strictness_(strictness) {}

    bool is_lenient() const { return strictness_ == Strictness::lenient; }
    // values: of the gaps of `why`. Throws QueryError when strict.
    void add(const Lexeme& lexeme, const NoticeText& why,
             std::initializer_list<std::string> values = {});
    // A limit of the query; told once.
    void add_limit(const NoticeText& what, std::size_t limit);
    // The notes; of very many the last tells how many more there were.
    std::vector<Notice> take();

private:
    Strictness strictness_;
    std::vector<Notice> notes_;
    std::size_t left_out_ = 0;
};

class ClauseMaker {
public:
    // complaints: outlives it.
    ClauseMaker(Complaints& complaints, std::chrono::year_month_day today)
        : complaints_(complaints), today_(today) {}

    // What a word or phrase is behind `field` (null: none); nothing when it has no word, or when
    // the query has no room for more parts.
    std::optional<Clause> value(const QueryFieldSpec* field, const Lexeme& lexeme, bool is_exact);
    // minimal:3:korupsi and minimal:3:"tata kelola". counted: "3:korupsi", or "3:" before `phrase`
    // (else null).
    std::optional<Clause> at_least(const Lexeme& counted, const Lexeme* phrase);
    // The words of a piece that is no syntax, for a lenient parse; operators among them in quotes.
    std::optional<Clause> words(const std::string& text);

    bool has_words(const Lexeme& lexeme) { return !tokenizer_.tokenize(lexeme.text).empty(); }

private:
    std::optional<Clause> match(const QueryFieldSpec* field, const Lexeme& lexeme, bool is_exact);
    std::optional<Clause> date_clause(const QueryFieldSpec& field, const Lexeme& lexeme);
    std::optional<Clause> amount_clause(const Lexeme& lexeme);
    std::optional<Clause> region_clause(const Lexeme& lexeme);
    MatchKind kind_of(const Lexeme& lexeme, std::string& text);
    bool has_room();

    Complaints& complaints_;
    std::chrono::year_month_day today_;
    std::size_t parts_ = 0;
    Tokenizer tokenizer_;
};

} // namespace telusur
