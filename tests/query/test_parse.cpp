#include "query/language/faults.hpp"
#include "query/language/parse.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"

using namespace telusur;

namespace {

std::string tree(std::string_view text) {
    return printed(parse_query(text).root);
}

std::string refusal(std::string_view text, Strictness strictness = Strictness::strict) {
    try {
        parse_query(text, strictness);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST_CASE("parse: the tree of a query") {
    struct Row {
        std::string_view why, text, tree;
    };
    const Row rows[] = {
        {"a word", "korupsi", "(korupsi)"},
        {"words side by side", "korupsi KPK", "(korupsi KPK)"},
        {"a phrase", "\"tata kelola\" banjir", "(\"tata kelola\" banjir)"},
        {"needed and left out", "+banjir -aceh", "(+banjir -aceh)"},
        {"a phrase left out", "banjir -\"tata kelola\"", "(banjir -\"tata kelola\")"},
        {"a field restricts", "judul:banjir aceh", "(judul:banjir aceh)"},
        {"a field beside a choice of fields", "judul:a sumber:b OR judul:c",
         "(judul:a sumber:b OR judul:c)"},
        {"a field behind a choice of fields", "a OR sumber:b judul:c", "(a OR sumber:b judul:c)"},
        {"a space behind the colon", "judul: banjir", "(judul:banjir)"},
        {"an English name is the same field", "title:banjir", "(judul:banjir)"},
        {"in any case", "JUDUL:banjir", "(judul:banjir)"},
        {"a field with a phrase", "sumber:\"Kabar Sagara\"", "(sumber:\"Kabar Sagara\")"},
        {"a field left out", "banjir -sumber:sagara", "(banjir -sumber:sagara)"},
        {"fields as a choice", "judul:a OR judul:b", "(judul:a OR judul:b)"},
        {"three of them", "judul:a ATAU judul:b ATAU c", "(judul:a OR judul:b OR c)"},
        {"OR between words is what stands side by side", "a OR b", "(a b)"},
        {"AND binds closer", "a AND b c", "((+a +b) c)"},
        {"than OR, too", "a OR b AND c", "(a (+b +c))"},
        {"NOT", "a NOT b", "(a -b)"},
        {"AND NOT", "a AND NOT b", "((+a -b))"},
        {"Indonesian operators", "a DAN b BUKAN c", "((+a +b) -c)"},
        {"brackets", "(a b) AND c", "((+(a b) +c))"},
        {"brackets left out", "a -(b c)", "(a -(b c))"},
        {"punctuation alone is nothing", "a - b !", "(a b)"},
        {"empty brackets are nothing", "a ()", "(a)"},
        {"control characters are no words", "a\x07 b", "(a b)"},
        {"a bracket that leaves out", "a AND (NOT b)", "((+a -b))"},
        {"beside a word", "a (-b)", "(a -b)"},
        {"of several words", "a (-b -c)", "(a -(b c))"},
        {"two NOT with AND", "a NOT b AND NOT c", "(a -(b c))"},
        {"left out of what is left out", "a -(-b)", "(a +b)"},
        {"fields left out in a bracket", "a (-judul:b -sumber:c)", "(a -(judul:b OR sumber:c))"},
        {"what is partly left out stays", "a -(b -c)", "(a -(b -c))"},
        {"brackets in brackets", "((a) (b c))", "(((a) (b c)))"},
        {"a sign inside a bracket", "(+a b)", "((+a b))"},
        {"the last sign counts", "NOT +a b", "(+a b)"},
        {"all three", "a AND b OR c AND d NOT e", "((+a +b) (+c +d) -e)"},
        {"a field in AND is needed", "judul:a AND b", "((+judul:a +b))"},
        {"an id with a colon, in quotes", "id:\"x:1\"", "(id:\"x:1\")"},
        {"exact forms", "=a =\"b c\" judul:=d", "(=a =\"b c\" judul:=d)"},
        {"patterns", "korup* *isasi ber*nya judul:kor*", "(korup* *isasi ber*nya judul:kor*)"},
        {"a likeness", "koruspi~ a", "(koruspi~ a)"},
        {"a star alone is passed over", "a * b", "(a b)"},
        {"near", "a NEAR/5 b", "(a NEAR/5 b)"},
        {"near without a number", "a DEKAT b", "(a NEAR/8 b)"},
        {"in order, with a phrase", "\"a b\" ADJ/3 c", "(\"a b\" ADJ/3 c)"},
        {"a chain", "a NEAR/5 b NEAR/5 c", "(a NEAR/5 b NEAR/5 c)"},
        {"two kinds", "a NEAR/5 b KALIMAT c", "((+(a NEAR/5 b) +(b KALIMAT c)))"},
        {"choices", "(a OR b) PARAGRAF c", "((a OR b) PARAGRAF c)"},
        {"near left out", "a NOT (b NEAR/2 c)", "(a -(b NEAR/2 c))"},
        {"near binds closer than AND", "a AND b NEAR/2 c", "((+a +(b NEAR/2 c)))"},
        {"a month", "a tanggal:2025-02", "(a tanggal:2025-02-01..2025-02-28)"},
        {"a day", "date:12/8/2025", "(tanggal:2025-08-12)"},
        {"since", "sejak:2025-08", "(tanggal:2025-08-01..)"},
        {"until", "sampai:2024", "(tanggal:..2024-12-31)"},
        {"sums", "rupiah:1M..10M rupiah:500jt",
         "(rupiah:1000000000..10000000000 "
         "rupiah:500000000)"},
        {"any sum", "rupiah:0M..", "(rupiah:0..)"},
        {"a region", "wilayah:\"Kota Serang\"", "(wilayah:\"Kota Serang\")"},
        {"who is quoted", "speaker:\"Andra Soni\"", "(penutur:\"Andra Soni\")"},
        {"what is said", "quote:korupsi a", "(ucapan:korupsi a)"},
        {"said in other ways", "ucapan:=a ucapan:\"b c\" ucapan:kor* ucapan:koruspi~",
         "(ucapan:=a ucapan:\"b c\" ucapan:kor* ucapan:koruspi~)"},
        {"only the first word is said", "ucapan:tata kelola", "(ucapan:tata kelola)"},
        {"a choice that is said", "ucapan:(a OR b)", "((ucapan:a OR ucapan:b))"},
        {"at least", "minimal:3:korupsi", "(minimal:3:korupsi)"},
        {"at least a phrase", "minimal:3:\"a b\"", "(minimal:3:\"a b\")"},
        {"a field for a bracket", "judul:(a OR b)", "((judul:a OR judul:b))"},
        {"an address", "url:https://kabar.id/a", "(url:https://kabar.id/a)"},
        {"an operator in quotes is a word", "\"AND\" a", "(\"AND\" a)"},
        {"operators in small letters are words", "a and b", "(a and b)"},
        {"white space of all kinds",
         "\ta\r\n b\xC2\xA0"
         "c ",
         "(a b c)"},
        {"not UTF-8",
         "a\xFF"
         "b",
         "(a\xEF\xBF\xBD"
         "b)"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(tree(row.text) == row.tree);
        const std::string again = tree(row.tree.substr(1, row.tree.size() - 2));
        CHECK(again == row.tree);
    }
}

TEST_CASE("parse: what cannot be understood is refused") {
    struct Row {
        std::string_view text, refusal;
    };
    const Row rows[] = {
        {"", "the query has no words"},
        {" - ! ", "the query has no words"},
        {"-a", "the query only leaves articles out; add a word to search for"},
        {"(-a) NOT b", "the query only leaves articles out; add a word to search for"},
        {"a \"b", "cannot understand the query: column 3, 'b': this quotation mark is not closed; "
                  "close it or take it out"},
        {"a \"!\"", "cannot understand the query: column 3, '!': there is no word in the quotation "
                    "marks"},
        {"(a",
         "cannot understand the query: column 1, '(': this bracket is not closed; close it or "
         "take it out"},
        {"a)",
         "cannot understand the query: column 2, ')': this bracket closes nothing; take it out"},
        {"a foo:b",
         "cannot understand the query: column 3, 'foo': there is no field 'foo'; the "
         "fields are judul:, isi:, sumber:, rubrik:, wilayah:, penulis:, penutur:, "
         "ucapan:, rupiah:, tanggal:, sejak:, sampai:, minimal:, id:, url:; put the text in "
         "quotation marks to search for it"},
        {"judul:", "cannot understand the query: column 1, 'judul': the field has no value; write "
                   "judul:banjir"},
        {"AND a",
         "cannot understand the query: column 1, 'AND': an operator has no word before it"},
        {"a AND", "cannot understand the query: column 3, 'AND': nothing stands behind it"},
        {"OR a", "cannot understand the query: column 1, 'OR': nothing stands before it"},
        {"a OR", "cannot understand the query: column 3, 'OR': nothing stands behind it"},
        {"a NOT", "cannot understand the query: column 3, 'NOT': nothing stands behind it"},
        {"(a NOT)", "cannot understand the query: column 4, 'NOT': nothing stands behind it"},
        {"(a OR)", "cannot understand the query: column 4, 'OR': nothing stands behind it"},
        {"(a AND)", "cannot understand the query: column 4, 'AND': nothing stands behind it"},
        {"a OR OR b", "cannot understand the query: column 3, 'OR': nothing stands behind it"},
        {"a OR !", "cannot understand the query: column 3, 'OR': nothing stands behind it"},
        {"a AND OR b", "cannot understand the query: column 3, 'AND': nothing stands behind it"},
        {"a AND AND b",
         "cannot understand the query: column 7, 'AND': an operator has no word before it"},
        {"a judul:!", "cannot understand the query: column 3, 'judul': the field has no value; "
                      "write judul:banjir"},
        {"sumber:(a b)", "cannot understand the query: column 1, 'sumber': the field has no value; "
                         "write sumber:antara"},
        {"judul:(a sumber:b)", "cannot understand the query: column 7, '(': in a bracket behind a "
                               "field stand words without fields"},
        {"tanggal:besok", "cannot understand the query: column 9, 'besok': this is no date; write "
                          "2025-08-12, 2025-08, 2025, \"12 Agustus 2025\", kemarin, \"minggu "
                          "lalu\", or two of them with .. between"},
        {"tanggal:2025..2024", "cannot understand the query: column 9, '2025..2024': the range "
                               "ends before it begins; turn it round"},
        {"rupiah:banyak", "cannot understand the query: column 8, 'banyak': this is no sum; write "
                          "500jt, 2,5M, 1000000, or two of them with .. between (rb, jt, M = "
                          "miliar, T)"},
        {"wilayah:atlantis", "cannot understand the query: column 9, 'atlantis': there is no such "
                             "province, kabupaten or kota; search for the word without the field"},
        {"ucapan:", "cannot understand the query: column 1, 'ucapan': the field has no value; "
                    "write ucapan:korupsi"},
        {"penutur:=a", "cannot understand the query: column 10, 'a': = stands before words of the "
                       "text only; take it out"},
        {"ucapan:a NEAR b", "cannot understand the query: column 10, 'NEAR': beside it may stand "
                            "words, phrases, and brackets with OR between such"},
        {"minimal:a", "cannot understand the query: column 9, 'a': write minimal:NUMBER:word, as "
                      "minimal:3:korupsi"},
        {"minimal:0:a", "cannot understand the query: column 9, '0:a': write minimal:NUMBER:word, "
                        "as minimal:3:korupsi"},
        {"a*", "cannot understand the query: column 1, 'a*': a pattern needs 2 letters or more "
               "beside its stars"},
        {"a/b~", "cannot understand the query: column 1, 'a/b~': ~ stands behind one word: "
                 "koruspi~"},
        {"= a", "accepted"},
        {"=(a)", "cannot understand the query: column 1, '=': behind it stands a word or a "
                 "phrase: =korupsi"},
        {"sumber:=a", "cannot understand the query: column 9, 'a': = stands before words of the "
                      "text only; take it out"},
        {"a NEAR", "cannot understand the query: column 3, 'NEAR': nothing stands behind it"},
        {"a NEAR/0 b", "cannot understand the query: column 3, 'NEAR/0': the distance is from 1 "
                       "to 1000"},
        {"a NEAR (b AND c)", "cannot understand the query: column 3, 'NEAR': beside it may stand "
                             "words, phrases, and brackets with OR between such"},
        {"\xC3\xA9 \"b", "cannot understand the query: column 3, 'b': this quotation mark is not "
                         "closed; close it or take it out"},
        {"-(-a -b) NOT c", "accepted"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(refusal(row.text) == row.refusal);
    }
}

TEST_CASE("parse: limits") {
    std::string many;
    for (std::size_t i = 0; i <= kMaxClauses; ++i) many += "a ";
    CHECK(refusal(many) == "the query has more than 256 parts");
    CHECK(refusal(many.substr(2)) == "accepted");
    std::string all = "a";
    for (std::size_t i = 0; i < kMaxClauses; ++i) all += " AND a";
    CHECK(refusal(all) == "the query has more than 256 parts");
    CHECK(refusal(all.substr(6)) == "accepted");
    const std::string nested = std::string(kMaxDepth, '(') + "a" + std::string(kMaxDepth, ')');
    CHECK(refusal(nested) == "accepted");
    const std::string deep(kMaxDepth + 1, '(');
    CHECK(refusal(deep + "a") == "the query has more than 32 brackets in each other");
    CHECK(refusal(std::string(kMaxQueryBytes + 1, 'a')) == "the query is longer than 16 KiB");
}

TEST_CASE("parse: a lenient parse leaves out what is beyond the limits, and says so") {
    std::string many;
    for (std::size_t i = 0; i <= kMaxClauses; ++i) many += "a ";
    struct Row {
        std::string_view why;
        std::string text, note;
    };
    const Row rows[] = {
        {"words", many, "the query has more than 256 parts; what is beyond is left out"},
        {"words of a quote that is not closed", '"' + many,
         "the query has more than 256 parts; what is beyond is left out"},
        {"brackets", std::string(1000, '(') + "a",
         "the query has more than 32 brackets in each other; what is beyond is left out"},
        {"bytes", std::string(kMaxQueryBytes + 1, 'a'),
         "the query is longer than 16 KiB; what is beyond is left out"},
        {"bytes, cut within a character",
         "a" +
             [] {
                 std::string text;
                 for (std::size_t i = 0; i < kMaxQueryBytes; ++i) text += "\u00E9";
                 return text;
             }(),
         "the query is longer than 16 KiB; what is beyond is left out"},
        {"complaints", "a " + std::string(1000, ')'), "and 980 more like these"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const ParsedQuery parsed = parse_query(row.text, Strictness::lenient);
        CHECK_FALSE(parsed.root.clauses.empty());
        CHECK(std::ranges::find(parsed.ignored, row.note, &Notice::english)
              != parsed.ignored.end());
        CHECK(parsed.ignored.size() <= kMaxNotes + 2);
    }
}

TEST_CASE("parse: a lenient parse finds words in anything, and tells what it did") {
    struct Row {
        std::string_view why, text, tree;
    };
    const Row rows[] = {
        {"a question", "Apa nama ibu kota Banten?", "(Apa nama ibu kota Banten?)"},
        {"a quote that is not closed", "film \"Laskar Pelangi", "(film (Laskar Pelangi))"},
        {"an operator behind such a quote", "film \"Laskar DAN Pelangi",
         "(film (Laskar \"DAN\" Pelangi))"},
        {"a field whose value has no word", "a judul:!", "(a (judul))"},
        {"operators side by side", "a AND OR b", "((+a) b)"},
        {"an operator at a bracket's end", "(a NOT) b", "((a) b)"},
        {"a field that there is not", "Jakarta:macet total", "((Jakarta) macet total)"},
        {"a bracket too many", "a) b", "(a b)"},
        {"a bracket too few", "(a b", "((a b))"},
        {"operators without words", "AND a OR", "(a)"},
        {"a field without a value", "a judul:", "(a (judul))"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const ParsedQuery parsed = parse_query(row.text, Strictness::lenient);
        CHECK(printed(parsed.root) == row.tree);
        CHECK(parsed.ignored.empty() == (row.why == "a question"));
    }
    CHECK(refusal("\"", Strictness::lenient) == "the query has no words");
}

TEST_CASE("parse: what is wrong is told in both languages") {
    const ParsedQuery parsed = parse_query("b NEAR/0 c judul:", Strictness::lenient);
    const std::vector<Notice> expected{
        {"column 3, 'NEAR/0': the distance is from 1 to 1000",
         "kolom 3, 'NEAR/0': jaraknya dari 1 sampai 1000"},
        {"column 12, 'judul': the field has no value; write judul:banjir",
         "kolom 12, 'judul': ruas ini tanpa nilai; tulis judul:banjir"},
    };
    CHECK(parsed.ignored == expected);
    const std::vector<Notice> signs = parse_query("-a", Strictness::lenient).ignored;
    CHECK(signs.size() == 1);
    CHECK(signs.back().english == "its operators and signs, which leave nothing to find");
    try {
        parse_query("a) b");
        FAIL("it is refused");
    } catch (const QueryError& error) {
        CHECK(error.what() == error.notice().english);
        CHECK(error.notice().indonesian
              == "pencarian ini tidak dapat dipahami: kolom 2, ')': kurung ini tidak menutup apa "
                 "pun; hapus saja");
    }
}

TEST_CASE("parse: random queries end in a tree or a refusal") {
    const std::string_view pieces[] = {"a",  "\"", "(",   ")",   "+",   "-",    "judul:", " ",
                                       "OR", " ",  "DAN", "NOT", "x:y", "\xFF", "“",      "- "};
    std::uint32_t random = 7;
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (int i = 0; i < 12; ++i) {
            random = random * 1664525 + 1013904223;
            text += pieces[(random >> 16) % std::size(pieces)];
        }
        CAPTURE(text);
        for (const Strictness strictness : {Strictness::strict, Strictness::lenient})
            CHECK_FALSE(refusal(text, strictness).empty());
    }
}
