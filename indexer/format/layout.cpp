#include "indexer/format/layout.hpp"

#include <charconv>
#include <fstream>

#include "indexer/program/error.hpp"

namespace telusur {

std::string current_generation(const std::string& index) {
    std::ifstream stub(index + '/' + std::string(kStubFile));
    std::string type, name;
    if (!stub) return {};
    if (!(stub >> type >> name) || generation_number(name) == 0)
        throw Error("cannot open the index '" + index + "': its file " + std::string(kStubFile)
                    + " is damaged; index the articles again into a new folder");
    return name;
}

int generation_number(std::string_view name) {
    int number = 0;
    if (!name.starts_with(kGenerationPrefix)) return 0;
    name.remove_prefix(kGenerationPrefix.size());
    const char* end = name.data() + name.size();
    const auto [stop, error] = std::from_chars(name.data(), end, number);
    return error == std::errc() && stop == end && number > 0 ? number : 0;
}

} // namespace telusur
