#include <iostream>
#include <memory>
#include <string>

#include <boost/program_options.hpp>

#include "indexer/commands/commands.hpp"
#include "indexer/commands/fact_options.hpp"
#include "indexer/commands/progress.hpp"
#include "indexer/commands/writing_options.hpp"
#include "indexer/program/options.hpp"
#include "indexer/write/rebuild_index.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

struct RebuildOptions {
    std::string index;
    WritingOptions writing;
    FactOptions facts;
    bool skip_damaged = false;
    bool quiet = false;
};

int rebuild(const RebuildOptions& options) {
    require_index(options.index);
    Progress progress(options.quiet);
    const RebuildResult result = rebuild_index(
        options.index, load_limits(options.writing), options.skip_damaged,
        [&](std::size_t bytes) { progress.count(bytes); },
        std::chrono::seconds(options.writing.wait_seconds), fact_kinds(options.facts));
    progress.clear();
    for (const std::string& why : result.unreadable)
        std::cerr << options.index << ": skipped: " << why << '\n';
    if (!options.quiet)
        std::cerr << "telusur-index: rebuilt " << progress.summary() << "; "
                  << result.unreadable.size() << " skipped\n";
    return result.unreadable.empty() ? kExitOk : kExitNothing;
}

Invocation declare() {
    const auto options = std::make_shared<RebuildOptions>();
    Invocation invocation;
    add_index_option(invocation.options, &options->index);
    add_writing_options(invocation.options, &options->writing);
    add_fact_options(invocation.options, &options->facts, "those that the index has");
    invocation.options.add_options()("skip-damaged", po::bool_switch(&options->skip_damaged),
                                     "leave out stored articles that cannot be read any more")(
        "quiet,q", po::bool_switch(&options->quiet), "tell nothing but what was left out, and why");
    invocation.run = [options] { return rebuild(*options); };
    return invocation;
}

} // namespace

Command rebuild_command() {
    return {"rebuild", "[OPTION...]",
            "make an index anew from the articles in it, with the lexicon and rules of today",
            "  telusur-index rebuild --index my-index\n", declare};
}

} // namespace telusur
