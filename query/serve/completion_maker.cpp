#include "query/serve/completion_maker.hpp"

#include <chrono>
#include <utility>

#include <xapian.h>

#include "indexer/format/index.hpp"

namespace telusur {
namespace {

using Clock = std::chrono::steady_clock;

// So many times as long as a making took the maker waits behind it.
constexpr int kPause = 4;

} // namespace

CompletionMaker::~CompletionMaker() {
    stop();
}

void CompletionMaker::start(std::function<void(const std::string&)> tell) {
    tell_ = std::move(tell);
    thread_ = std::thread([this] { run(); });
}

void CompletionMaker::stop() {
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void CompletionMaker::renew() {
    {
        const std::lock_guard lock(mutex_);
        is_wanted_ = true;
    }
    changed_.notify_all();
}

std::shared_ptr<const CurrentCompletions> CompletionMaker::current() const {
    const std::lock_guard lock(mutex_);
    return current_;
}

void CompletionMaker::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return is_wanted_ || is_ending_; });
        if (is_ending_) return;
        is_wanted_ = false;
        lock.unlock();
        const Clock::time_point start = Clock::now();
        make();
        const Clock::duration pause = (Clock::now() - start) * kPause;
        lock.lock();
        if (changed_.wait_for(lock, pause, [this] { return is_ending_.load(); })) return;
    }
}

// What fails leaves those of before; the next revision is another try.
void CompletionMaker::make() {
    try {
        IndexView view(options_.indexes);
        PhrasebookLimits limits;
        limits.is_over = &is_ending_;
        auto made = std::make_shared<const CurrentCompletions>(
            CurrentCompletions{view.revision(), Completions(view, limits)});
        const std::lock_guard lock(mutex_);
        current_ = std::move(made);
    } catch (const Xapian::Error& error) {
        tell_(describe(error, options_.indexes.front()));
    } catch (const std::exception& error) {
        tell_(error.what());
    }
}

} // namespace telusur
