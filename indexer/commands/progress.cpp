#include "indexer/commands/progress.hpp"

#include <cstdio>

#include <unistd.h>

namespace telusur {
namespace {

constexpr std::chrono::milliseconds kInterval{500};

} // namespace

Progress::Progress(bool is_quiet) : is_shown_(!is_quiet && isatty(STDERR_FILENO) != 0) {}

void Progress::count(std::size_t bytes) {
    ++articles_;
    bytes_ += bytes;
    if (!is_shown_ || Clock::now() - last_shown_ < kInterval) return;
    last_shown_ = Clock::now();
    has_line_ = true;
    std::fprintf(stderr, "\r%s\x1B[K", summary().c_str());
}

void Progress::clear() {
    if (has_line_) std::fputs("\r\x1B[K", stderr);
    has_line_ = false;
}

std::string Progress::summary() const {
    const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
    const double megabytes = static_cast<double>(bytes_) / 1e6;
    char text[128];
    std::snprintf(text, sizeof text, "%zu articles, %.1f MB, %.1f MB/s", articles_, megabytes,
                  seconds > 0 ? megabytes / seconds : 0.0);
    return text;
}

} // namespace telusur
