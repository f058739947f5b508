// Metrics: what the server counts, as Prometheus reads it.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace telusur {

// The upper bounds of the histogram of times, in seconds.
inline constexpr std::array kTimeBounds{.001, .0025, .005, .01, .025, .05,
                                        .1,   .25,   .5,   1.,  2.5,  5.};

// Safe to share.
class Metrics {
public:
    // route: its path in the table, or "other".
    void count_request(std::string_view route, int status, double seconds, std::size_t bytes);

    // What goes up and down, or is counted elsewhere.
    std::atomic<std::size_t> connections{0};
    std::atomic<std::size_t> waiting{0}; // for a worker
    std::atomic<std::size_t> cache_bytes{0};
    std::atomic<std::uint64_t> cache_hits{0}, cache_misses{0};
    std::atomic<std::uint64_t> slow_clients{0}; // that were sent away
    std::atomic<std::uint64_t> lost_log_lines{0};
    std::atomic<std::uint64_t> revisions{0}; // of the index that were opened

    // Returns all in Prometheus' text format.
    std::string text(const std::string& revision, std::size_t articles) const;

private:
    struct Times {
        std::array<std::uint64_t, kTimeBounds.size()>
            within{}; // at most the bound, not the one below
        std::uint64_t count = 0;
        double seconds = 0;
    };

    mutable std::mutex mutex_;
    std::map<std::pair<std::string, int>, std::uint64_t, std::less<>> requests_;
    std::map<std::string, Times, std::less<>> times_;
    std::uint64_t bytes_ = 0;
};

} // namespace telusur
