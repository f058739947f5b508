// Completion maker: what the search box suggests, made for each revision of the index in a thread
// of its own, while that of the revision before goes on being used.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "query/search/completions.hpp"
#include "query/serve/serve_options.hpp"

namespace telusur {

// Completions, and the revision of the index that they were made of.
struct CurrentCompletions {
    std::string revision;
    Completions completions;
};

// Making takes at most a fifth of a core: behind a long one the next waits longer.
class CompletionMaker {
public:
    // options: outlives it.
    explicit CompletionMaker(const ServeOptions& options) : options_(options) {}
    // As stop().
    ~CompletionMaker();
    CompletionMaker(const CompletionMaker&) = delete;
    CompletionMaker& operator=(const CompletionMaker&) = delete;

    // Makes the first, in the background. tell: called with what went wrong, by its thread.
    void start(std::function<void(const std::string&)> tell);
    void stop();
    // The index has a new revision. By any thread.
    void renew();

    // Null until the first are made. By any thread.
    std::shared_ptr<const CurrentCompletions> current() const;

private:
    void run();
    void make();

    const ServeOptions& options_;
    std::function<void(const std::string&)> tell_;

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool is_wanted_ = true;
    std::atomic<bool> is_ending_{false};
    std::shared_ptr<const CurrentCompletions> current_;
    std::thread thread_;
};

} // namespace telusur
