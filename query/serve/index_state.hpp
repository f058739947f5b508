// Index state: one revision of the index, opened for every worker; and the watch for the next.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "query/search/search.hpp"
#include "query/serve/serve_options.hpp"

namespace telusur {

struct IndexState {
    std::string revision;
    std::size_t articles = 0;
    bool is_warm = false; // what searches need of all articles is in memory
    std::vector<std::unique_ptr<Searcher>> searchers; // each used by its own worker only
};

// Opens the index for `workers` workers, who share what is large. Where a writer is faster than all
// that can be read, the state is not warm, and searches read what they need. Throws Error.
std::shared_ptr<IndexState> open_state(const ServeOptions& options, std::size_t workers);

// Holds the newest state, and looks for a newer one in a thread of its own. Opening one takes at
// most a fifth of a core: behind a long one it waits longer.
class IndexWatch {
public:
    // Opens the index. options: outlives it. Throws Error.
    IndexWatch(const ServeOptions& options, std::size_t workers);
    // As stop().
    ~IndexWatch();
    IndexWatch(const IndexWatch&) = delete;
    IndexWatch& operator=(const IndexWatch&) = delete;

    // Begins to look. changed: called behind each change, tell: with what is wrong, once; both by
    // the watch's thread.
    void start(std::function<void()> changed, std::function<void(const std::string&)> tell);
    void stop();

    std::shared_ptr<IndexState> current() const;

private:
    void run();
    // Returns whether there was a new revision.
    bool look();

    const ServeOptions& options_;
    std::size_t workers_;
    std::function<void()> changed_;
    std::function<void(const std::string&)> tell_;
    std::string told_;

    mutable std::mutex mutex_;
    std::condition_variable end_;
    bool is_ending_ = false;
    std::shared_ptr<IndexState> state_;
    std::thread thread_;
};

} // namespace telusur
