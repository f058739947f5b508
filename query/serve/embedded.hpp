// Embedded files: everything in query/serve/page/ and schemas.json, as they were when the program
// was built.
#pragma once

#include <span>
#include <string_view>

namespace telusur {

struct EmbeddedFile {
    std::string_view name; // "results.mustache"
    std::string_view content;
};

std::span<const EmbeddedFile> embedded_files();

// Returns the content of a file. Throws Error when there is none of this name.
std::string_view embedded_file(std::string_view name);

} // namespace telusur
