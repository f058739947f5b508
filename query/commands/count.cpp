#include <iostream>
#include <memory>

#include "indexer/program/options.hpp"
#include "query/commands/commands.hpp"
#include "query/commands/search_options.hpp"
#include "query/language/parse.hpp"

namespace telusur {
namespace {

int count(const SearchOptions& options) {
    check(options);
    Searcher searcher(options.indexes);
    SearchSettings settings = search_settings(options);
    settings.ranking.count = 0;
    settings.ranking.by_story = false;
    settings.counts_stories = options.group == "story";
    const ParsedQuery parsed = parse_query(joined(options.words));
    const SearchResult result = searcher.search(parsed.root, settings);
    std::cout << (options.group == "story" ? result.stories : result.total) << '\n';
    if (result.is_partial) std::cerr << "telusur: the time was over: articles may be missing\n";
    return result.total > 0 ? kExitOk : kExitNothing;
}

Invocation declare() {
    const auto options = std::make_shared<SearchOptions>();
    Invocation invocation;
    declare_match_options(invocation.options, *options);
    declare_group_option(invocation.options, &options->group);
    invocation.operands = &options->words;
    invocation.run = [options] { return count(*options); };
    return invocation;
}

} // namespace

Command count_command() {
    return {"count",
            "[OPTION...] QUERY...",
            "print how many articles match",
            "  telusur count korupsi                      in all\n"
            "  telusur count 'banjir tanggal:2025'        in a year\n"
            "  telusur count --group story banjir         as stories\n",
            declare,
            "to leave a word out, put -- before the query: telusur count -- korupsi -aceh"};
}

} // namespace telusur
