#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <boost/program_options.hpp>
#include <nlohmann/json.hpp>

#include "indexer/commands/commands.hpp"
#include "indexer/format/fields.hpp"
#include "indexer/program/error.hpp"
#include "indexer/read/read_inputs.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

struct ReadOptions {
    std::vector<std::string> inputs;
    bool quiet = false;
};

// What one run of `read` left out.
struct Losses {
    std::size_t skipped = 0;
    std::size_t articles = 0;
};

// One JSON object on one line; fields that are not known are left out.
void print(const Article& article) {
    nlohmann::ordered_json line = nlohmann::ordered_json::object();
    for (const FieldSpec& row : kFields)
        if (!article[row.field].empty()) line[std::string(row.name)] = article[row.field];
    std::cout << line.dump() << '\n';
    if (!std::cout) throw Error("cannot write standard output: is the disk full?");
}

void tell(const Complaint& complaint) {
    std::cerr << complaint.where << ": " << (complaint.is_loss ? "skipped: " : "note: ")
              << complaint.why << '\n';
}

int read(const ReadOptions& options) {
    if (options.inputs.empty())
        throw UsageError("no input is named; give files, folders, or - for standard input");
    Losses losses;
    const ReadSink sink{[&](Article&& article) {
                            print(article);
                            ++losses.articles;
                        },
                        [&](const Complaint& complaint) {
                            if (complaint.is_loss) ++losses.skipped;
                            if (complaint.is_loss || !options.quiet) tell(complaint);
                        }};
    read_inputs(options.inputs, sink);
    if (losses.articles == 0)
        throw Error("cannot read articles: no article was found in the inputs");
    return losses.skipped > 0 ? kExitNothing : kExitOk;
}

Invocation declare() {
    const auto options = std::make_shared<ReadOptions>();
    Invocation invocation;
    invocation.options.add_options()("quiet,q", po::bool_switch(&options->quiet),
                                     "tell nothing but what was left out, and why");
    invocation.operands = &options->inputs;
    invocation.run = [options] { return read(*options); };
    return invocation;
}

} // namespace

Command read_command() {
    return {"read", "[OPTION...] INPUT...",
            "print the articles in files as JSON Lines, without an index",
            "  telusur-index read page.html\n"
            "  telusur-index read saved-pages/ > articles.jsonl\n"
            "  telusur-index read - < articles.txt\n",
            declare};
}

} // namespace telusur
