#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/commands/commands.hpp"
#include "indexer/commands/complaint_log.hpp"
#include "indexer/commands/input_options.hpp"
#include "indexer/format/fields.hpp"
#include "indexer/program/error.hpp"
#include "indexer/read/read_inputs.hpp"

namespace telusur {
namespace {

struct ReadCommandOptions {
    std::vector<std::string> inputs;
    InputOptions input;
};

// One JSON object on one line; fields that are not known are left out.
void print(const Article& article) {
    nlohmann::ordered_json line = nlohmann::ordered_json::object();
    for (const FieldSpec& row : kFields)
        if (!article[row.field].empty()) line[std::string(row.name)] = article[row.field];
    std::cout << line.dump() << '\n';
    if (!std::cout) throw Error("cannot write standard output: is the disk full?");
}

int read(const ReadCommandOptions& options) {
    require_inputs(options.inputs);
    const ReadOptions reading = read_options(options.input);
    Progress progress(true); // stdout is what there is to see
    ComplaintLog log(options.input, progress);
    std::size_t articles = 0;
    const ReadSink sink{[&](Article&& article) {
                            print(article);
                            ++articles;
                        },
                        [&](const Complaint& complaint) { log.tell(complaint); }};
    read_inputs(options.inputs, reading, sink);
    log.finish();
    if (articles == 0) throw Error("cannot read articles: no article was found in the inputs");
    return log.losses() > 0 ? kExitNothing : kExitOk;
}

Invocation declare() {
    const auto options = std::make_shared<ReadCommandOptions>();
    Invocation invocation;
    add_input_options(invocation.options, &options->input);
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
            "  telusur-index read --map title=judul_berita export.csv\n"
            "  telusur-index read - < articles.txt\n",
            declare};
}

} // namespace telusur
