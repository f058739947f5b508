#include "query/language/lexer.hpp"

#include <doctest/doctest.h>

using namespace telusur;

namespace {

char letter(LexemeKind kind) {
    switch (kind) {
    case LexemeKind::word: return 'w';
    case LexemeKind::phrase: return 'p';
    case LexemeKind::field: return 'f';
    case LexemeKind::open: return '(';
    case LexemeKind::close: return ')';
    case LexemeKind::plus: return '+';
    case LexemeKind::minus: return '-';
    case LexemeKind::op_and: return '&';
    case LexemeKind::op_or: return '|';
    case LexemeKind::op_not: return '!';
    case LexemeKind::exact: return '=';
    case LexemeKind::near: return 'n';
    case LexemeKind::ordered: return 'o';
    case LexemeKind::sentence: return 's';
    case LexemeKind::paragraph: return 'g';
    case LexemeKind::broken: return 'b';
    }
    return '?';
}

// "KIND[text]column" for each lexeme.
std::string printed(std::string_view text) {
    std::string out;
    for (const Lexeme& lexeme : lex_query(text)) {
        if (!out.empty()) out += ' ';
        out += letter(lexeme.kind);
        out += '[' + lexeme.text + ']' + std::to_string(lexeme.column);
    }
    return out;
}

} // namespace

TEST_CASE("lexer: words, phrases, fields, signs and operators") {
    struct Row {
        std::string_view why, text, lexemes;
    };
    const Row rows[] = {
        {"nothing", "", ""},
        {"white space", " \t\n ", ""},
        {"words", "korupsi  KPK", "w[korupsi]1 w[KPK]10"},
        {"a phrase", "a \"tata kelola\" b", "w[a]1 p[tata kelola]3 w[b]17"},
        {"curly quotes", "“tata kelola”", "p[tata kelola]1"},
        {"columns count characters, not bytes", "é é", "w[é]1 w[é]3"},
        {"a phrase that is not closed", "a \"tata", "w[a]1 b[tata]3"},
        {"a quote inside a word ends it", "ab\"c d\"", "w[ab]1 p[c d]3"},
        {"signs", "+banjir -aceh", "+[+]1 w[banjir]2 -[-]9 w[aceh]10"},
        {"a hyphen inside a word", "anak-anak covid-19", "w[anak-anak]1 w[covid-19]11"},
        {"a dash between words", "Jakarta - Bandung", "w[Jakarta]1 w[-]9 w[Bandung]11"},
        {"two dashes", "a --b", "w[a]1 w[--b]3"},
        {"a sign at the end", "a -", "w[a]1 w[-]3"},
        {"a field", "judul:banjir", "f[judul]1 w[banjir]7"},
        {"a field before a phrase", "judul:\"air naik\"", "f[judul]1 p[air naik]7"},
        {"a time is no field", "10:30", "w[10:30]1"},
        {"an address is no field", "https://a.example", "w[https://a.example]1"},
        {"a colon in front", ":a", "w[:a]1"},
        {"operators in capitals", "a AND b DAN c OR d ATAU e NOT f BUKAN g",
         "w[a]1 &[AND]3 w[b]7 &[DAN]9 w[c]13 |[OR]15 w[d]18 |[ATAU]20 w[e]25 ![NOT]27 w[f]31 "
         "![BUKAN]33 w[g]39"},
        {"small letters are words", "dan atau bukan", "w[dan]1 w[atau]5 w[bukan]10"},
        {"brackets", "(a b)", "([(]1 w[a]2 w[b]4 )[)]5"},
        {"a sign before a bracket", "-(a)", "-[-]1 ([(]2 w[a]3 )[)]4"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(printed(row.text) == row.lexemes);
    }
}
