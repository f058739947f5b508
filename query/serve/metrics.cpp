#include "query/serve/metrics.hpp"

#include <algorithm>
#include <sstream>

namespace telusur {
namespace {

void print_head(std::ostream& out, std::string_view name, std::string_view type,
                std::string_view help) {
    out << "# HELP " << name << ' ' << help << "\n# TYPE " << name << ' ' << type << '\n';
}

void print_one(std::ostream& out, std::string_view name, std::string_view type,
               std::string_view help, std::uint64_t value) {
    print_head(out, name, type, help);
    out << name << ' ' << value << '\n';
}

} // namespace

void Metrics::count_request(std::string_view route, int status, double seconds, std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    ++requests_[{std::string(route), status}];
    Times& times = times_[std::string(route)];
    const auto* bound = std::ranges::lower_bound(kTimeBounds, seconds);
    if (bound != kTimeBounds.end())
        ++times.within[static_cast<std::size_t>(bound - kTimeBounds.begin())];
    ++times.count;
    times.seconds += seconds;
    bytes_ += bytes;
}

std::string Metrics::text(const std::string& revision, std::size_t articles) const {
    std::ostringstream out;
    const std::lock_guard lock(mutex_);
    print_head(out, "telusur_requests_total", "counter", "Requests by route and status.");
    for (const auto& [key, count] : requests_)
        out << "telusur_requests_total{route=\"" << key.first << "\",status=\"" << key.second
            << "\"} " << count << '\n';
    print_head(out, "telusur_request_seconds", "histogram",
               "From the head of a request to the end of its answer.");
    for (const auto& [route, times] : times_) {
        std::uint64_t count = 0;
        for (std::size_t i = 0; i < kTimeBounds.size(); ++i)
            out << "telusur_request_seconds_bucket{route=\"" << route << "\",le=\""
                << kTimeBounds[i] << "\"} " << (count += times.within[i]) << '\n';
        out << "telusur_request_seconds_bucket{route=\"" << route << "\",le=\"+Inf\"} "
            << times.count << "\ntelusur_request_seconds_sum{route=\"" << route << "\"} "
            << times.seconds << "\ntelusur_request_seconds_count{route=\"" << route << "\"} "
            << times.count << '\n';
    }
    print_one(out, "telusur_response_bytes_total", "counter", "Bytes of bodies.", bytes_);
    print_one(out, "telusur_connections", "gauge", "Open connections.", connections);
    print_one(out, "telusur_queue", "gauge", "Searches that wait for a thread.", waiting);
    print_one(out, "telusur_cache_bytes", "gauge", "Bytes of answers that are kept.", cache_bytes);
    print_one(out, "telusur_cache_hits_total", "counter", "Answers that were kept.", cache_hits);
    print_one(out, "telusur_cache_misses_total", "counter", "Answers that had to be made.",
              cache_misses);
    print_one(out, "telusur_slow_clients_total", "counter", "Connections closed as too slow.",
              slow_clients);
    print_one(out, "telusur_lost_log_lines_total", "counter", "Lines that the log had no room for.",
              lost_log_lines);
    print_one(out, "telusur_index_opened_total", "counter", "Revisions of the index opened.",
              revisions);
    print_one(out, "telusur_index_articles", "gauge", "Articles of the index.", articles);
    print_head(out, "telusur_index_info", "gauge", "The revision of the index.");
    out << "telusur_index_info{revision=\"" << revision << "\"} 1\n";
    return std::move(out).str();
}

} // namespace telusur
