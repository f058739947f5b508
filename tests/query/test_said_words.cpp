// What penutur: and ucapan: find: who is quoted, and what was said.
#include "query/search/said_words.hpp"

#include <doctest/doctest.h>

#include "query/search/matcher.hpp"
#include "query/search/suggest.hpp"
#include "tests/query/found.hpp"
#include "tests/query/small_index.hpp"

using namespace telusur;

namespace {

const SmallIndex& speeches() {
    static const SmallIndex index({
        {"dalam", "Rapat desa",
         "Hama turun. \"Kami akan mendukung pemberantasan tikus sawah,\" kata Sagara Hadiwijaya."},
        {"luar", "Musim tanam",
         "Warga memberantas tikus sawah. \"Hasil panen kami bagus sekali,\" kata Melati Wardhana."},
        {"apit", "Irigasi",
         "Kata Rina Lesmana, \"Kami masih butuh irigasi.\" \"Desa sudah siap menanam padi.\""},
        {"lapor", "Bendungan",
         "Wirya Lestari mengatakan bahwa bendungan itu segera diperbaiki. Panen tetap jalan."},
        {"sebut", "Pasar",
         "\"Ibu Wardhana sudah tahu soal pasar itu,\" kata Yosi Lamtoro kepada pedagang."},
        {"diam", "Jalan", "Jalan desa rusak. Tikus sawah dan bendungan tidak disebut siapa pun."},
        {"singkat", "Rapat koordinasi",
         "Rapat koordinasi (rakor) digelar. \"Rakor ini penting bagi desa,\" kata Tama Sukarya."},
    });
    return index;
}

} // namespace

TEST_CASE("ucapan: and penutur: on the disk and in memory") {
    struct Row {
        std::string_view why, query, ids;
    };
    const Row rows[] = {
        {"in a quotation", "ucapan:tikus", "dalam"},
        {"by the English name", "quote:tikus", "dalam"},
        {"in another form", "ucapan:memberantas", "dalam"},
        {"in this form only", "ucapan:=pemberantasan", "dalam"},
        {"this form stands outside", "ucapan:=memberantas", ""},
        {"it stands outside, too", "ucapan:panen", "luar"},
        {"what is reported", "ucapan:memperbaiki", "lapor"},
        {"only in the title", "ucapan:jalan", ""},
        {"side by side", "ucapan:\"tikus sawah\"", "dalam"},
        {"side by side in just these forms", "ucapan:=\"pemberantasan tikus\"", "dalam"},
        {"others than these", "ucapan:=\"memberantas tikus\"", ""},
        {"not side by side", "ucapan:\"pemberantasan sawah\"", ""},
        {"side by side, but outside", "ucapan:\"warga memberantas\"", ""},
        {"in one of two quotations", "ucapan:\"siap menanam\"", "apit"},
        {"in two quotations", "ucapan:\"irigasi desa\"", ""},
        {"a choice", "ucapan:(tikus OR bendungan)", "dalam lapor"},
        {"beside other words", "panen ucapan:bendungan", "lapor"},
        {"left out", "sawah -ucapan:tikus", "diam luar"},
        {"a pattern", "ucapan:pember*", "dalam"},
        {"a likeness", "ucapan:tiksu~", "dalam"},
        {"a likeness outside", "ucapan:wrga~", ""},
        {"what stands for it", "ucapan:\"rapat koordinasi\"", "singkat"},
        {"who is quoted", "penutur:sagara", "dalam"},
        {"by the English name", "speaker:\"Sagara Hadiwijaya\"", "dalam"},
        {"who is quoted, by both", "ucapan:sagara", "dalam"},
        {"all names", "penutur:\"Hadiwijaya Sagara\"", "dalam"},
        {"who speaks", "penutur:wardhana", "luar"},
        {"who speaks, and who is spoken of", "ucapan:wardhana", "luar sebut"},
        {"what is only said", "penutur:tikus", ""},
        {"no name in another form", "penutur:menyagara", ""},
    };
    Searcher on_disk({speeches().path()});
    IndexView view({speeches().path()});
    view.warm_up(std::size_t{1} << 20);
    Searcher in_memory({speeches().path()}, view.resident());
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CAPTURE(row.query);
        CHECK(sorted_ids(on_disk, row.query) == row.ids);
        CHECK(sorted_ids(in_memory, row.query) == row.ids);
        CHECK(sorted_ids(in_memory, row.query) == row.ids); // as it was kept
    }
}

