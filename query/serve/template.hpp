// Templates of the page: mustache, which escapes what it inserts.
#pragma once

#include <string>
#include <string_view>

#include <kainjow/mustache.hpp>

namespace telusur {

using Data = kainjow::mustache::data;

// Returns the embedded template `name` ("results") filled with `data`, inside of layout.mustache;
// {{>box}} inserts box.mustache, {{telusur_css}} the address of telusur.css. Data must not have a
// key of a template's name. Throws Error when a template is faulty.
std::string fill(std::string_view name, Data& data);

} // namespace telusur
