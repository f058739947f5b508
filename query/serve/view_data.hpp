// View data: pieces of what templates are filled with. A name that a template asks for is always
// set, if need be to false: otherwise it would find the one of what stands around it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/snippet.hpp"
#include "query/serve/template.hpp"

namespace telusur {

// Sets `name` to the text, or to false when it is empty.
void put(Data& data, const std::string& name, std::string_view text);

// Returns a list with what make() makes of each.
template <class Range, class Make>
Data list_of(const Range& range, Make make) {
    Data list{Data::type::list};
    for (const auto& each : range) list.push_back(make(each));
    return list;
}

// Returns the list as {{#name}}{{#each}}...{{/each}}{{/name}} has it, false when it is empty.
Data with_each(const Data& list);

// Returns the text in pieces, each with `marked` (may be false) before `plain` (likewise). Of a
// longer text the first `most` bytes, and an ellipsis.
Data pieces(std::string_view text, const std::vector<ByteRange>& matches,
            std::size_t most = std::string_view::npos);

// Returns `text` cut to at most `most` bytes, at a character, with an ellipsis where it was longer.
std::string shortened(std::string_view text, std::size_t most);

} // namespace telusur
