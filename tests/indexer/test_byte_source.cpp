#include "indexer/read/byte_source.hpp"

#include <algorithm>
#include <cstdint>

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "tests/indexer/articles.hpp"
#include "tests/indexer/compressed.hpp"
#include "tests/indexer/temporary_folder.hpp"

using namespace telusur;

namespace {

std::string all_bytes(const std::string& path) {
    ByteSource source(path);
    std::string bytes;
    for (std::string_view block = source.next_block(); !block.empty(); block = source.next_block())
        bytes += block;
    return bytes;
}

// "1:first 2:second", "3:!" for a line that is too long.
std::string lines_of(const std::string& path, std::size_t max_line_bytes) {
    ByteSource source(path);
    LineReader lines(source, max_line_bytes);
    std::string out;
    while (lines.next()) {
        if (!out.empty()) out += ' ';
        out += std::to_string(lines.number()) + ':';
        out += lines.is_too_long() ? "!" : std::string(lines.line());
        if (lines.is_too_long()) CHECK(lines.line().empty());
    }
    CHECK_FALSE(lines.next()); // the end stays the end
    return out;
}

// Bytes that hardly compress, the same on every machine.
std::string noise(std::size_t size) {
    std::string bytes(size, '\0');
    std::uint32_t state = 1;
    for (char& byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

} // namespace

TEST_CASE("byte source: bytes come as they are, or decompressed") {
    const TemporaryFolder folder;
    const std::string text = "Banjir di Serang\nKPK\n";
    const std::string long_text = noise(700'000); // several blocks
    struct Row {
        std::string_view why;
        std::string content, bytes;
    };
    const Row rows[] = {
        {"plain", text, text},
        {"empty", "", ""},
        {"one byte", "x", "x"},
        {"several blocks", long_text, long_text},
        {"gzip", compressed(text), text},
        {"bzip2", compressed(text, Compression::bzip2), text},
        {"xz", compressed(text, Compression::xz), text},
        {"zstd", compressed(text, Compression::zstd), text},
        {"gzip of several blocks", compressed(long_text), long_text},
        {"gzip of nothing", compressed(""), ""},
        {"gzip files one behind the other", compressed(text) + compressed("lagi\n"),
         text + "lagi\n"},
        {"only the beginning of gzip", "\x1F\x8B", "\x1F\x8B"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK((all_bytes(folder.write("file", row.content)) == row.bytes));
    }
}

TEST_CASE("byte source: damaged compression is told when it is reached") {
    const TemporaryFolder folder;
    const std::string whole = compressed(noise(700'000));
    std::string damaged;
    for (int i = 0; i < 100'000; ++i) damaged += std::to_string(i * 7919 % 100'003) + '\n';
    damaged = compressed(damaged, Compression::bzip2);
    std::fill_n(damaged.begin() + static_cast<std::ptrdiff_t>(damaged.size() / 2), 100, '\xFF');
    struct Row {
        std::string_view why;
        std::string content;
        std::size_t at_least; // bytes that come before
    };
    const Row rows[] = {
        {"cut off in the middle", whole.substr(0, whole.size() / 2), 100'000},
        {"cut off before its sum", whole.substr(0, whole.size() - 8), 100'000},
        {"bzip2, overwritten in the middle", damaged, 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        ByteSource source(folder.write("file.gz", row.content));
        std::size_t taken = 0;
        const auto read_all = [&] {
            for (std::string_view block = source.next_block(); !block.empty();
                 block = source.next_block())
                taken += block.size();
        };
        const std::string why = refusal(read_all);
        CHECK_FALSE(why.empty());
        CHECK(taken >= row.at_least);
    }
    CHECK(refusal([&] { all_bytes(folder.write("f.gz", compressed("abc").substr(0, 14))); })
          == "truncated gzip input");
    CHECK(refusal([&] { all_bytes(folder.write("f.gz", compressed("abc").substr(0, 15))); })
          == "it is damaged or cut off"); // only its sum is missing; libarchive gives no reason
}

TEST_CASE("byte source: what cannot be opened is refused with the system's reason") {
    const TemporaryFolder folder;
    const std::string file = folder.write("file", "x");
    std::filesystem::create_symlink("loop", folder.path("loop"));
    CHECK(refusal([&] { ByteSource(folder.path("missing")); }) == "No such file or directory");
    CHECK(refusal([&] { ByteSource(file + "/below"); }) == "Not a directory");
    CHECK(refusal([&] { ByteSource(folder.path("loop")); }) == "Too many levels of symbolic links");
    CHECK_THROWS_AS(ByteSource(folder.path("missing")), Error);
    CHECK_THROWS_AS(all_bytes(folder.path()), Error);
}

TEST_CASE("line reader: lines, their numbers, and lines that are too long") {
    const TemporaryFolder folder;
    struct Row {
        std::string_view why;
        std::string content, lines;
    };
    const Row rows[] = {
        {"nothing", "", ""},
        {"only an end of line", "\n", "1:"},
        {"one line", "satu\n", "1:satu"},
        {"no end of line at the end", "satu\ndua", "1:satu 2:dua"},
        {"ends of lines as in DOS", "satu\r\ndua\r\n", "1:satu 2:dua"},
        {"a carriage return inside stays", "sa\rtu\n", "1:sa\rtu"},
        {"only one carriage return goes", "satu\r\r\n", "1:satu\r"},
        {"blank lines count", "\n\nsatu\n\n", "1: 2: 3:satu 4:"},
        {"a zero byte", std::string("a\0b\n", 4), std::string("1:a\0b", 5)},
        {"as long as allowed", "1234567890\nx\n", "1:1234567890 2:x"},
        {"a byte too long", "12345678901\nx\n", "1:! 2:x"},
        {"too long at the end", "x\n12345678901", "1:x 2:!"},
        {"two too long lines", "12345678901\n123456789012\nx", "1:! 2:! 3:x"},
        {"longer than blocks", std::string(900'000, 'a') + "\nx\n", "1:! 2:x"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(lines_of(folder.write("file", row.content), 10) == row.lines);
        CHECK(lines_of(folder.write("file.gz", compressed(row.content)), 10) == row.lines);
    }
}

TEST_CASE("line reader: a line that spans blocks is whole") {
    const TemporaryFolder folder;
    const std::string line(600'000, 'a');
    CHECK((lines_of(folder.write("file", line + "\r\nx"), 1'000'000) == "1:" + line + " 2:x"));
    // The block ends between "\r" and "\n".
    const std::string edge(256 * 1024 - 1, 'a');
    CHECK((lines_of(folder.write("file", edge + "\r\nx"), 1'000'000) == "1:" + edge + " 2:x"));
}

TEST_CASE("line reader: the lines before damage are read") {
    const TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 40'000; ++i) text += std::to_string(i * 7919 % 40'009) + "\n";
    const std::string whole = compressed(text);
    ByteSource source(folder.write("file.gz", whole.substr(0, whole.size() / 2)));
    LineReader lines(source, 100);
    CHECK_THROWS_AS(
        [&] {
            while (lines.next()) {
            }
        }(),
        Error);
    CHECK(lines.number() > 1000);
}
