#include "indexer/read/html/credits.hpp"

#include <doctest/doctest.h>

using namespace telusur;

namespace {

std::string printed(const std::string& line) {
    const Credit credit = credit_of(line);
    return credit.author + '/' + credit.reporter + '/' + credit.editor;
}

} // namespace

TEST_CASE("credit_of: who wrote, reported and edited") {
    struct Row {
        std::string_view why, line, credits;
    };
    const Row rows[] = {
        {"nothing", "", "//"},
        {"a sentence", "Penulis buku itu hadir di Serang.", "//"},
        {"an author", "Penulis: Sri Rahayu", "Sri Rahayu//"},
        {"a space before the colon", "Pewarta : Sri Rahayu", "Sri Rahayu//"},
        {"capitals", "REPORTER: Sri Rahayu", "Sri Rahayu//"},
        {"an editor", "Editor: Bima Sakti", "//Bima Sakti"},
        {"both on a line", "Penulis: Sri Rahayu | Editor: Bima Sakti", "Sri Rahayu//Bima Sakti"},
        {"both without a bar", "Pewarta: Sri Rahayu Editor: Bima Sakti", "Sri Rahayu//Bima Sakti"},
        {"by", "Oleh Sri Rahayu", "Sri Rahayu//"},
        {"a reporter of an outlet", "Laporan Wartawan Kabar Kota, Sri Rahayu", "/Sri Rahayu/"},
        {"an account is no author", "Penulis: Admin", "//"},
        {"an address is no author", "Penulis: https://kabar.example", "//"},
        {"a long line is no credit",
         "Penulis: Sri Rahayu, yang juga menulis banyak cerita pendek tentang pesisir utara dan "
         "kehidupan para nelayan di sana selama bertahun-tahun",
         "//"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(printed(std::string(row.line)) == row.credits);
    }
}

TEST_CASE("date_in: where the date of a short line begins") {
    struct Row {
        std::string_view why, line, date;
    };
    const Row rows[] = {
        {"no date", "Serang", ""},
        {"only a date", "12 Agustus 2025", "12 Agustus 2025"},
        {"behind a place", "Serang - 12 Agustus 2025 14:05", "12 Agustus 2025 14:05"},
        {"behind a section and a bar", "Daerah |Selasa, 12/8/2025", "Selasa, 12/8/2025"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(date_in(std::string(row.line)) == row.date);
    }
}

TEST_CASE("has_clock: a time of day in a line") {
    CHECK(has_clock("12/8/2025 14:05"));
    CHECK(has_clock("pukul 9.30 WIB"));
    CHECK_FALSE(has_clock("12 Agustus 2025"));
    CHECK_FALSE(has_clock("Rp2.500"));
    CHECK_FALSE(has_clock(""));
}
