// Rate limit: a token bucket for each client, in bounded memory.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <unordered_map>

namespace telusur {

// Not safe to share between threads.
class RateLimit {
public:
    using Time = std::chrono::steady_clock::time_point;

    // rate: requests a second in the long run, 0 for no limit; burst: as many at once.
    RateLimit(int rate, int burst) : rate_(rate), burst_(burst) {}

    // Returns whether a request of `client` at `now` is within the limit, and counts it.
    bool take(const std::string& client, Time now);

    std::size_t clients() const { return buckets_.size(); }

private:
    struct Bucket {
        double tokens;
        Time at;
    };

    double filled(const Bucket& bucket, Time now) const;
    void forget_full(Time now);

    double rate_;
    double burst_;
    std::unordered_map<std::string, Bucket> buckets_;
};

// As many clients are remembered.
constexpr std::size_t kMaxClients = 1 << 16;

} // namespace telusur
