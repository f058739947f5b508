#include "query/serve/embedded.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "indexer/program/error.hpp"

namespace telusur {
namespace {

constexpr EmbeddedFile kFiles[] = {
#include "query/serve/embedded.inc"
};

} // namespace

std::span<const EmbeddedFile> embedded_files() {
    return kFiles;
}

std::string_view embedded_file(std::string_view name) {
    const auto* row = std::ranges::find(kFiles, name, &EmbeddedFile::name);
    if (row == std::end(kFiles))
        throw Error("the file '" + std::string(name) + "' is not in the program");
    return row->content;
}

} // namespace telusur
