#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "query/output/explanation.hpp"
#include "query/output/json.hpp"
#include "query/output/notes.hpp"
#include "query/output/table.hpp"
#include "query/output/text.hpp"
#include "query/output/trec.hpp"

using namespace telusur;

namespace {

Answer answer_of(std::string query, std::size_t total, std::vector<ShownHit> hits) {
    Answer answer;
    answer.query = std::move(query);
    answer.total = total;
    answer.hits = std::move(hits);
    return answer;
}

std::vector<ShownHit> two_hits() {
    ShownHit full;
    full.hit.rank = 3;
    full.hit.score = 12.345678;
    full.hit.article[Field::id] = "a 1";
    full.hit.article[Field::title] = "Banjir \"besar\"";
    full.hit.article[Field::source] = "Kabar Sagara";
    full.hit.article[Field::section] = "Daerah";
    full.hit.article[Field::date] = "2025-08-12";
    full.title_matches = {{0, 6}};
    full.snippet = {"Air banjir naik", {{4, 10}}, true, false};
    ShownHit bare;
    bare.hit.rank = 4;
    bare.hit.score = 1;
    bare.hit.article[Field::id] = "b";
    bare.hit.article[Field::body] = "Isi berita tanpa judul.\nLanjut.";
    bare.snippet = {"Isi berita tanpa judul. Lanjut.", {}, false, false};
    return {full, bare};
}

Answer answer() {
    return answer_of("(banjir)", 7, two_hits());
}

template <typename Print>
std::string printed(Print print) {
    std::ostringstream out;
    print(out);
    return out.str();
}

} // namespace

TEST_CASE("text: without colour matches stand between asterisks") {
    CHECK(printed([](auto& out) { print_text(out, answer(), {}); })
          == "3. *Banjir* \"besar\"\n"
             "   Kabar Sagara | Daerah | 12 Agustus 2025 | id a 1\n"
             "   …Air *banjir* naik\n\n"
             "4. Isi berita tanpa judul.…\n"
             "   id b\n"
             "   Isi berita tanpa judul. Lanjut.\n\n");
}

TEST_CASE("text: a long body without a title is cut at a word, or else at a character") {
    struct Row {
        std::string_view why;
        std::string body, title;
    };
    const std::string word(50, 'a');
    const std::string accents = [] {
        std::string text = "a";
        for (int i = 0; i < 60; ++i) text += "é";
        return text;
    }();
    const Row rows[] = {
        {"at a word", word + ' ' + word, word},
        {"a word that ends at the limit", std::string(80, 'b') + " c", std::string(80, 'b')},
        {"one long word", std::string(200, 'b'), std::string(80, 'b')},
        {"not inside a character", accents, accents.substr(0, 79)},
        {"the first line only", "Satu.\nDua.", "Satu."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        ShownHit shown;
        shown.hit.rank = 1;
        shown.hit.article[Field::body] = row.body;
        shown.hit.article[Field::id] = "x";
        CHECK(printed([&](auto& out) { print_text(out, answer_of("(a)", 1, {shown}), {}); })
              == "1. " + row.title + "…\n   id x\n\n");
    }
}

TEST_CASE("text: in colour") {
    const std::string text = printed([](auto& out) {
        print_text(out, answer(), {true, Language::english});
    });
    CHECK(text.find("\x1B[1;31mBanjir\x1B[0m\x1B[1m \"besar\"\x1B[0m") != std::string::npos);
    CHECK(text.find('*') == std::string::npos);
}

TEST_CASE("json: the keys that OUTPUT.md names") {
    const auto json =
        nlohmann::ordered_json::parse(printed([](auto& out) { print_json(out, answer()); }));
    CHECK(json["version"] == 1);
    CHECK(json["query"] == "(banjir)");
    CHECK(json["total"] == 7);
    REQUIRE(json["hits"].size() == 2);
    CHECK(
        json["hits"][0].dump()
        == R"({"rank":3,"score":12.3457,"id":"a 1","title":"Banjir \"besar\"",)"
           R"("source":"Kabar Sagara","section":"Daerah","date":"2025-08-12","author":null,)"
           R"("url":null,"title_matches":[[0,6]],"title_matches_code_points":[[0,6]],)"
           R"("snippet":"Air banjir naik",)"
           R"("snippet_matches":[[4,10]],"snippet_matches_code_points":[[4,10]],"snippet_is_cut":[true,false]})");
}

