#include "indexer/read/byte_source.hpp"

#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "tests/indexer/compressed.hpp"
#include "tests/indexer/printed.hpp"

using namespace telusur;

namespace {

// "1:satu 2:dua" with "!" for a line that is too long.
std::string lines(std::string_view bytes, std::size_t max_line_bytes) {
    const TemporaryFolder folder;
    ByteSource source(folder.write("f", bytes));
    LineReader reader(source, max_line_bytes);
    std::string text;
    while (reader.next())
        text += (text.empty() ? "" : " ") + std::to_string(reader.number()) + ':'
                + (reader.is_too_long() ? "!" : std::string(reader.line()));
    return text;
}

std::string all_bytes(const std::string& path) {
    ByteSource source(path);
    std::string bytes;
    for (std::string_view block = source.next_block(); !block.empty(); block = source.next_block())
        bytes += block;
    return bytes;
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

TEST_CASE("ByteSource: a file that is not there") {
    CHECK_THROWS_WITH_AS(ByteSource("/no/such/file"), "No such file or directory", Error);
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

TEST_CASE("ByteSource: bytes come as they are, or decompressed") {
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
        {"the first bytes of gzip and no more", "\x1F\x8B", "\x1F\x8B"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const TemporaryFolder folder;
        CHECK((all_bytes(folder.write("f", row.content)) == row.bytes));
    }
}

TEST_CASE("ByteSource: damage is told, and what comes before it is not lost") {
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
            ByteSource source(path);
            for (std::string_view block = source.next_block(); !block.empty();
                 block = source.next_block())
                taken += block.size();
        } catch (const Error& error) {
            why = error.what();
        }
        CHECK_FALSE(why.empty());
        if (!row.says.empty()) CHECK(why == row.says);
        CHECK(taken >= row.bytes_before);
    }
}

TEST_CASE("ByteSource: what cannot be opened or read") {
    const TemporaryFolder folder;
    std::filesystem::create_symlink("loop", folder / "loop");
    CHECK_THROWS_WITH_AS(ByteSource(folder / "loop"), "Too many levels of symbolic links", Error);
    CHECK_THROWS_WITH_AS(ByteSource(folder.write("f", "x") + "/below"), "Not a directory", Error);
    CHECK_THROWS_AS(all_bytes(folder / ""), Error);
}
