// What a process holds in memory, and what a ranking leaves out, changes no answer.
#include <algorithm>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "indexer/format/fields.hpp"
#include "indexer/format/terms.hpp"
#include "query/search/resident.hpp"
#include "tests/query/found.hpp"
#include "tests/query/random_articles.hpp"

using namespace telusur;

namespace {

constexpr std::size_t kBytes = std::size_t{16} << 20;

const SmallIndex& index() {
    static const SmallIndex index(RandomArticles().make(150));
    return index;
}

// One line a hit, with all that is told of it.
std::vector<std::string> answer(Searcher& searcher, const std::string& query,
                                const SearchSettings& settings) {
    const SearchResult result = searcher.search(parse_query(query).root, settings);
    std::vector<std::string> lines{std::to_string(result.total) + ' '
                                   + std::to_string(result.stories)};
    for (const Hit& hit : result.hits) {
        std::ostringstream line;
        line.precision(17);
        line << hit.doc << ' ' << hit.score << ' ' << hit.in_story << ' '
             << hit.article[Field::title] << searcher.view().facts(hit.doc).boilerplate.size();
        lines.push_back(line.str());
    }
    return lines;
}

std::string random_query(RandomArticles& random) {
    const std::string words = random.text(1 + random.number(2));
    std::string query;
    for (const char c : words) query += c == '.' || c == '\n' ? ' ' : c;
    query = query.substr(0, query.rfind(' '));
    return random.number(2) == 0 ? '"' + query + '"' : query;
}

} // namespace

TEST_CASE("resident: a process that holds everything answers as one that reads") {
    Searcher reads({index().path()}), holds({index().path()});
    holds.view().warm_up(kBytes, 1);
    REQUIRE_FALSE(holds.view().pairs().is_empty());
    RandomArticles random;
    for (int round = 0; round < 300; ++round) {
        const std::string query = random_query(random);
        CAPTURE(query);
        SearchSettings settings;
        settings.ranking.by_story = round % 2 == 0;
        CHECK(answer(holds, query, settings) == answer(reads, query, settings));
    }
}

TEST_CASE("resident: as much is held as fits") {
    Searcher reads({index().path()});
    for (const std::size_t bytes : {0U, 3000U, 30000U, 60000U, 100000U}) {
        CAPTURE(bytes);
        Searcher holds({index().path()});
        holds.view().warm_up(bytes, 1);
        CHECK(holds.view().resident_bytes() < bytes + 10000);
        for (const std::string query : {"banjir", "\"di banjir\"", "kota hujan"})
            CHECK(answer(holds, query, {}) == answer(reads, query, {}));
    }
}

TEST_CASE("ranking: the first hits are the first of all hits") {
    Searcher searcher({index().path()});
    RandomArticles random;
    for (int round = 0; round < 300; ++round) {
        const std::string query = random_query(random);
        CAPTURE(query);
        SearchSettings first, all;
        first.ranking.by_story = all.ranking.by_story = round % 2 == 0;
        first.ranking.count = 1 + random.number(40);
        all.ranking.count = 1000;
        const std::vector<std::string> whole = answer(searcher, query, all);
        const std::vector<std::string> begin = answer(searcher, query, first);
        REQUIRE(begin.size() == std::min(whole.size(), first.ranking.count + 1));
        CHECK(std::equal(begin.begin(), begin.end(), whole.begin()));
    }
}

TEST_CASE("resident pairs: each article in which one frequent word follows the other") {
    const std::vector<SmallArticle> articles{
        {"1", "Banjir kota", "Hujan.\nSungai meluap"}, // over a paragraph
        {"2", "Banjir", "kota hujan di sungai"},       // title and body are apart
        {"3", "", "kota banjir banjir kota"},          // once for each article
        {"4", "Sungai hujan", "kota, banjir; hujan sungai"}};
    const SmallIndex small(articles);
    const Xapian::Database database = IndexView({small.path()}).database();
    const ResidentOrders orders(database, kBytes);
    const ResidentPairs pairs(database, orders, 2, kBytes);
    const auto docs = [&](const char* first, const char* second) {
        const auto found = pairs.docs(fnv1a(first), fnv1a(second));
        if (!found) return std::string("not known");
        std::string text;
        for (const std::uint32_t doc : *found) text += std::to_string(doc) + ' ';
        return text;
    };
    CHECK(docs("banjir", "kota") == "1 3 ");
    CHECK(docs("kota", "banjir") == "3 4 ");
    CHECK(docs("banjir", "banjir") == "3 ");
    CHECK(docs("hujan", "sungai") == "1 4 ");
    CHECK(docs("kota", "sungai").empty());
    CHECK(docs("hujan", "di") == "not known"); // only one article has it
    CHECK(pairs.others().empty());
    CHECK(ResidentPairs(database, orders, 2, 8).is_empty()); // too many for 8 bytes
    const ResidentPairs none(database, ResidentOrders(), 2, kBytes);
    CHECK(none.others().size() == 4);
}

TEST_CASE("feedback: an article's score alone is its score among all") {
    IndexView view({index().path()});
    const FeedbackScorer scorer(view, {{"banjir", 0.5}, {"hakim", 0.3}, {"beras", 0.2}}, 2);
    for (const std::size_t every : {1U, 2U, 70U}) {
        DocSet docs(view.last_doc());
        std::size_t count = 0;
        for (std::uint32_t doc = 1; doc <= view.last_doc();
             doc += static_cast<std::uint32_t>(every)) {
            docs.add(doc);
            ++count;
        }
        std::vector<float> scores(view.last_doc() + std::size_t{1});
        scorer.add(docs, count, scores);
        for (std::uint32_t doc = 1; doc <= view.last_doc(); ++doc) {
            CHECK(scores[doc] == (docs.has(doc) ? scorer.score(doc) : 0));
            CHECK(scorer.score(doc) <= scorer.most());
        }
    }
}
