// Options of the commands that read articles.
#pragma once

#include <string>
#include <vector>

#include <boost/program_options/options_description.hpp>

#include "indexer/read/read_inputs.hpp"

namespace telusur {

struct InputOptions {
    std::string format = "auto";
    std::vector<std::string> mappings; // "FIELD=KEY"
    std::string delimiter = "auto";
    std::string failures; // file; "" = none
    bool quiet = false;
};

// Adds --format, --map, --delimiter, --failures and --quiet.
void add_input_options(boost::program_options::options_description& options, InputOptions* target);

// Returns what the options say of how inputs are read.
ReadOptions read_options(const InputOptions& options);

// Throws UsageError when no input is named.
void require_inputs(const std::vector<std::string>& inputs);

} // namespace telusur
