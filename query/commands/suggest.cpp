#include <iostream>
#include <memory>

#include "indexer/format/index.hpp"
#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "query/commands/commands.hpp"
#include "query/commands/search_options.hpp"
#include "query/output/completions.hpp"
#include "query/search/completions.hpp"
#include "query/search/index_view.hpp"

namespace telusur {
namespace {

constexpr int kMaxCompletions = 100;

struct SuggestOptions {
    std::vector<std::string> indexes;
    std::vector<std::string> words;
    std::string format = "text";
    int number = 8;
};

std::vector<Completion> completions_of(const SuggestOptions& options, const std::string& query) {
    IndexView view(options.indexes);
    try {
        return Completions(view).complete(query, static_cast<std::size_t>(options.number));
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, options.indexes.front()));
    }
}

int suggest(const SuggestOptions& options) {
    require_indexes(options.indexes);
    const std::string query = joined(options.words);
    if (query.empty()) throw UsageError("give the beginning of a query");
    const std::vector<Completion> completions = completions_of(options, query);
    if (options.format == "json")
        std::cout << completions_json(query, completions) << '\n';
    else
        for (const Completion& completion : completions) {
            std::cout << completion.query << '\t' << completion.articles << '\t'
                      << spec(completion.kind).name;
            if (!completion.expansion.empty()) std::cout << '\t' << completion.expansion;
            std::cout << '\n';
        }
    std::cout.flush();
    return completions.empty() ? kExitNothing : kExitOk;
}

Invocation declare() {
    const auto options = std::make_shared<SuggestOptions>();
    Invocation invocation;
    add_indexes_option(invocation.options, &options->indexes);
    invocation.options.add_options()("number,n",
                                     int_value("number", &options->number, 1, kMaxCompletions),
                                     "how many to print at most")(
        "format", choice_value("format", &options->format, {"text", "json"}), "text or json");
    invocation.operands = &options->words;
    invocation.run = [options] { return suggest(*options); };
    return invocation;
}

} // namespace

Command suggest_command() {
    return {"suggest",
            "[OPTION...] BEGINNING...",
            "print what the beginning of a query may go on with",
            "  telusur suggest korup                      words, names, acronyms\n"
            "  telusur suggest 'banjir wilayah:ser'       regions\n",
            declare,
            "to begin with a sign, put -- before the query: telusur suggest -- korupsi -ac"};
}

} // namespace telusur
