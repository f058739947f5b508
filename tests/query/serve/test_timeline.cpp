#include "query/serve/timeline.hpp"

#include <numeric>

#include <doctest/doctest.h>

using namespace telusur;

namespace {

Facet months(std::vector<std::pair<std::string, std::size_t>> counts) {
    Facet facet{FacetKind::month, {}, 0};
    for (auto& [month, articles] : counts) facet.values.push_back({month, month, articles});
    return facet;
}

std::size_t sum(const Timeline& timeline) {
    return std::accumulate(timeline.counts.begin(), timeline.counts.end(), std::size_t{0});
}

} // namespace

TEST_CASE("few months stand in the middle of a year's bars") {
    const Timeline timeline = make_timeline(months({{"2025-01", 2}, {"2025-03", 4}}));
    CHECK(month_name(timeline.first) == "2024-09");
    CHECK(timeline.counts == std::vector<std::size_t>{0, 0, 0, 0, 2, 0, 4, 0, 0, 0, 0, 0});
    CHECK(timeline.months_each == 1);
    CHECK(timeline.path == "M341.7 56v-28.0h66.7V56zM508.3 56v-56.0h66.7V56z");
    REQUIRE(timeline.labels.size() == 1);
    CHECK(timeline.labels[0].text == "2025");
    CHECK(timeline.labels[0].x == "33.33");
}

TEST_CASE("bars stand for more months the longer the time is, and lose none") {
    struct Row {
        const char *first, *last;
        int months_each;
        const char* begin;
        const char* why;
    };
    const std::vector<Row> rows{
        {"2018-02", "2026-09", 1, "2018-02", "nine years by month"},
        {"1999-02", "2026-09", 3, "1999-01", "28 years by quarter, which begins in January"},
        {"1945-08", "2026-09", 12, "1945-01", "a lifetime by year"},
        {"0001-01", "9999-12", 1200, "0000-01", "whatever an article says its date is"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const Timeline timeline = make_timeline(months({{row.first, 1}, {row.last, 2}}));
        CHECK(timeline.months_each == row.months_each);
        CHECK(month_name(timeline.first) == row.begin);
        CHECK(sum(timeline) == 3);
        CHECK(timeline.counts.back() == 2);
        CHECK(timeline.counts.size() <= kMaxBars);
        CHECK(timeline.labels.size() <= 6);
        for (const TimelineLabel& label : timeline.labels) { // half of it stands on either side
            CHECK(std::stod(label.x) >= 7);
            CHECK(std::stod(label.x) <= 93);
        }
    }
}

TEST_CASE("the label of a year that begins at the border stands inside") {
    const Timeline timeline = make_timeline(months({{"2025-01", 1}, {"2025-12", 2}}));
    REQUIRE(timeline.labels.size() == 1);
    CHECK(timeline.labels[0].text == "2025");
    CHECK(timeline.labels[0].x == "7.00");
}

TEST_CASE("without dated articles there is no timeline") {
    CHECK(make_timeline(months({})).counts.empty());
}

TEST_CASE("a range of months lies on the bars, and ends with them") {
    const Timeline timeline = make_timeline(months({{"2024-01", 1}, {"2024-12", 1}}));
    const auto place = [&](const char* from, const char* to) {
        const TimelineRange range = range_of(timeline, month_number(from), month_number(to));
        return range.x + "+" + range.width;
    };
    CHECK(place("2024-01", "2024-12") == "0.00+100.00");
    CHECK(place("2024-04", "2024-06") == "25.00+25.00");
    CHECK(place("1990-01", "2024-03") == "0.00+25.00");
    CHECK(place("2024-10", "2099-01") == "75.00+25.00");
    CHECK(place("2025-01", "2025-02") == "+");
    CHECK(place("2024-06", "2024-04") == "+");
}

TEST_CASE("months are numbers and names") {
    CHECK(month_name(month_number("2025-08")) == "2025-08");
    CHECK(month_number("2025-08-12") == month_number("2025-08"));
    CHECK(month_number("2025") == -1);
    CHECK(month_number("2025-13") == -1);
    CHECK(month_number("") == -1);
}
