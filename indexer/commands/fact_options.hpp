// The option that chooses which facts are looked for.
#pragma once

#include <optional>
#include <string>

#include <boost/program_options/options_description.hpp>

#include "indexer/format/facts.hpp"

namespace telusur {

struct FactOptions {
    std::string kinds; // "": not given
};

// Adds --facts. otherwise: what is looked for without it, for the help.
void add_fact_options(boost::program_options::options_description& options, FactOptions* target,
                      const std::string& otherwise);

// Returns the kinds that the option says, no value when it is not given. Throws UsageError when it
// names no kind of facts.
std::optional<FactSet> fact_kinds(const FactOptions& options);

} // namespace telusur
