// Dates in the addresses of articles.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace telusur {

struct UrlDate {
    std::chrono::year_month_day day;
    std::size_t begin = 0; // byte range in the url
    std::size_t end = 0;
    bool is_path = false; // "/2019/09/10/": outlets make it of the day of publication
};

// Returns the day that `url` names: "/2019/09/10/", "/20190129/", "/20260811145924-8-",
// "2019-09-10", or at its end the seconds since 1970 ("-1568474327"), as a day of Western
// Indonesia. Numbers that are no days of 1990 to 2099 are none.
std::optional<UrlDate> find_url_date(std::string_view url);

} // namespace telusur
