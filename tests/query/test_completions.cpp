#include "query/search/completions.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "query/language/parse.hpp"
#include "query/language/typed.hpp"
#include "query/output/completions.hpp"
#include "query/search/query_words.hpp"
#include "query/search/search.hpp"
#include "stemmer_id/normalize.hpp"
#include "tests/query/small_index.hpp"

using namespace telusur;

namespace {

const std::vector<SmallArticle> kArticles{
    {"a", "Bupati Tinjau Banjir di Serang",
     "SERANG - Bupati Sagara Hadiwijaya meninjau banjir. \"Air mulai surut,\" kata Sagara "
     "Hadiwijaya. Menurut Sagara Hadiwijaya, tata kelola air harus baik.",
     "Kabar Sagara", "Daerah", "2025-08-12"},
    {"b", "Tata Kelola Air Dibahas",
     "JAKARTA - Komisi Pemberantasan Korupsi (KPK) menilai tata kelola air. Kata Sagara "
     "Hadiwijaya, korupsi harus hilang. Penyidik KPK hadir.",
     "Kabar Sagara", "Hukum", "2025-08-13"},
    {"c", "Rakor Banjir",
     "Rapat koordinasi (rakor) banjir membahas tata kelola sungai dan korupsi.", "Layar Musi",
     "Daerah", "2025-08-14"},
    {"d", "Panen Raya", "Petani panen padi. Tata kelola irigasi baik, kata penyuluh KPK.",
     "Layar Musi", "Ekonomi", "2025-08-15"},
    {"e", "Tata Kelola Desa", "Desa memperbaiki tata kelola dan mencegah korupsi.", "layar musi",
     "Daerah", "2025-08-16"},
};

// With others beside them, so that what stands together does not by chance.
std::vector<SmallArticle> with_others(std::vector<SmallArticle> articles) {
    for (int i = 0; i < 60; ++i)
        articles.push_back({"other-" + std::to_string(i), "Cuaca", "Langit biru."});
    return articles;
}

// A completion as a query of its own.
std::string alone(const Completion& completion, bool is_title) {
    const CompletionKindSpec& row = spec(completion.kind);
    const std::string field = is_title ? "judul:"
                              : row.field == QueryField::text
                                  ? ""
                                  : std::string(spec(row.field).name) + ':';
    return field + '"' + completion.text + '"';
}

struct Fixture {
    SmallIndex index{with_others(kArticles)};
    IndexView view{{index.path()}};
    Completions completions{view};

    // "banjir (kata 2); ...".
    std::string shown(std::string_view query, std::size_t limit = 1) const {
        std::string list;
        for (const Completion& completion : completions.complete(query, limit)) {
            if (!list.empty()) list += "; ";
            list += completion.query + " (" + std::string(spec(completion.kind).name) + ' '
                    + std::to_string(completion.articles) + ')';
            if (!completion.expansion.empty()) list += " = " + completion.expansion;
        }
        return list;
    }
    bool offers(std::string_view query, std::string_view completion) const {
        return std::ranges::any_of(completions.complete(query, 50), [&](const Completion& offered) {
            return offered.query == completion;
        });
    }
};

} // namespace

TEST_CASE("Completions: words, names, acronyms, regions and outlets by how they begin") {
    const Fixture all;
    struct Row {
        std::string_view query, found, why;
    };
    for (const Row& row : {
             Row{"banj", "banjir (kata 2)", "a word, with how many articles have it"},
             Row{"KOR", "korupsi (kata 3)", "in any capitals"},
             Row{"kpk", "KPK (singkatan 2) = Komisi Pemberantasan Korupsi", "an acronym"},
             Row{"sagara had", "\"Sagara Hadiwijaya\" (nama 2)", "a person, by facts and text"},
             Row{"sumber:lay", "sumber:\"Layar Musi\" (sumber 3)", "an outlet, in any capitals"},
             Row{"rubrik:", "rubrik:Daerah (rubrik 3)", "all that a field has"},
             Row{"judul:tata", "judul:tata (kata 2)", "a title's words"},
             Row{"banjir OR kor", "banjir OR korupsi (kata 3)", "behind others"},
             Row{"yan", "", "no function words"},
             Row{"zzz", "", "nothing"},
             Row{"id:a", "", "a field without words"},
             Row{"asal:ban", "", "no field"},
         }) {
        CAPTURE(row.why);
        CHECK(all.shown(row.query) == row.found);
    }
    CHECK(all.offers("tata ke", "\"tata kelola\""));
    CHECK(all.offers("\"tata ke", "\"tata kelola\""));
    CHECK(all.offers("hadiw", "\"Sagara Hadiwijaya\""));
    CHECK(all.offers("wilayah:ser", "wilayah:\"Kota Serang\""));
    CHECK(all.offers("kota ser", "wilayah:\"Kota Serang\""));
    CHECK(all.offers("ser", "wilayah:\"Kota Serang\""));
    CHECK_FALSE(all.offers("\"ser", "wilayah:\"Kota Serang\""));
    CHECK(all.offers("penutur:sag", "penutur:\"Sagara Hadiwijaya\""));
    CHECK(all.offers("speaker:sag", "speaker:\"Sagara Hadiwijaya\""));
    CHECK(all.offers("ucapan:sag", "ucapan:\"Sagara Hadiwijaya\""));
    CHECK_FALSE(all.offers("ucapan:kor", "ucapan:korupsi")); // how many say it is not known
}

