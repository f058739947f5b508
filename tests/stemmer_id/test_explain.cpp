#include "stemmer_id/explain.hpp"

#include <string>

#include <doctest/doctest.h>

#include "stemmer_id/stemmer.hpp"

using namespace telusur;

TEST_CASE("the explanation tells the stem that the stemmer returns") {
    for (const char* word : {"pemberantasan", "adalah", "beberapa", "setinggi-tingginya", "serang",
                             "covid-19", "nilai", "xyz", ""}) {
        const Explanation explanation = explain(word);
        CAPTURE(word);
        CHECK(explanation.word == word);
        CHECK(explanation.stem == Stemmer().stem(word));
        CHECK_FALSE(explanation.why.empty());
    }
}

TEST_CASE("analyses are sorted, and their scores are the sums of their weights") {
    const Explanation explanation = explain("pemberantasan");
    CHECK(explanation.stage == "scored");
    REQUIRE(explanation.analyses.size() >= 2);
    CHECK(explanation.analyses.front().root == explanation.stem);
    CHECK(explanation.analyses.front().parts == "pem+berantas+an");
    for (const Analysis& analysis : explanation.analyses) {
        CHECK(analysis.score <= explanation.analyses.front().score);
        int sum = 0;
        for (const WeightedFeature& feature : analysis.features) sum += feature.weight;
        CHECK(sum == analysis.score);
    }
    CHECK(explanation.why.find("scores") != std::string::npos);
}

TEST_CASE("stages name what decided") {
    CHECK(explain("adalah").stage == "listed");
    CHECK(explain("beberapa").stage == "stands for");
    CHECK(explain("setinggi-tingginya").stage == "hyphenated: same root");
    CHECK(explain(std::string(65536, 'a')).stage == "too long");
    CHECK(explain("memukul").analyses.front().parts == "mem(p)+ukul");
}
