#include "stemmer_id/affixes.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace telusur;

TEST_CASE("prefix forms are found by their first letter, and only those") {
    for (char first = 'a'; first <= 'z'; ++first) {
        for (const PrefixForm& form : prefix_forms(first)) {
            CAPTURE(form.text);
            CHECK(form.text.front() == first);
            CHECK(form.prefix != Prefix::none);
        }
    }
    CHECK(prefix_forms('m').size() > 10);
    CHECK(prefix_forms('a').empty());
    CHECK(prefix_forms('-').empty());
}

TEST_CASE("a prefix that may stand inside another has forms of its own") {
    for (std::size_t outer = 0; outer < kPrefixes; ++outer) {
        for (std::size_t inner = 0; inner < kPrefixes; ++inner) {
            if (((inner_prefixes(static_cast<Prefix>(outer)) >> inner) & 1) == 0) continue;
            const std::string_view text = name(static_cast<Prefix>(inner));
            CAPTURE(text);
            CHECK_FALSE(prefix_forms(text.front()).empty());
        }
    }
}

TEST_CASE("chain kinds") {
    struct Row {
        Prefix outer;
        Prefix inner;
        bool is_longer;
        std::string kind;
    };
    const Row rows[]{
        {Prefix::none, Prefix::none, false, ""},    {Prefix::me, Prefix::none, false, "me"},
        {Prefix::me, Prefix::per, false, "memper"}, {Prefix::ke, Prefix::ber, false, "keber"},
        {Prefix::kau, Prefix::none, false, "ku"},   {Prefix::se, Prefix::pe, false, "other"},
        {Prefix::me, Prefix::per, true, "other"},
    };
    for (const Row& row : rows)
        CHECK(std::string(name(chain_kind(row.outer, row.inner, row.is_longer))) == row.kind);
}
