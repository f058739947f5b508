#include "query/serve/links.hpp"

#include <doctest/doctest.h>

#include "query/serve/search_parameters.hpp"

using namespace telusur;

TEST_CASE("addresses hold all of the state, encoded, and lead to the first page of what changes") {
    const Links links({{"q", "banjir & \"longsor\""},
                       {"wilayah", "33"},
                       {"hal", "3"},
                       {"cerita", "a/1"},
                       {"kenapa", "b"}},
                      "");
    struct Row {
        Links links;
        const char* address;
        const char* why;
    };
    const std::string base = "q=banjir+%26+%22longsor%22&";
    const std::vector<Row> rows{
        {links, "wilayah=33&hal=3&cerita=a%2F1&kenapa=b", "as it is"},
        {links.with({{"wilayah", ""}}), "", "a filter less"},
        {links.with({{"wilayah", "35.08"}}), "wilayah=35.08", "another filter"},
        {links.with({{"hal", "4"}}), "wilayah=33&hal=4", "another page unfolds nothing"},
        {links.with_added("kenapa", "c"), "wilayah=33&hal=3&cerita=a%2F1&kenapa=b&kenapa=c",
         "unfolding stays on the page"},
        {links.without("cerita", "a/1"), "wilayah=33&hal=3&kenapa=b", "folding, too"},
        {links.only(kMatchParameters), "wilayah=33", "for another table of parameters"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        std::string expected = "cari?" + base + row.address;
        if (expected.back() == '&') expected.pop_back();
        CHECK(row.links.address("cari") == expected);
    }
    CHECK(Links({}, "").address("") == "./");
    CHECK(Links({}, "../").address("") == "../");
    CHECK(Links({{"q", "a"}}, "../").address("cari") == "../cari?q=a");
}

TEST_CASE("an id is one step of a path, whatever is in it") {
    CHECK(path_encoded("musi-0025") == "musi-0025");
    CHECK(path_encoded("a/../b c+d?e#f") == "a%2F..%2Fb%20c%2Bd%3Fe%23f");
    CHECK(path_encoded("..") == "%2E.");
    CHECK(path_encoded("é\xFF") == "%C3%A9%FF");
}

TEST_CASE("the host of an address is where it leads") {
    CHECK(host_of("https://www.kabar.example/a?b@c") == "kabar.example");
    CHECK(host_of("https://kabar.example@jahat.example/a") == "jahat.example");
    CHECK(host_of("kabar.example").empty());
}
