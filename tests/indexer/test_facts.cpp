#include "indexer/format/facts.hpp"

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"

using namespace telusur;

namespace {

Facts some_facts() {
    Facts facts;
    facts.date = DateFact{"2025-08-12",
                          845,
                          "WIB",
                          Rule::header,
                          {Field::date_written, 0, 15},
                          {Field::body, 402, 419},
                          {DateDoubt::swapped, DateDoubt::future}};
    facts.days = {{"2025-08-11", Rule::relative, {Field::body, 7, 14}}};
    facts.regions = {{"36.04", "Kabupaten Serang", Rule::title, {Field::title, 3, 9}, {"36.73"}}};
    facts.acronyms = {{"KPK", "Komisi", Rule::expansion, {Field::body, 1, 2}}};
    facts.quotes = {{"Sri", "Camat", Rule::said, {Field::body, 5, 9}}};
    facts.amounts = {{"IDR", 250, {Field::body, 300, 900}}};
    facts.boilerplate = {{Field::body, 900, 917}};
    return facts;
}

} // namespace

TEST_CASE("encode_facts and decode_facts: there and back") {
    const Facts facts = some_facts();
    CHECK(decode_facts(encode_facts(facts)) == facts);
    CHECK(encode_facts(Facts()).empty());
    CHECK(decode_facts("") == Facts());
    Facts undated = facts;
    undated.date.reset();
    CHECK(decode_facts(encode_facts(undated)) == undated);
}

TEST_CASE("decode_facts refuses every beginning, and numbers of no table") {
    const std::string value = encode_facts(some_facts());
    for (std::size_t size = 1; size < value.size(); ++size)
        CHECK_THROWS_AS(decode_facts(value.substr(0, size)), Error);
    CHECK_THROWS_AS(decode_facts(value + 'x'), Error);
    CHECK_THROWS_AS(decode_facts(std::string(12, '\xFF')), Error);
    CHECK_THROWS_AS(decode_facts(std::string("\0\1\0\x7F\0\0\0", 7)), Error);
}

TEST_CASE("fact names: lists on the command line") {
    CHECK(fact_names(FactSet::all()) == "date,region,acronym,quote,amount,story,boilerplate");
    CHECK(fact_names(FactSet()) == "none");
    CHECK(parse_fact_names("all") == FactSet::all());
    CHECK(parse_fact_names("none") == FactSet());
    CHECK(fact_names(*parse_fact_names("story,date")) == "date,story");
    CHECK_FALSE(parse_fact_names("").has_value());
    CHECK_FALSE(parse_fact_names("date,").has_value());
    CHECK_FALSE(parse_fact_names("tanggal").has_value());
}

TEST_CASE("kFactKinds: rows in the order of the enumeration") {
    for (std::size_t i = 0; i < kFactKinds.size(); ++i)
        CHECK(static_cast<std::size_t>(kFactKinds[i].kind) == i);
}
