#include "indexer/enrich/dates.hpp"

#include <doctest/doctest.h>

#include "indexer/enrich/named_days.hpp"
#include "indexer/enrich/url_date.hpp"
#include "tests/indexer/enrich/analysed.hpp"

using namespace telusur;
using std::chrono::year_month_day;

namespace {

constexpr year_month_day kToday{std::chrono::year{2026}, std::chrono::month{1},
                                std::chrono::day{15}};

// "2025-08-12 url '2025/08/12' swapped; confirmed by 'Selasa (12/8)'"
std::string printed_date(Analysed& analysed) {
    const AnalyzedArticle analysis = analysed.analysis();
    const auto fact = find_date(analysis, find_date_mentions(analysis.body), kToday);
    if (!fact) return "none";
    std::string out = fact->day + ' ' + std::string(name(fact->rule)) + " '"
                      + analysed.text(fact->evidence) + '\'';
    for (const DateDoubt doubt : fact->doubts) out += ' ' + std::string(name(doubt));
    if (fact->confirmation.end > 0)
        out += "; confirmed by '" + analysed.text(fact->confirmation) + '\'';
    return out;
}

std::string days(std::string_view body, std::string_view day) {
    Analysed analysed(body);
    const AnalyzedArticle analysis = analysed.analysis();
    std::string out;
    for (const DayFact& fact :
         find_days(analysis, find_date_mentions(analysis.body), parse_date(day)))
        out += (out.empty() ? "" : ", ") + fact.day + ' ' + analysed.text(fact.evidence);
    return out;
}

} // namespace

