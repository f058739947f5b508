// The words of the official names of regions are never taken apart.
#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "stemmer_id/normalize.hpp"
#include "stemmer_id/stemmer.hpp"

using namespace telusur;

namespace {

// Words of the language in such names: Kepulauan Riau, Seram Bagian Timur.
constexpr std::array<std::string_view, 3> kWords{"kepulauan", "pegunungan", "bagian"};

} // namespace

TEST_CASE("words of regions' names stay whole") {
    std::ifstream file(TELUSUR_DATA "/regions.tsv");
    REQUIRE(file.good());
    std::size_t regions = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        ++regions;
        std::istringstream fields(line);
        std::string name;
        for (int column = 0; column < 3; ++column) std::getline(fields, name, '\t');
        std::istringstream words(name);
        for (std::string word; words >> word;) {
            const std::string form = fold(word);
            if (std::ranges::find(kWords, form) != kWords.end()) continue;
            CAPTURE(form);
            CHECK(Stemmer().stem(form) == form);
            CHECK(Stemmer().stem(form, Evidence::capital) == form);
        }
    }
    CHECK(regions == 552); // 38 provinces, 416 kabupaten, 98 kota
}

TEST_CASE("words of data/names.tsv stay whole") {
    std::ifstream file(TELUSUR_DATA "/names.tsv");
    REQUIRE(file.good());
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::istringstream words(line.substr(0, line.find('\t')));
        for (std::string word; words >> word;) {
            CAPTURE(word);
            CHECK(Stemmer().stem(word) == word);
        }
    }
}
