// Replays the fuzzer's corpus, one word a line or a file.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "tests/fuzz/check_stemmer.hpp"

using namespace telusur;

TEST_CASE("the fuzzer's corpus") {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(TELUSUR_FUZZ_STEMMER)) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        check_stemmer(bytes);
        ++files;
    }
    CHECK(files > 0);
}

TEST_CASE("long words and odd bytes") {
    for (const std::size_t size : {47UL, 48UL, 49UL, 64UL, 65536UL}) {
        for (const char* part :
             {"m", "me", "mem", "peng", "ke-", "'", "2", "an", "-", "\xC3", "nya"}) {
            std::string word;
            while (word.size() + std::string_view(part).size() <= size) word += part;
            check_stemmer(word);
        }
    }
}