TEST_CASE("find_date: the best evidence, and what is doubtful about it") {
    struct Row {
        std::string_view why, date, written, from, url, body, printed;
    };
    const Row rows[] = {
        {"metadata", "2025-08-12", "", "", "", "Air naik.", "2025-08-12 metadata '2025-08-12'"},
        {"a header line, confirmed by the text", "2025-08-12", "12 Agustus 2025", "header", "",
         "Rapat, Selasa (12/8/2025).",
         "2025-08-12 header '12 Agustus 2025'; confirmed by 'Selasa (12/8/2025)'"},
        {"a weekday that does not fit", "2025-08-12", "Rabu, 12 Agustus 2025", "", "", "Air naik.",
         "2025-08-12 metadata 'Rabu, 12 Agustus 2025' weekday"},
        {"a weekday in the text that does not fit", "2025-08-12", "", "", "",
         "Air naik, Kamis (12/8/2025).", "2025-08-12 metadata '2025-08-12' weekday"},
        {"day and month could be the other way round", "2025-06-09", "9/6/2025", "", "",
         "Air naik.", "2025-06-09 metadata '9/6/2025' ambiguous"},
        {"the text tells that they are not", "2025-06-09", "9/6/2025", "", "",
         "Air naik, Senin (9/6/2025).",
         "2025-06-09 metadata '9/6/2025'; confirmed by 'Senin (9/6/2025)'"},
        {"the url tells that they are", "2025-06-09", "", "", "https://a.example/2025/09/06/air",
         "Air naik.", "2025-09-06 metadata '2025-06-09' swapped"},
        {"the text tells that they are", "2025-06-09", "", "", "", "Air naik, Sabtu (6/9/2025).",
         "2025-09-06 metadata '2025-06-09' swapped; confirmed by 'Sabtu (6/9/2025)'"},
        {"a date of the text in between tells nothing", "2025-06-09", "", "", "",
         "Jembatan dibuka pada 1 Januari 2025.", "2025-06-09 metadata '2025-06-09'"},
        {"the url and the text against the metadata", "2018-12-13", "", "",
         "https://a.example/read/20190129/7/1/air", "Air naik, Selasa (29/1/2019).",
         "2019-01-29 url '20190129' differs; confirmed by 'Selasa (29/1/2019)'"},
        {"the url alone, days from the metadata", "2019-01-03", "", "",
         "https://a.example/read/20190129/7/1/air", "Air naik.",
         "2019-01-03 metadata '2019-01-03' differs"},
        {"a path of year, month and day", "2025-02-21", "", "", "https://a.example/2025/01/21/air",
         "Air naik.", "2025-01-21 url '2025/01/21' differs"},
        {"such a path, but the text tells the given day", "2025-02-21", "", "",
         "https://a.example/2025/01/21/air", "Air naik, Jumat (21/2/2025).",
         "2025-02-21 metadata '2025-02-21' differs; confirmed by 'Jumat (21/2/2025)'"},
        {"a number in the url that would be a day to come", "2025-07-24", "", "",
         "https://a.example/read/5/air-1900000005", "Air naik.",
         "2025-07-24 metadata '2025-07-24'"},
        {"the url alone, years before the metadata", "2026-01-15", "", "",
         "https://a.example/read/20190129/7/1/air", "Air naik.",
         "2019-01-29 url '20190129' differs"},
        {"far from the url, but told by the text", "2026-01-15", "", "",
         "https://a.example/read/20190129/7/1/air", "Air naik, Kamis (15/1/2026).",
         "2026-01-15 metadata '2026-01-15' differs; confirmed by 'Kamis (15/1/2026)'"},
        {"a day between metadata and url is no difference", "2019-01-30", "", "",
         "https://a.example/read/20190129/7/1/air", "Air naik.",
         "2019-01-30 metadata '2019-01-30'"},
        {"the future", "2027-08-12", "", "", "", "Air naik.",
         "2027-08-12 metadata '2027-08-12' future"},
        {"the dateline", "", "", "", "", "SERANG, 12 Agustus 2025 - Air naik.",
         "2025-08-12 dateline '12 Agustus 2025'"},
        {"a date at the beginning of a sentence is no dateline", "", "", "", "",
         "Pada 12 Agustus 2025 air naik.", "none"},
        {"the url", "", "", "", "https://a.example/2025/08/12/air", "Air naik.",
         "2025-08-12 url '2025/08/12'"},
        {"seconds in the url", "", "", "", "https://a.example/read/1/2/air-1568474327",
         "Air naik, Sabtu (14/9/2019).",
         "2019-09-14 url '1568474327'; confirmed by 'Sabtu (14/9/2019)'"},
        {"the text: a day named twice", "", "", "", "",
         "Air naik, Selasa (12/8/2025). Air surut, kata Sri, Selasa (12/8/2025).",
         "2025-08-12 lead 'Selasa (12/8/2025)' guessed; confirmed by 'Selasa (12/8/2025)'"},
        {"named once it may be the day before", "", "", "", "",
         "Air surut, kata Sri, Selasa (12/8/2025).", "none"},
        {"of two days none is sure", "", "", "", "",
         "Air naik, Senin (11/8/2025). Selasa (12/8/2025) air surut, Selasa (12/8/2025).", "none"},
        {"named once, as today", "", "", "", "", "Air surut hari ini, Selasa (12/8/2025).",
         "2025-08-12 lead 'Selasa (12/8/2025)' guessed"},
        {"named once, as this morning", "", "", "", "", "Air surut tadi pagi, Selasa (12/8/2025).",
         "2025-08-12 lead 'Selasa (12/8/2025)' guessed"},
        {"named once, with the time of day", "", "", "", "", "Kata Sri, Selasa (12/8/2025) siang.",
         "2025-08-12 lead 'Selasa (12/8/2025)' guessed"},
        {"an evening may be told on the next day", "", "", "", "",
         "Kata Sri, Selasa (12/8/2025) malam.", "none"},
        {"that year is not today", "", "", "", "", "Air surut tahun ini, Selasa (12/8/2025).",
         "none"},
        {"a day of the text in the future is none", "", "", "", "",
         "Jembatan dibuka hari ini, Kamis (12/8/2027).", "none"},
        {"behind a comma, without brackets", "", "", "", "",
         "Air surut, kata Sri hari ini, Selasa 12 Agustus 2025.",
         "2025-08-12 lead 'Selasa 12 Agustus 2025' guessed"},
        {"a plan is none", "", "", "", "", "Jembatan dibuka pada Selasa 12 Agustus 2025 siang.",
         "none"},
        {"a weekday of the text that does not fit is none", "", "", "", "",
         "Jembatan dibuka hari ini, Kamis (12/8/2025), lalu ditutup.", "none"},
        {"nothing", "", "", "", "https://a.example/air-5", "Air naik 20 orang.", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        Analysed analysed(row.body);
        analysed.article[Field::date] = row.date;
        analysed.article[Field::date_written] = row.written;
        analysed.article[Field::date_from] = row.from;
        analysed.article[Field::url] = row.url;
        CHECK(printed_date(analysed) == row.printed);
    }
}

TEST_CASE("find_date: the time of day and its zone") {
    Analysed analysed("Air naik.");
    analysed.article[Field::date] = "2025-08-12";
    analysed.article[Field::date_written] = "12/08/2025 14:05 WITA";
    const AnalyzedArticle analysis = analysed.analysis();
    const auto fact = find_date(analysis, {}, kToday);
    REQUIRE(fact.has_value());
    CHECK(fact->minutes == 14 * 60 + 5);
    CHECK(fact->zone == "WITA");
}

TEST_CASE("find_days: days that the text names, as seen from the article's") {
    struct Row {
        std::string_view why, body, days;
    };
    const Row rows[] = {
        {"whole", "Pada 17 Agustus 1995 dibangun.", "1995-08-17 17 Agustus 1995"},
        {"without a year: the nearest", "Panen 2 Januari nanti.", "2026-01-02 2 Januari"},
        {"a weekday picks the year", "Selasa (12/8) lalu", "2025-08-12 Selasa (12/8)"},
        {"kemarin", "Hujan kemarin sore", "2025-12-19 kemarin"},
        {"kemarin lusa", "Hujan kemarin lusa", "2025-12-18 kemarin lusa"},
        {"hari ini", "Hari ini cerah; besok hujan", "2025-12-20 Hari ini, 2025-12-21 besok"},
        {"no day", "Harga naik 12,8 persen dan 5-12 orang", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(days(row.body, "2025-12-20") == row.days);
    }
    CHECK(days("Hujan kemarin, Selasa (12/8)", "") == "");
}

TEST_CASE("find_url_date: days in addresses") {
    struct Row {
        std::string_view why, url, day;
    };
    const Row rows[] = {
        {"folders", "https://a.example/2019/09/10/5/air", "2019-09-10"},
        {"one run", "https://a.example/read/20190129/7/8/air", "2019-01-29"},
        {"with a time", "https://a.example/news/20260811145924-8-758316/air", "2026-08-11"},
        {"hyphens", "https://a.example/air-2025-08-12", "2025-08-12"},
        {"seconds", "https://a.example/air-1568474327", "2019-09-14"},
        {"an evening in Universal Time is the next day here", "https://a.example/a-1568476800",
         "2019-09-14"},
        {"seconds that are not at the end", "https://a.example/air-1568474327-x", "none"},
        {"a number of an article", "https://a.example/read/1439718/174/air", "none"},
        {"no such month", "https://a.example/2019/13/10/air", "none"},
        {"no such year", "https://a.example/18991212/air", "none"},
        {"year and month only", "https://a.example/2016/12/air", "none"},
        {"nothing", "", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const auto found = find_url_date(row.url);
        CHECK((found ? iso_date(found->day) : "none") == row.day);
    }
}
