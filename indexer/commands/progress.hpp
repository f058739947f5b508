// Progress: what a long load shows on a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace telusur {

// Counts what was read and shows it, rewriting one line of stderr twice a second; silent when
// stderr is no terminal or when told so.
class Progress {
public:
    explicit Progress(bool is_quiet);
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // bytes: of title and body.
    void count(std::size_t bytes);
    // Takes the line away, for a message to stand in its place.
    void clear();
    // "26438 articles, 47.1 MB, 4.9 MB/s".
    std::string summary() const;
    std::size_t articles() const { return articles_; }

private:
    using Clock = std::chrono::steady_clock;

    bool is_shown_;
    bool has_line_ = false;
    std::size_t articles_ = 0;
    std::size_t bytes_ = 0;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_shown_ = start_;
};

} // namespace telusur
