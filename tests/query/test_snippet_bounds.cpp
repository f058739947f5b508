// What holds for every snippet, tried with random texts; the numbers are the same on each run.
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "query/search/snippet.hpp"
#include "stemmer_id/normalize.hpp"
#include "tests/query/marked_by.hpp"

using namespace telusur;

namespace {

bool is_character_start(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

class RandomTexts {
public:
    std::string next() {
        constexpr std::string_view kPieces[] = {"banjir",
                                                "Banjir",
                                                "Serang",
                                                "tata",
                                                "kelola",
                                                "mengelola",
                                                "Jum\u2019at",
                                                "naïve",
                                                "東京",
                                                "covid-19",
                                                "7.850",
                                                "(KPK)",
                                                "\u201CYa!\u201D",
                                                "😀",
                                                "anak-anak",
                                                "\u2026",
                                                "e\u0301",
                                                "kata",
                                                "kata",
                                                "kata",
                                                "kata"};
        constexpr std::string_view kGaps[] = {" ",  " ",    " ",  " ", ". ",
                                              "\n", "\n\n", ", ", "",  " \u2013 "};
        std::string text;
        for (std::size_t left = number(120); left > 0; --left) {
            text += kPieces[number(std::size(kPieces))];
            text += kGaps[number(std::size(kGaps))];
        }
        return clean(text);
    }

private:
    std::size_t number(std::size_t end) {
        random_ = random_ * 1664525 + 1013904223;
        return (random_ >> 16) % end;
    }
    std::uint32_t random_ = 11;
};

void check_ranges(std::string_view text, const std::vector<ByteRange>& ranges) {
    std::size_t last_end = 0;
    for (const ByteRange& range : ranges) {
        REQUIRE(range.begin < range.end);
        REQUIRE(range.end <= text.size());
        CHECK(range.begin >= last_end);
        CHECK(is_character_start(text, range.begin));
        CHECK(is_character_start(text, range.end));
        last_end = range.end;
    }
}

} // namespace

TEST_CASE("any snippet: ranges are in order, inside the text and on characters") {
    RandomTexts texts;
    Analyzer analyzer;
    for (int round = 0; round < 1000; ++round) {
        const std::string text = texts.next();
        CAPTURE(text);
        for (const std::string_view query :
             {"banjir", "\"tata kelola\" tata", "covid-19 café", "tidakada"}) {
            const std::vector<MarkedPhrase> marked = marked_by(query);
            check_ranges(text, Marker(marked).find(text));
            const Snippet snippet = Marker(marked).snippet(text);
            check_ranges(snippet.text, snippet.matches);
        }
    }
}

TEST_CASE("any snippet: it is a piece of the text, cut where it says so, and has a match") {
    RandomTexts texts;
    Analyzer analyzer;
    const std::vector<MarkedPhrase> marked = marked_by("banjir \"tata kelola\"");
    for (int round = 0; round < 1000; ++round) {
        const std::string text = texts.next();
        CAPTURE(text);
        const Snippet snippet = Marker(marked).snippet(text);
        std::string line = text;
        std::ranges::replace(line, '\n', ' ');
        const std::size_t at = line.find(snippet.text);
        REQUIRE(at != std::string::npos);
        CHECK(snippet.text.size() < kSnippetBytes + 40); // words that stand at its ends
        CHECK(snippet.matches.empty() == Marker(marked).find(text).empty());
        CHECK(is_character_start(line, at));
        CHECK(is_character_start(line, at + snippet.text.size()));
        if (snippet.is_cut_before) CHECK(at > 0);
        if (snippet.is_cut_behind) CHECK(at + snippet.text.size() < line.size());
    }
}
