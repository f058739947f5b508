#include "indexer/read/gunzip.hpp"

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "tests/indexer/web_archive.hpp"

using namespace telusur;

namespace {

// The stream's bytes, and "!" and the reason where it throws.
std::string gunzipped(const std::string& bytes, std::size_t block_bytes) {
    std::string text;
    try {
        Gunzip gunzip(blocks_of_bytes(bytes, block_bytes));
        for (auto block = gunzip.next_block(); !block.empty(); block = gunzip.next_block())
            text += block;
    } catch (const Error& error) {
        text += std::string("!") + error.what();
    }
    return text;
}

} // namespace

TEST_CASE("Gunzip: members, and damage behind what is given") {
    const std::string one = gzipped("satu "), two = gzipped("dua");
    std::string bad_sum = one;
    bad_sum[bad_sum.size() - 6] ^= 1;
    std::string bad_data = two;
    bad_data[10] = '\x07';
    struct Row {
        std::string_view why;
        std::string bytes;
        std::string_view expected;
    };
    const Row rows[] = {
        {"one member", one, "satu "},
        {"two", one + two, "satu dua"},
        {"a member of nothing", one + gzipped("") + two, "satu dua"},
        {"padding", one + std::string(20, '\0'), "satu "},
        {"cut in the first", one.substr(0, 12), "s!truncated gzip input"},
        {"cut in the second", one + two.substr(0, 11), "satu !truncated gzip input"},
        {"cut in a sum", one.substr(0, one.size() - 2), "satu !truncated gzip input"},
        {"a wrong sum", bad_sum + two, "satu !its gzip data are damaged"},
        {"damaged data", one + bad_data + one, "satu !its gzip data are damaged"},
        {"other bytes between", one + "abc" + two, "satu !its gzip data are damaged"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        for (const std::size_t block_bytes : {1u, 5u, 1000u})
            CHECK(gunzipped(row.bytes, block_bytes) == row.expected);
    }
}

TEST_CASE("Gunzip: long streams, and all that stands before a cut") {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += std::to_string(i * 7919 % 100'003) + ' ';
    const std::string bytes = gzipped(text);
    CHECK((gunzipped(bytes, 4096) == text));
    const std::string half = gunzipped(bytes.substr(0, bytes.size() / 2), 4096);
    CHECK(half.size() > text.size() * 2 / 5);
    CHECK(text.starts_with(half.substr(0, half.find('!'))));
}
