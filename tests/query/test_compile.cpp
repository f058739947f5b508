#include "query/language/compile.hpp"

#include <doctest/doctest.h>

#include "query/language/parse.hpp"

using namespace telusur;

namespace {

CompiledQuery compiled(std::string_view text) {
    static Analyzer analyzer;
    return compile_query(parse_query(text).root, analyzer);
}

// The forms of the marked phrases: "tata kelola | banjir".
std::string marked(std::string_view text) {
    std::string out;
    for (const MarkedPhrase& phrase : compiled(text).marked) {
        if (!out.empty()) out += " | ";
        for (std::size_t i = 0; i < phrase.size(); ++i) out += (i > 0 ? " " : "") + phrase[i].form;
    }
    return out;
}

} // namespace

TEST_CASE("compile: what a snippet marks") {
    CHECK(marked("Banjir \"Tata Kelola\"") == "banjir | tata kelola");
    CHECK(marked("banjir -aceh") == "banjir");
    CHECK(marked("banjir -(aceh OR medan)") == "banjir");
    CHECK(marked("judul:banjir sumber:kompas") == "banjir");
    CHECK(marked("covid-19") == "covid 19");
}

TEST_CASE("compile: a word asks for its stem and, where it differs, its form") {
    const CompiledQuery query = compiled("memberantas");
    REQUIRE(query.marked.size() == 1);
    CHECK(query.marked[0][0].stems.front() == "berantas");
    const std::string description = query.query.get_description();
    CHECK(description.find("berantas") != std::string::npos);
    CHECK(description.find("Fmemberantas") != std::string::npos);
    CHECK(compiled("korupsi").query.get_description() == "Query(korupsi)");
}

TEST_CASE("compile: outlets and ids restrict without weight") {
    CHECK(compiled("sumber:\"Kabar Sagara\"").query.get_description()
          == "Query(0 * (Okabar AND Osagara))");
    CHECK(compiled("id:A-1").query.get_description() == "Query(0 * QA-1)");
}
