#include "query/serve/workers.hpp"

#include <utility>

namespace telusur {

Workers::Workers(std::size_t threads, std::size_t room, Job idle)
    : room_(room), idle_(std::move(idle)), is_woken_(threads) {
    for (std::size_t number = 0; number < threads; ++number)
        threads_.emplace_back([this, number] { run(number); });
}

Workers::~Workers() {
    stop();
}

bool Workers::has_room() const {
    const std::lock_guard lock(mutex_);
    return jobs_.size() < room_;
}

void Workers::push(Job job) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
}

void Workers::wake() {
    {
        const std::lock_guard lock(mutex_);
        is_woken_.assign(is_woken_.size(), true);
    }
    changed_.notify_all();
}

void Workers::stop() {
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
}

std::size_t Workers::waiting() const {
    const std::lock_guard lock(mutex_);
    return jobs_.size();
}

void Workers::run(std::size_t number) {
    for (;;) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return !jobs_.empty() || is_woken_[number] || is_ending_; });
            if (!jobs_.empty()) {
                job = std::move(jobs_.front());
                jobs_.pop_front();
            } else if (is_woken_[number]) {
                is_woken_[number] = false;
            } else {
                return;
            }
        }
        (job ? job : idle_)(number);
    }
}

} // namespace telusur
