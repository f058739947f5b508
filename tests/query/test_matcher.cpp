// What each part of the language finds, over an index of a few articles.
#include "query/search/matcher.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"

#include "query/search/similar.hpp"
#include "query/search/suggest.hpp"
#include "query/search/unit_finder.hpp"
#include "tests/query/found.hpp"
#include "tests/query/small_index.hpp"

using namespace telusur;

namespace {

const SmallIndex& news() {
    static const SmallIndex index({
        {"kpk", "KPK periksa bupati", "Komisi Pemberantasan Korupsi (KPK) memeriksa Bupati Sagara.",
         "Kabar", "Hukum", "2025-08-12"},
        {"komisi", "Bupati diperiksa",
         "Komisi Pemberantasan Korupsi memeriksa bupati. Ia diam.\nKerugian Rp 2,5 miliar.",
         "Layar", "Hukum", "2025-07-01"},
        {"singkat", "Pencegahan suap", "KPK mencegah suap di daerah itu.", "Layar", "Hukum",
         "2024-01-05"},
        {"air", "Banjir Serang", "SERANG - Air naik di Kota Serang, Banten. Warga mengungsi.",
         "Kabar", "Daerah", "2025-08-01"},
        {"lama", "Panen", "Petani panen padi. Kas desa Rp 40 juta.", "Musi", "Ekonomi", ""},
    });
    return index;
}

std::string ids(std::string_view query, const SearchSettings& settings = {}) {
    Searcher searcher({news().path()});
    return sorted_ids(searcher, query, settings);
}

} // namespace

