// Templates of the page: mustache, which escapes what it inserts.
#pragma once

#include <string>
#include <string_view>

#include <kainjow/mustache.hpp>

namespace telusur {

using Data = kainjow::mustache::data;

// Returns the embedded template `name` ("results") filled with `data` and, for what is not in it,
// `texts`; inside of layout.mustache. Throws Error when a template is faulty.
std::string fill(std::string_view name, Data& data, const Data& texts);

} // namespace telusur
