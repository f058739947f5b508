#include "indexer/write/check_index.hpp"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <xapian.h>

#include "indexer/format/fields.hpp"
#include "indexer/format/terms.hpp"
#include "indexer/program/error.hpp"
#include "indexer/write/document.hpp"
#include "tests/indexer/printed.hpp"
#include "tests/indexer/written.hpp"

using namespace telusur;

namespace {

// Changes the document of article "2" of an index of three, and returns what a full check says.
template <typename Change>
std::string problems_after(Change change) {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    write_index(index, {{"1", "air naik"}, {"2", "air surut"}, {"3", "hujan"}});
    {
        Xapian::WritableDatabase database(index + "/gen-1", Xapian::DB_OPEN);
        change(database);
        database.commit();
    }
    std::string text;
    for (const std::string& problem : check_index(index, true).problems) text += problem + '\n';
    return text;
}

using Database = Xapian::WritableDatabase;

} // namespace

TEST_CASE("check: a whole index has no problem") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    write_index(index, {{"1", "air naik"}, {"2", "memberantas korupsi"}});
    write_index(index, {{"2", "air surut"}, {"3", "hujan"}});
    for (const bool is_full : {false, true}) {
        const CheckReport report = check_index(index, is_full);
        CHECK(report.problem_count == 0);
        CHECK(report.articles == 3);
        CHECK(report.compared == 3);
        CHECK_FALSE(report.is_other_analysis);
    }
}

TEST_CASE("check: each fault is told") {
    const auto document = [](Database& database) { return database.get_document(2); };
    CHECK(problems_after([&](Database& database) {
              Xapian::Document changed = document(database);
              changed.remove_term("surut");
              database.replace_document(2, changed);
          })
          == "article '2': its terms are not those of its text, first 'surut'\n");
    CHECK(problems_after([&](Database& database) {
              Xapian::Document changed = document(database);
              changed.add_term("tambahan");
              database.replace_document(2, changed);
          })
          == "article '2': its terms are not those of its text, first 'tambahan'\n");
    CHECK(problems_after([&](Database& database) {
              Xapian::Document changed = document(database);
              changed.add_value(spec(Field::date).slot, "20250812");
              database.replace_document(2, changed);
          })
          == "article '2': its values are not those of its text, first in slot 0\n");
    CHECK(problems_after([&](Database& database) { database.add_document(document(database)); })
          == "the id '2' belongs to 2 articles\nthere are 4 articles, but 3 ids\n");
    CHECK(problems_after([&](Database& database) {
              Xapian::Document changed = document(database);
              changed.remove_value(kArticleSlot);
              database.replace_document(2, changed);
          }).starts_with("article 2: cannot read a stored article: it is missing"));
}

TEST_CASE("check: damaged tables") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    std::vector<std::pair<std::string, std::string>> articles;
    for (int i = 0; i < 300; ++i)
        articles.emplace_back(std::to_string(i), "kata" + std::to_string(i) + " air naik");
    write_index(index, articles);
    {
        std::fstream table(index + "/gen-1/postlist.glass",
                           std::ios::in | std::ios::out | std::ios::binary);
        table.seekp(8192 + 300);
        table << std::string(400, '\xFF');
    }
    bool is_told = false;
    try {
        is_told = check_index(index, true).problem_count > 0;
    } catch (const Error&) {
        is_told = true;
    }
    CHECK(is_told);
}

TEST_CASE("check: only so many problems are listed, all are counted") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    std::vector<std::pair<std::string, std::string>> articles;
    for (int i = 0; i < 50; ++i) articles.emplace_back(std::to_string(i), "air");
    write_index(index, articles);
    {
        Database database(index + "/gen-1", Xapian::DB_OPEN);
        for (Xapian::docid docid = 1; docid <= 50; ++docid) {
            Xapian::Document changed = database.get_document(docid);
            changed.add_term("tambahan");
            database.replace_document(docid, changed);
        }
        database.commit();
    }
    const CheckReport report = check_index(index, false);
    CHECK(report.problem_count == 50);
    CHECK(report.problems.size() == kMaxProblems);
}
