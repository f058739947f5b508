#include "indexer/read/csv/csv_records.hpp"

#include <utility>

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"

using namespace telusur;

namespace {

// "1:a|b 2:c" with "!" for a record that cannot be used; blocks of so many bytes.
std::string records(std::string_view bytes, char delimiter = ',', std::size_t block = 1000,
                    std::size_t max_bytes = 1000) {
    CsvRecords reader(
        [&] {
            const std::string_view next = bytes.substr(0, block);
            bytes.remove_prefix(next.size());
            return next;
        },
        delimiter, max_bytes);
    std::string text;
    while (reader.next()) {
        text += (text.empty() ? "" : " ") + std::to_string(reader.line()) + ':';
        if (!reader.fault().empty()) {
            text += '!';
            continue;
        }
        for (std::size_t i = 0; i < reader.cells().size(); ++i)
            text += (i > 0 ? "|" : "") + reader.cells()[i];
    }
    return text;
}

} // namespace

TEST_CASE("CsvRecords: RFC 4180 and what is found besides") {
    struct Row {
        std::string_view why, bytes, records;
    };
    const Row rows[] = {
        {"nothing", "", ""},
        {"cells", "a,b\nc,d\n", "1:a|b 2:c|d"},
        {"no line end at the end", "a,b\nc,d", "1:a|b 2:c|d"},
        {"line ends of other systems", "a,b\r\nc,d\re,f", "1:a|b 2:c|d 3:e|f"},
        {"empty cells", "a,,b\n,\n", "1:a||b 2:|"},
        {"blank lines are no records", "a\n\n\r\nb", "1:a 4:b"},
        {"an empty cell in quotes is none, either", "a\n\"\"\nb", "1:a 3:b"},
        {"quotes", R"("a","b,c","d ""e""")", R"(1:a|b,c|d "e")"},
        {"a line end in quotes", "\"a\nb\",c\nd\n", "1:a\nb|c 3:d"},
        {"a Windows line end in quotes", "\"a\r\nb\",c\nd\n", "1:a\r\nb|c 3:d"},
        {"a quote in a cell without quotes is text", "a\"b\",c\n", "1:a\"b\"|c"},
        {"what stands behind a closing quote is text", "\"a\"b,c\n", "1:ab|c"},
        {"spaces stay", " a , b \n", "1: a | b "},
        {"a quote that is not closed loses only its record", "a\n\"b,c\nd\ne\n", "1:a 2:! 3:d 4:e"},
        {"two of them", "\"a\nb\n\"c\nd\n", "1:a\nb\nc 4:d"},
        {"a lone quote at the end", "a\n\"", "1:a 2:!"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        for (const std::size_t block : {1u, 2u, 3u, 1000u}) {
            CAPTURE(block);
            CHECK(records(row.bytes, ',', block) == row.records);
        }
    }
    CHECK(records("a;b\tc|d\n", ';') == "1:a|b\tc|d");
    CHECK(records("a;b\tc\n", '\t') == "1:a;b|c");
}

TEST_CASE("CsvRecords: a record without end does not take the memory, nor the records behind it") {
    const std::string bytes = "\"" + std::string(3000, 'a') + "\nb\n";
    CHECK(records(bytes, ',', 100, 1000).ends_with(" 2:b"));
    std::string quotes;
    for (int i = 0; i < 100; ++i) quotes += "x,\"y\n" + std::string(2000, 'a') + '\n';
    CHECK_THROWS_AS(records(quotes, ',', 100, 1000), Error);
}
