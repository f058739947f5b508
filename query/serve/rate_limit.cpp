#include "query/serve/rate_limit.hpp"

#include <algorithm>

namespace telusur {

double RateLimit::filled(const Bucket& bucket, Time now) const {
    const std::chrono::duration<double> passed = now - bucket.at;
    return std::min(burst_, bucket.tokens + passed.count() * rate_);
}

// A full bucket is as good as none. Where that makes no room, an attack comes from very many
// addresses, and starting anew is the cheapest.
void RateLimit::forget_full(Time now) {
    std::erase_if(buckets_, [&](const auto& row) { return filled(row.second, now) >= burst_; });
    if (buckets_.size() > kMaxClients / 2) buckets_.clear();
}

bool RateLimit::take(const std::string& client, Time now) {
    if (rate_ <= 0) return true;
    if (buckets_.size() >= kMaxClients) forget_full(now);
    Bucket& bucket = buckets_.try_emplace(client, Bucket{burst_, now}).first->second;
    bucket.tokens = filled(bucket, now);
    bucket.at = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
}

} // namespace telusur
