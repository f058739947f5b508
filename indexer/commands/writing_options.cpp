#include "indexer/commands/writing_options.hpp"

#include <algorithm>
#include <iostream>
#include <thread>

#include "indexer/program/options.hpp"

namespace telusur {
namespace {

constexpr int kMaxJobs = 64;
constexpr int kMinMemoryMib = 128;
constexpr int kMaxMemoryMib = 1024 * 1024;
constexpr int kMaxWaitSeconds = 24 * 60 * 60;

} // namespace

void add_wait_option(boost::program_options::options_description& options, int* wait_seconds) {
    options.add_options()("wait", int_value("wait", wait_seconds, 0, kMaxWaitSeconds),
                          "seconds to wait when another program is writing to the index");
}

void add_writing_options(boost::program_options::options_description& options,
                         WritingOptions* target) {
    options.add_options()("jobs,j", int_value("jobs", &target->jobs, 0, kMaxJobs),
                          "threads that analyse and write; 0: one for each processor")(
        "memory", int_value("memory", &target->memory_mib, kMinMemoryMib, kMaxMemoryMib),
        "MiB of memory to use at most, about; less means fewer threads");
    add_wait_option(options, &target->wait_seconds);
}

LoadLimits load_limits(const WritingOptions& options) {
    LoadLimits limits;
    limits.memory_bytes = static_cast<std::size_t>(options.memory_mib) << 20;
    const int processors = static_cast<int>(std::thread::hardware_concurrency());
    limits.jobs = options.jobs > 0 ? options.jobs : std::clamp(processors, 1, kMaxJobs);
    const int jobs = jobs_within(limits);
    if (jobs < options.jobs)
        std::cerr << "telusur-index: note: --memory " << options.memory_mib << " allows " << jobs
                  << (jobs == 1 ? " thread" : " threads") << ", not " << options.jobs << '\n';
    return limits;
}

} // namespace telusur
