// Deadline: when a search must give what it has.
#pragma once

#include <chrono>

namespace telusur {

class Deadline {
public:
    using Clock = std::chrono::steady_clock;

    // No end.
    Deadline() = default;
    explicit Deadline(std::chrono::milliseconds time) : end_(Clock::now() + time) {}

    // True from then on. Looks at the clock at every 64th call only.
    bool is_over() {
        if (is_over_ || end_ == Clock::time_point::max()) return is_over_;
        constexpr unsigned kEvery = 64;
        if (calls_++ % kEvery == 0) is_over_ = Clock::now() >= end_;
        return is_over_;
    }
    // True when is_over() was true once.
    bool was_over() const { return is_over_; }

private:
    Clock::time_point end_ = Clock::time_point::max();
    unsigned calls_ = 0;
    bool is_over_ = false;
};

} // namespace telusur
