#include <iostream>
#include <memory>

#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "query/commands/commands.hpp"
#include "query/output/json.hpp"
#include "query/output/text.hpp"
#include "query/output/trec.hpp"

namespace telusur {
namespace {

constexpr int kDefaultHits = 10;
constexpr int kMaxHits = 10'000'000;

struct SimilarOptions {
    std::vector<std::string> indexes;
    std::vector<std::string> ids;
    std::string format = "text";
    std::string colour = "auto";
    int hits = kDefaultHits;
};

int similar(const SimilarOptions& options) {
    require_indexes(options.indexes);
    if (options.ids.size() != 1)
        throw UsageError("give the id of one article, as 'telusur search' prints it");
    Searcher searcher(options.indexes);
    const std::string& id = options.ids.front();
    const auto answer = find_similar_answer(searcher, id, static_cast<std::size_t>(options.hits));
    if (!answer) throw Error("there is no article '" + id + "' in the index");
    if (options.format == "json")
        print_json(std::cout, *answer);
    else if (options.format == "jsonl")
        print_json_lines(std::cout, *answer);
    else if (options.format == "ids")
        print_ids(std::cout, *answer);
    else
        print_text(std::cout, *answer, is_coloured(options.colour));
    return answer->hits.empty() ? kExitNothing : kExitOk;
}

Invocation declare() {
    const auto options = std::make_shared<SimilarOptions>();
    Invocation invocation;
    add_indexes_option(invocation.options, &options->indexes);
    invocation.options.add_options()("number,n", int_value("number", &options->hits, 1, kMaxHits),
                                     "how many articles to show")(
        "format", choice_value("format", &options->format, {"text", "json", "jsonl", "ids"}),
        "text, json, jsonl or ids")(
        "color", choice_value("color", &options->colour, {"auto", "always", "never"}),
        "auto, always or never; the environment variable NO_COLOR turns auto off");
    invocation.operands = &options->ids;
    invocation.run = [options] { return similar(*options); };
    return invocation;
}

} // namespace

Command similar_command() {
    return {"similar", "[OPTION...] ID", "print the articles most similar to one",
            "  telusur similar --index my-index d0c9e51c4a4e07be\n", declare};
}

} // namespace telusur
