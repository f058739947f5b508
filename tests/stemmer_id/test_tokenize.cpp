#include "stemmer_id/tokenize.hpp"

#include <cstdint>
#include <string>

#include <doctest/doctest.h>

using namespace telusur;

namespace {

// "Word/kind" for each token; "^" before one that starts a sentence, "'" behind a capitalised one.
std::string printed(std::string_view text) {
    Tokenizer tokenizer;
    std::string out;
    for (const Token& token : tokenizer.tokenize(text)) {
        if (!out.empty()) out += ' ';
        if (token.starts_sentence) out += '^';
        out += std::string(token.surface) + '/' + std::string(name(token.kind)).substr(0, 1);
        if (token.capitalised) out += '\'';
    }
    return out;
}

} // namespace

TEST_CASE("tokenize: words, numbers, acronyms and hyphenated words") {
    struct Row {
        std::string_view why, text, tokens;
    };
    const Row rows[] = {
        {"nothing", "", ""},
        {"only punctuation", " -- ... \"!\" ", ""},
        {"plain words", "banjir di Serang", "^banjir/w di/w Serang/w'"},
        {"an acronym is all capitals", "KPK dan A", "^KPK/a' dan/w A/w'"},
        {"an acronym in brackets", "Korupsi (KPK)", "^Korupsi/w' KPK/a'"},
        {"a number with points", "Rp2.500.000 dan 2,5", "^Rp2.500.000/w' dan/w 2,5/n"},
        {"a number's last full stop ends a sentence", "pada 2025. Lalu", "^pada/w 2025/n ^Lalu/w'"},
        {"a date is three numbers", "(12/8/2025)", "^12/n 8/n 2025/n"},
        {"a range is two numbers", "2019-2024", "^2019/n 2024/n"},
        {"a slash separates", "kabupaten/kota", "^kabupaten/w kota/w"},
        {"an underscore separates", "satu_dua", "^satu/w dua/w"},
        {"a hyphen joins", "anak-anak", "^anak-anak/h"},
        {"a no-break hyphen joins",
         "anak\xE2\x80\x91"
         "anak",
         "^anak\xE2\x80\x91"
         "anak/h"},
        {"three parts", "se-Jawa-Bali", "^se-Jawa-Bali/h"},
        {"an affix before an acronym", "mem-PHK-kan", "^mem-PHK-kan/h"},
        {"a word and a number", "covid-19 ke-75", "^covid-19/h ke-75/h"},
        {"a dash between spaces separates", "Serang - Gubernur", "^Serang/w' Gubernur/w'"},
        {"a double hyphen separates", "ya--tidak", "^ya/w tidak/w"},
        {"a trailing hyphen is none", "antar- dan", "^antar/w dan/w"},
        {"an apostrophe inside",
         "Jum'at Ma\xE2\x80\x99"
         "ruf",
         "^Jum'at/w' Ma\xE2\x80\x99"
         "ruf/w'"},
        {"quotes around are no part", "'ya'", "^ya/w"},
        {"a missing space behind a full stop", "massal.Setelah", "^massal/w ^Setelah/w'"},
        {"an address of a site gives its parts", "Kompas.com", "^Kompas/w' ^com/w"},
        {"a repeated word with a digit", "anak2", "^anak2/w"},
        {"a sentence after a quotation mark", "kata dia, \"Ya\"", "^kata/w dia/w ^Ya/w'"},
        {"a line end starts a sentence", "satu\nDua", "^satu/w ^Dua/w'"},
        {"a replaced byte separates",
         "a\xEF\xBF\xBD"
         "b",
         "^a/w b/w"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(printed(row.text) == row.tokens);
    }
}

TEST_CASE("tokenize: the byte range of a token is where its surface stands") {
    const std::string text = "\xE2\x80\x9CKorupsi\xE2\x80\x9D di Jum\xE2\x80\x99"
                             "at, anak-anak 2.500.";
    Tokenizer tokenizer;
    std::uint32_t last_end = 0;
    for (const Token& token : tokenizer.tokenize(text)) {
        CHECK(text.substr(token.begin, token.end - token.begin) == token.surface);
        CHECK(token.begin >= last_end);
        last_end = token.end;
    }
    CHECK(last_end == text.size() - 1);
}

TEST_CASE("tokenize: plain text has the tokens that ICU's segmentation gives") {
    // U+25A0 beside each piece of text sends it through ICU; the tokens must be the same.
    const std::vector<std::string> alphabet{
        "a",      "B",      "1",      ".",      ",",      "'",      "-",      "/",      "_",
        ":",      ";",      "\"",     "(",      ")",      "\u00E9", "\u00D1", "\u0101", "\u00AB",
        "\u00B0", "\u00B2", "\u00AD", "\u00B7", "\u00A0", "\u2013", "\u2014", "\u2018", "\u2019",
        "\u201C", "\u201D", "\u2022", "\u2026", "\u20AC", "\u2122", "\uFFFD"};
    std::uint32_t random = 12345;
    for (int round = 0; round < 60000; ++round) {
        std::string plain;
        for (int i = 0; i < 8; ++i) {
            random = random * 1664525 + 1013904223;
            plain += alphabet[(random >> 16) % alphabet.size()];
        }
        const std::string through_icu = plain + " \u25A0";
        const std::string beside = plain + "\u25A0";
        CAPTURE(plain);
        CHECK(printed(through_icu) == printed(beside));
    }
}

TEST_CASE("split_hyphenated: the halves are tokens of their own") {
    Tokenizer tokenizer;
    const auto tokens = tokenizer.tokenize("di Jakarta-KPK-19");
    REQUIRE(tokens.size() == 2);
    const auto parts = split_hyphenated(tokens[1]);
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].surface == "Jakarta");
    CHECK(parts[0].begin == 3);
    CHECK(parts[1].surface == "KPK");
    CHECK(parts[1].kind == TokenKind::acronym);
    CHECK(parts[2].surface == "19");
    CHECK(parts[2].kind == TokenKind::number);
    CHECK(parts[2].end == 17);
}
