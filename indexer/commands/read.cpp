#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/commands/commands.hpp"
#include "indexer/commands/complaint_log.hpp"
#include "indexer/commands/fact_options.hpp"
#include "indexer/commands/input_options.hpp"
#include "indexer/enrich/find_facts.hpp"
#include "indexer/format/facts_json.hpp"
#include "indexer/format/fields.hpp"
#include "indexer/program/error.hpp"
#include "indexer/read/read_inputs.hpp"

namespace telusur {
namespace {

struct ReadCommandOptions {
    std::vector<std::string> inputs;
    InputOptions input;
    FactOptions facts;
};

// One JSON object on one line; fields that are not known are left out, and facts when there are
// none.
void print(const Article& article, const Facts& facts) {
    nlohmann::ordered_json line = nlohmann::ordered_json::object();
    for (const FieldSpec& row : kFields)
        if (!article[row.field].empty()) line[std::string(row.name)] = article[row.field];
    if (nlohmann::ordered_json found = facts_json(facts, article); !found.empty())
        line["facts"] = std::move(found);
    std::cout << line.dump() << '\n';
    if (!std::cout) throw Error("cannot write standard output: is the disk full?");
}

int read(const ReadCommandOptions& options) {
    require_inputs(options.inputs);
    const ReadOptions reading = read_options(options.input);
    Progress progress(true); // stdout is what there is to see
    ComplaintLog log(options.input, progress);
    std::size_t articles = 0;
    FactSettings settings;
    settings.kinds = fact_kinds(options.facts).value_or(FactSet::all());
    ArticleAnalyzer analyzer(settings.kinds);
    const ReadSink sink{[&](Article&& article) {
                            print(article, find_facts(analyzer.analyze(article), settings));
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
    add_fact_options(invocation.options, &options->facts, "all");
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