TEST_CASE("ucapan: stems and other names can be switched off") {
    Searcher searcher({speeches().path()});
    SearchSettings settings;
    settings.expansions.stems = false;
    CHECK(sorted_ids(searcher, "ucapan:memberantas", settings) == "");
    CHECK(sorted_ids(searcher, "ucapan:pemberantasan", settings) == "dalam");
    CHECK(sorted_ids(searcher, "ucapan:memberantas")
          == "dalam"); // what is kept is of other settings
    settings.expansions = {};
    settings.expansions.acronyms = false;
    CHECK(sorted_ids(searcher, "ucapan:\"rapat koordinasi\"", settings) == "");
}

TEST_CASE("ucapan: its words are marked and score as those of the body") {
    Searcher searcher({speeches().path()});
    const SearchResult result = searcher.search(parse_query("ucapan:wardhana").root, {});
    REQUIRE(result.hits.size() == 2);
    CHECK(result.hits.back().score > 0);
    REQUIRE(result.marks.size() == 1);
    CHECK(result.marks.front().front().form == "wardhana");
    // An article that does not say it gets nothing for having it.
    CHECK(found(searcher, "jalan OR ucapan:tikus").find("diam") != std::string::npos);
    for (const Hit& hit : searcher.search(parse_query("hama OR ucapan:sawah").root, {}).hits)
        CHECK(hit.article[Field::id] == "dalam");
    const Matched* matched = searcher.last_matched();
    for (const Unit& unit : matched->units)
        for (const Part& part : unit.parts) CHECK(part.counts.size() == 1);
}

TEST_CASE("ucapan: a word that is put right stays behind its field") {
    Searcher searcher({speeches().path()});
    const auto suggestion = suggest(searcher, parse_query("ucapan:tikuss").root);
    REQUIRE(suggestion);
    CHECK(suggestion->query == "(ucapan:tikus)");
    CHECK(suggestion->total == 1);
}

TEST_CASE("ucapan: a quotation that the text is too short for is passed over") {
    const Article article = [] {
        Article made;
        made[Field::body] = "Kata itu pendek";
        return made;
    }();
    const auto quote = [](std::uint32_t begin, std::uint32_t end) {
        QuoteFact fact;
        fact.evidence = {Field::body, begin, end};
        return fact;
    };
    const std::vector<QuoteFact> quotes{quote(0, 8),  quote(5, 8),   quote(9, 15),
                                        quote(9, 90), quote(80, 90), quote(12, 3)};
    std::string said;
    for (const std::string_view text : said_texts(article, quotes)) (said += text) += '|';
    CHECK(said == "Kata itu|pendek|");
}

TEST_CASE("ucapan: when the time is over, what there is is given, and told") {
    Searcher searcher({speeches().path()});
    Deadline deadline(std::chrono::milliseconds(0));
    Acronyms acronyms(searcher.view().database());
    Matcher matcher(searcher.view(), acronyms, {}, deadline);
    const Matched matched = matcher.match(parse_query("ucapan:tikus").root);
    CHECK(matched.is_partial);
    CHECK(matched.docs.count() == 0);
    Deadline none;
    CHECK(Matcher(searcher.view(), acronyms, {}, none)
              .match(parse_query("ucapan:tikus").root)
              .docs.count()
          == 1); // half an answer is not kept
}
