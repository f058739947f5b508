#include "indexer/commands/fact_options.hpp"

#include <boost/program_options.hpp>

#include "indexer/program/error.hpp"

namespace telusur {

void add_fact_options(boost::program_options::options_description& options, FactOptions* target,
                      const std::string& otherwise) {
    options.add_options()("facts",
                          boost::program_options::value(&target->kinds)->value_name("LIST"),
                          ("facts to look for: all, none, or some of " + fact_names(FactSet::all())
                           + ", separated by commas; without it " + otherwise)
                              .c_str());
}

std::optional<FactSet> fact_kinds(const FactOptions& options) {
    if (options.kinds.empty()) return std::nullopt;
    const std::optional<FactSet> kinds = parse_fact_names(options.kinds);
    if (!kinds)
        throw UsageError("the option '--facts' does not know '" + options.kinds
                         + "'; give all, none, or some of " + fact_names(FactSet::all())
                         + ", separated by commas");
    return kinds;
}

} // namespace telusur
