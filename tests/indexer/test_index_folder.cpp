#include "indexer/write/index_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include <unistd.h>

#include "indexer/format/layout.hpp"
#include "indexer/program/error.hpp"
#include "tests/indexer/printed.hpp"

using namespace telusur;

namespace {

// What opening the folder for writing says, with the folder as DIR; empty when it opens.
std::string refusal(const TemporaryFolder& folder, std::string_view name) {
    try {
        const IndexFolder opened(folder / name);
        return {};
    } catch (const Error& error) {
        return folder.without_path(error.what());
    }
}

void make_generation(const std::string& index, const std::string& content) {
    IndexFolder folder(index);
    const std::string made = folder.work_path() + "/next";
    std::filesystem::create_directory(made);
    std::ofstream(made + "/file") << content;
    folder.swap_in(made);
}

std::string listing(const std::string& path) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : " ") + name;
    return text;
}

} // namespace

TEST_CASE("IndexFolder: generations follow each other") {
    const TemporaryFolder folder;
    const std::string index = folder / "a/i";
    make_generation(index, "satu");
    CHECK(listing(index) == "XAPIANDB gen-1 lock");
    make_generation(index, "dua");
    CHECK(listing(index) == "XAPIANDB gen-2 lock");
    CHECK(current_generation(index) == "gen-2");
}

TEST_CASE("IndexFolder: what a killed writer left is removed") {
    const TemporaryFolder folder;
    const std::string index = folder / "i";
    make_generation(index, "satu");
    folder.write("i/work-123/segment-0/file", "x");
    folder.write("i/gen-2/file", "x");
    folder.write("i/XAPIANDB.new", "auto gen-2\n");
    CHECK(refusal(folder, "i") == "");
    CHECK(listing(index) == "XAPIANDB gen-1 lock");
}

TEST_CASE("IndexFolder: the first load was killed between its last steps") {
    const TemporaryFolder folder;
    folder.write("i/gen-1/file", "x");
    folder.write("i/XAPIANDB.new", "auto gen-1\n");
    CHECK(refusal(folder, "i") == "");
    CHECK(listing(folder / "i") == "lock");
}

TEST_CASE("IndexFolder: refusals, in which nothing is removed") {
    struct Row {
        std::string_view why;
        std::vector<std::pair<std::string, std::string>> files;
        std::string_view refusal;
    };
    const Row rows[] = {
        {"other things lie there",
         {{"i/notes.txt", "x"}},
         "cannot write the index 'DIR/i': the folder holds 'notes.txt', which is no part of an "
         "index; give an empty or a new folder"},
        {"a file of that name", {{"i", "x"}}, "cannot write the index 'DIR/i': Not a directory"},
        {"the generation in use is gone",
         {{"i/XAPIANDB", "auto gen-2\n"}, {"i/gen-1/file", "x"}},
         "cannot write the index 'DIR/i': its part gen-2 is missing; restore it, or index the "
         "articles again into a new folder"},
        {"the stub file is gone",
         {{"i/gen-1/file", "x"}},
         "cannot write the index 'DIR/i': it has the part gen-1, but its file XAPIANDB is missing; "
         "restore it, or index the articles again into a new folder"},
        {"the stub file is damaged",
         {{"i/XAPIANDB", "\xFF"}, {"i/gen-1/file", "x"}},
         "cannot open the index 'DIR/i': its file XAPIANDB is damaged; index the articles again "
         "into a new folder"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const TemporaryFolder folder;
        for (const auto& [name, bytes] : row.files) folder.write(name, bytes);
        CHECK(refusal(folder, "i") == row.refusal);
        for (const auto& [name, bytes] : row.files) CHECK(std::filesystem::exists(folder / name));
    }
}

TEST_CASE("IndexFolder: a place where no folder can be made") {
    CHECK_THROWS_WITH_AS(IndexFolder("/proc/telusur"),
                         "cannot write the index '/proc/telusur': No such file or directory",
                         Error);
}

TEST_CASE("IndexFolder: one writer at a time, which the other names") {
    const TemporaryFolder folder;
    const IndexFolder first(folder / "i");
    CHECK(refusal(folder, "i")
          == "cannot write the index 'DIR/i': process " + std::to_string(getpid())
                 + " is writing to it; try again when it has ended");
}
