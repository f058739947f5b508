#include "query/search/snippet.hpp"
#include "tests/query/marked_by.hpp"

#include <doctest/doctest.h>

using namespace telusur;

namespace {

std::string with_marks(std::string_view text, const std::vector<ByteRange>& ranges) {
    std::string out;
    std::size_t at = 0;
    for (const ByteRange& range : ranges) {
        REQUIRE(range.begin >= at);
        REQUIRE(range.end > range.begin);
        REQUIRE(range.end <= text.size());
        out += std::string(text.substr(at, range.begin - at)) + '['
               + std::string(text.substr(range.begin, range.end - range.begin)) + ']';
        at = range.end;
    }
    return out + std::string(text.substr(at));
}

std::string snippet(std::string_view text, std::string_view query) {
    const Snippet made = Marker(marked_by(query)).snippet(text);
    return (made.is_cut_before ? "<" : "") + with_marks(made.text, made.matches)
           + (made.is_cut_behind ? ">" : "");
}

std::string repeated(std::string_view word, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += std::string(word) + ' ';
    return text;
}

} // namespace

TEST_CASE("snippet: the passage is one that matches where it is preferred") {
    const std::string text = "Banjir, banjir. " + repeated("kata", 60) + "akhir banjir itu. "
                             + repeated("lagi", 60) + "banjir air.";
    const auto at = static_cast<std::uint32_t>(text.find("akhir"));
    const auto passage = [&](const std::vector<TextRange>& preferred) {
        const Snippet made = Marker(marked_by("banjir air")).snippet(text, {}, preferred);
        return with_marks(made.text, made.matches);
    };
    const TextRange whole{Field::body, at, at + 16}, first{Field::body, at, at + 8},
        middle{Field::body, 40, 44};
    CHECK(passage({}).ends_with("[banjir] [air]."));
    CHECK(passage({whole}).find("akhir [banjir] itu") != std::string::npos);
    CHECK(passage({middle, whole}).find("akhir [banjir] itu") != std::string::npos);
    CHECK(passage({whole, first}).find("akhir [banjir] itu") != std::string::npos);
    CHECK(passage({first}).ends_with("[banjir] [air]."));  // a match lies half in it
    CHECK(passage({middle}).ends_with("[banjir] [air].")); // nothing matches in it
}

TEST_CASE("snippet: short texts whole, with their matches") {
    struct Row {
        std::string_view why, text, query, snippet;
    };
    const Row rows[] = {
        {"an empty text", "", "a", ""},
        {"only punctuation", "...", "a", ""},
        {"no match: the beginning", "Air naik.", "banjir", "Air naik."},
        {"one match", "Banjir di Serang.", "banjir", "[Banjir] di Serang."},
        {"another form of the root", "Ia memberantas korupsi.", "pemberantasan",
         "Ia [memberantas] korupsi."},
        {"two words", "Banjir di Serang.", "serang banjir", "[Banjir] di [Serang]."},
        {"only the phrase of a phrase", "Tata ruang dan tata kelola kelola.", "\"tata kelola\"",
         "Tata ruang dan [tata kelola] kelola."},
        {"phrase and word overlap", "tata kelola", "\"tata kelola\" kelola", "[tata kelola]"},
        {"a line end is a space", "Banjir.\nAir naik.", "air", "Banjir. [Air] naik."},
        {"quotes belong to it", "“Banjir!” kata dia.", "banjir", "“[Banjir]!” kata dia."},
        {"a hyphenated word", "kasus covid-19 naik", "covid-19", "kasus [covid-19] naik"},
        {"what is left out is not marked", "banjir di aceh", "banjir -aceh", "[banjir] di aceh"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(snippet(row.text, row.query) == row.snippet);
    }
}

TEST_CASE("snippet: the passage with the most different words") {
    const std::string text = "Banjir datang. " + repeated("kata", 100) + "Banjir di Serang naik. "
                             + repeated("kata", 100);
    const std::string shown = snippet(text, "banjir serang");
    CHECK(shown.find("[Banjir] di [Serang] naik.") != std::string::npos);
    CHECK(shown.starts_with('<'));
    CHECK(shown.ends_with('>'));
}

TEST_CASE("snippet: about as long as it should be, on whole words") {
    const std::string text = repeated("panjang", 200) + "banjir " + repeated("panjang", 200);
    for (const std::string_view query : {"banjir", "panjang", "tidakada"}) {
        static Analyzer analyzer;
        const Snippet made = Marker(marked_by(query)).snippet(text);
        CHECK(made.text.size() <= kSnippetBytes);
        CHECK(made.text.size() > kSnippetBytes - 20);
        CHECK(text.find(made.text) != std::string::npos);
        CHECK((made.text.starts_with("panjang") || made.text.starts_with("banjir")));
        CHECK((made.text.ends_with("panjang") || made.text.ends_with("banjir")));
    }
}

TEST_CASE("snippet: at the end of a text the room goes before") {
    const std::string text = repeated("kata", 200) + "banjir";
    CHECK(snippet(text, "banjir").size() > kSnippetBytes - 20);
    CHECK(snippet(text, "banjir").ends_with("[banjir]"));
}

TEST_CASE("snippet: one huge word") {
    const std::string huge(5000, 'a');
    CHECK(snippet(huge + " b", "b").find("[b]") != std::string::npos);
    CHECK(snippet(huge, huge.substr(0, 5)).size() == huge.size());
}
