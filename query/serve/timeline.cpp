#include "query/serve/timeline.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace telusur {
namespace {

constexpr int kYear = 12;

std::string rounded(double number, int digits) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, number);
    return text.data();
}

std::string percent(double part, std::size_t whole) {
    constexpr double kPercent = 100;
    return rounded(kPercent * part / static_cast<double>(whole), 2);
}

int floor_to(MonthNumber month, int step) {
    return month - month % step;
}

// The fewest months that a bar can stand for so that there are at most kMaxBars.
int months_each(MonthNumber first, MonthNumber last) {
    for (const int step : {1, 3, kYear, 10 * kYear})
        if (static_cast<std::size_t>(last / step - first / step) < kMaxBars) return step;
    return 100 * kYear;
}

// Bars with a gap of a fifth between them, from the ground up; the highest fills the height.
std::string path_of(const std::vector<std::size_t>& counts) {
    constexpr double kGap = 0.1, kLeast = 2;
    const double step = double{kTimelineWidth} / static_cast<double>(counts.size());
    const auto most = static_cast<double>(*std::ranges::max_element(counts));
    std::string path;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        const double height =
            std::max(kLeast, kTimelineHeight * static_cast<double>(counts[i]) / most);
        path += "M" + rounded((static_cast<double>(i) + kGap) * step, 1) + ' '
                + std::to_string(kTimelineHeight) + "v-" + rounded(height, 1) + "h"
                + rounded(step * (1 - 2 * kGap), 1) + "V" + std::to_string(kTimelineHeight) + "z";
    }
    return path;
}

// Years where they begin, as many as there is room for; each has its middle there.
std::vector<TimelineLabel> labels_of(const Timeline& timeline) {
    constexpr int kMostLabels = 6;
    constexpr double kEdge = .07;
    const std::size_t bars = timeline.counts.size();
    const int last = timeline.first + static_cast<int>(bars) * timeline.months_each - 1;
    const int years = last / kYear - timeline.first / kYear + 1;
    const int step = (years + kMostLabels - 1) / kMostLabels;
    std::vector<TimelineLabel> labels;
    for (int year = (timeline.first + kYear - 1) / kYear; year * kYear <= last; ++year) {
        if (year % step != 0) continue;
        const double at = double(year * kYear - timeline.first) / timeline.months_each;
        const double part = at / static_cast<double>(bars);
        // At the border a part of it would stand outside.
        if (part <= 1 - kEdge)
            labels.push_back({percent(std::max(part, kEdge), 1), std::to_string(year)});
    }
    if (labels.empty())
        labels.push_back({"50", std::to_string((timeline.first + last) / 2 / kYear)});
    return labels;
}

} // namespace

MonthNumber month_number(const std::string& month) {
    int year = 0, number = 0;
    const char* const end = month.data() + month.size();
    const auto first = std::from_chars(month.data(), end, year);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != '-') return -1;
    const auto second = std::from_chars(first.ptr + 1, end, number);
    const bool is_month = second.ec == std::errc() && number >= 1 && number <= kYear && year >= 0;
    return is_month ? year * kYear + number - 1 : -1;
}

std::string month_name(MonthNumber month) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d", month / kYear, month % kYear + 1);
    return text.data();
}

Timeline make_timeline(const Facet& months) {
    Timeline timeline;
    if (months.values.empty()) return timeline;
    const MonthNumber begin = month_number(months.values.front().value);
    const MonthNumber end = month_number(months.values.back().value);
    timeline.months_each = months_each(begin, end);
    const int step = timeline.months_each;
    auto bars = static_cast<std::size_t>((end - floor_to(begin, step)) / step) + 1;
    timeline.first = floor_to(begin, step);
    if (bars < kMinBars) { // as many empty ones on both sides
        timeline.first -= static_cast<int>((kMinBars - bars) / 2) * step;
        bars = kMinBars;
    }
    timeline.counts.resize(bars);
    for (const FacetValue& value : months.values) {
        const int bar = (month_number(value.value) - timeline.first) / step;
        timeline.counts[static_cast<std::size_t>(bar)] += value.articles;
    }
    timeline.path = path_of(timeline.counts);
    timeline.labels = labels_of(timeline);
    return timeline;
}

TimelineRange range_of(const Timeline& timeline, MonthNumber from, MonthNumber to) {
    const int bars = static_cast<int>(timeline.counts.size());
    if (bars == 0) return {};
    const int step = timeline.months_each;
    const int begin = std::max(from, timeline.first) - timeline.first;
    const int end = std::min(to + 1 - timeline.first, bars * step);
    if (begin >= end) return {};
    const auto whole = static_cast<std::size_t>(bars * step);
    return {percent(begin, whole), percent(end - begin, whole)};
}

} // namespace telusur
