// Mending of XML that templates broke.
#pragma once

#include <string>
#include <string_view>

namespace telusur {

struct MendedXml {
    std::string text;
    bool is_cut = false; // it ended before its root element did
};

// Returns `xml` with every element closed, in the right order, and every attribute in quotation
// marks: end tags without a beginning are left out, "<" that begins no tag becomes text, elements
// that are open where an outer one ends are closed there, HTML's empty elements at once. Comments,
// declarations and all that follows the root element are left out. Lines stay where they are.
// xml: begins with the root element.
MendedXml mend_xml(std::string_view xml);

} // namespace telusur
