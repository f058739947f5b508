#include "query/serve/index_state.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "indexer/program/error.hpp"

namespace telusur {
namespace {

using Clock = std::chrono::steady_clock;

// A writer may commit between two openings: then all are opened again, that often.
constexpr int kOpenings = 3;
// So many times as long as an opening took the watch waits behind it.
constexpr int kPause = 4;

// Returns whether all could be read before a writer changed the index twice.
bool warm_up(Searcher& searcher, const ServeOptions& options) {
    try {
        searcher.view().warm_up(static_cast<std::size_t>(options.memory_mb) << 20);
        return true;
    } catch (const Xapian::DatabaseError&) {
        return false;
    }
}

} // namespace

std::shared_ptr<IndexState> open_state(const ServeOptions& options, std::size_t workers) {
    for (int attempt = 1;; ++attempt) {
        auto state = std::make_shared<IndexState>();
        auto first = std::make_unique<Searcher>(options.indexes);
        state->is_warm = warm_up(*first, options);
        if (!state->is_warm) first = std::make_unique<Searcher>(options.indexes);
        state->revision = first->view().revision();
        state->articles = first->view().articles();
        const std::shared_ptr<const Resident> resident = first->view().resident();
        state->searchers.push_back(std::move(first));
        bool is_same = true;
        while (state->searchers.size() < workers) {
            state->searchers.push_back(std::make_unique<Searcher>(options.indexes, resident));
            is_same = is_same && state->searchers.back()->view().revision() == state->revision;
        }
        if (is_same || attempt == kOpenings) return state;
    }
}

IndexWatch::IndexWatch(const ServeOptions& options, std::size_t workers)
    : options_(options), workers_(workers), state_(open_state(options, workers)) {}

IndexWatch::~IndexWatch() {
    stop();
}

void IndexWatch::start(std::function<void()> changed,
                       std::function<void(const std::string&)> tell) {
    changed_ = std::move(changed);
    tell_ = std::move(tell);
    thread_ = std::thread([this] { run(); });
}

void IndexWatch::stop() {
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    end_.notify_all();
    if (thread_.joinable()) thread_.join();
}

std::shared_ptr<IndexState> IndexWatch::current() const {
    const std::lock_guard lock(mutex_);
    return state_;
}

void IndexWatch::run() {
    const std::chrono::seconds refresh(options_.refresh);
    Clock::duration pause = refresh;
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            if (end_.wait_for(lock, pause, [this] { return is_ending_; })) return;
        }
        const Clock::time_point start = Clock::now();
        const bool is_new = look();
        pause = refresh;
        if (is_new) pause = std::max<Clock::duration>(refresh, (Clock::now() - start) * kPause);
    }
}

bool IndexWatch::look() {
    try {
        const std::shared_ptr<IndexState> held = current();
        if (held->is_warm && IndexView(options_.indexes).revision() == held->revision) return false;
        std::shared_ptr<IndexState> state = open_state(options_, workers_);
        {
            const std::lock_guard lock(mutex_);
            state_.swap(state);
        }
        changed_();
        told_.clear();
        return true;
    } catch (const std::exception& error) { // the state of before goes on being searched
        if (told_ != error.what()) tell_(error.what());
        told_ = error.what();
        return false;
    }
}

} // namespace telusur
