#include "query/output/answer_maker.hpp"

#include <set>

#include <doctest/doctest.h>

#include "query/language/parse.hpp"
#include "tests/query/small_index.hpp"

using namespace telusur;

namespace {

std::vector<SmallArticle> articles(std::size_t begin, std::size_t end, std::size_t version = 0) {
    std::vector<SmallArticle> all;
    for (std::size_t i = begin; i < end; ++i)
        all.push_back({std::to_string(i), "Banjir " + std::to_string(i),
                       "Air naik di desa itu, kabar ke-" + std::to_string(version)});
    return all;
}

AnswerSettings all_hits() {
    AnswerSettings settings;
    settings.search.ranking.count = SIZE_MAX;
    return settings;
}

} // namespace

TEST_CASE("AnswerMaker: every hit, one after the other") {
    const SmallIndex index(articles(0, 300));
    Searcher searcher({index.path()});
    AnswerMaker maker(searcher, all_hits());
    const Answer answer = maker.answer(parse_query("banjir"));
    std::set<std::string> ids;
    std::size_t rank = 0;
    while (const ShownHit* shown = answer.more()) {
        CHECK(shown->hit.rank == ++rank);
        CHECK(!shown->title_matches.empty());
        ids.insert(shown->hit.article[Field::id]);
    }
    CHECK(answer.total == 300);
    CHECK(ids.size() == 300);
    CHECK(answer.more() == nullptr);
}

TEST_CASE("AnswerMaker: the passage shows what was said, when that is asked for") {
    std::string body = "Tanggul baru dan tanggul lama. ";
    for (int i = 0; i < 60; ++i) body += "Warga menunggu. ";
    body += "\"Penjagaan tanggul kami tambah malam ini,\" kata Sagara Hadiwijaya.";
    const SmallIndex index({{"a", "Sungai", body}});
    Searcher searcher({index.path()});
    const auto passage = [&](std::string_view query) {
        const Answer answer = find_answer(searcher, parse_query(query), {});
        return answer.hits.empty() ? "" : answer.hits.front().snippet.text;
    };
    CHECK(passage("tanggul").starts_with("Tanggul baru"));
    CHECK(passage("ucapan:tanggul").find("Penjagaan tanggul") != std::string::npos);
    CHECK(passage("tanggul penutur:sagara").starts_with("Tanggul baru"));
}

TEST_CASE("AnswerMaker: few hits, and what was meant by a word that is unknown") {
    const SmallIndex index(articles(0, 3));
    Searcher searcher({index.path()});
    const Answer answer = find_answer(searcher, parse_query("banjri"), {});
    REQUIRE(answer.suggestion);
    CHECK(answer.suggestion->query == "(banjir)");
    CHECK(answer.hits.empty());
}

TEST_CASE("AnswerMaker: what was meant by a word that is unknown, beside one with many articles") {
    const SmallIndex index(articles(0, 40));
    Searcher searcher({index.path()});
    const Answer answer = find_answer(searcher, parse_query("air banjri"), {});
    REQUIRE(answer.suggestion);
    CHECK(answer.suggestion->query == "(air banjir)");
    CHECK(answer.total == 40);
    CHECK(answer.hits.size() == 10);
    CHECK_FALSE(find_answer(searcher, parse_query("air banjir"), {}).suggestion);
}

TEST_CASE("AnswerMaker: hits go on when a writer replaces the index, and none comes twice") {
    const SmallIndex index(articles(0, 200));
    Searcher searcher({index.path()});
    AnswerMaker maker(searcher, all_hits());
    const Answer answer = maker.answer(parse_query("banjir"));
    std::set<std::string> ids;
    std::size_t given = 0;
    while (const ShownHit* shown = answer.more()) {
        ids.insert(shown->hit.article[Field::id]);
        if (++given % 20 == 0) // commits that take the blocks of what is read
            index.add(articles(given, given + 3, given));
        if (given % 50 == 0) index.add(articles(200, 260, given));
    }
    CHECK(ids.size() == given);
    CHECK(given >= 200);
}

TEST_CASE("sort random: the same for the same seed, another for another") {
    const SmallIndex index(articles(0, 50));
    const auto order = [&](std::uint64_t seed) {
        Searcher searcher({index.path()});
        SearchSettings settings = all_hits().search;
        settings.ranking.order = SortOrder::random;
        settings.ranking.seed = seed;
        std::string ids;
        for (const Hit& hit : searcher.search(parse_query("banjir").root, settings).hits)
            ids += hit.article[Field::id] + ' ';
        return ids;
    };
    CHECK(order(1) == order(1));
    CHECK(order(1) != order(2));
    CHECK(order(1).size() == order(2).size());
}