TEST_CASE("json: ranges in code points, too") {
    ShownHit shown;
    shown.hit.article[Field::title] = "Kafé banjir";
    shown.title_matches = {{6, 12}};
    const auto hit = nlohmann::json::parse(
        printed([&](auto& out) { print_json_lines(out, answer_of("(banjir)", 1, {shown})); }));
    CHECK(hit["title_matches"].dump() == "[[6,12]]");
    CHECK(hit["title_matches_code_points"].dump() == "[[5,11]]");
}

TEST_CASE("json: nothing found is an object, too") {
    const std::string text = printed([](auto& out) { print_json(out, answer_of("(a)", 0, {})); });
    CHECK(nlohmann::json::parse(text)["hits"].empty());
}

TEST_CASE("csv and tsv: cells that would break a table or be taken for a formula") {
    std::vector<ShownHit> odd = two_hits();
    odd[1].hit.article[Field::title] = "=1+1";
    odd[1].snippet.text = "a\tb";
    const std::vector<std::string> columns{"rank", "title", "snippet"};
    CHECK(
        printed([&](auto& out) { print_csv(out, answer_of("(a)", 2, odd), columns); })
        == "rank,title,snippet\r\n3,\"Banjir \"\"besar\"\"\",Air banjir naik\r\n4,'=1+1,a\tb\r\n");
    CHECK(printed([&](auto& out) { print_tsv(out, answer_of("(a)", 2, odd), columns); })
          == "rank\ttitle\tsnippet\n3\tBanjir \"besar\"\tAir banjir naik\n4\t=1+1\ta b\n");
    std::string unknown;
    CHECK(parse_columns("", unknown)->size() == kDefaultColumns);
    CHECK(*parse_columns("id,body", unknown) == std::vector<std::string>{"id", "body"});
    CHECK_FALSE(parse_columns("id,judul", unknown));
    CHECK(unknown == "judul");
}

TEST_CASE("notes: what was searched beside the words, what was left out") {
    Answer notes;
    notes.expansions = {{Way::root, "memberantas", {"berantas"}, 0, 3},
                        {Way::acronym, "KPK", {"Komisi"}, 0, 3},
                        {Way::pattern, "a*", {"ab", "ac"}, 3, 500},
                        {Way::fuzzy, "xq", {}, 0, 50}};
    notes.passed_over = {"di"};
    notes.is_partial = true;
    CHECK(printed([&](auto& out) { print_notes(out, notes, Language::english); })
          == "'memberantas' is searched in every form of 'berantas'\n"
             "'KPK' is searched as 'Komisi', too\n"
             "'a*' is searched as 'ab', 'ac'; 3 rarer ones are left out: 500 at most\n"
             "'xq' is searched as nothing: no word is like it\n"
             "'di' finds nothing by itself; +di asks for it\n"
             "the time was over: articles may be missing\n");
    CHECK(printed([&](auto& out) { print_warnings(out, notes, Language::indonesian); })
          == "'a*' dicari sebagai 'ab', 'ac'; 3 yang lebih jarang tidak dicari: paling banyak 500\n"
             "waktunya habis: mungkin ada artikel yang belum ditemukan\n");
}

