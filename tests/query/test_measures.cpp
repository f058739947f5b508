#include "query/eval/measures.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace telusur;

TEST_CASE("measure: by hand") {
    const Judgements judgements{{"a", 2}, {"b", 1}, {"c", 0}, {"d", 1}};
    const Measured found = measure({"c", "a", "x", "b"}, judgements);
    const double ideal = 2 + 1 / std::log2(3) + 1 / std::log2(4);
    CHECK(found[0] == doctest::Approx((2 / std::log2(3) + 1 / std::log2(5)) / ideal));
    CHECK(found[1] == doctest::Approx(0.5));
    CHECK(found[2] == doctest::Approx((1.0 / 2 + 2.0 / 4) / 3));
    CHECK(found[3] == doctest::Approx(2.0 / 3));
    CHECK(found[4] == 1);
    CHECK(measure({}, judgements) == Measured{});
    CHECK(measure({"c"}, {{"c", 0}}) == Measured{});
    std::vector<std::string> deep(10, "x");
    deep.push_back("a");
    const Measured late = measure(deep, judgements);
    CHECK(late[0] == 0);
    CHECK(late[1] == 0);
    CHECK(late[3] == doctest::Approx(1.0 / 3));
    CHECK(late[4] == 0);
}

TEST_CASE("measure: a query that the run lacks counts as nothing found") {
    const Qrels qrels{{"q1", {{"a", 1}}}, {"q2", {{"b", 1}}}};
    const std::vector<Measured> measured = measure(Run{{"q1", {"a"}}, {"q9", {"z"}}}, qrels);
    REQUIRE(measured.size() == 2);
    CHECK(mean(measured)[1] == doctest::Approx(0.5));
}

TEST_CASE("probability_of_chance: small for what is always better, large for what is not") {
    std::vector<double> low, high, mixed;
    for (int i = 0; i < 30; ++i) {
        low.push_back(0.3);
        high.push_back(0.4 + 0.01 * i);
        mixed.push_back(i % 2 == 0 ? 0.2 : 0.4);
    }
    CHECK(probability_of_chance(high, low) < 0.001);
    CHECK(probability_of_chance(low, high) < 0.001);
    CHECK(probability_of_chance(low, mixed) > 0.5);
    CHECK(probability_of_chance(low, low) == 1);
    // Five of five better: 2 of 32 swaps are as large.
    CHECK(probability_of_chance({1, 1, 1, 1, 1}, {0, 0, 0, 0, 0})
          == doctest::Approx(2.0 / 32).epsilon(0.1));
}
