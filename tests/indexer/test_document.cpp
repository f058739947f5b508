#include "indexer/write/document.hpp"

#include <doctest/doctest.h>

#include "indexer/format/terms.hpp"
#include "indexer/format/word_order.hpp"

using namespace telusur;

namespace {

// "banjir/4" per term: the term and its within-document frequency.
std::string terms(const Article& article) {
    const Xapian::Document document = DocumentMaker().make(article);
    std::string text;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
        text += (text.empty() ? "" : " ") + *term + '/' + std::to_string(term.get_wdf());
    return text;
}

// The text's order in the words of `vocabulary`: "air naik | air . turun / surut".
std::string order(const Article& article, std::initializer_list<std::string_view> vocabulary) {
    WordOrder order;
    const std::string value = DocumentMaker().make(article).get_value(kWordOrderSlot);
    const std::string padded = value + std::string(kWordOrderPadding, '\0');
    order.open(std::string_view(padded).substr(0, value.size()));
    std::string text;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const WordCode code = order[i];
        std::string_view found = code == kSentenceBreak    ? "."
                                 : code == kParagraphBreak ? "/"
                                 : code == kTitleEnd       ? "|"
                                                           : "?";
        for (const std::string_view word : vocabulary)
            if (order.code(fnv1a(word)) == code) found = word;
        text += (text.empty() ? "" : " ") + std::string(found);
    }
    return text;
}

Article article_of(std::initializer_list<std::pair<Field, std::string>> values) {
    Article article;
    for (const auto& [field, value] : values) article[field] = value;
    return article;
}

} // namespace

TEST_CASE("make_document: terms by the table of fields") {
    struct Row {
        std::string_view why;
        Article article;
        std::string terms;
    };
    const Row rows[] = {
        {"the body's stems", article_of({{Field::body, "air naik air"}}), "air/5 naik/3"},
        {"the exact form where it differs", article_of({{Field::body, "memberantas korupsi"}}),
         "Fmemberantas/1 berantas/2 korupsi/3"},
        {"and what stands in its own form, too",
         article_of({{Field::title, "berantas"}, {Field::body, "memberantas"}}),
         "Fmemberantas/1 Sberantas/3 berantas/9"},
        {"the title counts more, and has terms of its own", article_of({{Field::title, "air"}}),
         "Sair/3 air/7"},
        {"title and body count together",
         article_of({{Field::title, "air naik"}, {Field::body, "air"}}),
         "Sair/3 Snaik/3 air/9 naik/7"},
        {"words of source, section and author",
         article_of(
             {{Field::source, "Kabar Uji"}, {Field::section, "Ekonomi"}, {Field::author, "Ani"}}),
         "Aani/0 Okabar/0 Ouji/0 Rekonomi/0"},
        {"the id as it stands", article_of({{Field::id, "A b-7"}}), "QA b-7/0"},
        {"a date has no terms", article_of({{Field::date, "2025-08-12"}}), ""},
        {"an address whole and by its host",
         article_of({{Field::url, "https://www.kota.contoh.id/Air/"}}),
         "U#" + hash_hex("kota.contoh.id/air") + "/0 Ucontoh.id/0 Ukota.contoh.id/0"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(terms(row.article) == row.terms);
    }
}

TEST_CASE("make_document: the order of words") {
    const auto of = [](std::string title, std::string body) {
        return order(article_of({{Field::title, std::move(title)}, {Field::body, std::move(body)}}),
                     {"air", "naik", "surut", "covid", "19"});
    };
    CHECK(of("air naik", "air surut") == "air naik | air surut");
    CHECK(of("", "air naik") == "| air naik");
    CHECK(of("air", "") == "air |");
    CHECK(of("", "Air naik. Air surut.") == "| air naik . air surut");
    CHECK(of("", "Air naik.\nCovid-19 surut.") == "| air naik / covid 19 surut");
    CHECK(of("", "kenaikan air") == "| naik air");
    CHECK(DocumentMaker().make(article_of({{Field::id, "7"}})).get_value(kWordOrderSlot).empty());
}

TEST_CASE("DocumentMaker: a document does not depend on the one before") {
    DocumentMaker maker;
    const Article first = article_of({{Field::title, "air naik"}, {Field::body, "di kota"}});
    const Article second = article_of({{Field::title, "surut"}, {Field::body, "air"}});
    maker.make(first);
    const Xapian::Document again = maker.make(second);
    const Xapian::Document alone = DocumentMaker().make(second);
    CHECK(again.serialise() == alone.serialise());
}

TEST_CASE("make_document: values and the stored article") {
    const Article article = article_of({{Field::id, "7"},
                                        {Field::title, "air naik"},
                                        {Field::body, "air"},
                                        {Field::date, "2025-08-12"},
                                        {Field::source, "Kabar Uji"},
                                        {Field::section, "Ekonomi"}});
    const Xapian::Document document = DocumentMaker().make(article);
    CHECK(document.get_value(spec(Field::date).slot) == "20250812");
    CHECK(document.get_value(spec(Field::source).slot) == "Kabar Uji");
    CHECK(document.get_value(spec(Field::section).slot) == "Ekonomi");
    CHECK(Xapian::sortable_unserialise(document.get_value(kWordCountSlot)) == 3);
    CHECK(ArticleReader({}).read(document) == article);
}

TEST_CASE("make_document: a word longer than Xapian allows") {
    const std::string word(1000, 'a');
    CHECK_NOTHROW(terms(article_of(
        {{Field::id, word}, {Field::title, word}, {Field::body, word}, {Field::source, word}})));
}

TEST_CASE("make_document: facts as terms and values") {
    Article article;
    article[Field::id] = "1";
    article[Field::title] = "Panen di Kabupaten Lebak";
    article[Field::body] =
        "Dana Rp 2 miliar dan Rp 500 ribu untuk Badan Air Sawah (BAS). \"Sawah "
        "sudah pulih,\" kata Bupati Lebak Sri Wulandari, Selasa (12/8/2025) siang.";
    const auto terms = [&](const FactSet& facts) {
        const Xapian::Document document = DocumentMaker("", facts).make(article);
        std::string text;
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
            for (const char* prefix : {"W", "N", "K"})
                if ((*term).starts_with(prefix)) text += *term + ' ';
        return text + document.get_value(spec(Field::date).slot);
    };
    CHECK(terms(FactSet::all()) == "Kbas\tBAS\tBadan Air Sawah Nsri Nwulandari W36 W3602 20250812");
    CHECK(terms(FactSet()).empty());
    const std::string rupiah =
        DocumentMaker().make(article).get_value(kRupiahSlot); // in order, 8 bytes each
    CHECK(rupiah == std::string("\0\0\0\0\0\7\xA1\x20\0\0\0\0\x77\x35\x94\0", 16));
}
