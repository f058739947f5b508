#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <boost/program_options.hpp>
#include <nlohmann/json.hpp>

#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "query/commands/commands.hpp"
#include "query/commands/people_options.hpp"
#include "query/output/article.hpp"
#include "query/output/pager.hpp"
#include "query/search/search.hpp"

namespace telusur {
namespace {

struct ShowOptions {
    std::vector<std::string> indexes;
    std::vector<std::string> ids;
    std::string format = "text";
    PeopleOptions people;
};

int show(const ShowOptions& options) {
    require_indexes(options.indexes);
    if (options.ids.empty())
        throw UsageError("no article is named; give the ids that 'telusur search' prints");
    const Pager pager(options.format == "text" && !options.people.no_pager);
    Searcher searcher(options.indexes);
    int status = kExitOk;
    for (const std::string& id : options.ids) {
        const std::optional<FoundArticle> found = searcher.find(id);
        if (!found) {
            std::cerr << "telusur: there is no article '" << id << "' in '"
                      << options.indexes.front() << "'\n";
            status = kExitNothing;
        } else if (options.format == "json") {
            print_article_json(std::cout, *found);
        } else {
            print_article(std::cout, *found);
        }
    }
    return status;
}

Invocation declare() {
    const auto options = std::make_shared<ShowOptions>();
    Invocation invocation;
    add_indexes_option(invocation.options, &options->indexes);
    invocation.options.add_options()("format",
                                     choice_value("format", &options->format, {"text", "json"}),
                                     "text, or json: an object a line");
    declare_pager_option(invocation.options, options->people);
    invocation.operands = &options->ids;
    invocation.run = [options] { return show(*options); };
    return invocation;
}

} // namespace

Command show_command() {
    return {"show", "[OPTION...] ID...", "print articles with the facts that were found in them",
            "  telusur show --index my-index d0c9e51c4a4e07be\n"
            "  telusur show --index my-index --format json d0c9e51c4a4e07be\n",
            declare};
}

} // namespace telusur
