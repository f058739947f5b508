#include "indexer/read/text/dateline.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace telusur;

namespace {

// "place|source|what follows"; "" when there is no dateline.
std::string found(std::string_view body) {
    const auto dateline = find_dateline(body);
    if (!dateline) return {};
    return std::string(dateline->place) + '|' + std::string(dateline->source) + '|'
           + std::string(body.substr(dateline->bytes));
}

} // namespace

TEST_CASE("dateline: the forms in use") {
    struct Row {
        std::string_view body, found;
    };
    const Row rows[] = {
        {"SERANG, KOMPAS.com - Air naik.", "SERANG|KOMPAS.com|Air naik."},
        {"Jakarta (ANTARA) - Air naik.", "Jakarta|ANTARA|Air naik."},
        {"TEMPO.CO, Jakarta - Air naik.", "Jakarta|TEMPO.CO|Air naik."},
        {"KONTAN.CO.ID - JAKARTA. Air naik.", "|KONTAN.CO.ID|JAKARTA. Air naik."},
        {"Bisnis.com, SURABAYA \xE2\x80\x93 Air naik.", "SURABAYA|Bisnis.com|Air naik."},
        {"Sukabumi, CNN Indonesia -- Air naik.", "Sukabumi|CNN Indonesia|Air naik."},
        {"JAKARTA, iNews.id - Air naik.", "JAKARTA|iNews.id|Air naik."},
        {"Liputan6.com, Jakarta - Air naik.", "Jakarta|Liputan6.com|Air naik."},
        {"Penajam Paser Utara (ANTARA) - Air naik.", "Penajam Paser Utara|ANTARA|Air naik."},
        {"Kawasaki, Jepang (ANTARA/Kawat) - Air naik.", "Kawasaki, Jepang|ANTARA|Air naik."},
        {"LE BOURGET - Air naik.", "LE BOURGET||Air naik."},
        {"Jakarta- Air naik.", ""},
        {"Victoria - Air naik.", ""},
        {"Air naik - lalu surut.", ""},
        {"Ketua KPK (Komisi) - Air naik.", ""},
        {"Air naik, kata kompas.com - Air.", ""},
        {"anak-anak - Air.", ""},
        {"- Air.", ""},
        {"", ""},
        {"SERANG\nKOMPAS.com - Air.", ""},
        {"SERANG, KOMPAS.com -", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        CHECK(found(row.body) == row.found);
    }
}
