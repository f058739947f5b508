// Timeline: articles by month as bars, in numbers that an SVG takes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/search/facets.hpp"

namespace telusur {

// A month as a number: 12 times the year and 0 to 11.
using MonthNumber = int;

struct TimelineLabel {
    std::string x; // per cent of the width: "8.33"
    std::string text;
};

struct Timeline {
    MonthNumber first = 0;           // of the first bar
    int months_each = 1;             // that a bar stands for: 1, 3, 12, 120 or 1200
    std::vector<std::size_t> counts; // of the bars, without gaps
    std::string path;                // of the bars, in a box of kTimelineWidth x kTimelineHeight
    std::vector<TimelineLabel> labels;
};

constexpr int kTimelineWidth = 1000;
constexpr int kTimelineHeight = 56;
constexpr std::size_t kMinBars = 12; // fewer would be slabs
constexpr std::size_t kMaxBars = 150;

// Returns the number of "2025-08", or -1.
MonthNumber month_number(const std::string& month);
// Returns "2025-08".
std::string month_name(MonthNumber month);

// months: of FacetKind::month, in order. Returns one without bars when there are none.
Timeline make_timeline(const Facet& months);

// Where the months from..to stand, in per cent: x and width. Cut to the bars; empty when outside.
struct TimelineRange {
    std::string x, width;
};
TimelineRange range_of(const Timeline& timeline, MonthNumber from, MonthNumber to);

} // namespace telusur
