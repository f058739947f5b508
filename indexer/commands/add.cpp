#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

#include "indexer/commands/commands.hpp"
#include "indexer/commands/progress.hpp"
#include "indexer/commands/writing_options.hpp"
#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "indexer/read/read_inputs.hpp"
#include "indexer/write/writer.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

struct AddOptions {
    std::string index;
    std::vector<std::string> inputs;
    WritingOptions writing;
    bool quiet = false;
};

// One run of `add`: reads, writes, and tells.
class Adding {
public:
    explicit Adding(const AddOptions& options)
        : options_(options), progress_(options.quiet),
          writer_(options.index, load_limits(options.writing),
                  std::chrono::seconds(options.writing.wait_seconds)) {}

    int run() {
        const ReadSink sink{[this](Article&& article) { take(std::move(article)); },
                            [this](const Complaint& complaint) { tell(complaint); }};
        const InputCounts inputs = read_inputs(options_.inputs, sink);
        if (progress_.articles() == 0) {
            throw Error("cannot add articles to '" + options_.index
                        + "': no article was found in the inputs; the index is as it was");
        }
        const WriteCounts counts = writer_.finish();
        if (!options_.quiet) summarise(counts);
        return losses_ > 0 || inputs.files_failed > 0 ? kExitNothing : kExitOk;
    }

private:
    void take(Article&& article) {
        progress_.count(article[Field::title].size() + article[Field::body].size());
        writer_.add(std::move(article));
    }

    void tell(const Complaint& complaint) {
        if (complaint.is_loss) ++losses_;
        if (!complaint.is_loss && options_.quiet) return;
        progress_.clear();
        std::cerr << complaint.where << ": " << (complaint.is_loss ? "skipped: " : "note: ")
                  << complaint.why << '\n';
    }

    void summarise(const WriteCounts& counts) {
        progress_.clear();
        std::cerr << "telusur-index: read " << progress_.summary() << ": " << counts.added
                  << " added, " << counts.replaced << " replaced, " << counts.unchanged
                  << " unchanged; " << losses_ << " skipped\n";
    }

    const AddOptions& options_;
    Progress progress_;
    Writer writer_;
    std::size_t losses_ = 0; // articles and files that were left out
};

int add(const AddOptions& options) {
    require_index(options.index);
    if (options.inputs.empty())
        throw UsageError("no input is named; give files, folders, or - for standard input");
    return Adding(options).run();
}

Invocation declare() {
    const auto options = std::make_shared<AddOptions>();
    Invocation invocation;
    add_index_option(invocation.options, &options->index);
    add_writing_options(invocation.options, &options->writing);
    invocation.options.add_options()("quiet,q", po::bool_switch(&options->quiet),
                                     "tell nothing but what was left out, and why");
    invocation.operands = &options->inputs;
    invocation.run = [options] { return add(*options); };
    return invocation;
}

} // namespace

Command add_command() {
    return {"add", "[OPTION...] INPUT...",
            "add articles to an index, or replace those with the same id",
            "  telusur-index add --index my-index articles.jsonl.gz\n"
            "  telusur-index add --index my-index folder/ more.txt\n"
            "  zcat dump.gz | telusur-index add --index my-index -\n",
            declare};
}

} // namespace telusur
