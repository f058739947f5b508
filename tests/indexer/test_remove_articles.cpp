#include "indexer/write/remove_articles.hpp"

#include <filesystem>

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "indexer/write/check_index.hpp"
#include "tests/indexer/printed.hpp"
#include "tests/indexer/written.hpp"

using namespace telusur;

TEST_CASE("remove: by id, and what is not there is told") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    write_index(index, {{"1", "satu"}, {"2", "dua"}, {"3", "tiga"}});
    const RemoveResult result = remove_articles(index, {"2", "9", "2"});
    CHECK(result.removed == 1);
    CHECK(result.missing == std::vector<std::string>{"9", "2"});
    CHECK(index_content(index) == "1=satu 3=tiga");
    CHECK(open_index(index).get_termfreq("dua") == 0);
    CHECK(check_index(index, true).problem_count == 0);
}

TEST_CASE("remove: many at once, up to all") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    IdsAndBodies articles;
    std::vector<std::string> ids;
    for (int i = 0; i < 1500; ++i) {
        articles.emplace_back(std::to_string(i), "air");
        ids.push_back(std::to_string(i));
    }
    write_index(index, articles);
    const Xapian::Database before = open_index(index);
    CHECK(remove_articles(index, ids).removed == 1500);
    CHECK(index_content(index).empty());
    CHECK(before.get_doccount() == 1500); // a reader keeps what it opened
    CHECK(check_index(index, true).problem_count == 0);
    write_index(index, {{"1", "satu"}});
    CHECK(index_content(index) == "1=satu");
}

TEST_CASE("remove: where there is no index, none is made") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(remove_articles(folder / "none", {"1"}), Error);
    CHECK_FALSE(std::filesystem::exists(folder / "none"));
}