TEST_CASE("matching: the language") {
    struct Row {
        std::string_view why, query, ids;
    };
    const Row rows[] = {
        {"in any form", "memeriksa", "komisi kpk"},
        {"in this form only", "=memeriksa", "komisi kpk"},
        {"a form that is the root", "=periksa", "kpk"},
        {"another form only", "=diperiksa", "komisi"},
        {"a form that nobody wrote", "=pemeriksaan", ""},
        {"an exact phrase", "=\"memeriksa bupati\"", "komisi kpk"},
        {"an exact phrase of other forms", "=\"periksa bupati\"", "kpk"},
        {"exact in the title", "judul:=periksa", "kpk"},
        {"exact in the title, inflected", "judul:=diperiksa", "komisi"},
        {"exact in the title, not there", "judul:=memeriksa", ""},
        {"the beginning of words", "meme*", "komisi kpk"},
        {"the end of words", "*ngungsi", "air"},
        {"both ends", "pe*ksa", "kpk"},
        {"in the title", "judul:di*", "komisi"},
        {"a slip of the pen", "bnajir~", "air"},
        {"near", "memeriksa NEAR/1 bupati", "komisi kpk"},
        {"too far", "komisi NEAR/2 bupati", ""},
        {"far enough", "komisi NEAR/4 bupati", "komisi"},
        {"near the acronym", "KPK NEAR/3 bupati", "kpk"},
        {"in order", "sagara ADJ/3 memeriksa", ""},
        {"in a sentence", "komisi KALIMAT bupati", "komisi kpk"},
        {"in no sentence", "memeriksa KALIMAT diam", ""},
        {"in a paragraph", "memeriksa PARAGRAF diam", "komisi"},
        {"in no paragraph", "memeriksa PARAGRAF kerugian", ""},
        {"a choice near", "(warga OR petani) NEAR/2 (padi OR mengungsi)", "air lama"},
        {"near and more", "+(memeriksa NEAR/1 bupati) -sagara", "komisi"},
        {"a day", "tanggal:2025-08-12", "kpk"},
        {"a month", "tanggal:2025-08", "air kpk"},
        {"a range", "tanggal:2025-01..2025-07", "komisi"},
        {"since", "sejak:2025-07", "air komisi kpk"},
        {"until", "sampai:2024", "singkat"},
        {"a date restricts", "bupati tanggal:2025-07", "komisi"},
        {"a date left out", "bupati -tanggal:2025-07", "kpk"},
        {"a sum", "rupiah:2,5M", "komisi"},
        {"a range of sums", "rupiah:1M..10M", "komisi"},
        {"smaller sums", "rupiah:..100jt", "lama"},
        {"a province", "wilayah:banten", "air"},
        {"a town", "wilayah:\"Kota Serang\"", "air"},
        {"another province", "wilayah:bali", ""},
        {"at least", "minimal:2:serang", "air"},
        {"at least, too many", "minimal:4:serang", ""},
        {"title and body are counted together", "minimal:3:serang", "air"},
        {"at least a phrase", "minimal:1:\"komisi pemberantasan\"", "komisi kpk"},
        {"a function word finds nothing beside others", "suap di", "singkat"},
        {"unless it is needed", "+suap +di", "singkat"},
        {"alone it finds", "itu", "singkat"},
        {"a field for a bracket", "judul:(banjir OR panen)", "air lama"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(ids(row.query) == row.ids);
    }
}

TEST_CASE("matching: acronyms and what they stand for, learned from the articles") {
    CHECK(ids("KPK") == "komisi kpk singkat");
    CHECK(ids("KPK,") == "komisi kpk singkat");
    CHECK(ids("komisi pemberantasan korupsi") == "komisi kpk singkat");
    CHECK(ids("\"komisi pemberantasan korupsi\"") == "komisi kpk singkat");
    CHECK(ids("+komisi +pemberantasan +korupsi") == "komisi kpk singkat");
    CHECK(ids("=KPK") == "kpk singkat");
    SearchSettings settings;
    settings.expansions.acronyms = false;
    CHECK(ids("KPK", settings) == "kpk singkat");
    CHECK(ids("pungutan liar", settings) == "");
    Searcher searcher({news().path()});
    const SearchResult result = searcher.search(parse_query("KPK").root, {});
    REQUIRE(result.expansions.size() == 1);
    CHECK(result.expansions.front().to == std::vector<std::string>{"Komisi Pemberantasan Korupsi"});
    // The literal word before what it stands for.
    CHECK(result.hits.back().article[Field::id] == "komisi");
}

TEST_CASE("matching: synonyms of any form of a word, told with its root") {
    const SmallIndex index({{"tangkap", "Kabar", "Polisi menangkap pelaku."},
                            {"lain", "Kabar", "Polisi mencari pelaku."}});
    Searcher searcher({index.path()});
    CHECK(found(searcher, "dibekuk") == "1: tangkap");
    const SearchResult result = searcher.search(parse_query("dibekuk").root, {});
    const auto is_synonym = [](const Expansion& expansion) {
        return expansion.way == Way::synonym && expansion.from == "bekuk"
               && expansion.to == std::vector<std::string>{"tangkap"};
    };
    CHECK(std::ranges::any_of(result.expansions, is_synonym));
}

TEST_CASE("matching: other spellings of words, numbers and codes") {
    const SmallIndex index({
        {"a", "Data",
         "Sebanyak 7.850 warga kena covid-19. Rp2,5 miliar pada 12/8/2025; UU 31/1999."},
        {"b", "Lain",
         "Ada 7 850 orang, covid 19. Rp 2,5 miliar, 12-8-2025, UU Nomor 31 Tahun 1999."},
        {"c", "Apotik", "Apotik itu menjual 7850 obat covid19."},
    });
    Searcher searcher({index.path()});
    const auto ids = [&](std::string_view query) {
        std::set<std::string> sorted;
        for (const Hit& hit : searcher.search(parse_query(query).root, {}).hits)
            sorted.insert(hit.article[Field::id]);
        std::string list;
        for (const std::string& id : sorted) list += id;
        return list;
    };
    CHECK(ids("7.850") == "abc");
    CHECK(ids("\"7 850\"") == "abc");
    CHECK(ids("7 850 orang") == "abc");
    CHECK(ids("2025") == "ab"); // a year has no other spelling
    CHECK(ids("7850") == "abc");
    CHECK(ids("2,5") == "ab");
    CHECK(ids("Rp2,5") == "ab");
    CHECK(ids("12/8/2025") == "ab");
    CHECK(ids("31/1999") == "a");
    CHECK(ids("+UU +1999") == "ab");
    CHECK(ids("covid-19") == "abc");
    CHECK(ids("covid19") == "abc");
    CHECK(ids("covid") == "ab");
    CHECK(ids("apotek") == "c");
    CHECK(ids("judul:apotek") == "c");
    CHECK(ids("=apotek") == "");
}

TEST_CASE("matching: stems switched off") {
    SearchSettings settings;
    settings.expansions.stems = false;
    CHECK(ids("memeriksa", settings) == "komisi kpk");
    CHECK(ids("pemeriksaan", settings) == "");
    CHECK(ids("KPK", settings) == ids("KPK")); // the other expansions stay
}

TEST_CASE("matching: a pattern of more words than its limit says so") {
    std::vector<SmallArticle> articles;
    std::string body;
    for (std::size_t i = 0; i < kMaxPatternWords + 7; ++i) body += "xqz" + std::to_string(i) + ' ';
    const SmallIndex index({{"a", "", body}});
    Searcher searcher({index.path()});
    const SearchResult result = searcher.search(parse_query("xqz*").root, {});
    REQUIRE(result.expansions.size() == 1);
    CHECK(result.expansions.front().left_out == 7);
    CHECK(result.expansions.front().limit == kMaxPatternWords);
    CHECK(result.total == 1);
}

TEST_CASE("matching: a choice near a word is told by the words that each article has") {
    // A code of the word order is sure only for stems that the article has: the others of the
    // choice must not be looked for in it.
    std::uint32_t random = 3;
    const auto number = [&](std::uint32_t end) {
        random = random * 1664525 + 1013904223;
        return (random >> 16) % end;
    };
    constexpr std::uint32_t kChoices = 20;
    std::string choice;
    for (std::uint32_t i = 0; i < kChoices; ++i)
        choice += (i > 0 ? " OR xq" : "xq") + std::to_string(i) + 'z';
    std::vector<SmallArticle> articles;
    std::set<std::string> expected, found;
    for (int i = 0; i < 300; ++i) {
        std::string body;
        bool is_near = false;
        for (int j = 0; j < 60; ++j) {
            const std::uint32_t word = number(400);
            body += j == 10 ? "xilo " : "xq" + std::to_string(word) + "z ";
            is_near |= j != 10 && j >= 8 && j <= 12 && word < kChoices;
        }
        articles.push_back({std::to_string(i), "", body});
        if (is_near) expected.insert(std::to_string(i));
    }
    const SmallIndex index(articles);
    Searcher searcher({index.path()});
    SearchSettings settings;
    settings.ranking.count = 1000;
    const auto query = parse_query('(' + choice + ") NEAR/2 xilo");
    for (const Hit& hit : searcher.search(query.root, settings).hits)
        found.insert(hit.article[Field::id]);
    CHECK(expected.size() > 20);
    CHECK(found == expected);
}

TEST_CASE("matching: an acronym in small letters that is a word, too, is what most articles mean") {
    const SmallArticle party{"p", "", "Partai Amanat Nasional (PAN) menang."};
    const SmallArticle name{"n", "", "Partai Amanat Nasional rapat."};
    const auto pan = [](int number) {
        return SmallArticle{"w" + std::to_string(number), "", "Telur digoreng di pan baru RSUD."};
    };
    const SmallIndex words({party, name, pan(1), pan(2), pan(3)});
    Searcher searcher({words.path()});
    CHECK(found(searcher, "pan").starts_with("4: "));
    CHECK(found(searcher, "PAN").starts_with("5: "));
    CHECK(found(searcher, "\"partai amanat nasional\"").starts_with("5: "));
    const SmallIndex parties({party, name, pan(1), {"q", "", "Ketua PAN hadir."}});
    Searcher others({parties.path()});
    CHECK(found(others, "pan").starts_with("4: "));
    const SmallIndex boards(
        {{"a", "", "Rapat koordinasi (rakor) digelar."}, {"b", "", "Rapat koordinasi ditunda."}});
    Searcher coordination({boards.path()});
    CHECK(found(coordination, "rakor").starts_with("2: ")); // no other word
}

TEST_CASE("matching: an acronym of more readings than its limit says so") {
    std::vector<SmallArticle> articles;
    const char* const names[] = {"Xilo Quda Zeta", "Xeno Quarta Zona", "Xera Quinta Zero",
                                 "Xala Queso Zenit", "Xora Quipu Zulu"};
    for (const char* name : names)
        articles.push_back({name, "", std::string(name) + " (XQZ) dibentuk."});
    const SmallIndex index(articles);
    Searcher searcher({index.path()});
    const SearchResult result = searcher.search(parse_query("XQZ").root, {});
    REQUIRE(result.expansions.size() == 1);
    CHECK(result.expansions.front().to.size() == kMaxReadings);
    CHECK(result.expansions.front().left_out == 5 - kMaxReadings);
}

TEST_CASE("matching: when the time is over, what there is is given, and told") {
    Searcher searcher({news().path()});
    Deadline deadline(std::chrono::milliseconds(0));
    Acronyms acronyms(searcher.view().database());
    const Matched matched =
        Matcher(searcher.view(), acronyms, {}, deadline).match(parse_query("\"air naik\"").root);
    CHECK(matched.is_partial);
    CHECK(matched.docs.count() == 0);
}

TEST_CASE("suggest: what was meant by words that no article has") {
    Searcher searcher({news().path()});
    const auto meant = [&](std::string_view query) {
        const auto suggestion = suggest(searcher, parse_query(query).root);
        return suggestion ? suggestion->query : std::string("none");
    };
    CHECK(meant("koruspi") == "(korupsi)");
    CHECK(meant("bupti suap") == "(bupati suap)");
    CHECK(meant("komisipemberantasan") == "(\"komisi pemberantasan\")");
    CHECK(meant("korupsi") == "none");
    CHECK(meant("pemeriksaan") == "none"); // in another form it is there
    CHECK(meant("zzzzqqqq") == "none");
    CHECK(meant("\"koruspi\"") == "none");
    CHECK(suggest(searcher, parse_query("koruspi").root)->total == 2);
}

TEST_CASE("find_similar: by the words that tell an article from others") {
    Searcher searcher({news().path()});
    IndexView& view = searcher.view();
    const Similar similar = find_similar(view, view.find("kpk"), 10);
    REQUIRE(!similar.hits.empty());
    CHECK(view.article(similar.hits.front().doc)[Field::id] == "komisi");
    for (const Ranked& hit : similar.hits) CHECK(hit.doc != view.find("kpk"));
    CHECK(find_similar(view, view.find("lama"), 10).hits.size() < 4);
}

TEST_CASE("count_facet: exact counts, with what has none") {
    Searcher searcher({news().path()});
    searcher.search(parse_query("bupati OR air OR padi").root, {});
    const auto listed = [&](FacetKind kind) {
        const Facet facet = searcher.facet(kind);
        std::string text;
        for (const FacetValue& value : facet.values)
            text += value.value + '=' + std::to_string(value.articles) + ' ';
        return text + "without=" + std::to_string(facet.without);
    };
    CHECK(listed(FacetKind::source) == "Kabar=2 Layar=1 Musi=1 without=0");
    CHECK(listed(FacetKind::section) == "Hukum=2 Daerah=1 Ekonomi=1 without=0");
    CHECK(listed(FacetKind::year) == "2025=3 without=1");
    CHECK(listed(FacetKind::month) == "2025-07=1 2025-08=2 without=1");
    CHECK(listed(FacetKind::region) == "36=1 36.73=1 without=3");
}

TEST_CASE("count_facet: spellings of one outlet are one value, named as most articles write it") {
    const SmallIndex index({{"a", "Air", "", "Kabar.id"},
                            {"b", "Air", "", "kabar.id"},
                            {"c", "Air", "", "kabar.id"},
                            {"d", "Air", "", "KABAR.id"},
                            {"e", "Air", "", "Kabar Pagi"},
                            {"f", "Air", "", "kabar pagi"}});
    Searcher searcher({index.path()});
    searcher.search(parse_query("air").root, {});
    const Facet facet = searcher.facet(FacetKind::source);
    REQUIRE(facet.values.size() == 2);
    CHECK(facet.values[0].value == "kabar.id");
    CHECK(facet.values[0].articles == 4);
    CHECK(facet.values[1].value == "Kabar Pagi"); // of equals the first in order of bytes
    CHECK(facet.values[1].articles == 2);
}
