#include "indexer/format/layout.hpp"

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "tests/indexer/articles.hpp"
#include "tests/indexer/temporary_folder.hpp"

using namespace telusur;

TEST_CASE("generation_number: the number in the name, 0 for other names") {
    struct Row {
        std::string_view name;
        int number;
    };
    const Row rows[] = {
        {"gen-1", 1},  {"gen-3", 3},  {"gen-120", 120},       {"gen-", 0},     {"gen-0", 0},
        {"gen--1", 0}, {"gen-1x", 0}, {"gen-1/", 0},          {"gen-x", 0},    {"", 0},
        {"Gen-1", 0},  {"1", 0},      {"gen-99999999999", 0}, {"my-gen-1", 0}, {"gen- 1", 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(generation_number(row.name) == row.number);
    }
}

TEST_CASE("current_generation: the name in the stub file") {
    struct Row {
        std::string_view why, stub, name;
    };
    const Row rows[] = {
        {"as the writer writes it", "auto gen-3\n", "gen-3"},
        {"without an end of line", "auto gen-3", "gen-3"},
        {"empty", "", "!"},
        {"one word", "auto\n", "!"},
        {"a folder of other people", "auto /etc\n", "!"},
        {"a folder outside", "auto ../gen-1\n", "!"},
        {"random bytes", "\x01\xFF\x80", "!"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const TemporaryFolder folder;
        folder.write("XAPIANDB", row.stub);
        if (row.name == "!") {
            CHECK(folder.without_path(refusal([&] { current_generation(folder.path()); }))
                  == "cannot open the index 'TMP': its file XAPIANDB is damaged; index the "
                     "articles again into a new folder");
            CHECK_THROWS_AS(current_generation(folder.path()), Error);
        } else {
            CHECK(current_generation(folder.path()) == row.name);
        }
    }
}

TEST_CASE("current_generation: none without a stub file") {
    const TemporaryFolder folder;
    CHECK(current_generation(folder.path()).empty());
    CHECK(current_generation(folder.path("missing")).empty());
}
