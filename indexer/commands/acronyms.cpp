#include <iostream>
#include <memory>
#include <string>

#include <boost/program_options.hpp>

#include "indexer/commands/commands.hpp"
#include "indexer/commands/writing_options.hpp"
#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "indexer/write/acronym_list.hpp"

namespace telusur {
namespace {

constexpr int kMaxLeast = 1'000'000;

struct AcronymsOptions {
    std::string index;
    std::string file;
    int least = 1;
    int wait_seconds = 0;
};

int acronyms(const AcronymsOptions& options) {
    require_index(options.index);
    if (!options.file.empty()) {
        set_acronyms(options.index, options.file, std::chrono::seconds(options.wait_seconds));
        return kExitOk;
    }
    std::size_t printed = 0;
    std::cout << "# acronym\tstands for\tarticles\toutlets\n";
    for (const LearnedAcronym& row : list_acronyms(options.index)) {
        if (row.articles < static_cast<std::size_t>(options.least) && row.articles > 0) continue;
        std::cout << row.acronym << '\t' << row.expansion << '\t' << row.articles << '\t'
                  << row.outlets << '\n';
        ++printed;
    }
    return printed > 0 ? kExitOk : kExitNothing;
}

Invocation declare() {
    const auto options = std::make_shared<AcronymsOptions>();
    Invocation invocation;
    add_index_option(invocation.options, &options->index);
    invocation.options.add_options()("least", int_value("least", &options->least, 1, kMaxLeast),
                                     "list those that so many articles explain")(
        "set", boost::program_options::value(&options->file)->value_name("FILE"),
        "keep the list in FILE, as this command prints it, in the place of the learned one");
    add_wait_option(invocation.options, &options->wait_seconds);
    invocation.run = [options] { return acronyms(*options); };
    return invocation;
}

} // namespace

Command acronyms_command() {
    return {"acronyms", "[OPTION...]",
            "list what the articles say that acronyms stand for, or keep an edited list",
            "  telusur-index acronyms --index my-index > acronyms.tsv\n"
            "  telusur-index acronyms --index my-index --set acronyms.tsv\n",
            declare};
}

} // namespace telusur
