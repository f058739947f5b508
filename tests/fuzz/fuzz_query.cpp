// Fuzzer of the query language: fuzz_query -max_len=400 tests/fuzz/query
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tests/fuzz/check_query.hpp"
#include "tests/query/small_index.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const SmallIndex index(
        {{"a", "Banjir Serang", "KPK (Komisi Pemberantasan Korupsi) di Kota Serang, Rp 2,5 miliar.",
          "Kabar", "Hukum", "2025-08-12"},
         {"b", "Tata kelola", "Jum'at covid-19 tata kelola\nair anak-anak 7.850", "Layar", "", ""},
         {"c", "Rapat", "\"Banjir merusak tata kelola,\" kata Sagara Hadiwijaya.", "Kabar"}});
    static telusur::Searcher searcher({index.path()});
    check_query(searcher, {reinterpret_cast<const char*>(data), size});
    return 0;
}
