#include "indexer/format/word_order.hpp"

#include <cstdint>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "indexer/format/terms.hpp"
#include "indexer/program/error.hpp"

using namespace telusur;

namespace {

std::vector<std::uint64_t> hashes(std::size_t count) {
    std::vector<std::uint64_t> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back(fnv1a("kata" + std::to_string(i)));
    return all;
}

} // namespace

TEST_CASE("word order: what was encoded is decoded, and each stem has a code of its own") {
    std::mt19937 random(7);
    for (const std::size_t distinct : {0u, 1u, 2u, 40u, 150u, 500u, 3000u, 60'000u}) {
        CAPTURE(distinct);
        const std::vector<std::uint64_t> stems = hashes(distinct);
        std::vector<std::uint32_t> sequence{kTitleEnd};
        for (std::uint32_t i = 0; i < 2 * distinct; ++i)
            sequence.push_back(static_cast<std::uint32_t>(random() % (distinct + 4)));
        WordOrder order;
        const std::string value = encode_word_order(stems, sequence);
        const std::string padded = value + std::string(kWordOrderPadding, '\xFF');
        order.open(std::string_view(padded).substr(0, value.size()));
        REQUIRE(order.size() >= sequence.size());
        std::set<WordCode> codes{0, kSentenceBreak, kParagraphBreak, kTitleEnd};
        for (const std::uint64_t stem : stems) codes.insert(order.code(stem));
        CHECK(codes.size() == distinct + kFirstWordCode);
        bool is_same = true;
        for (std::size_t i = 0; i < sequence.size(); ++i)
            is_same &= order[i]
                       == (sequence[i] < kFirstWordCode ? sequence[i]
                                                        : order.code(stems[sequence[i] - 4]));
        CHECK(is_same);
        CHECK(order.size() == sequence.size()); // no code is left over
    }
}

TEST_CASE("word order: an article of usual length takes about 12 bits a word") {
    const std::vector<std::uint32_t> sequence(240, kFirstWordCode);
    CHECK(encode_word_order(hashes(150), sequence).size() <= 2 + 240 * 13 / 8);
}

TEST_CASE("word order: two stems of one hash end in one code, not in a search without end") {
    WordOrder order;
    const std::string value = encode_word_order({5, 5}, {4, 5});
    const std::string padded = value + std::string(kWordOrderPadding, '\0');
    order.open(std::string_view(padded).substr(0, value.size()));
    CHECK(order.size() == 2);
    CHECK(order[0] == order.code(5));
    CHECK(order[1] == order.code(5));
}

TEST_CASE("word order: damaged values are told") {
    WordOrder order;
    CHECK_THROWS_AS(order.open(std::string("\x07\x00\x00", 3)), Error);
    CHECK_THROWS_AS(order.open(std::string("\x39\x00\x00", 3)), Error);
    CHECK_THROWS_AS(order.open("\x08"), Error);
    CHECK_NOTHROW(order.open({}));
    CHECK(order.size() == 0);
}
