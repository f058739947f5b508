#include "stemmer_id/word_cache.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace telusur;

namespace {

// Analyses a word by adding "f" and "s", and counts how often it is asked.
struct Counting {
    int calls = 0;
    std::string form, stem;

    WordCache::Word operator()(std::string_view surface, Evidence evidence) {
        ++calls;
        form = std::string(surface) + "f";
        stem = std::string(surface) + (evidence == Evidence::none ? "s" : "S");
        return {form, stem};
    }
};

} // namespace

TEST_CASE("word cache: a word is analysed once for each evidence") {
    WordCache cache;
    Counting counting;
    const auto ask = [&](std::string_view surface, Evidence evidence) {
        return cache.find_or_add(surface, evidence, std::ref(counting));
    };
    CHECK(ask("serang", Evidence::none).stem == "serangs");
    CHECK(ask("serang", Evidence::capital).stem == "serangS");
    CHECK(ask("serang", Evidence::none).form == "serangf");
    CHECK(ask("", Evidence::none).form == "f");
    CHECK(counting.calls == 3);
}

TEST_CASE("word cache: words stay where they are while it grows") {
    WordCache cache;
    Counting counting;
    const auto word = [](int i) {
        return std::string(static_cast<std::size_t>(i % 40), 'x') + std::to_string(i);
    };
    const std::string_view first =
        cache.find_or_add(word(0), Evidence::none, std::ref(counting)).form;
    for (int i = 0; i < 5000; ++i) cache.find_or_add(word(i), Evidence::none, std::ref(counting));
    for (int i = 0; i < 5000; ++i)
        CHECK(cache.find_or_add(word(i), Evidence::none, std::ref(counting)).form == word(i) + "f");
    CHECK(first == "0f");
    CHECK(counting.calls == 5000);
    CHECK(cache.word_count() == 5000);
}

TEST_CASE("word cache: a word longer than a block, and a new start") {
    WordCache cache;
    Counting counting;
    const std::string huge(200000, 'a');
    CHECK(cache.find_or_add(huge, Evidence::none, std::ref(counting)).form == huge + "f");
    CHECK(cache.size_bytes() >= 600000);
    cache.clear();
    CHECK(cache.size_bytes() == 0);
    CHECK(cache.find_or_add("a", Evidence::none, std::ref(counting)).form == "af");
    CHECK(counting.calls == 2);
}
