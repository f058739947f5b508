#include "indexer/commands/progress.hpp"

#include <cstdio>

#include <unistd.h>

namespace telusur {
namespace {

constexpr std::chrono::milliseconds kInterval{500};
// Earlier the speed says little.
constexpr double kGuessSeconds = 2;

} // namespace

Progress::Progress(bool is_quiet) : is_shown_(!is_quiet && isatty(STDERR_FILENO) != 0) {}

void Progress::count(std::size_t bytes) {
    ++articles_;
    bytes_ += bytes;
    if (!is_shown_ || Clock::now() - last_shown_ < kInterval) return;
    std::string line = summary() + time_left();
    if (warnings_ > 0)
        line += ", " + std::to_string(warnings_) + (warnings_ == 1 ? " warning" : " warnings");
    show(line);
}

void Progress::set_position(std::uint64_t done, std::uint64_t total) {
    done_ = done;
    total_ = total;
}

void Progress::begin(std::string_view step) {
    if (is_shown_) show(summary() + ", " + std::string(step));
}

void Progress::show(const std::string& line) {
    last_shown_ = Clock::now();
    has_line_ = true;
    std::fprintf(stderr, "\r%s\x1B[K", line.c_str());
}

void Progress::clear() {
    if (has_line_) std::fputs("\r\x1B[K", stderr);
    has_line_ = false;
}

double Progress::seconds() const {
    return std::chrono::duration<double>(Clock::now() - start_).count();
}

std::string Progress::time_left() const {
    if (done_ == 0 || done_ >= total_ || seconds() < kGuessSeconds) return {};
    const double left =
        seconds() * static_cast<double>(total_ - done_) / static_cast<double>(done_);
    const auto whole = static_cast<unsigned long>(left + 0.5);
    char text[64];
    if (whole < 60)
        std::snprintf(text, sizeof text, ", %lu s left", whole);
    else
        std::snprintf(text, sizeof text, ", %lu:%02lu min left", whole / 60, whole % 60);
    return text;
}

std::string Progress::summary() const {
    const double megabytes = static_cast<double>(bytes_) / 1e6;
    char text[128];
    std::snprintf(text, sizeof text, "%zu articles, %.1f MB, %.1f MB/s", articles_, megabytes,
                  seconds() > 0 ? megabytes / seconds() : 0.0);
    return text;
}

} // namespace telusur
