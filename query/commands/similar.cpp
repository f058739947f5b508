#include <iostream>
#include <memory>

#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "query/commands/commands.hpp"
#include "query/commands/people_options.hpp"
#include "query/commands/search_options.hpp"
#include "query/output/pager.hpp"
#include "query/output/print.hpp"

namespace telusur {
namespace {

constexpr int kShownHits = 10;
constexpr int kMaxHits = 10'000;

struct SimilarOptions {
    std::vector<std::string> indexes;
    std::vector<std::string> ids;
    std::string format = "text";
    std::string fields;
    PeopleOptions people;
    int hits = kShownHits;
};

int similar(const SimilarOptions& options) {
    require_indexes(options.indexes);
    if (options.ids.size() != 1)
        throw UsageError("give the id of one article, as 'telusur search' prints it");
    const std::vector<std::string> columns = columns_named(options.fields, options.format);
    const Manner manner = options.people.manner();
    const Pager pager(options.format == "text" && !options.people.no_pager);
    Searcher searcher(options.indexes);
    const std::string& id = options.ids.front();
    const auto answer = find_similar_answer(searcher, id, static_cast<std::size_t>(options.hits));
    if (!answer) throw Error("there is no article '" + id + "' in the index");
    print_answer(std::cout, options.format, *answer, manner, columns);
    return answer->hits.empty() ? kExitNothing : kExitOk;
}

Invocation declare() {
    const auto options = std::make_shared<SimilarOptions>();
    Invocation invocation;
    add_indexes_option(invocation.options, &options->indexes);
    invocation.options.add_options()("number,n", int_value("number", &options->hits, 1, kMaxHits),
                                     "how many articles to show")(
        "format", choice_value("format", &options->format, {kFormats.begin(), kFormats.end()}),
        "text, json, jsonl, csv, tsv or ids");
    declare_fields_option(invocation.options, &options->fields);
    declare_people_options(invocation.options, options->people);
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
