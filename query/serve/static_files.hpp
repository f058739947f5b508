// Static files of the page: style, scripts and icons, under addresses that change with them.
#pragma once

#include <string>
#include <string_view>

#include "query/serve/routes.hpp"

namespace telusur {

// Returns the address of an embedded file, without a slash before it: "aset/1f3a...-telusur.css".
// name: one of embedded_files().
std::string static_address(std::string_view name);

Response static_file(const Call& call, Session& session);

} // namespace telusur
