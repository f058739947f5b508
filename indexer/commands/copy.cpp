#include <memory>
#include <string>
#include <vector>

#include "indexer/commands/commands.hpp"
#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "indexer/write/rebuild_index.hpp"

namespace telusur {
namespace {

struct CopyOptions {
    std::string index;
    std::vector<std::string> folders;
};

int copy(const CopyOptions& options) {
    require_index(options.index);
    if (options.folders.size() != 1) throw UsageError("give one folder for the copy");
    copy_index(options.index, options.folders.front());
    return kExitOk;
}

Invocation declare() {
    const auto options = std::make_shared<CopyOptions>();
    Invocation invocation;
    add_index_option(invocation.options, &options->index);
    invocation.operands = &options->folders;
    invocation.run = [options] { return copy(*options); };
    return invocation;
}

} // namespace

Command copy_command() {
    return {"copy", "[OPTION...] FOLDER",
            "copy an index as it is at this moment, also while it is written to",
            "  telusur-index copy --index my-index my-index-2025-08-12\n", declare};
}

} // namespace telusur