TEST_CASE("text: reasons, in both languages") {
    Reason form;
    form.word = "pencegahan";
    form.form = "mencegah";
    form.way = Way::root;
    form.in_title = 1;
    form.in_body = 3;
    form.share = 0.41234;
    Reason rest = form;
    rest.form.clear();
    rest.other_forms = 2;
    rest.in_title = 0;
    rest.share = 0.05;
    Reason early;
    early.kind = ScoreShare::Kind::early;
    early.share = 0.3;
    Reason feedback;
    feedback.kind = ScoreShare::Kind::feedback;
    feedback.feedback = {"dana", "desa"};
    feedback.share = 0.1;
    ShownHit shown = two_hits()[1];
    shown.reasons = {form, early, feedback, rest};
    const auto in = [&](Language language) {
        const std::string text = printed([&](auto& out) {
            print_text(out, answer_of("(a)", 1, {shown}), {false, language});
        });
        return text.substr(text.find("Lanjut.\n") + 8);
    };
    CHECK(in(Language::english)
          == "    41.2%  pencegahan <- mencegah (another form): title 1, body 3\n"
             "    30.0%  words that stand early in the text\n"
             "    10.0%  words that the first articles share: dana, desa\n"
             "     5.0%  pencegahan <- 2 more (another form): body 3\n\n");
    CHECK(in(Language::indonesian)
          == "    41,2%  pencegahan <- mencegah (bentuk lain): judul 1, isi 3\n"
             "    30,0%  kata yang muncul di awal teks\n"
             "    10,0%  kata yang sama-sama ada di artikel pertama: dana, desa\n"
             "     5,0%  pencegahan <- 2 lagi (bentuk lain): isi 3\n\n");
}

TEST_CASE("json: reasons") {
    Reason form;
    form.word = "KPK";
    form.form = "komisi pemberantasan korupsi";
    form.way = Way::acronym;
    form.in_body = 2;
    form.score = 1.5;
    form.share = 0.75;
    Reason early;
    early.kind = ScoreShare::Kind::early;
    early.score = 0.5;
    early.share = 0.25;
    ShownHit shown = two_hits()[1];
    shown.reasons = {form, early};
    const auto json = nlohmann::ordered_json::parse(
        printed([&](auto& out) { print_json_lines(out, answer_of("(a)", 1, {shown})); }));
    CHECK(json["explanation"].dump()
          == R"([{"kind":"word","score":1.5,"share":0.75,"word":"KPK",)"
             R"("form":"komisi pemberantasan korupsi","way":"acronym","in_title":0,"in_body":2},)"
             R"({"kind":"early","score":0.5,"share":0.25}])");
}

TEST_CASE("jsonl, ids and trec") {
    const std::string lines = printed([](auto& out) { print_json_lines(out, answer()); });
    CHECK(nlohmann::json::parse(lines.substr(0, lines.find('\n')))["id"] == "a 1");
    CHECK(printed([](auto& out) { print_ids(out, answer()); }) == "a 1\nb\n");
    SearchResult result;
    result.hits = {two_hits()[0].hit, two_hits()[1].hit};
    CHECK(printed([&](auto& out) { print_trec(out, "q7", result); })
          == "q7 Q0 a_1 3 12.3457 telusur\nq7 Q0 b 4 1 telusur\n");
}

TEST_CASE("explanation: as text and as JSON") {
    const Explanation explanation{
        "penyidikan",
        "sidik",
        "scored",
        "it is best",
        {{"sidik", "peny(s)+idik+an", "known", 879, {{"sound=s_lost", 164}, {"length", -10}}}}};
    CHECK(printed([&](auto& out) { print_explanation_text(out, "Penyidikan", explanation); })
          == "Penyidikan\tsidik\n  scored: it is best\n"
             "  879\tsidik\tpeny(s)+idik+an (known root)  sound=s_lost +164  length -10\n");
    CHECK(printed([&](auto& out) { print_explanation_json(out, "Penyidikan", explanation); })
          == R"({"word":"Penyidikan","stem":"sidik","stage":"scored","why":"it is best",)"
             R"("analyses":[{"root":"sidik","parts":"peny(s)+idik+an","root_kind":"known",)"
             R"("score":879,"features":[{"name":"sound=s_lost","weight":164},)"
             R"({"name":"length","weight":-10}]}]})"
             "\n");
}
