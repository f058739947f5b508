// Inner HTML: what an element of a feed holds, as HTML.
#pragma once

#include <string>

#include <pugixml.hpp>

namespace telusur {

// Returns the HTML within `element`: its text, where HTML is escaped or in CDATA sections, or,
// where elements stand in it as they are (Atom's xhtml, or markup that nobody escaped), these.
std::string inner_html(pugi::xml_node element);

} // namespace telusur
