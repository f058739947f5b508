#include "query/search/search.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "tests/query/found.hpp"
#include "tests/query/small_index.hpp"

using namespace telusur;

namespace {

std::string page(Searcher& searcher, std::string_view text, std::size_t first, std::size_t count) {
    SearchSettings settings;
    settings.ranking.first = first;
    settings.ranking.count = count;
    return found(searcher, text, settings);
}

std::string sorted_ids(std::string ids) {
    const std::size_t colon = ids.find(':');
    std::istringstream in(ids.substr(colon + 1));
    std::vector<std::string> list{std::istream_iterator<std::string>(in), {}};
    std::ranges::sort(list);
    ids.resize(colon + 1);
    for (const std::string& id : list) ids += ' ' + id;
    return ids;
}

} // namespace

TEST_CASE("search: what matches") {
    const SmallIndex index({
        {"a", "Banjir di Serang", "Air naik di Kota Serang.", "Kabar Sagara", "Daerah"},
        {"b", "Rapat gubernur", "Gubernur membahas tata kelola anggaran.", "Layar Musi", "Politik"},
        {"c", "Panen raya", "Petani mengelola tata air dengan baik.", "Kabar Musi", "Ekonomi"},
        {"d", "Polisi menyerang balik", "Kasus covid-19 dan 7.850 warga.", "", ""},
    });
    Searcher searcher({index.path()});
    struct Row {
        std::string_view why, query, ids;
    };
    const Row rows[] = {
        {"a word", "banjir", "1: a"},
        {"in capitals", "BANJIR", "1: a"},
        {"another form of the root", "pembahasan", "1: b"},
        {"a name in small letters", "serang kota", "2: a d"},
        {"a phrase on stems", "\"tata kelola\"", "1: b"},
        {"a phrase in the other order", "\"kelola tata\"", "1: c"},
        {"no phrase spans title and body", "\"serang air\"", "0:"},
        {"left out", "tata -gubernur", "1: c"},
        {"left out in a bracket", "tata AND (NOT gubernur)", "1: c"},
        {"left out twice", "air NOT panen AND NOT gubernur", "1: a"},
        {"a phrase left out", "tata -\"tata kelola\"", "1: c"},
        {"in the title left out", "serang -judul:polisi", "1: a"},
        {"needed", "tata +anggaran", "1: b"},
        {"all", "tata AND petani", "1: c"},
        {"a choice in brackets", "(banjir OR panen) AND air", "2: a c"},
        {"in the title", "judul:gubernur", "1: b"},
        {"not only in the body", "judul:anggaran", "0:"},
        {"an outlet's word", "sumber:kabar", "2: a c"},
        {"an outlet in capitals", "SUMBER:KABAR", "2: a c"},
        {"no stem of an outlet", "sumber:pengabaran", "0:"},
        {"an outlet left out", "air -sumber:musi", "1: a"},
        {"an author that nobody is", "penulis:banjir", "0:"},
        {"an English name", "section:politik", "1: b"},
        {"an id as it is written", "id:D", "0:"},
        {"a choice of outlet and word", "sumber:layar OR covid", "2: b d"},
        {"all words of an outlet", "sumber:\"kabar musi\"", "1: c"},
        {"a field restricts words", "sumber:kabar gubernur", "0:"},
        {"a section", "rubrik:politik", "1: b"},
        {"a choice of fields", "judul:banjir OR judul:panen", "2: a c"},
        {"an id", "id:d", "1: d"},
        {"a word of two tokens", "covid-19", "1: d"},
        {"a number", "7.850", "1: d"},
        {"nothing", "sepak", "0:"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(sorted_ids(found(searcher, row.query)) == row.ids);
    }
}

TEST_CASE("search: the total is exact and pages follow each other") {
    std::vector<SmallArticle> articles;
    for (int i = 0; i < 250; ++i)
        articles.push_back({std::to_string(i), "Banjir", i % 2 == 0 ? "air" : "hujan deras"});
    const SmallIndex index(articles);
    Searcher searcher({index.path()});
    CHECK(page(searcher, "banjir", 0, 1).starts_with("250: "));
    CHECK(page(searcher, "hujan OR deras", 124, 10) == "125: 249");
    CHECK(page(searcher, "banjir", 250, 10) == "250:");
    CHECK(page(searcher, "air", 1, 2) == "125: 2 4");
}

TEST_CASE("search: better articles before worse") {
    struct Row {
        std::string_view query;
        SmallArticle better, worse;
    };
    const std::string rest = " Warga menunggu kabar dari petugas di lapangan sejak pagi.";
    const Row rows[] = {
        {"korupsi dana",
         {"+", "Berita", "Korupsi dana desa." + rest},
         {"-", "Berita", "Korupsi di desa." + rest}},
        {"korupsi",
         {"+", "Korupsi", "Kabar hari ini." + rest},
         {"-", "Kabar", "Korupsi hari ini." + rest}},
        {"korupsi",
         {"+", "Berita", "Korupsi dan korupsi." + rest},
         {"-", "Berita", "Korupsi dan banjir." + rest}},
        {"korupsi",
         {"+", "Berita", "Korupsi." + rest},
         {"-", "Berita", "Korupsi." + rest + rest + rest}},
        {"pemberantasan",
         {"+", "Berita", "Pemberantasan." + rest},
         {"-", "Berita", "Memberantas." + rest}},
        {"banjir pemalang",
         {"+", "Berita", "Banjir di Pemalang." + rest},
         {"-", "Berita", "Banjir, banjir." + rest}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.query);
        CAPTURE(row.better.body);
        const SmallIndex index({row.worse, row.better, {"0", "Lain", "Isi lain." + rest}});
        Searcher searcher({index.path()});
        const std::string ids = found(searcher, row.query);
        CHECK(ids.substr(0, 4) == "2: +");
    }
}

TEST_CASE("search: an index that is replaced while it is open still answers") {
    const SmallIndex index({{"a", "Banjir", "air"}});
    Searcher searcher({index.path()});
    CHECK(found(searcher, "banjir") == "1: a");
    std::vector<SmallArticle> many;
    for (int i = 0; i < 1200; ++i) many.push_back({"n" + std::to_string(i), "Banjir", "air"});
    index.add(many); // more than are committed in place: a new generation
    const std::string ids = page(searcher, "banjir", 0, 1);
    CHECK((ids == "1: a" || ids.starts_with("1201: ")));
    Searcher fresh({index.path()});
    CHECK(page(fresh, "banjir", 0, 1).starts_with("1201: "));
}

TEST_CASE("search: a missing index is refused") {
    CHECK_THROWS_WITH_AS(
        Searcher({"/nonexistent/index"}),
        "cannot open the index '/nonexistent/index': there is no such folder; make "
        "the index with 'telusur-index add --index /nonexistent/index INPUT...'",
        Error);
}
