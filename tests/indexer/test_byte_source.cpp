#include "indexer/read/byte_source.hpp"

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
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
