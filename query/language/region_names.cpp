#include "query/language/region_names.hpp"

#include <algorithm>
#include <array>

#include "indexer/format/regions.hpp"
#include "query/language/value_text.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

std::string key_of(std::string_view name) {
    std::string key;
    for (const char c : fold(name)) {
        if (c == ' ' || c == '-' || c == '.') continue;
        key += c;
    }
    return key;
}

void add_named(std::string_view key, std::string_view level, std::vector<std::string>& codes) {
    for (const Region& region : regions())
        if ((level.empty() || region.level == level) && key_of(region.name) == key)
            codes.emplace_back(region.code);
    if (!codes.empty()) return;
    for (const PlaceNames& row : place_names()) {
        if (row.kind == "part-of" || row.kind == "elsewhere") continue;
        for (std::string_view names = row.names; !names.empty();) {
            const std::size_t comma = std::min(names.find(','), names.size());
            const Region* region = find_region(row.code);
            const bool is_level = region != nullptr && (level.empty() || region->level == level);
            if (is_level && key_of(names.substr(0, comma)) == key
                && std::ranges::find(codes, row.code) == codes.end())
                codes.emplace_back(row.code);
            names.remove_prefix(std::min(comma + 1, names.size()));
        }
    }
}

} // namespace

std::vector<std::string> regions_named(std::string_view name) {
    std::vector<std::string> codes;
    const std::string folded = fold(trimmed(name));
    if (const Region* region = find_region(folded)) return {std::string(region->code)};
    struct Level {
        std::string_view word, level;
    };
    constexpr auto kLevels = std::to_array<Level>({{"kabupaten ", "kabupaten"},
                                                   {"kab. ", "kabupaten"},
                                                   {"kab ", "kabupaten"},
                                                   {"kota ", "kota"},
                                                   {"provinsi ", "provinsi"},
                                                   {"prov. ", "provinsi"},
                                                   {"prov ", "provinsi"}});
    for (const Level& row : kLevels)
        if (folded.starts_with(row.word))
            add_named(key_of(folded.substr(row.word.size())), row.level, codes);
    if (codes.empty()) add_named(key_of(folded), {}, codes);
    return codes;
}

} // namespace telusur
