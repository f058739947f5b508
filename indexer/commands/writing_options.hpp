// Options that the commands which write an index share.
#pragma once

#include <boost/program_options/options_description.hpp>

#include "indexer/write/segments.hpp"

namespace telusur {

struct WritingOptions {
    int jobs = 0;          // 0: one for each processor
    int memory_mib = 1024; // see LoadLimits
    int wait_seconds = 0;  // for another writer to end
};

// Adds --jobs, --memory and --wait.
void add_writing_options(boost::program_options::options_description& options,
                         WritingOptions* target);
// Adds --wait alone.
void add_wait_option(boost::program_options::options_description& options, int* wait_seconds);

// Returns the limits that the options say. When the memory allows fewer threads than asked for with
// --jobs, that is told on stderr.
LoadLimits load_limits(const WritingOptions& options);

} // namespace telusur
