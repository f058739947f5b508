#include "indexer/enrich/boilerplate.hpp"

#include <doctest/doctest.h>

#include "tests/indexer/enrich/analysed.hpp"

using namespace telusur;

namespace {

// The pieces, joined by " | ".
std::string pieces(std::string_view body) {
    Analysed analysed(body);
    std::string out;
    for (const TextRange& range : find_boilerplate(analysed.analysis().body))
        out += (out.empty() ? "" : " | ") + analysed.text(range);
    return out;
}

} // namespace

TEST_CASE("find_boilerplate: what an outlet adds") {
    struct Row {
        std::string_view why, body, pieces;
    };
    const Row rows[] = {
        {"a link in a line", "Air naik.\nBaca juga: Jalan rusak di Serang\nWarga pulang.",
         "Baca juga: Jalan rusak di Serang"},
        {"a link in running text",
         "Air naik. Baca juga: Jalan Rusak di Serang  Warga pulang ke rumah masing-masing setelah "
         "air surut, dan petugas membersihkan saluran yang penuh lumpur sejak pagi hingga sore "
         "hari di empat desa di tepi sungai, kata camat, kemarin.",
         "Baca juga: Jalan Rusak di Serang"},
        {"a link whose title is lost", "Air naik.,Baca juga:,,Warga pulang.", "Baca juga"},
        {"two of them", "Baca Juga: Air Naik\nBaca juga: Air Surut\n",
         "Baca Juga: Air Naik | Baca juga: Air Surut"},
        {"in brackets", "Air naik.\n(Baca: Jalan Rusak)\n", "Baca: Jalan Rusak"},
        {"in a sentence it is none", "Anak suka baca juga tulis.", ""},
        {"another sentence", "Warga baca juga buku ini.", ""},
        {"a video", "Air naik. Simak Video 'Banjir Serang':", "Simak Video 'Banjir Serang"},
        {"the staff at the end", "Air naik. Pewarta: Sri Rahayu Editor: Darma Wijaya",
         "Pewarta: Sri Rahayu | Editor: Darma Wijaya"},
        {"the staff in lines", "Reporter: Sri Rahayu\nAir naik.", "Reporter: Sri Rahayu"},
        {"an editor of whom the text tells", "Editor majalah itu hadir.", ""},
        {"who owns it", "Air naik. Copyright \xC2\xA9 KABAR 2025 Dilarang keras mengambil konten.",
         "Copyright \xC2\xA9 KABAR 2025 Dilarang keras mengambil konten"},
        {"where it appeared", "Air naik.\nArtikel ini telah tayang di Kabar.id dengan judul Air.",
         "Artikel ini telah tayang di Kabar.id dengan judul Air"},
        {"an advertisement", "Air naik.\nADVERTISEMENT\nWarga pulang.", "ADVERTISEMENT"},
        {"and how to go on", "Air.\nAdvertisement. Scroll to continue reading.\nWarga.",
         "Advertisement. Scroll to continue reading"},
        {"something forbidden in the text", "Warga dilarang keras mengambil air.", ""},
        {"nothing", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(pieces(row.body) == row.pieces);
    }
}

TEST_CASE("ArticleAnalyzer: words of boilerplate are left out") {
    Article article;
    article[Field::body] = "Air naik. Baca juga: Jalan Rusak\nwarga pulang";
    ArticleAnalyzer analyzer(FactSet::all());
    const AnalyzedArticle analyzed = analyzer.analyze(article);
    std::string words;
    for (const AnalyzedToken& token : analyzed.body.tokens)
        words += std::string(token.starts_sentence ? "/ " : "") + std::string(token.form) + ' ';
    CHECK(words == "/ air naik / warga pulang ");
    CHECK(analyzed.boilerplate.size() == 1);
}

TEST_CASE("find_boilerplate: many links take time in proportion") {
    std::string body;
    for (int i = 0; i < 20000; ++i) body += "Baca juga: Air Naik\n";
    Analysed analysed(body);
    CHECK(find_boilerplate(analysed.analysis().body).size() == 20000);
    std::string line;
    for (int i = 0; i < 20000; ++i) line += "Baca juga: Air Naik. Editor: Sri ";
    Analysed long_line(line);
    CHECK(!find_boilerplate(long_line.analysis().body).empty());
}
