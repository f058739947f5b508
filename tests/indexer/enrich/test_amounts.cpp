#include "indexer/enrich/amounts.hpp"

#include <doctest/doctest.h>

#include "tests/indexer/enrich/analysed.hpp"

using namespace telusur;

namespace {

// "IDR 2500000000, USD 1250.75"
std::string amounts(std::string_view body) {
    Analysed analysed(body);
    std::string out;
    for (const AmountFact& fact : find_amounts(analysed.analysis())) {
        if (!out.empty()) out += ", ";
        out += fact.currency + ' ' + std::to_string(fact.hundredths / 100);
        if (fact.hundredths % 100 != 0) out += '.' + std::to_string(fact.hundredths % 100);
    }
    return out.empty() ? "none" : out;
}

} // namespace

TEST_CASE("find_amounts: sums as they are written") {
    struct Row {
        std::string_view why, body, amounts;
    };
    const Row rows[] = {
        {"decimals and a scale", "dana Rp 2,5 miliar", "IDR 2500000000"},
        {"no space", "dana Rp2,5 miliar", "IDR 2500000000"},
        {"a full stop behind Rp", "dana Rp. 500.000 per desa", "IDR 500000"},
        {"thousands", "dana Rp2.500.000.000", "IDR 2500000000"},
        {"comma and dash", "dana Rp 2.500.000,- tunai", "IDR 2500000"},
        {"sen", "dana Rp 1.250.000,50 tunai", "IDR 1250000.50"},
        {"ribu", "dana Rp 500 ribu", "IDR 500000"},
        {"rb", "dana Rp 500rb", "IDR 500000"},
        {"juta", "dana Rp 75 juta", "IDR 75000000"},
        {"jt", "dana Rp 75jt saja", "IDR 75000000"},
        {"milyar", "dana Rp 3 milyar", "IDR 3000000000"},
        {"M", "dana Rp 43 M bagi siswa", "IDR 43000000000"},
        {"T", "dana Rp 1,2 T bagi desa", "IDR 1200000000000"},
        {"M of a word", "dana Rp 43 Mei", "IDR 43"},
        {"triliun", "dana Rp 10,35 triliun", "IDR 10350000000000"},
        {"thousands before a scale", "dana Rp 2.190 triliun", "IDR 2190000000000000"},
        {"ribu triliun", "dana Rp 2 ribu triliun", "IDR 2000000000000000"},
        {"a full stop for decimals", "dana Rp 1.5 juta", "IDR 1500000"},
        {"three decimals before a scale", "dana Rp 1,234 triliun", "IDR 1234000000000"},
        {"two scales", "dana Rp 1 miliar 200 juta", "IDR 1200000000"},
        {"a year behind a sum", "dana Rp 2 miliar 2019 lalu", "IDR 2000000000"},
        {"rupiah behind", "dana 5,5 triliun rupiah", "IDR 5500000000000"},
        {"rupiah behind digits", "dana 750.000 rupiah", "IDR 750000"},
        {"words", "dana seratus juta rupiah", "IDR 100000000"},
        {"longer words", "dana dua ratus lima puluh ribu rupiah", "IDR 250000"},
        {"belas", "dana lima belas juta rupiah", "IDR 15000000"},
        {"satu setengah", "dana satu setengah miliar rupiah", "IDR 1500000000"},
        {"setengah", "dana setengah miliar rupiah", "IDR 500000000"},
        {"sejuta", "dana sejuta rupiah", "IDR 1000000"},
        {"Rp and words", "dana Rp seratus juta", "IDR 100000000"},
        {"a number of persons before words of a sum", "dua orang, seribu rupiah", "IDR 1000"},
        {"no number", "puluhan juta rupiah dan ratusan ribu dolar", "none"},
        {"IDR", "senilai IDR 500 juta", "IDR 500000000"},
        {"both ends of a range", "antara Rp 1-2 miliar", "IDR 1000000000, IDR 2000000000"},
        {"en dash", "antara Rp 1 \xE2\x80\x93 2 miliar", "IDR 1000000000, IDR 2000000000"},
        {"hingga", "Rp 5 juta hingga 10 juta", "IDR 5000000, IDR 10000000"},
        {"hingga with two currencies", "Rp 5 juta hingga Rp 10 juta", "IDR 5000000, IDR 10000000"},
        {"one scale for two currencies", "Rp 1,4 - Rp 2 miliar", "IDR 1400000000, IDR 2000000000"},
        {"jutaan", "seharga Rp 2-3 jutaan", "IDR 2000000, IDR 3000000"},
        {"a smaller sum first", "Rp 500 hingga Rp 2 juta", "IDR 500, IDR 2000000"},
        {"thousands with a dash", "Rp 50.000-100.000", "IDR 50000, IDR 100000"},
        {"until is no range", "Rp 5 juta sampai 10 orang", "IDR 5000000"},
        {"a date behind", "Rp 5 juta ke 12 desa", "IDR 5000000"},
        {"dollars", "senilai US$ 1,2 miliar", "USD 1200000000"},
        {"USD", "senilai USD 1 juta", "USD 1000000"},
        {"dollar sign", "senilai $10 miliar", "USD 10000000000"},
        {"both separators, English", "senilai US$ 1,250.75", "USD 1250.75"},
        {"thousands, English", "senilai US$ 12,500", "USD 12500"},
        {"thousands, Indonesian", "senilai US$ 12.500", "USD 12500"},
        {"cents", "minyak US$ 60,55 per barel", "USD 60.55"},
        {"below one", "senilai US$ 0,125", "USD 0.13"},
        {"dolar AS", "senilai 300 juta dolar AS", "USD 300000000"},
        {"dolar Singapura", "senilai 300 dolar Singapura", "SGD 300"},
        {"dolar Australia", "senilai 2,5 juta dolar Australia", "AUD 2500000"},
        {"S$", "senilai S$ 80", "SGD 80"},
        {"euro", "senilai 20 juta euro", "EUR 20000000"},
        {"euro sign", "senilai \xE2\x82\xAC 20 juta", "EUR 20000000"},
        {"pound sign",
         "senilai \xC2\xA3"
         "50",
         "GBP 50"},
        {"yen", "senilai 3.000 yen", "JPY 3000"},
        {"ringgit", "senilai RM 250", "MYR 250"},
        {"riyal", "senilai 1.500 riyal", "SAR 1500"},
        {"a range of dollars", "antara 1-2 miliar dolar AS", "USD 1000000000, USD 2000000000"},
        {"a rate", "Rp 14.097 per dolar AS", "IDR 14097"},
        {"two sums", "Rp 1 juta dan Rp 2 juta", "IDR 1000000, IDR 2000000"},
        {"a word that begins with Rp", "Rpb 7 dan RpX", "none"},
        {"a comma that strayed behind Rp", "dana Rp,26,5 miliar", "IDR 26500000000"},
        {"a comma behind Rp alone", "harga dalam Rp, 20 toko ikut", "none"},
        {"SAR", "biaya visa SAR 300", "SAR 300"},
        {"a ship of search and rescue", "memakai kapal KN SAR 91 Purnama", "none"},
        {"rescuers", "mengerahkan tim SAR 30 orang", "none"},
        {"rm within a word", "form 250 dan norm 3", "none"},
        {"persons", "sebanyak 250 juta orang", "none"},
        {"a number past all sums", "Rp 999999999999999999999999", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(amounts(row.body) == row.amounts);
    }
}

TEST_CASE("find_amounts: the evidence is the sum as it stands, title first") {
    Analysed analysed("Dana Rp 2,5 miliar turun.", "Rp 1 juta");
    const auto found = find_amounts(analysed.analysis());
    REQUIRE(found.size() == 2);
    CHECK(analysed.text(found[0].evidence) == "Rp 1 juta");
    CHECK(found[0].evidence.field == Field::title);
    CHECK(analysed.text(found[1].evidence) == "Rp 2,5 miliar");
}
