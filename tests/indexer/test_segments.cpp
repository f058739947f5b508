#include "indexer/write/segments.hpp"

#include <filesystem>

#include <doctest/doctest.h>
#include <xapian.h>

#include "indexer/format/stored_article.hpp"
#include "indexer/program/error.hpp"
#include "tests/indexer/printed.hpp"

using namespace telusur;

namespace {

// A body of this size makes a segment of its own; white space has no words and compresses well.
constexpr std::size_t kSegmentBytes = 520 * 1024;

void add(SegmentBuilder& builder, int number, std::size_t size_bytes) {
    Article article;
    article[Field::id] = std::to_string(number);
    article[Field::body] = "kata" + std::string(size_bytes, ' ');
    builder.add(std::move(article));
}

SegmentSettings settings(std::string folder, int jobs) {
    return {std::move(folder), "my-index", "", {.jobs = jobs}};
}

// The ids in the databases, one database behind the other.
std::string ids(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        const Xapian::Database database(part);
        for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at)
            text += ArticleReader({}).read(database.get_document(*at))[Field::id] + ' ';
    }
    return text;
}

// "0 1 2 " up to before `count`.
std::string numbers(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += std::to_string(i) + ' ';
    return text;
}

std::vector<std::string> names(const std::vector<std::string>& parts) {
    std::vector<std::string> names;
    for (const std::string& part : parts)
        names.push_back(std::filesystem::path(part).filename().string());
    return names;
}

} // namespace

TEST_CASE("SegmentBuilder: parts in order, a group of 32 merged into one") {
    struct Row {
        std::string_view why;
        int articles;
        std::size_t size_bytes;
        std::size_t parts;
    };
    const Row rows[] = {
        {"nothing", 0, 0, 0},
        {"one article", 1, 0, 1},
        {"some articles are one segment", 300, 100, 1},
        {"a large one is a segment of its own", 3, kSegmentBytes, 3},
        {"the last before a group", 31, kSegmentBytes, 31},
        {"a group", 32, kSegmentBytes, 1},
        {"a group and one", 33, kSegmentBytes, 2},
        {"two groups and some", 70, kSegmentBytes, 8},
    };
    for (const int jobs : {1, 3})
        for (const Row& row : rows) {
            CAPTURE(row.why);
            CAPTURE(jobs);
            const TemporaryFolder folder;
            std::filesystem::create_directory(folder / "w");
            SegmentBuilder builder(settings(folder / "w", jobs));
            for (int i = 0; i < row.articles; ++i) add(builder, i, row.size_bytes);
            const std::vector<std::string> parts = builder.finish();
            CHECK(parts.size() == row.parts);
            CHECK(ids(parts) == numbers(row.articles));
        }
}

TEST_CASE("SegmentBuilder: merged segments are removed") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "w");
    SegmentBuilder builder(settings(folder / "w", 2));
    for (int i = 0; i < 33; ++i) add(builder, i, kSegmentBytes);
    CHECK(names(builder.finish()) == std::vector<std::string>{"part-1-0", "part-0-32"});
    CHECK_FALSE(std::filesystem::exists(folder / "w/part-0-0"));
    CHECK_FALSE(std::filesystem::exists(folder / "w/part-0-31"));
}

TEST_CASE("SegmentBuilder: a builder that is not finished ends its threads") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "w");
    SegmentBuilder builder(settings(folder / "w", 3));
    for (int i = 0; i < 5; ++i) add(builder, i, kSegmentBytes);
}

TEST_CASE("SegmentBuilder: a failure of a thread is thrown to the caller") {
    const TemporaryFolder folder;
    const std::string file = folder.write("w", "no folder");
    for (const int articles : {1, 20}) {
        CAPTURE(articles);
        SegmentBuilder builder(settings(file, 2));
        const auto build = [&] {
            for (int i = 0; i < articles; ++i) add(builder, i, kSegmentBytes);
            builder.finish();
        };
        CHECK_THROWS_AS(build(), Error);
    }
}

TEST_CASE("merge_databases: documents follow each other in the order of the parts") {
    const TemporaryFolder folder;
    std::vector<std::string> parts;
    for (const std::string name : {"b", "a"}) {
        Xapian::WritableDatabase part(folder / name, Xapian::DB_CREATE);
        for (const std::string number : {"1", "2"}) {
            Xapian::Document document;
            document.set_data(name + number);
            part.add_document(document);
        }
        part.commit();
        parts.push_back(folder / name);
    }
    merge_databases(parts, folder / "all", "i");
    const Xapian::Database all(folder / "all");
    std::string data;
    for (Xapian::docid docid = 1; docid <= 4; ++docid)
        data += all.get_document(docid).get_data() + ' ';
    CHECK(data == "b1 b2 a1 a2 ");
    CHECK_THROWS_AS(merge_databases({folder / "none"}, folder / "again", "i"), Error);
}
