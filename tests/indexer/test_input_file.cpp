#include "indexer/read/input_file.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "indexer/read/source.hpp"
#include "tests/indexer/compressed.hpp"
#include "tests/indexer/printed.hpp"

using namespace telusur;

namespace {

// "1:satu 2:dua" with "!" for a line that is too long.
std::string lines(std::string_view bytes, std::size_t max_line_bytes) {
    const TemporaryFolder folder;
    InputFile file(folder.write("f", bytes));
    file.next();
    LineReader reader([&] { return file.next_block(); }, max_line_bytes);
    std::string text;
    while (reader.next())
        text += (text.empty() ? "" : " ") + std::to_string(reader.number()) + ':'
                + (reader.is_too_long() ? "!" : std::string(reader.line()));
    return text;
}

std::string all_bytes(const std::string& path) {
    InputFile file(path);
    std::string bytes;
    CHECK(file.next());
    CHECK_FALSE(file.is_archive());
    for (std::string_view block = file.next_block(); !block.empty(); block = file.next_block())
        bytes += block;
    CHECK_FALSE(file.next());
    return bytes;
}

// "a.txt=satu dir/b.txt=dua" for the members of an archive, "!why" where one cannot be read.
std::string members(const std::string& path) {
    InputFile file(path);
    std::string text;
    CHECK(file.is_archive());
    while (file.next()) {
        text += (text.empty() ? "" : " ") + file.member() + '=';
        try {
            for (std::string_view block = file.next_block(); !block.empty();
                 block = file.next_block())
                text += block;
        } catch (const Error& error) {
            text += '!' + std::string(error.what());
        }
    }
    return text;
}

} // namespace

TEST_CASE("LineReader: lines and their numbers") {
    CHECK(lines("", 10) == "");
    CHECK(lines("satu", 10) == "1:satu");
    CHECK(lines("satu\n", 10) == "1:satu");
    CHECK(lines("satu\r\ndua\n\ntiga", 10) == "1:satu 2:dua 3: 4:tiga");
    CHECK(lines("1234\n12345\n1234\n", 4) == "1:1234 2:! 3:1234");
}

