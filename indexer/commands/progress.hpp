// Progress: what a long load shows on a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

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
    // How much of the input was read, in bytes as they lie on the disk; total 0: not known.
    void set_position(std::uint64_t done, std::uint64_t total);
    void note_warning() { ++warnings_; }
    // Shows what is done now that reading has ended: "merging".
    void begin(std::string_view step);
    // Takes the line away, for a message to stand in its place.
    void clear();
    // "26438 articles, 47.1 MB, 4.9 MB/s".
    std::string summary() const;
    std::size_t articles() const { return articles_; }

private:
    using Clock = std::chrono::steady_clock;

    void show(const std::string& line);
    std::string time_left() const;
    double seconds() const;

    bool is_shown_;
    bool has_line_ = false;
    std::size_t articles_ = 0;
    std::size_t bytes_ = 0;
    std::size_t warnings_ = 0;
    std::uint64_t done_ = 0;
    std::uint64_t total_ = 0;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_shown_ = start_;
};

} // namespace telusur
