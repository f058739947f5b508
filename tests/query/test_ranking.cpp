// "query: better before worse", and that the parts of a score add up.
#include "query/search/ranker.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/query/found.hpp"
#include "tests/query/small_index.hpp"

using namespace telusur;

namespace {

const std::string kRest = " Warga menunggu kabar dari petugas di lapangan sejak pagi.";

} // namespace

TEST_CASE("ranking: better articles before worse") {
    struct Row {
        std::string_view why, query;
        SmallArticle better, worse;
    };
    const Row rows[] = {
        {"side by side before far apart",
         "dana desa",
         {"+", "", "Dana desa cair." + kRest + " Pagi itu."},
         {"-", "", "Desa itu ramai." + kRest + " Dana cair."}},
        {"in the query's order, with another word between",
         "sidang kasus bupati",
         {"+", "", "Sidang bagi bupati." + kRest},
         {"-", "", "Bupati bagi sidang." + kRest}},
        {"early before late",
         "banjir",
         {"+", "", "Banjir." + kRest + kRest + kRest + kRest},
         {"-", "", kRest + kRest + kRest + kRest + " Banjir."}},
        {"in one stretch before scattered",
         "banjir sagara",
         {"+", "", "Sagara kena banjir." + kRest + kRest + kRest + kRest + kRest + kRest + kRest},
         {"-", "",
          "Sagara ramai." + kRest + kRest + kRest + kRest + kRest + kRest + kRest
              + " Kena banjir."}},
        {"the root's own form, where it was asked",
         "periksa",
         {"+", "", "Polisi periksa saksi." + kRest},
         {"-", "", "Polisi memeriksa saksi." + kRest}},
        {"a number, where a question asks how many",
         "berapa orang mengungsi?",
         {"+", "", "Orang mengungsi sebanyak 214 jiwa." + kRest},
         {"-", "", "Orang mengungsi pada 12/8 bersama keluarga." + kRest}},
        {"a day, where a question asks when",
         "kapan pasar dibuka?",
         {"+", "", "Pasar dibuka hari Selasa oleh camat." + kRest},
         {"-", "", "Pasar dibuka hari besar oleh camat." + kRest}},
        {"a place, where a question asks where",
         "di kota manakah, pasar dibuka?",
         {"+", "", "Nanti pasar dibuka di Cikalong oleh camat." + kRest},
         {"-", "", "Nanti pasar dibuka di lapangan oleh camat." + kRest}},
        {"what a question is about before how it asks",
         "apa nama pasar",
         {"+", "", "Ini pasar." + kRest},
         {"-", "", "Ini nama." + kRest}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const SmallIndex index({row.worse, row.better, {"0", "Lain", "Isi lain." + kRest}});
        Searcher searcher({index.path()});
        CHECK(found(searcher, row.query).substr(0, 4) == "2: +");
    }
}

TEST_CASE("ranking: a rare form makes a word weigh more than a frequent one of the same root") {
    std::vector<SmallArticle> articles{{"bakar", "", "Petani bakar jagung.", "", "", ""},
                                       {"rare", "", "Sampah dibakar.", "", "", ""}};
    for (int i = 0; i < 20; ++i)
        articles.push_back({std::to_string(i), "", "Pasar terbakar lagi.", "", "", ""});
    for (int i = 20; i < 60; ++i)
        articles.push_back({std::to_string(i), "", "Panen raya.", "", "", ""});
    const SmallIndex index(articles);
    Searcher searcher({index.path()});
    SearchSettings settings;
    settings.ranking.count = 100;
    settings.expansions.feedback = false;
    const auto score = [&](std::string_view query) { // of the article with neither form
        const SearchResult result = searcher.search(parse_query(query).root, settings);
        for (const Hit& hit : result.hits)
            if (hit.article[Field::id] == "bakar") return hit.score;
        return 0.0;
    };
    CHECK(score("dibakar") > score("terbakar"));
    CHECK(score("terbakar") > 0);
}

TEST_CASE("ranking: sorting by day, those without one last") {
    const SmallIndex index({{"b", "", "banjir", "", "", "2025-02-01"},
                            {"x", "", "banjir", "", "", ""},
                            {"c", "", "banjir", "", "", "2025-03-01"},
                            {"a", "", "banjir", "", "", "2025-01-01"}});
    Searcher searcher({index.path()});
    SearchSettings settings;
    settings.ranking.order = SortOrder::newest;
    CHECK(found(searcher, "banjir", settings) == "4: c b a x");
    settings.ranking.order = SortOrder::oldest;
    CHECK(found(searcher, "banjir", settings) == "4: a b c x");
    settings.ranking.first = 1;
    settings.ranking.count = 2;
    CHECK(found(searcher, "banjir", settings) == "4: b c");
}

TEST_CASE("ranking: newer articles first of equals, when asked") {
    const SmallIndex index({{"old", "", "banjir besar", "", "", "2020-02-01"},
                            {"new", "", "banjir besar", "", "", "2025-08-01"}});
    Searcher searcher({index.path()});
    CHECK(found(searcher, "banjir") == "2: old new");
    SearchSettings settings;
    settings.ranking.prefers_recent = true;
    using namespace std::chrono_literals;
    settings.ranking.today = 2025y / 8 / 13;
    CHECK(found(searcher, "banjir", settings) == "2: new old");
}

TEST_CASE("ranking: one article a story, with how many there are") {
    const std::string story =
        "Banjir merendam tiga desa di Kecamatan Sagara sejak Selasa malam setelah hujan deras "
        "selama enam jam. Sebanyak 214 warga mengungsi ke balai desa dan 3 sekolah, kata Camat "
        "Sri Rahayu. Air mulai surut pada pagi hari, tetapi jalan ke pasar masih tertutup lumpur "
        "setinggi 40 sentimeter. Petugas membersihkan saluran bersama warga.";
    const SmallIndex index(
        {{"a", "Banjir Sagara", story, "Kabar", "", "2025-08-12"},
         {"b", "Banjir Sagara", story + " Bantuan datang.", "Layar", "", "2025-08-12"},
         {"c", "Banjir lain", "Banjir di tempat lain.", "Musi", "", "2025-08-12"}});
    Searcher searcher({index.path()});
    SearchSettings settings;
    settings.ranking.by_story = true;
    const SearchResult result = searcher.search(parse_query("banjir").root, settings);
    CHECK(result.total == 3);
    CHECK(result.stories == 2);
    REQUIRE(result.hits.size() == 2);
    std::size_t in_stories = 0;
    for (const Hit& hit : result.hits) in_stories += hit.in_story;
    CHECK(in_stories == 3);
}

TEST_CASE("ranking: the shares of a score add up to it") {
    std::vector<SmallArticle> articles;
    for (int i = 0; i < 45; ++i)
        articles.push_back(
            {std::to_string(i), i % 2 == 0 ? "Banjir Sagara" : "Kabar",
             std::string("Banjir di Sagara, Banten") + (i % 3 == 0 ? " surut." : ".") + kRest, "",
             "", "2025-08-01"});
    articles.push_back({"lain", "", "Panen raya." + kRest, "", "", ""});
    const SmallIndex index(articles);
    Searcher searcher({index.path()});
    std::size_t answers = 0;
    for (const bool is_recent : {false, true}) {
        SearchSettings settings;
        settings.ranking.prefers_recent = is_recent;
        using namespace std::chrono_literals;
        settings.ranking.today = 2025y / 8 / 13;
        settings.ranking.count = 100;
        const SearchResult result =
            searcher.search(parse_query("di mana pembanjiran sagara \"surut\"").root, settings);
        REQUIRE(result.total == 45);
        for (const Hit& hit : result.hits) {
            double sum = 0;
            for (const ScoreShare& share : searcher.last_ranker()->explain(hit.doc)) {
                sum += share.score;
                answers += share.kind == ScoreShare::Kind::answer ? 1 : 0;
            }
            CHECK(sum == doctest::Approx(hit.score).epsilon(1e-4));
        }
    }
    CHECK(answers > 0);
}

TEST_CASE("ranking: words that the first articles share raise others, and are told") {
    std::vector<SmallArticle> articles{
        {"a", "Longsor Sagara", "Longsor menimbun rumah di Cikalong.", "", "", ""},
        {"b", "Longsor lagi", "Longsor menutup jalan ke Cikalong.", "", "", ""},
        {"tanpa", "Catatan", "Tentang longsor di pulau seberang.", "", "", ""},
        {"dengan", "Catatan", "Tentang longsor di tanah Cikalong.", "", "", ""},
    };
    for (int i = 0; i < 60; ++i)
        articles.push_back(
            {std::to_string(i), "Panen raya", "Panen di pulau seberang.", "", "", ""});
    const SmallIndex index(articles);
    Searcher searcher({index.path()});
    SearchSettings settings;
    const SearchResult result = searcher.search(parse_query("longsor").root, settings);
    REQUIRE(result.hits.size() == 4);
    CHECK(result.hits[2].article[Field::id] == "dengan");
    CHECK(std::ranges::find(result.feedback, "cikalong") != result.feedback.end());
    CHECK(std::ranges::find(result.feedback, "longsor") == result.feedback.end());
    settings.expansions.feedback = false;
    CHECK(searcher.search(parse_query("longsor").root, settings).feedback.empty());
}

TEST_CASE("ranking: the first of the articles that have a word of most articles raise no others") {
    std::vector<SmallArticle> articles{{"a", "Di Cikalong", "", "", "", ""},
                                       {"b", "Di Cikalong", "", "", "", ""}};
    for (int i = 0; i < 60; ++i)
        articles.push_back({std::to_string(i), "Panen", "Panen raya di pulau.", "", "", ""});
    const SmallIndex index(articles);
    Searcher searcher({index.path()});
    CHECK(searcher.search(parse_query("di").root, {}).feedback.empty());
}
