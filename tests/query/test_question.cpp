// What questions ask for.
#include "query/search/question.hpp"

#include <doctest/doctest.h>

#include "query/language/parse.hpp"
#include "query/search/query_words.hpp"

using namespace telusur;

TEST_CASE("questions: what they ask for") {
    struct Row {
        std::string_view why, query, kind;
    };
    const Row rows[] = {
        {"how many", "berapa korban banjir sagara", "number"},
        {"in any place of the query", "korban banjir sagara berapakah", "number"},
        {"capitals and marks", "Berapakah, menurut camat, korban banjir?", "number"},
        {"when", "kapan pasar dibuka", "day"},
        {"which year", "tahun berapa pasar dibuka", "day"},
        {"which day", "pada hari apa pasar dibuka", "day"},
        {"where", "di mana pasar sagara", "place"},
        {"which town", "kota apakah yang banjir", "place"},
        {"which of them", "di provinsi manakah, sagara berada", "place"},
        {"who", "siapa camat sagara", "other"},
        {"what", "apa nama pasar itu", "other"},
        {"the first counts", "siapa dan kapan", "other"},
        {"no question", "korban banjir sagara", ""},
        {"a phrase is no question", "\"berapa lama lagi\"", ""},
        {"a field is no question", "judul:berapa banjir", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const auto kind = question_of(parse_query(row.query).root);
        CHECK((kind ? name(*kind) : std::string_view()) == row.kind);
    }
}

TEST_CASE("questions: words that say what is asked") {
    CHECK(is_asking_word("nama"));
    CHECK(is_asking_word("provinsi"));
    CHECK_FALSE(is_asking_word("banjir"));
}

TEST_CASE("query words: without the marks around them") {
    CHECK(without_marks("manakah,") == "manakah");
    CHECK(without_marks("(KPK)") == "KPK");
    CHECK(without_marks("12/8/2025?") == "12/8/2025");
    CHECK(without_marks("?!").empty());
    CHECK(without_marks("").empty());
}
