#include "query/search/phrase_source.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "indexer/format/index.hpp"
#include "indexer/format/terms.hpp"
#include "tests/query/small_index.hpp"

using namespace telusur;
using Xapian::Query;

namespace {

// Invented words that no rule of the stemmer touches.
const std::vector<std::string> kWords{"xilo", "zeko", "wuho", "xamo", "zuto", "woxo"};

using Words = std::vector<std::string>;

struct Text {
    Words title, body;
};

std::string joined(const Words& words, std::mt19937& random) {
    std::string text;
    for (const std::string& word : words)
        text += word + (random() % 5 == 0 ? ". " : random() % 7 == 0 ? "\n" : " ");
    return text;
}

bool holds(const Words& text, const std::vector<PhraseWord>& phrase) {
    for (std::size_t at = 0; at + phrase.size() <= text.size(); ++at) {
        std::size_t i = 0;
        while (i < phrase.size() && std::ranges::count(phrase[i], text[at + i]) > 0) ++i;
        if (i == phrase.size()) return true;
    }
    return false;
}

Query query_of(const std::vector<PhraseWord>& phrase, PhrasePlace place) {
    const std::string_view prefix = place == PhrasePlace::title ? "S" : "";
    std::vector<Query> parts;
    for (const PhraseWord& word : phrase) {
        std::vector<Query> any;
        for (const std::string& stem : word) any.emplace_back(make_term(prefix, stem));
        parts.emplace_back(Query::OP_OR, any.begin(), any.end());
    }
    parts.emplace_back((new PhraseSource(phrase, place))->release());
    return {Query::OP_AND, parts.begin(), parts.end()};
}

std::vector<Xapian::docid> found(const Xapian::Database& database, const Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    const Xapian::MSet set = enquire.get_mset(0, 1000, 1000);
    std::vector<Xapian::docid> docids;
    for (auto hit = set.begin(); hit != set.end(); ++hit) docids.push_back(*hit);
    std::ranges::sort(docids);
    CHECK(set.get_matches_estimated() == docids.size());
    return docids;
}

Words some_words(std::mt19937& random, std::size_t count) {
    Words words;
    for (std::size_t i = 0; i < count; ++i) words.push_back(kWords[random() % kWords.size()]);
    return words;
}

} // namespace

TEST_CASE("phrase source: finds what looking through every text finds") {
    std::mt19937 random(11);
    std::vector<Text> texts;
    std::vector<SmallArticle> articles;
    for (int i = 0; i < 200; ++i) {
        const Text& text = texts.emplace_back(
            Text{some_words(random, random() % 4), some_words(random, 1 + random() % 9)});
        articles.push_back(
            {std::to_string(i), joined(text.title, random), joined(text.body, random)});
    }
    const SmallIndex index(articles);
    const Xapian::Database database = open_index(index.path());
    std::size_t matched = 0;
    for (int i = 0; i < 300; ++i) {
        std::vector<PhraseWord> phrase;
        for (const std::string& word : some_words(random, 2 + random() % 2))
            phrase.push_back(random() % 4 == 0 ? PhraseWord{word, kWords[random() % kWords.size()]}
                                               : PhraseWord{word});
        const PhrasePlace place = random() % 3 == 0 ? PhrasePlace::title : PhrasePlace::anywhere;
        std::vector<Xapian::docid> expected;
        for (std::size_t text = 0; text < texts.size(); ++text)
            if (holds(texts[text].title, phrase)
                || (place == PhrasePlace::anywhere && holds(texts[text].body, phrase)))
                expected.push_back(static_cast<Xapian::docid>(text + 1));
        matched += expected.size();
        CAPTURE(i);
        CHECK(found(database, query_of(phrase, place)) == expected);
        // Within a larger query, where others move it along.
        const Query wider(Query::OP_OR, query_of(phrase, place), query_of({{kWords[0]}}, place));
        CHECK(found(database, wider).size() >= expected.size());
    }
    CHECK(matched > 1000);
}

TEST_CASE("phrase source: a phrase goes over sentences and paragraphs, not from title to body") {
    const SmallIndex index({{"1", "xilo zeko", "wuho. Xamo\nzuto"}});
    const Xapian::Database database = open_index(index.path());
    const auto is_found = [&](const std::vector<PhraseWord>& phrase, PhrasePlace place) {
        return !found(database, query_of(phrase, place)).empty();
    };
    CHECK(is_found({{"xilo"}, {"zeko"}}, PhrasePlace::anywhere));
    CHECK(is_found({{"xilo"}, {"zeko"}}, PhrasePlace::title));
    CHECK(is_found({{"wuho"}, {"xamo"}, {"zuto"}}, PhrasePlace::anywhere));
    CHECK_FALSE(is_found({{"zeko"}, {"wuho"}}, PhrasePlace::anywhere));
    CHECK_FALSE(is_found({{"zeko"}, {"xilo"}}, PhrasePlace::anywhere));
}
