#include "indexer/write/rebuild_index.hpp"

#include <filesystem>

#include <doctest/doctest.h>

#include "indexer/format/fields.hpp"
#include "indexer/program/error.hpp"
#include "indexer/write/check_index.hpp"
#include "stemmer_id/analyze.hpp"
#include "tests/indexer/printed.hpp"
#include "tests/indexer/written.hpp"

using namespace telusur;

namespace {

RebuildResult rebuilt(const std::string& index, bool may_skip = false) {
    return rebuild_index(index, {}, may_skip, [](std::size_t) {});
}

// Makes the index look as if other rules had made it: another fingerprint, another stem.
void age(const std::string& index) {
    Xapian::WritableDatabase database(index + "/gen-1", Xapian::DB_OPEN);
    Xapian::Document document = database.get_document(1);
    document.add_term("lama");
    database.replace_document(1, document);
    database.set_metadata("telusur.analysis", "0-0000");
    database.commit();
}

} // namespace

TEST_CASE("rebuild: an index of other rules is as if made today") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    write_index(index, {{"2", "air naik"}, {"1", "memberantas"}, {"3", ""}});
    age(index);
    CHECK_THROWS_AS(open_index(index), Error);
    const Xapian::Database before = open_any_index(index);
    CHECK(rebuilt(index).articles == 3);
    CHECK(index_content(index) == "2=air naik 1=memberantas 3=");
    CHECK(open_index(index).get_termfreq("lama") == 0);
    CHECK(before.get_termfreq("lama") == 1);
    CHECK(check_index(index, true).problem_count == 0);
}

TEST_CASE("rebuild: an article that cannot be read stops it, or is left out when that is asked") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    write_index(index, {{"1", "satu"}, {"2", "dua"}});
    {
        Xapian::WritableDatabase database(index + "/gen-1", Xapian::DB_OPEN);
        Xapian::Document document = database.get_document(1);
        document.add_value(kArticleSlot, "\x07");
        database.replace_document(1, document);
        database.commit();
    }
    CHECK_THROWS_AS(rebuilt(index), Error);
    CHECK(open_index(index).get_doccount() == 2);
    const RebuildResult result = rebuilt(index, true);
    CHECK(result.articles == 1);
    REQUIRE(result.unreadable.size() == 1);
    CHECK(result.unreadable.front().starts_with("article 1: "));
    CHECK(index_content(index) == "2=dua");
}

TEST_CASE("rebuild: an empty index stays one") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    write_index(index, {});
    CHECK(rebuilt(index).articles == 0);
    CHECK(open_index(index).get_doccount() == 0);
}

TEST_CASE("copy: a whole index of its own") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    const std::string copy = folder / "copy";
    write_index(index, {{"1", "satu"}, {"2", "dua"}});
    copy_index(index, copy);
    write_index(index, {{"3", "tiga"}});
    CHECK(index_content(copy) == "1=satu 2=dua");
    CHECK(check_index(copy, true).problem_count == 0);
    write_index(copy, {{"4", "empat"}});
    CHECK(index_content(copy) == "1=satu 2=dua 4=empat");
    CHECK_THROWS_AS(copy_index(index, copy), Error);
    CHECK_THROWS_AS(copy_index(folder / "none", folder / "other"), Error);
    CHECK_FALSE(std::filesystem::exists(folder / "other"));
}
