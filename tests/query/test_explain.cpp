#include "query/search/explain.hpp"

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "query/language/parse.hpp"
#include "query/search/why_not.hpp"
#include "tests/query/small_index.hpp"

using namespace telusur;

namespace {

const SmallIndex& news() {
    static const SmallIndex index({
        {"a", "Mencegah suap", "Pencegahan suap. Bupati mencegah suap.\nBaca juga: suap lain"},
        {"b", "Sidang", "Komisi Pemberantasan Korupsi (KPK) memeriksa bupati."},
        {"c", "Obat di apotik", "Obat dijual di apotik. Apotek lain tutup, 7.850 orang antre."},
        {"e", "Pasar", "Kata Rina Lesmana, \"Kami menunda pembongkaran kios itu dulu.\""},
        {"d", "Sawah", "Petani menanam padi."},
    });
    return index;
}

std::string name(Way way) {
    switch (way) {
    case Way::itself: return "itself";
    case Way::root: return "root";
    case Way::acronym: return "acronym";
    case Way::synonym: return "synonym";
    case Way::spelling: return "spelling";
    case Way::pattern: return "pattern";
    case Way::fuzzy: return "fuzzy";
    }
    return "";
}

// "pencegahan<-mencegah root 1+1", of the words only, as they come.
std::string explained(std::string_view query) {
    Searcher searcher({news().path()});
    const SearchResult result = searcher.search(parse_query(query).root, {});
    REQUIRE(!result.hits.empty());
    std::string text;
    double share = 0;
    for (const Reason& reason : explain_hit(searcher, result.hits.front())) {
        share += reason.share;
        if (reason.kind != ScoreShare::Kind::part) continue;
        if (!text.empty()) text += "; ";
        text += reason.word + "<-" + reason.form + ' ' + name(reason.way) + ' '
                + std::to_string(reason.in_title) + '+' + std::to_string(reason.in_body);
    }
    CHECK(share == doctest::Approx(1).epsilon(1e-4));
    return text;
}

} // namespace

TEST_CASE("explain_hit: each form of a word, how it is the word, and where it stands") {
    struct Row {
        std::string_view why, query, explained;
    };
    const Row rows[] = {
        {"the form that was asked, and another of its root", "pencegahan",
         "pencegahan<-mencegah root 1+1; pencegahan<-pencegahan itself 0+1"},
        {"boilerplate finds nothing", "suap", "suap<-suap itself 1+2"},
        {"an acronym", "KPK", "KPK<-kpk itself 0+1; KPK<-komisi pemberantasan korupsi acronym 0+1"},
        {"another spelling", "apotek", "apotek<-apotik spelling 1+1; apotek<-apotek itself 0+1"},
        {"only titles", "judul:suap", "judul:suap<-suap itself 1+0"},
        {"what is said", "ucapan:membongkar", "ucapan:membongkar<-pembongkaran root 0+1"},
        {"who says it", "ucapan:rina", "ucapan:rina<-rina itself 0+1"},
        {"a pattern", "apot*", "apot*<-apotik pattern 1+1; apot*<-apotek pattern 0+1"},
        {"likeness", "apotak~", "apotak<-apotik fuzzy 1+1; apotak<-apotek fuzzy 0+1"},
        {"the very form", "=mencegah", "mencegah<-mencegah itself 1+1"},
        {"a phrase", "\"mencegah suap\"",
         "mencegah suap<-mencegah suap itself 1+1; mencegah suap<-pencegahan suap root 0+1"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(explained(row.query) == row.explained);
    }
}

TEST_CASE("explain_hit: more forms than are told stand together in a last reason") {
    std::string body;
    for (int i = 0; i < 8; ++i) body += "xqz" + std::to_string(i) + "z ";
    const SmallIndex index({{"a", "", body}, {"b", "", "lain"}});
    Searcher searcher({index.path()});
    const SearchResult result = searcher.search(parse_query("xqz*").root, {});
    const std::vector<Reason> reasons = explain_hit(searcher, result.hits.front());
    std::size_t told = 0, together = 0;
    for (const Reason& reason : reasons) {
        told += reason.form.empty() ? 0 : 1;
        together += reason.other_forms;
    }
    CHECK(told == kMaxForms);
    CHECK(together == 8 - kMaxForms);
}

TEST_CASE("explain_hit: an order without scores has no reasons") {
    Searcher searcher({news().path()});
    SearchSettings settings;
    settings.ranking.order = SortOrder::newest;
    const SearchResult result = searcher.search(parse_query("suap").root, settings);
    CHECK(explain_hit(searcher, result.hits.front()).empty());
}

TEST_CASE("check_clauses: each clause, also those in brackets") {
    Searcher searcher({news().path()});
    const auto checked = [&](std::string_view query, const std::string& id) {
        std::string text;
        for (const ClauseCheck& check : check_clauses(searcher, parse_query(query).root, {}, id)) {
            text += text.empty() ? "" : "; ";
            text += std::string(static_cast<std::size_t>(check.depth), '>') + check.clause
                    + (check.is_met ? " met" : " not met") + (check.is_needed ? ", needed" : "");
        }
        return text;
    };
    CHECK(checked("+suap +padi -obat", "d")
          == "+suap not met, needed; +padi met, needed; -obat met, needed");
    CHECK(checked("suap padi", "d") == "suap not met; padi met");
    CHECK(checked("suap", "d") == "suap not met, needed");
    CHECK(checked("padi AND (suap OR obat)", "d")
          == "(+padi +(suap obat)) not met, needed; >+padi met, needed; "
             ">+(suap obat) not met, needed; >>suap not met; >>obat not met");
    CHECK_THROWS_WITH_AS(check_clauses(searcher, parse_query("air").root, {}, "zz"),
                         "there is no article 'zz' in the index", Error);
}