TEST_CASE("Completions: mistakes, and spaces that are missing or too many") {
    std::vector<SmallArticle> articles = with_others({});
    for (int i = 0; i < 40; ++i)
        articles.push_back(i < 6 ? SmallArticle{std::to_string(i), "",
                                                "Dugaan korupsi menurut Wira Nagasari dan tata "
                                                "kelola. Kata Wira Nagasari begitu."}
                                 : SmallArticle{std::to_string(i), "", "Kasus korupsi."});
    articles.push_back({"x", "Koruspi", "Salah ketik."});
    const SmallIndex index(articles);
    IndexView view({index.path()});
    const Completions completions(view);
    struct Row {
        std::string_view typed, first, why;
    };
    for (const Row& row : {
             Row{"korpsi", "korupsi", "a letter is missing"},
             Row{"koruspi", "korupsi", "the frequent word before another's mistake"},
             Row{"jorupsi", "korupsi", "the first letter is wrong"},
             Row{"kor upsi", "korupsi", "a space too many"},
             Row{"tatakel", "\"tata kelola\"", "a space is missing"},
             Row{"wira nagsa", "\"Wira Nagasari\"", "in the second word"},
             Row{"wria nagasa", "\"Wira Nagasari\"", "in the first word"},
         }) {
        CAPTURE(row.why);
        const std::vector<Completion> found = completions.complete(row.typed, 3);
        REQUIRE(!found.empty());
        CHECK(found.front().query == row.first);
    }
}

TEST_CASE("Completions: each of them finds something, whatever was typed") {
    const Fixture all;
    Searcher searcher({all.index.path()});
    std::mt19937 random(11);
    std::string texts;
    for (const SmallArticle& article : kArticles) texts += article.title + ' ' + article.body + ' ';
    constexpr std::array<std::string_view, 9> kBefore{
        "", "\"", "judul:", "wilayah:", "sumber:", "penutur:", "ucapan:", "=", "rubrik:\""};
    std::size_t offered = 0;
    for (int i = 0; i < 600; ++i) {
        std::string typed = texts.substr(random() % (texts.size() - 12), 1 + random() % 12);
        if (random() % 3 == 0) typed[random() % typed.size()] = "ak \"-:("[random() % 7];
        typed = std::string(kBefore[random() % kBefore.size()]) + typed;
        const bool is_title = typed_at_end(clean(typed)).field == QueryField::title;
        for (const Completion& completion : all.completions.complete(typed, 10)) {
            CAPTURE(typed);
            const std::string query = alone(completion, is_title);
            CAPTURE(query);
            CHECK_FALSE(is_function_word(completion.text));
            const Group tree = parse_query(query, Strictness::lenient).root;
            CHECK(searcher.search(tree, {}).total > 0);
            ++offered;
        }
    }
    CHECK(offered > 500);
}

TEST_CASE("Completions: any bytes, and long queries") {
    const Fixture all;
    CHECK(all.completions.complete("\xFF\xFE \x80", 5).empty());
    CHECK(all.shown(std::string(50'000, 'x') + " banj").ends_with("banjir (kata 2)"));
    CHECK(all.completions.complete(std::string(50'000, 'x'), 5).empty());
    CHECK(all.completions.complete(std::string(5'000, '('), 5).empty());
    CHECK(all.completions.complete(std::string(3, '\0'), 5).empty());
    CHECK(all.completions.complete("banj", 0).empty());
}

TEST_CASE("Completions: an index without articles has none") {
    const SmallIndex index({});
    IndexView view({index.path()});
    CHECK(Completions(view).complete("ban", 5).empty());
}

TEST_CASE("completions as JSON, and as OpenSearch has them") {
    const Fixture all;
    const std::vector<Completion> found = all.completions.complete("kpk", 1);
    CHECK(completions_json("kpk", found)
          == R"({"version":1,"query":"kpk","suggestions":[{"text":"KPK","kind":"singkatan",)"
             R"("articles":2,"expansion":"Komisi Pemberantasan Korupsi","query":"KPK"}]})");
    CHECK(opensearch_suggestions("kpk", found)
          == R"(["kpk",["KPK"],["singkatan, Komisi Pemberantasan Korupsi, 2 artikel"]])");
    CHECK(opensearch_suggestions("\"x", {}) == R"(["\"x",[],[]])");
}