TEST_CASE("LineReader: lines longer than a block") {
    const std::string line(600'000, 'a');
    CHECK(lines("x\n" + line + "\ny", 1'000'000) == "1:x 2:" + line + " 3:y");
    CHECK(lines("x\n" + line + "\ny", 599'999) == "1:x 2:! 3:y");
}

TEST_CASE("InputFile: a file that is not there") {
    CHECK_THROWS_WITH_AS(InputFile("/no/such/file"), "No such file or directory", Error);
}

TEST_CASE("LineReader: the edges of lines and of blocks") {
    const std::string edge(256 * 1024 - 1, 'a'); // a block ends between "\r" and "\n"
    CHECK(lines(edge + "\r\nx", 1'000'000) == "1:" + edge + " 2:x");
    CHECK(lines("\n", 10) == "1:");
    CHECK(lines("a\rb\r\r\n", 10) == "1:a\rb\r");
    CHECK(lines(std::string("a\0b\n", 4), 10) == std::string("1:a\0b", 5));
    CHECK(lines("x\n12345", 4) == "1:x 2:!");
    CHECK(lines("12345\n123456\nx", 4) == "1:! 2:! 3:x");
}

TEST_CASE("InputFile: bytes come as they are, or decompressed") {
    const std::string text = "Banjir di Serang\nKPK\n";
    const std::string blocks = noise(700'000);
    const auto gzip = archive_write_add_filter_gzip;
    struct Row {
        std::string_view why;
        std::string content, bytes;
    };
    const Row rows[] = {
        {"plain", text, text},
        {"empty", "", ""},
        {"one byte", "x", "x"},
        {"several blocks", blocks, blocks},
        {"gzip", compressed(gzip, text), text},
        {"gzip of several blocks", compressed(gzip, blocks), blocks},
        {"gzip of nothing", compressed(gzip, ""), ""},
        {"gzip files one behind the other", compressed(gzip, text) + compressed(gzip, "lagi\n"),
         text + "lagi\n"},
        {"bzip2", compressed(archive_write_add_filter_bzip2, text), text},
        {"xz", compressed(archive_write_add_filter_xz, text), text},
        {"zstd", compressed(archive_write_add_filter_zstd, text), text},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const TemporaryFolder folder;
        CHECK((all_bytes(folder.write("f", row.content)) == row.bytes));
    }
}

TEST_CASE("InputFile: damage is told, and what comes before it is not lost") {
    const std::string whole = compressed(archive_write_add_filter_gzip, noise(700'000));
    const std::string small = compressed(archive_write_add_filter_gzip, "abc");
    std::string damaged = compressed(archive_write_add_filter_bzip2, noise(700'000));
    std::fill_n(damaged.begin() + 300'000, 100, '\xFF');
    struct Row {
        std::string_view why;
        std::string content;
        std::size_t bytes_before; // at least
        std::string_view says;
    };
    const Row rows[] = {
        {"half of it", whole.substr(0, whole.size() / 2), 340'000, "truncated gzip input"},
        {"all but the sum", whole.substr(0, whole.size() - 8), 700'000, ""},
        {"a short one", small.substr(0, 14), 0, "truncated gzip input"},
        {"a short one without its sum", small.substr(0, 15), 3, "truncated gzip input"},
        {"bzip2 with other bytes in the middle", damaged, 0, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const TemporaryFolder folder;
        const std::string path = folder.write("f", row.content);
        std::size_t taken = 0;
        std::string why;
        try {
            InputFile file(path);
            file.next();
            for (std::string_view block = file.next_block(); !block.empty();
                 block = file.next_block())
                taken += block.size();
        } catch (const Error& error) {
            why = error.what();
        }
        CHECK_FALSE(why.empty());
        if (!row.says.empty()) CHECK(why == row.says);
        CHECK(taken >= row.bytes_before);
    }
}

TEST_CASE("InputFile: members of archives, compressed or not, each for itself") {
    const Members files{{"a.txt", "satu"}, {"dir/b.txt", "dua"}, {"c", ""}};
    const auto gzip = archive_write_add_filter_gzip;
    struct Row {
        std::string_view why;
        std::string content, members;
    };
    const Row rows[] = {
        {"tar", tar(files), "a.txt=satu dir/b.txt=dua c="},
        {"zip", zip(files), "a.txt=satu dir/b.txt=dua c="},
        {"tar.gz", compressed(gzip, tar(files)), "a.txt=satu dir/b.txt=dua c="},
        {"tar.zst", compressed(archive_write_add_filter_zstd, tar(files)),
         "a.txt=satu dir/b.txt=dua c="},
        {"zip in gzip", compressed(gzip, zip(files)), "a.txt=satu dir/b.txt=dua c="},
        {"a compressed member", zip({{"a.gz", compressed(gzip, "satu")}, {"b", "dua"}}),
         "a.gz=satu b=dua"},
        {"an archive in an archive", tar({{"a.zip", zip(files)}, {"b", "dua"}}),
         "a.zip=!it is an archive within an archive; unpack it and name its files b=dua"},
        {"a damaged member", tar({{"a.gz", compressed(gzip, "satu").substr(0, 14)}, {"b", "dua"}}),
         "a.gz=sat!truncated gzip input b=dua"},
        {"a name with line ends", tar({{"a\nb\x1B", "satu"}}), "a b=satu"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const TemporaryFolder folder;
        CHECK(members(folder.write("f", row.content)) == row.members);
    }
}

TEST_CASE("InputFile: what grows out of all proportion is given up") {
    const TemporaryFolder folder;
    const std::string bomb =
        compressed(archive_write_add_filter_bzip2, std::string(kGrowthCheckedBytes * 2, 'a'));
    REQUIRE(bomb.size() < 1000);
    CHECK_THROWS_WITH_AS(all_bytes(folder.write("f", bomb)),
                         "it grows to more than 1000 times its packed size, which no text does",
                         Error);
}

TEST_CASE("InputFile: how much of the file was read") {
    const TemporaryFolder folder;
    const std::string path =
        folder.write("f", compressed(archive_write_add_filter_gzip, noise(700'000)));
    std::uint64_t read = 0;
    InputFile file(path, [&](std::uint64_t bytes) {
        CHECK(bytes >= read);
        read = bytes;
    });
    file.next();
    while (!file.next_block().empty()) {
    }
    CHECK(read == std::filesystem::file_size(path));
}

TEST_CASE("InputFile: what cannot be opened or read") {
    const TemporaryFolder folder;
    std::filesystem::create_symlink("loop", folder / "loop");
    CHECK_THROWS_WITH_AS(InputFile(folder / "loop"), "Too many levels of symbolic links", Error);
    CHECK_THROWS_WITH_AS(InputFile(folder.write("f", "x") + "/below"), "Not a directory", Error);
    CHECK_THROWS_AS(all_bytes(folder / ""), Error);
}
