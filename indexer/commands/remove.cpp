#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

#include "indexer/commands/commands.hpp"
#include "indexer/commands/writing_options.hpp"
#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "indexer/write/remove_articles.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

struct RemoveOptions {
    std::string index;
    std::vector<std::string> ids;
    std::string ids_from; // "" = no file
    int wait_seconds = 0;
    bool quiet = false;
};

// The ids in a file, one a line.
void append_ids(const std::string& path, std::vector<std::string>& ids) {
    std::ifstream file;
    if (path != "-") file.open(path);
    std::istream& input = path == "-" ? std::cin : file;
    if (!input) throw Error("cannot read the ids in '" + path + "'");
    for (std::string line; std::getline(input, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (!line.empty()) ids.push_back(line);
    }
}

int remove(RemoveOptions options) {
    require_index(options.index);
    if (!options.ids_from.empty()) append_ids(options.ids_from, options.ids);
    if (options.ids.empty())
        throw UsageError(
            "no id is given; 'telusur search --format ids' prints the ids of articles");
    const RemoveResult result =
        remove_articles(options.index, options.ids, std::chrono::seconds(options.wait_seconds));
    for (const std::string& id : result.missing)
        std::cerr << "telusur-index: there is no article with the id '" << id << "'\n";
    if (!options.quiet)
        std::cerr << "telusur-index: " << result.removed << " removed, " << result.missing.size()
                  << " not found\n";
    return result.missing.empty() ? kExitOk : kExitNothing;
}

Invocation declare() {
    const auto options = std::make_shared<RemoveOptions>();
    Invocation invocation;
    add_index_option(invocation.options, &options->index);
    invocation.options.add_options()("ids-from", po::value(&options->ids_from)->value_name("FILE"),
                                     "remove the articles with the ids in FILE, one a line; "
                                     "- is standard input");
    add_wait_option(invocation.options, &options->wait_seconds);
    invocation.options.add_options()("quiet,q", po::bool_switch(&options->quiet),
                                     "tell nothing but the ids that were not found");
    invocation.operands = &options->ids;
    invocation.run = [options] { return remove(*options); };
    return invocation;
}

} // namespace

Command remove_command() {
    return {"remove", "[OPTION...] ID...", "remove articles from an index",
            "  telusur-index remove --index my-index kabar-17 kabar-18\n"
            "  telusur search --format ids sumber:kabar | telusur-index remove --ids-from -\n",
            declare};
}

} // namespace telusur
