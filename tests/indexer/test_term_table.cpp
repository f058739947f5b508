#include "indexer/write/term_table.hpp"

#include <doctest/doctest.h>

#include "indexer/format/terms.hpp"

using namespace telusur;

namespace {

std::string printed(const TermTable& table) {
    std::string text;
    for (const TermTable::Term& term : table.terms())
        text += (text.empty() ? "" : " ") + table.term(term) + '/' + std::to_string(term.wdf);
    return text;
}

} // namespace

TEST_CASE("TermTable: counts by prefix and word, in the order of their coming") {
    TermTable table;
    CHECK(table.add("", "air", 1) == 0);
    CHECK(table.add("S", "air", 1) == 1);
    CHECK(table.add("", "airnya", 2) == 2);
    CHECK(table.add("", "air", 3) == 0);
    CHECK(printed(table) == "air/4 Sair/1 airnya/2");
    table.clear();
    CHECK(printed(table).empty());
    CHECK(table.add("S", "air", 1) == 0);
}

TEST_CASE("TermTable: many words, then few again") {
    TermTable table;
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 5000; ++i) table.add("", "kata" + std::to_string(i), 1);
    REQUIRE(table.terms().size() == 5000);
    for (const TermTable::Term& term : table.terms()) REQUIRE(term.wdf == 2);
    table.clear();
    table.add("", "kata1", 1);
    CHECK(printed(table) == "kata1/1");
}

TEST_CASE("TermTable: a long word is one term, as a query asks it") {
    TermTable table;
    const std::string word(1000, 'a');
    table.add("F", word, 1);
    table.add("F", word, 1);
    REQUIRE(table.terms().size() == 1);
    CHECK(table.term(table.terms().front()) == make_term("F", word));
}
