#include "indexer/write/writer.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/format/layout.hpp"
#include "tests/indexer/articles.hpp"
#include "tests/indexer/temporary_folder.hpp"

using namespace telusur;

namespace {

// More articles than a writer commits in place.
constexpr int kMany = 1001;

struct Small {
    std::string id, title;
};

// Adds `articles`, and then `fillers` others (ids "f1", "f2", ...), and returns
// "added/replaced/unchanged".
std::string load(const std::string& index, const std::vector<Small>& articles, int fillers = 0) {
    Writer writer(index, 2);
    for (const Small& small : articles) writer.add(make_article(small.id, small.title));
    for (int i = 1; i <= fillers; ++i) {
        std::string number = "f";
        number += std::to_string(i);
        writer.add(make_article(number, number));
    }
    const WriteCounts counts = writer.finish();
    return std::to_string(counts.added) + '/' + std::to_string(counts.replaced) + '/'
           + std::to_string(counts.unchanged);
}

// As printed_index(), without the fillers.
std::string without_fillers(const std::string& index) {
    std::string out;
    std::istringstream words(printed_index(index));
    for (std::string word; words >> word;)
        if (!word.starts_with('f')) out += (out.empty() ? "" : " ") + word;
    return out;
}

std::size_t article_count(const std::string& index) {
    return open_index(index).get_doccount();
}

} // namespace

TEST_CASE("writer: one load into a new index, then one in place") {
    struct Row {
        std::string_view why;
        std::vector<Small> first, second;
        std::string_view counts, index;
    };
    const Row rows[] = {
        {"another id is added behind", {{"a", "1"}}, {{"b", "2"}}, "1/0/0", "a=1 b=2"},
        {"the same id replaces and keeps its place",
         {{"a", "1"}, {"b", "2"}},
         {{"a", "3"}},
         "0/1/0",
         "a=3 b=2"},
        {"the very same article changes nothing",
         {{"a", "1"}, {"b", "2"}},
         {{"a", "1"}},
         "0/0/1",
         "a=1 b=2"},
        {"the last of several wins",
         {{"a", "1"}},
         {{"b", "1"}, {"b", "2"}, {"b", "3"}},
         "1/2/0",
         "a=1 b=3"},
        {"unchanged first, changed then", {{"a", "1"}}, {{"a", "1"}, {"a", "2"}}, "0/1/1", "a=2"},
        {"changed and changed back", {{"a", "1"}}, {{"a", "2"}, {"a", "1"}}, "0/2/0", "a=1"},
        {"repeated in the first load",
         {{"a", "1"}, {"b", "1"}, {"a", "2"}},
         {},
         "0/0/0",
         "b=1 a=2"},
        {"an id of 300 bytes",
         {{std::string(300, 'x'), "1"}},
         {{std::string(300, 'x'), "1"}},
         "0/0/1",
         ""},
        {"two long ids that differ at their end",
         {{std::string(300, 'x') + "1", "1"}},
         {{std::string(300, 'x') + "2", "2"}},
         "1/0/0",
         ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const TemporaryFolder folder;
        const std::string index = folder.path("index");
        load(index, row.first);
        CHECK(load(index, row.second) == row.counts);
        if (!row.index.empty()) CHECK(printed_index(index) == row.index);
        CHECK(current_generation(index) == "gen-1");
    }
}

TEST_CASE("writer: many articles make the next generation, in order") {
    const TemporaryFolder folder;
    const std::string index = folder.path("index");
    load(index, {{"a", "1"}, {"b", "1"}, {"c", "1"}});
    CHECK(load(index, {{"b", "2"}, {"d", "1"}, {"c", "1"}, {"d", "2"}}, kMany) == "1002/2/1");
    CHECK(without_fillers(index) == "a=1 c=1 b=2 d=2");
    CHECK(article_count(index) == 4 + kMany);
    CHECK(current_generation(index) == "gen-2");
    CHECK_FALSE(std::filesystem::exists(index + "/gen-1"));
}

TEST_CASE("writer: a merge after a merge that removed the first article of the index") {
    struct Row {
        std::string_view why;
        std::vector<Small> first, second, third;
        std::string_view index;
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
        const std::string index = folder.path("index");
        load(index, row.first);
        load(index, row.second, kMany);
        std::vector<Small> third = row.third;
        for (int i = 1; i <= kMany; ++i) third.push_back({"f" + std::to_string(i), "new"});
        load(index, third);
        CHECK(without_fillers(index) == row.index);
        CHECK(open_index(index).get_doccount() - kMany
              == static_cast<Xapian::doccount>(std::ranges::count(row.index, '=')));
    }
}

TEST_CASE("writer: an index is as before when finish() is not called") {
    for (const int fillers : {0, kMany}) {
        CAPTURE(fillers);
        const TemporaryFolder folder;
        const std::string index = folder.path("index");
        load(index, {{"a", "1"}});
        {
            Writer writer(index, 2);
            writer.add(make_article("a", "2"));
            for (int i = 0; i < fillers; ++i)
                writer.add(make_article("f" + std::to_string(i), "new"));
        }
        CHECK(printed_index(index) == "a=1");
        CHECK(current_generation(index) == "gen-1");
        for (const auto& entry : std::filesystem::directory_iterator(index))
            CHECK_FALSE(entry.path().filename().string().starts_with(kWorkPrefix));
    }
}

TEST_CASE("writer: no index is made when the first load is not finished") {
    const TemporaryFolder folder;
    { Writer(folder.path("index"), 1).add(make_article("a", "1")); }
    CHECK(folder.without_path(refusal([&] { open_index(folder.path("index")); }))
          == "cannot open the index 'TMP/index': the folder holds no index; make one with "
             "'telusur-index add --index TMP/index INPUT...'");
}

TEST_CASE("writer: a reader that opened the index before a load sees the state before") {
    for (const int fillers : {0, kMany}) {
        CAPTURE(fillers);
        const TemporaryFolder folder;
        const std::string index = folder.path("index");
        load(index, {{"a", "1"}});
        const Xapian::Database before = open_index(index);
        load(index, {{"b", "1"}}, fillers);
        CHECK(before.get_doccount() == 1);
        CHECK(decode_article(before.get_document(1).get_data())[Field::id] == "a");
    }
}

TEST_CASE("writer: an index of another format or analysis is refused and not changed") {
    const TemporaryFolder folder;
    const std::string index = folder.path("index");
    load(index, {{"a", "1"}});
    Xapian::WritableDatabase(index + "/gen-1").set_metadata("telusur.format", "99");
    CHECK(folder.without_path(refusal([&] { Writer(index, 1); }))
          == "cannot open the index 'TMP/index': it has format version 99 and this program reads "
             "version 1; index the articles again with 'telusur-index add' into a new folder");
    CHECK(current_generation(index) == "gen-1");
}
