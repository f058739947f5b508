#include "indexer/write/story_groups.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/format/fields.hpp"
#include "indexer/format/index.hpp"
#include "indexer/format/stored_article.hpp"
#include "indexer/write/rebuild_index.hpp"
#include "indexer/write/writer.hpp"
#include "tests/indexer/printed.hpp"

using namespace telusur;

namespace {

// A report whose words, names and numbers are those of `number` alone.
Article report(const std::string& id, int number, const std::string& date = "2025-08-12") {
    Article article;
    article[Field::id] = id;
    article[Field::date] = date;
    for (int i = 0; i < 12; ++i) {
        const std::string own = std::to_string(number * 100 + i);
        article[Field::body] += "Kelompok tani K" + own + " panen" + own + " bersama warga blok B"
                                + own + " sejak pagi" + own + ". ";
    }
    return article;
}

void write(const std::string& index, std::vector<Article> articles, int jobs = 2) {
    Writer writer(index, {.jobs = jobs});
    for (Article& article : articles) writer.add(std::move(article));
    writer.finish();
}

// The ids of each story of two articles or more: "a,c; d,e".
std::string stories(const std::string& index) {
    const Xapian::Database database = open_index(index);
    ArticleReader reader(read_dictionary(database));
    std::map<std::string, std::set<std::string>> ids;
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
        const Xapian::Document document = database.get_document(*at);
        const std::string story = document.get_value(kStorySlot);
        if (!story.empty()) ids[story].insert(reader.read(document)[Field::id]);
    }
    std::set<std::string> printed;
    for (const auto& [story, members] : ids) {
        std::string text;
        for (const std::string& id : members) text += (text.empty() ? "" : ",") + id;
        printed.insert(text);
    }
    std::string out;
    for (const std::string& text : printed) out += (out.empty() ? "" : "; ") + text;
    return out;
}

std::string story_of(const std::string& index, const std::string& id) {
    const Xapian::Database database = open_index(index);
    return database.get_document(*database.postlist_begin("Q" + id)).get_value(kStorySlot);
}

} // namespace

TEST_CASE("stories: found in a new index, whatever the number of threads") {
    for (const int jobs : {1, 3}) {
        CAPTURE(jobs);
        const TemporaryFolder folder;
        write(folder / "i",
              {report("a", 1), report("b", 2), report("c", 1), report("d", 3), report("e", 3),
               report("f", 1), report("g", 2), report("h", 4), report("i", 1)},
              jobs);
        CHECK(stories(folder / "i") == "a,c,f,i; b,g; d,e");
    }
}

TEST_CASE("stories: an article that comes later joins, in place and in a merge; the story stays") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    write(index, {report("a", 1), report("b", 2), report("c", 1)});
    const std::string story = story_of(index, "a");
    write(index, {report("d", 2), report("e", 1)}); // in place
    CHECK(stories(index) == "a,c,e; b,d");
    CHECK(story_of(index, "e") == story);
    std::vector<Article> many; // more than are added in place
    for (int i = 10; i < 1300; ++i) many.push_back(report("m" + std::to_string(i), i));
    many.push_back(report("f", 1));
    many.push_back(report("g", 700));
    write(index, std::move(many));
    CHECK(stories(index) == "a,c,e,f; b,d; g,m700");
    CHECK(story_of(index, "f") == story);
    rebuild_index(index, {.jobs = 2}, false, [](std::size_t) {});
    CHECK(stories(index) == "a,c,e,f; b,d; g,m700");
}

TEST_CASE("stories: two groups become one when an article joins them") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    Article left = report("a", 1);
    Article right = report("c", 2);
    Article both = report("e", 1);
    both[Field::body] += right[Field::body];
    left[Field::body] += right[Field::body].substr(0, right[Field::body].size() / 2);
    right[Field::body] += report("", 1)[Field::body].substr(0, right[Field::body].size() / 2);
    Article again = left;
    again[Field::id] = "b";
    Article more = right;
    more[Field::id] = "d";
    write(index, {left, again});
    write(index, {right, more});
    const std::string before = stories(index);
    write(index, {both});
    CHECK(before == "a,b; c,d");
    CHECK(stories(index) == "a,b,c,d,e");
}

TEST_CASE("stories: threads do not part a group whose first and last are not alike") {
    Article left = report("a", 1);
    Article right = report("c", 2);
    Article both = report("b", 1);
    both[Field::body] += right[Field::body];
    left[Field::body] += right[Field::body].substr(0, right[Field::body].size() / 2);
    right[Field::body] += report("", 1)[Field::body].substr(0, right[Field::body].size() / 2);
    const TemporaryFolder folder;
    write(folder / "i", {left, right});
    CHECK(stories(folder / "i").empty());
    for (const int jobs : {1, 2, 3}) {
        CAPTURE(jobs);
        const std::string index = folder / ("i" + std::to_string(jobs));
        write(index, {left, both, right, report("d", 3), report("e", 3)}, jobs);
        CHECK(stories(index) == "a,b,c; d,e");
    }
}

TEST_CASE("stories: what is none") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    write(index, {report("a", 1, "2025-08-01"), report("b", 1, "2025-08-20")}); // too far apart
    CHECK(stories(index).empty());
    write(index, {report("a", 1, "2025-08-02")}); // replaces itself
    CHECK(stories(index).empty());
    std::vector<Article> many;
    for (int i = 10; i < 1300; ++i) many.push_back(report("m" + std::to_string(i), i));
    many.push_back(report("a", 1, "2025-08-03")); // replaces itself in a merge
    write(index, std::move(many));
    CHECK(stories(index).empty());
    Article brief;
    brief[Field::id] = "p";
    brief[Field::body] = "Air surut.";
    Article same = brief;
    same[Field::id] = "q";
    write(index, {brief, same}); // too short
    CHECK(stories(index).empty());
}
