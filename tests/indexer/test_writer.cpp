#include "indexer/write/writer.hpp"

#include <sstream>

#include <doctest/doctest.h>

#include "indexer/format/index.hpp"
#include "indexer/format/stored_article.hpp"
#include "indexer/format/terms.hpp"
#include "indexer/program/error.hpp"
#include "tests/indexer/printed.hpp"

using namespace telusur;

namespace {

Article article_of(const std::string& id, const std::string& body) {
    Article article;
    article[Field::id] = id;
    article[Field::body] = body;
    return article;
}

using Articles = std::vector<std::pair<std::string, std::string>>; // ids and bodies

// "2 added, 0 replaced, 0 unchanged".
std::string write(const std::string& index, const Articles& articles, int jobs = 2) {
    Writer writer(index, {.jobs = jobs});
    for (const auto& [id, body] : articles) writer.add(article_of(id, body));
    const WriteCounts counts = writer.finish();
    return std::to_string(counts.added) + " added, " + std::to_string(counts.replaced)
           + " replaced, " + std::to_string(counts.unchanged) + " unchanged";
}

// "1=satu 2=dua", in the order of the documents.
std::string content(const std::string& index) {
    const Xapian::Database database = open_index(index);
    std::string text;
    ArticleReader reader(read_dictionary(database));
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
        const Article article = reader.read(database.get_document(*at));
        text += (text.empty() ? "" : " ") + article[Field::id] + '=' + article[Field::body];
    }
    return text;
}

Articles many(int count, const std::string& body) {
    Articles articles;
    for (int i = 0; i < count; ++i) articles.emplace_back(std::to_string(i), body);
    return articles;
}

} // namespace

TEST_CASE("Writer: articles of a new index, and additions in place") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    CHECK(write(index, {{"1", "satu"}, {"2", "dua"}}) == "2 added, 0 replaced, 0 unchanged");
    CHECK(content(index) == "1=satu 2=dua");
    CHECK(write(index, {{"3", "tiga"}, {"1", "lain"}}) == "1 added, 1 replaced, 0 unchanged");
    CHECK(content(index) == "1=lain 2=dua 3=tiga");
    CHECK(open_index(index).get_termfreq("satu") == 0);
}

TEST_CASE("Writer: the same again changes nothing") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    write(index, {{"1", "satu"}, {"2", "dua"}});
    const Xapian::rev before = open_index(index).get_revision();
    CHECK(write(index, {{"1", "satu"}, {"2", "dua"}}) == "0 added, 0 replaced, 2 unchanged");
    CHECK(open_index(index).get_revision() == before);
}

TEST_CASE("Writer: of the same id twice in a load the last is kept") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    CHECK(write(index, {{"1", "satu"}, {"2", "dua"}, {"1", "lain"}, {"1", "akhir"}})
          == "2 added, 2 replaced, 0 unchanged");
    CHECK(content(index) == "2=dua 1=akhir");
    write(index, {{"1", "baru"}, {"1", "akhir"}, {"1", "terakhir"}});
    CHECK(content(index) == "2=dua 1=terakhir");
    write(index, {{"1", "baru"}, {"1", "terakhir"}});
    CHECK(content(index) == "2=dua 1=terakhir");
}

TEST_CASE("Writer: many articles become segments, are merged, and replace by id") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    std::string body;
    for (int i = 0; i < 1500; ++i) body += "kata" + std::to_string(i % 40) + ' ';
    CHECK(write(index, many(1600, body)) == "1600 added, 0 replaced, 0 unchanged");
    CHECK(open_index(index).get_doccount() == 1600);
    CHECK(open_index(index).get_termfreq("kata7") == 1600);

    Articles again = many(1700, "lain");
    again.emplace_back("5", "akhir");
    CHECK(write(index, again, 3) == "100 added, 1601 replaced, 0 unchanged");
    const Xapian::Database database = open_index(index);
    CHECK(database.get_doccount() == 1700);
    CHECK(database.get_termfreq("kata7") == 0);
    CHECK(database.get_termfreq("akhir") == 1);
    CHECK(database.get_termfreq(id_term("5")) == 1);
}

TEST_CASE("Writer: one thread and several write the same index") {
    const TemporaryFolder folder;
    std::string body;
    for (int i = 0; i < 3000; ++i) body += "kata" + std::to_string(i) + ' ';
    const Articles articles = many(200, body);
    write(folder / "1", articles, 1);
    write(folder / "4", articles, 4);
    CHECK(content(folder / "1") == content(folder / "4"));
}

TEST_CASE("Writer: a reader keeps the state that it opened") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    write(index, {{"1", "satu"}});
    const Xapian::Database before = open_index(index);
    write(index, {{"1", "lain"}, {"2", "dua"}});
    CHECK(before.get_doccount() == 1);
    CHECK(ArticleReader({}).read(before.get_document(1))[Field::body] == "satu");
    CHECK(open_index(index).get_doccount() == 2);
}

TEST_CASE("Writer: a writer that does not finish changes nothing") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    write(index, {{"1", "satu"}});
    {
        Writer writer(index, {.jobs = 2});
        for (int i = 0; i < 1100; ++i) writer.add(article_of(std::to_string(i), "lain"));
    }
    CHECK(content(index) == "1=satu");
    CHECK(write(index, {{"2", "dua"}}) == "1 added, 0 replaced, 0 unchanged");
}

TEST_CASE("Writer: an index of another format or analysis is not written") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    write(index, {{"1", "satu"}});
    Xapian::WritableDatabase(index + "/gen-1", Xapian::DB_OPEN)
        .set_metadata("telusur.analysis", "0-x");
    CHECK_THROWS_AS(Writer(index, {}), Error);
}

// Xapian's compact() numbers documents anew when the first ones are gone: what is deleted after a
// merge must be found by id.
TEST_CASE("Writer: a merge into an index whose first articles are gone") {
    struct Row {
        std::string_view why;
        Articles first, second, third;
        std::string_view kept;
    };
    const Row rows[] = {
        {"replaced by the second load",
         {{"a", "1"}, {"b", "1"}, {"c", "1"}},
         {{"a", "2"}},
         {{"b", "3"}},
         "c=1 a=2 b=3"},
        {"repeated in the first load",
         {{"a", "1"}, {"b", "1"}, {"c", "1"}, {"a", "2"}},
         {},
         {{"c", "3"}, {"c", "4"}},
         "b=1 a=2 c=4"},
        {"all of the first load",
         {{"a", "1"}, {"b", "1"}},
         {{"b", "2"}, {"a", "2"}},
         {{"d", "3"}, {"b", "3"}, {"d", "4"}},
         "a=2 b=3 d=4"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const TemporaryFolder folder;
        const std::string index = folder / "i";
        write(index, row.first);
        const auto with_many = [](const std::string& body, const Articles& others) {
            Articles articles = many(1100, body); // more than are committed in place
            articles.insert(articles.end(), others.begin(), others.end());
            return articles;
        };
        write(index, with_many("isi", row.second));
        write(index, with_many("baru", row.third));
        std::string kept;
        std::istringstream all(content(index));
        for (std::string article; all >> article;)
            if (!article.ends_with("=baru")) kept += (kept.empty() ? "" : " ") + article;
        CHECK(kept == row.kept);
        CHECK(open_index(index).get_termfreq("baru") == 1100);
    }
}
