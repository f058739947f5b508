// What holds for every query, tried with random ones; the numbers are the same on each run.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "query/language/parse.hpp"
#include "query/search/search.hpp"
#include "stemmer_id/normalize.hpp"
#include "stemmer_id/tokenize.hpp"
#include "tests/fuzz/check_query.hpp"
#include "tests/query/small_index.hpp"

using namespace telusur;

namespace {

class RandomQueries {
public:
    explicit RandomQueries(std::uint32_t seed) : random_(seed) {}

    std::string next() {
        std::string text;
        for (std::size_t left = 1 + number(14); left > 0; --left)
            text += kPieces[number(std::size(kPieces))];
        return text;
    }

private:
    std::size_t number(std::size_t end) {
        random_ = random_ * 1664525 + 1013904223;
        return (random_ >> 16) % end;
    }

    static constexpr std::string_view kPieces[] = {" ",
                                                   " ",
                                                   " ",
                                                   "banjir",
                                                   "Jum'at",
                                                   "covid-19",
                                                   "a/b",
                                                   "tata kelola",
                                                   "\"",
                                                   "“",
                                                   "”",
                                                   "(",
                                                   ")",
                                                   "+",
                                                   "-",
                                                   "judul:",
                                                   "SUMBER:",
                                                   "id:",
                                                   "url:",
                                                   "x:",
                                                   "10:30",
                                                   " OR ",
                                                   " DAN ",
                                                   " NOT ",
                                                   "ban*",
                                                   "*ir",
                                                   "banjr~",
                                                   "=",
                                                   "NEAR/3",
                                                   " KALIMAT ",
                                                   "tanggal:2025",
                                                   "rupiah:1..2jt",
                                                   "wilayah:banten",
                                                   "minimal:2:",
                                                   "ucapan:",
                                                   "penutur:",
                                                   "*",
                                                   "~",
                                                   "AND",
                                                   "!",
                                                   "\u2011",
                                                   "caf\u00E9",
                                                   "\xFF",
                                                   "\x07",
                                                   "\t",
                                                   "\n"};
    std::uint32_t random_;
};

std::optional<ParsedQuery> parsed(std::string_view text, Strictness strictness) {
    try {
        return parse_query(text, strictness);
    } catch (const UsageError&) {
        return std::nullopt;
    }
}

std::string tree(const Group& root) {
    return printed(root);
}

std::string without_brackets(const std::string& text) {
    return text.substr(1, text.size() - 2);
}

} // namespace

TEST_CASE("any query: the printed tree is a query with the same tree") {
    RandomQueries queries(1);
    int accepted = 0;
    for (int round = 0; round < 10000; ++round) {
        const std::string text = queries.next();
        CAPTURE(text);
        for (const Strictness strictness : {Strictness::strict, Strictness::lenient}) {
            const auto first = parsed(text, strictness);
            if (!first) continue;
            ++accepted;
            const std::string once = tree(first->root);
            const auto second = parsed(without_brackets(once), Strictness::strict);
            CAPTURE(once);
            REQUIRE(second);
            CHECK(tree(second->root) == once);
        }
    }
    CHECK(accepted > 5000);
}

TEST_CASE("any query: what is accepted strictly is read the same leniently, without a word of it") {
    RandomQueries queries(2);
    for (int round = 0; round < 10000; ++round) {
        const std::string text = queries.next();
        const auto strict = parsed(text, Strictness::strict);
        if (!strict) continue;
        CAPTURE(text);
        const auto lenient = parsed(text, Strictness::lenient);
        REQUIRE(lenient);
        CHECK(tree(lenient->root) == tree(strict->root));
        CHECK(lenient->ignored.empty());
        CHECK(strict->ignored.empty());
    }
}

TEST_CASE("any query: read leniently, a text with a word is never refused") {
    RandomQueries queries(3);
    Tokenizer tokenizer;
    for (int round = 0; round < 10000; ++round) {
        const std::string text = queries.next();
        const std::string cleaned = clean(text);
        const auto tokens = tokenizer.tokenize(cleaned);
        if (tokens.empty()) continue;
        CAPTURE(text);
        CHECK(parsed(text, Strictness::lenient));
    }
}

TEST_CASE("any query: it can be searched, and the fuzzer's corpus, too") {
    const SmallIndex index(
        {{"a", "Banjir", "tata kelola covid-19\nair jum'at KPK (Komisi Korupsi)", "Kabar", "",
          "2025-08-12"},
         {"b", "Tata air", "banjir a/b. \"Banjir merusak tata kelola,\" kata Sagara Hadiwijaya.",
          "Layar"}});
    Searcher searcher({index.path()});
    RandomQueries queries(4);
    for (int round = 0; round < 2000; ++round) check_query(searcher, queries.next());
    for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/tests/fuzz/query")) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        CHECK_FALSE(text.empty());
        for (std::size_t size = 1; size <= text.size(); ++size)
            check_query(searcher, std::string_view(text).substr(0, size));
    }
}
