#include <cstdint>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

#include "indexer/commands/commands.hpp"
#include "indexer/commands/complaint_log.hpp"
#include "indexer/commands/fact_options.hpp"
#include "indexer/commands/input_options.hpp"
#include "indexer/commands/interruption.hpp"
#include "indexer/commands/progress.hpp"
#include "indexer/commands/writing_options.hpp"
#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "indexer/read/read_inputs.hpp"
#include "indexer/write/dry_run.hpp"
#include "indexer/write/writer.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

struct AddOptions {
    std::string index;
    std::vector<std::string> inputs;
    InputOptions input;
    WritingOptions writing;
    FactOptions facts;
    bool dry_run = false;
};

// Ends the reading; no std::exception, so that no reader takes it for a fault of its input.
struct Interrupted {};

// One run of `add`: reads, writes by way of `Target` (Writer or DryRun), and tells.
template <typename Target>
class Adding {
public:
    Adding(const AddOptions& options, Target& target)
        : options_(options), target_(target), progress_(options.input.quiet),
          log_(options.input, progress_) {}

    int run() {
        const bool is_complete = read();
        if (progress_.articles() == 0) throw nothing_read(is_complete);
        progress_.begin(options_.dry_run ? "done" : "merging");
        const WriteCounts counts = target_.finish();
        progress_.clear();
        log_.finish();
        if (!options_.input.quiet) summarise(counts);
        if (!is_complete)
            std::cerr << "telusur-index: interrupted: what was read until then is in the index; "
                         "the same command goes on, what is in it already changes nothing\n";
        return log_.losses() > 0 || !is_complete ? kExitNothing : kExitOk;
    }

private:
    // False when it was interrupted.
    bool read() {
        ReadOptions reading = read_options(options_.input);
        reading.progress = [this](std::uint64_t done, std::uint64_t total) {
            progress_.set_position(done, total);
        };
        const ReadSink sink{[this](Article&& article) { take(std::move(article)); },
                            [this](const Complaint& complaint) { log_.tell(complaint); }};
        try {
            read_inputs(options_.inputs, reading, sink);
        } catch (const Interrupted&) {
            return false;
        }
        return true;
    }

    void take(Article&& article) {
        if (interruption_.is_asked()) throw Interrupted();
        progress_.count(article[Field::title].size() + article[Field::body].size());
        target_.add(std::move(article));
    }

    Error nothing_read(bool is_complete) {
        progress_.clear();
        log_.finish();
        return Error("cannot add articles to '" + options_.index
                     + "': " + (is_complete ? "no article was found in the inputs" : "interrupted")
                     + "; the index is as it was");
    }

    void summarise(const WriteCounts& counts) {
        std::cerr << "telusur-index: read " << progress_.summary() << ": " << counts.added
                  << (options_.dry_run ? " to add, " : " added, ") << counts.replaced
                  << (options_.dry_run ? " to replace, " : " replaced, ") << counts.unchanged
                  << " unchanged; " << log_.summary() << '\n';
    }

    const AddOptions& options_;
    Target& target_;
    Progress progress_;
    ComplaintLog log_;
    Interruption interruption_;
};

int add(const AddOptions& options) {
    require_index(options.index);
    require_inputs(options.inputs);
    read_options(options.input); // refuses before anything is done
    const std::optional<FactSet> facts = fact_kinds(options.facts);
    if (options.dry_run) {
        DryRun target(options.index);
        return Adding(options, target).run();
    }
    Writer target(options.index, load_limits(options.writing),
                  std::chrono::seconds(options.writing.wait_seconds), facts);
    return Adding(options, target).run();
}

Invocation declare() {
    const auto options = std::make_shared<AddOptions>();
    Invocation invocation;
    add_index_option(invocation.options, &options->index);
    add_writing_options(invocation.options, &options->writing);
    invocation.options.add_options()("dry-run", po::bool_switch(&options->dry_run),
                                     "read and tell what would be done, but change nothing");
    add_fact_options(invocation.options, &options->facts, "all, or those that the index has");
    add_input_options(invocation.options, &options->input);
    invocation.operands = &options->inputs;
    invocation.run = [options] { return add(*options); };
    return invocation;
}

} // namespace

Command add_command() {
    return {"add", "[OPTION...] INPUT...",
            "add articles to an index, or replace those with the same id",
            "  telusur-index add --index my-index articles.jsonl.gz\n"
            "  telusur-index add --index my-index saved-pages/ archive.zip more.csv\n"
            "  telusur-index add --index my-index --map title=judul_berita export.csv\n"
            "  zcat dump.gz | telusur-index add --index my-index -\n",
            declare};
}

} // namespace telusur
