// Several indexes are searched as one.
#include <algorithm>

#include <doctest/doctest.h>

#include "query/language/parse.hpp"
#include "query/output/answer.hpp"
#include "query/search/explain.hpp"
#include "query/search/search.hpp"
#include "query/search/similar.hpp"
#include "query/search/suggest.hpp"
#include "tests/query/found.hpp"
#include "tests/query/small_index.hpp"

using namespace telusur;

namespace {

const std::string kFlood =
    "Air sungai naik setinggi dua meter dan merendam tiga kampung di Serang. "
    "Warga mengungsi ke balai desa sejak malam, kata kepala desa Sarip. "
    "Bupati mengirim perahu karet, beras, dan selimut untuk pengungsi.";

const SmallIndex& one() {
    static const SmallIndex index({
        {"a", "Banjir di Serang", kFlood, "Kabar", "Daerah", "2025-08-12"},
        {"a2", "Banjir di Serang", kFlood, "Kabar", "Daerah", "2025-08-13"},
        {"b", "Rakor", "Rapat koordinasi (rakor) digelar bupati.", "Kabar", "Hukum"},
    });
    return index;
}

const SmallIndex& other() {
    static const SmallIndex index({
        {"x", "Banjir surut", "Air banjir surut di Pandeglang.", "Layar", "Daerah", "2025-01-01"},
        {"y", "Rapat koordinasi", "Hasil rapat koordinasi diumumkan.", "Layar", "Hukum"},
    });
    return index;
}

Searcher both() {
    return Searcher({one().path(), other().path()});
}

} // namespace

TEST_CASE("several indexes: words, phrases, days, exact totals") {
    Searcher searcher = both();
    CHECK(found(searcher, "banjir").starts_with("3: "));
    CHECK(found(searcher, "\"banjir surut\"") == "1: x");
    CHECK(found(searcher, "tanggal:2025-01-01") == "1: x");
    CHECK(found(searcher, "id:y") == "1: y");
    CHECK(found(searcher, "banj*").starts_with("3: "));
    CHECK(found(searcher, "air NEAR/2 banjir") == "1: x");
}

TEST_CASE("several indexes: an acronym that one has learned finds its name in the other") {
    Searcher searcher = both();
    CHECK(found(searcher, "rakor").starts_with("2: "));
}

TEST_CASE("several indexes: facets, stories, explanations") {
    Searcher searcher = both();
    AnswerSettings settings;
    settings.search.counts_stories = true;
    settings.facets = {FacetKind::source};
    settings.has_reasons = true;
    const Answer answer = find_answer(searcher, parse_query("banjir OR air"), settings);
    CHECK(answer.total == 3);
    CHECK(answer.stories == 2);
    REQUIRE(answer.facets.size() == 1);
    REQUIRE(answer.facets.front().values.size() == 2);
    CHECK(answer.facets.front().values[0].value == "Kabar");
    CHECK(answer.facets.front().values[0].articles == 2);
    CHECK(answer.facets.front().values[1].value == "Layar");
    REQUIRE(answer.hits.size() == 3);
    for (const ShownHit& shown : answer.hits) {
        CHECK(!shown.reasons.empty());
        CHECK(!shown.snippet.matches.empty());
    }
}

TEST_CASE("several indexes: similar articles, suggestions, articles by id") {
    Searcher searcher = both();
    CHECK(searcher.find("y")->article[Field::title] == "Rapat koordinasi");
    CHECK(searcher.find("a")->same_story == std::vector<std::string>{"a2"});
    const auto meant = suggest(searcher, parse_query("pandeglag").root);
    REQUIRE(meant);
    CHECK(meant->query == "(pandeglang)");
    IndexView& view = searcher.view();
    const Similar similar = find_similar(view, view.find("b"), 10);
    CHECK(std::ranges::any_of(
        similar.hits, [&](const Ranked& hit) { return view.article(hit.doc)[Field::id] == "y"; }));
}

TEST_CASE("several indexes: ranked as one, whichever comes first") {
    const auto order = [](std::vector<std::string> paths) {
        Searcher searcher(std::move(paths));
        SearchSettings settings;
        settings.expansions.feedback = false;
        return found(searcher, "banjir surut", settings);
    };
    CHECK(order({one().path(), other().path()}).starts_with("3: x"));
    CHECK(order({other().path(), one().path()}).starts_with("3: x"));
}
