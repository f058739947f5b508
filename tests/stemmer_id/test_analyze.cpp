#include "stemmer_id/analyze.hpp"

#include <cctype>
#include <cstdint>
#include <string>

#include <doctest/doctest.h>

using namespace telusur;

namespace {

// "form=stem" (or "form" when they are equal) for each token, "!" behind evidence of a name and
// "*" behind evidence of an acronym.
std::string printed(std::string_view text) {
    static Analyzer analyzer;
    std::string out;
    for (const AnalyzedToken& token : analyzer.analyze(text)) {
        if (!out.empty()) out += ' ';
        out += token.form;
        if (token.stem != token.form) out += '=' + std::string(token.stem);
        if (token.evidence == Evidence::capital) out += '!';
        if (token.evidence == Evidence::acronym) out += '*';
    }
    return out;
}

} // namespace

TEST_CASE("analyze: forms, stems and evidence") {
    struct Row {
        std::string_view why, text, tokens;
    };
    const Row rows[] = {
        {"nothing", "", ""},
        {"forms and stems", "memberantas korupsi", "memberantas=berantas korupsi"},
        {"the first word's capital says nothing", "Pencegahan banjir di sini",
         "pencegahan=cegah banjir di sini"},
        {"a capital in mid-sentence tells of a name", "hujan turun di Serang kemarin",
         "hujan turun di serang! kemarin"},
        {"a headline's capitals say nothing", "Polisi Menangkap Pelaku Pembunuhan",
         "polisi menangkap=tangkap pelaku=laku pembunuhan=bunuh"},
        {"an acronym amid lower case", "kata KPK kemarin", "kata kpk* kemarin"},
        {"a line in capitals has no acronyms", "POLISI MENANGKAP PELAKU",
         "polisi menangkap=tangkap pelaku=laku"},
        {"a pair that is one word", "anak-anak bermain", "anak-anak=anak bermain=main"},
        {"two words joined by a hyphen", "rute jakarta-bandung", "rute jakarta bandung"},
        {"a name with a number", "kasus covid-19", "kasus covid 19"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(printed(row.text) == row.tokens);
    }
}

TEST_CASE("analyze: ranges point into the text") {
    const std::string text = "Rute Jakarta-Bandung, anak-anak naik.";
    Analyzer analyzer;
    const auto tokens = analyzer.analyze(text);
    for (const AnalyzedToken& token : tokens) {
        CHECK(std::tolower(text[token.begin]) == token.form.front());
        CHECK(std::tolower(text[token.end - 1]) == token.form.back());
    }
    CHECK(tokens.size() == 5);
}

TEST_CASE("analyze: tokens have the marks of their words") {
    Analyzer analyzer([](std::string_view form) { return form == "banjir" ? 5u : 0u; });
    for (int round = 0; round < 2; ++round) {
        CAPTURE(round);
        const auto tokens = analyzer.analyze("Banjir surut");
        CHECK(tokens[0].marks == 5);
        CHECK(tokens[1].marks == 0);
    }
    Analyzer without;
    CHECK(without.analyze("Banjir surut")[0].marks == 0);
}

TEST_CASE("analyze: the same text gives the same tokens each time") {
    Analyzer analyzer;
    const auto first = analyzer.analyze("memberantas korupsi").size();
    analyzer.analyze("teks lain yang lebih panjang dari yang pertama");
    CHECK(analyzer.analyze("memberantas korupsi").size() == first);
    CHECK(analyzer.analyze("memberantas korupsi")[1].form == "korupsi");
}

TEST_CASE("analysis_fingerprint: the chain's version and a hash") {
    const std::string fingerprint = analysis_fingerprint();
    REQUIRE(fingerprint.size() == 18);
    CHECK(fingerprint.substr(0, 2) == "1-");
    CHECK(fingerprint.find_first_not_of("0123456789abcdef", 2) == std::string::npos);
}
