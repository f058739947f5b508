// Lexer: the text of a query -> words, phrases, operators.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telusur {

enum class LexemeKind : std::uint8_t {
    word,   // korupsi
    phrase, // "tata kelola", without its quotes
    field,  // judul: directly before a word, a phrase or a bracket
    open,
    close,
    plus,
    minus,
    exact,     // = directly before a word or a phrase
    op_and,    // AND, DAN
    op_or,     // OR, ATAU
    op_not,    // NOT, BUKAN
    near,      // NEAR, NEAR/5, DEKAT/5
    ordered,   // ADJ, ADJ/3
    sentence,  // KALIMAT, SENTENCE
    paragraph, // PARAGRAF, PARAGRAPH
    broken,    // a quote that is not closed: the rest of the text behind it
};

struct Lexeme {
    LexemeKind kind;
    std::string text;
    std::size_t column = 0; // of its first character, from 1
};

// Returns the lexemes of `text`, which is as clean() returns it. Curly quotes are quotes.
std::vector<Lexeme> lex_query(std::string_view text);

} // namespace telusur
