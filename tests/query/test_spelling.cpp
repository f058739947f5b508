#include "query/search/suggest.hpp"

#include <doctest/doctest.h>

#include "query/language/parse.hpp"
#include "query/search/spelling_cost.hpp"
#include "tests/query/small_index.hpp"

using namespace telusur;

TEST_CASE("spelling_cost: what is typed more often for a word costs less") {
    struct Row {
        std::string_view meant, likelier, less_likely, why;
    };
    for (const Row& row : {
             Row{"korupsi", "korupsi", "koruspi", "nothing is wrong"},
             Row{"korupsi", "koruspi", "korpsi", "changed places before left out"},
             Row{"korupsi", "korruupsi", "korupsixyz", "doubled before others"},
             Row{"korupsi", "kotupsi", "komupsi", "the next key before another"},
             Row{"ahmad", "akhmad", "axhmad", "a sound before any letter"},
             Row{"yusuf", "jusuf", "susuf", "as it was spelled before"},
             Row{"cahyo", "tjahjo", "mcahfo", "two of these"},
             Row{"suharto", "soeharto", "saharto", "two letters for one"},
             Row{"banjir", "bamjir", "manjir", "the first letter is seldom wrong"},
         }) {
        CAPTURE(row.why);
        CHECK(spelling_cost(row.likelier, row.meant, 20)
              < spelling_cost(row.less_likely, row.meant, 20));
    }
    CHECK(spelling_cost("korupsi", "korupsi", 9) == 0);
    CHECK(spelling_cost("banjir", "korupsi", 9) > 9);
    CHECK(spelling_cost("", "abcdef", 9) > 9);
    CHECK(spelling_cost("", "", 9) == 0);
    CHECK(spelling_cost(std::string(90, 'a'), std::string(91, 'a'), 9) > 9);
}

TEST_CASE("suggest: the word, the name or the pair that was meant") {
    std::vector<SmallArticle> articles;
    for (int i = 0; i < 5; ++i) {
        const std::string id = std::to_string(i);
        articles.push_back({"a" + id, "Wira Nagasari", "Ketua Wira Nagasari dan Akmal Terjadi."});
        articles.push_back({"b" + id, "", "Cahyo Sastrabumi, Yusuf Palagan, tata kelola."});
        articles.push_back({"c" + id, "", "Hal itu terjadi. Warna nagasaki. Menara tinggi adi."});
        articles.push_back({"d" + id, "", "Kota Nagasaki jauh. Nagasaki indah. Nagasaki lama."});
    }
    const SmallIndex index(articles);
    Searcher searcher({index.path()});
    struct Row {
        std::string_view query, meant, why;
    };
    for (const Row& row : {
             Row{"nagsari", "(nagasari)", "a letter is missing"},
             Row{"nagassari", "(nagasari)", "a letter is doubled"},
             Row{"wira nagasaru", "(wira nagasari)", "the next key"},
             Row{"wira nagasami", "(wira nagasari)",
                 "of two equally like it, the one that stands beside the first name"},
             Row{"kota nagasami", "(kota nagasaki)", "and the other here"},
             Row{"wria nagasari", "(wira nagasari)", "the first name"},
             Row{"tjahjo sastrabumi", "(cahyo sastrabumi)", "an old spelling"},
             Row{"jusuf palagan", "(yusuf palagan)", "another"},
             Row{"teradi", "(terjadi)", "its root is known, but another word is much likelier"},
             Row{"wiranagasari", "(\"wira nagasari\")", "run together"},
             Row{"tatakelola", "(\"tata kelola\")", "run together"},
             Row{"saxtra bumi", "", "nothing like it"},
             Row{"sastra bumi", "(sastrabumi)", "a space too many"},
             Row{"nag asari", "(nagasari)", "a half of three letters"},
             Row{"naga sari", "(nagasari)", "a space too many"},
             Row{"nagasari", "", "it is known"},
             Row{"-nagsari wira", "", "what is left out is not put right"},
             Row{"\"wira nagsari\"", "", "nor phrases"},
         }) {
        CAPTURE(row.why);
        const auto suggestion = suggest(searcher, parse_query(row.query).root);
        CHECK((suggestion ? suggestion->query : "") == row.meant);
    }
}
