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

TEST_CASE("resident postings: lists are as the index has them, from memory or not") {
    const Xapian::Database database = IndexView({index().path()}).database();
    const ResidentPostings all(database, kBytes), some(database, 4000), none(database, 0);
    std::size_t held = 0, held_by_some = 0;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        CAPTURE(*term);
        const PostingList list = read_postings(database, *term);
        REQUIRE(list.size() == term.get_termfreq());
        for (const ResidentPostings* postings : {&all, &some, &none})
            CHECK(postings->read(database, *term) == list);
        held += all.has(*term) ? 1 : 0;
        held_by_some += some.has(*term) ? 1 : 0;
        CHECK_FALSE(none.has(*term));
    }
    CHECK(held > held_by_some);
    CHECK(held_by_some > 0);
    CHECK(some.bytes() <= 4000);
    CHECK(all.read(database, "tidakada").empty());
}

TEST_CASE("resident postings: numbers of any size") {
    Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
    PostingList expected;
    std::uint32_t doc = 0;
    for (std::uint32_t i = 0; i < 70; ++i) {
        const std::uint32_t wdf = i % 7 == 6 ? 0x10'0000U << (i % 9) : 120 + i;
        doc += i % 5 == 4 ? 1000 * i : 1;
        Xapian::Document document;
        document.add_term("banjir", wdf);
        database.replace_document(doc, document);
        expected.push_back({doc, wdf});
    }
    const ResidentPostings held(database, kBytes);
    REQUIRE(held.has("banjir"));
    CHECK(held.read(database, "banjir") == expected);
}

TEST_CASE("resident orders: of articles with so many different words that codes are wide") {
    std::string body;
    for (int word = 0; word < 1200; ++word) body += "kata" + std::to_string(word) + ' ';
    const SmallIndex small({{"1", "Banjir kota", "hujan deras"}, {"2", "Panjang", body}});
    IndexView reads({small.path()});
    const ResidentOrders orders(reads.database(), kBytes);
    REQUIRE(orders.has(2));
    CHECK(orders.order(2).width() > 16);
    CHECK(orders.order(1).width() <= 16);
    for (const std::uint32_t doc : {1U, 2U}) {
        const WordOrder order = reads.word_order(doc), held = orders.order(doc);
        REQUIRE(held.size() == order.size());
        for (std::size_t i = 0; i < order.size(); ++i) REQUIRE(held[i] == order[i]);
        CHECK(held.code(fnv1a("kata7")) == order.code(fnv1a("kata7")));
    }
    Searcher holds({small.path()}), asks({small.path()});
    holds.view().warm_up(kBytes, 1);
    for (const std::string query : {"\"kata1198 kata1199\"", "\"kata1199 kata1198\""})
        CHECK(answer(holds, query, {}) == answer(asks, query, {}));
}

TEST_CASE("phrases: counted again, they are what they were") {
    Searcher searcher({index().path()});
    for (const std::string query : {"\"di banjir\"", "judul:\"di banjir\"", "\"banjir di\""}) {
        CAPTURE(query);
        const auto first = answer(searcher, query, {});
        CHECK(answer(searcher, query, {}) == first);
        Searcher other({index().path()});
        CHECK(answer(other, query, {}) == first);
    }
}

namespace {

// The first stems of an article, in falling weights that add up to less than 1.
std::vector<FeedbackWord> words_of(IndexView& view, std::uint32_t doc) {
    std::vector<std::string> names;
    for (const StemOfArticle& stem : view.stems(doc)) names.emplace_back(view.stem(stem.stem));
    std::ranges::sort(names); // two views number stems in their own ways
    std::vector<FeedbackWord> words;
    for (const std::string& name : names)
        for (const StemOfArticle& stem : view.stems(doc))
            if (view.stem(stem.stem) == name && words.size() < 8)
                words.push_back({name, 0.5 / static_cast<double>(1 + 2 * words.size()), stem.stem});
    return words;
}

} // namespace

TEST_CASE("feedback: who can be among the best has the score that it has among all") {
    IndexView reads({index().path()}), holds({index().path()});
    holds.warm_up(kBytes, 1);
    for (int round = 0; round < 60; ++round) {
        std::vector<std::vector<Ranked>> found;
        for (IndexView* view : {&reads, &holds}) {
            const std::vector<FeedbackWord> words =
                words_of(*view, static_cast<std::uint32_t>(1 + round));
            REQUIRE(words.size() > 2);
            const FeedbackScorer scorer(*view, words, 2);
            std::vector<Ranked> all;
            for (std::uint32_t doc = 1; doc <= view->last_doc(); ++doc)
                if (doc % 7 != 0)
                    all.push_back({.doc = doc, .score = doc * 0x9E3779B9U % 1000 / 500.0});
            std::vector<Ranked> expected = all;
            for (Ranked& article : expected) {
                const double score = scorer.score(article.doc);
                CHECK(score <= scorer.most());
                article.score += score;
            }
            const std::size_t count = 1 + static_cast<std::size_t>(round) % 20;
            found.push_back(best_of(scorer.raised(all, best_of(all, count)), count));
            const std::vector<Ranked> best = best_of(expected, count);
            REQUIRE(found.back().size() == count);
            for (std::size_t i = 0; i < count; ++i) {
                CHECK(found.back()[i].doc == best[i].doc);
                CHECK(found.back()[i].score == doctest::Approx(best[i].score));
            }
            CHECK(scorer.raised(all, all).size() == all.size());
        }
        for (std::size_t i = 0; i < found[0].size(); ++i)
            CHECK(found[0][i].score == found[1][i].score);
    }
}
