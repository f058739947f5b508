#include "indexer/format/index.hpp"

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "indexer/write/writer.hpp"
#include "stemmer_id/analyze.hpp"
#include "tests/indexer/printed.hpp"

using namespace telusur;

namespace {

constexpr std::string_view kRenew =
    "; index the articles again with 'telusur-index add' into a new folder";

void make_index(const std::string& path) {
    Article article;
    article[Field::id] = "1";
    article[Field::body] = "satu";
    Writer writer(path, {});
    writer.add(std::move(article));
    writer.finish();
}

std::string refusal(const TemporaryFolder& folder) {
    try {
        open_index(folder / "i");
        return {};
    } catch (const Error& error) {
        return folder.without_path(error.what());
    }
}

void set_metadata(const TemporaryFolder& folder, const char* key, const char* value) {
    Xapian::WritableDatabase(folder / "i/gen-1", Xapian::DB_OPEN).set_metadata(key, value);
}

} // namespace

TEST_CASE("open_index: an index, and folders that are none") {
    const TemporaryFolder folder;
    CHECK(refusal(folder)
          == "cannot open the index 'DIR/i': there is no such folder; make the index with "
             "'telusur-index add --index DIR/i INPUT...'");
    std::filesystem::create_directory(folder / "i");
    CHECK(refusal(folder)
          == "cannot open the index 'DIR/i': the folder holds no index; make one with "
             "'telusur-index add --index DIR/i INPUT...'");
    make_index(folder / "i");
    CHECK(refusal(folder) == "");
}

TEST_CASE("open_index: a file, and another Xapian database") {
    const TemporaryFolder folder;
    folder.write("i", "x");
    CHECK(refusal(folder)
          == "cannot open the index 'DIR/i': it is no folder; give the folder that 'telusur-index "
             "add' made");
    std::filesystem::remove(folder / "i");
    Xapian::WritableDatabase(folder / "i", Xapian::DB_CREATE).commit();
    CHECK(refusal(folder)
          == "cannot open the index 'DIR/i': it is a Xapian database, but not one of Telusur's; "
             "give the folder that 'telusur-index add' made");
}

TEST_CASE("open_index: another format version or analysis, which open_any_index opens") {
    const TemporaryFolder folder;
    make_index(folder / "i");
    set_metadata(folder, "telusur.format", "99");
    CHECK(
        refusal(folder)
        == "cannot open the index 'DIR/i': it has format version 99 and this program reads version "
               + std::to_string(kFormatVersion) + std::string(kRenew));
    CHECK(read_stamp(open_any_index(folder / "i")).format_version == 99);

    set_metadata(folder, "telusur.format", std::to_string(kFormatVersion).c_str());
    set_metadata(folder, "telusur.analysis", "0-x");
    CHECK(refusal(folder)
          == "cannot open the index 'DIR/i': it was made with another lexicon or other stemming "
             "rules (0-x, this program has "
                 + analysis_fingerprint()
                 + "); renew it with 'telusur-index rebuild --index DIR/i'");
    CHECK(read_stamp(open_any_index(folder / "i")).fingerprint == "0-x");
}

TEST_CASE("open_index: damaged files") {
    struct Row {
        std::string_view why, file, bytes, says;
    };
    const Row rows[] = {
        {"no sense in the stub file", "i/XAPIANDB", "auto ../x\n",
         "cannot open the index 'DIR/i': its file XAPIANDB is damaged; index the articles again "
         "into a new folder"},
        {"a generation that is not there", "i/XAPIANDB", "auto gen-7\n",
         "cannot open the index 'DIR/i': it is damaged: its part gen-7 is missing or incomplete; "
         "index the articles again with 'telusur-index add' into a new folder"},
        {"no sense in the version file", "i/gen-1/iamglass", "xxxxxxxxxxxxxxxxxxxx",
         "cannot use the index 'DIR/i': it is damaged ("},
        {"an empty table", "i/gen-1/postlist.glass", "",
         "cannot use the index 'DIR/i': it is damaged (EOF reading block"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const TemporaryFolder folder;
        make_index(folder / "i");
        folder.write(row.file, row.bytes);
        CHECK(refusal(folder).starts_with(row.says));
    }
}
