#include "indexer/format/layout.hpp"

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "tests/indexer/printed.hpp"

using namespace telusur;

TEST_CASE("generation_number") {
    CHECK(generation_number("gen-3") == 3);
    CHECK(generation_number("gen-120") == 120);
    for (const std::string_view name :
         {"", "gen-", "gen-0", "gen--1", "gen-3x", "gen-99999999999", "XAPIANDB", "Gen-3"}) {
        CAPTURE(name);
        CHECK(generation_number(name) == 0);
    }
}

TEST_CASE("current_generation: what the stub file names") {
    const TemporaryFolder folder;
    CHECK(current_generation(folder / "") == "");
    folder.write("XAPIANDB", "auto gen-3\n");
    CHECK(current_generation(folder / "") == "gen-3");
    for (const std::string_view damaged : {"", "auto\n", "auto ../other\n", "\xFF\xFF\xFF"}) {
        CAPTURE(damaged);
        folder.write("XAPIANDB", damaged);
        CHECK_THROWS_AS(current_generation(folder / ""), Error);
    }
}

TEST_CASE("current_generation: a folder that is not there has none; damage is told so") {
    const TemporaryFolder folder;
    CHECK(current_generation(folder / "none") == "");
    folder.write("i/XAPIANDB", "auto /etc\n");
    try {
        current_generation(folder / "i");
        FAIL("it is damaged");
    } catch (const Error& error) {
        CHECK(folder.without_path(error.what())
              == "cannot open the index 'DIR/i': its file XAPIANDB is damaged; index the articles "
                 "again into a new folder");
    }
}
