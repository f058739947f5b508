// Workers: threads that search, and the bounded queue before them.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace telusur {

class Workers {
public:
    // What a worker does; number: the worker's, from 0.
    using Job = std::function<void(std::size_t number)>;

    // room: jobs that may wait. idle: called by a worker that was woken without a job.
    Workers(std::size_t threads, std::size_t room, Job idle);
    // As stop().
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    // Whether push() would take a job. Only the thread that pushes may rely on it.
    bool has_room() const;
    // Throws nothing but std::bad_alloc. job: throws nothing.
    void push(Job job);
    // Lets every worker call idle() once.
    void wake();
    // Ends the threads behind the last job.
    void stop();

    std::size_t waiting() const;
    std::size_t threads() const { return threads_.size(); }

private:
    void run(std::size_t number);

    std::size_t room_;
    Job idle_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> jobs_;
    std::vector<bool> is_woken_;
    bool is_ending_ = false;
    std::vector<std::thread> threads_;
};

} // namespace telusur
