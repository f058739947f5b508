// Mending of JSON that templates and content managers broke.
#pragma once

#include <string>
#include <string_view>

namespace telusur {

// Returns `text` with the known damage undone: a CDATA section or HTML comment around it, entities
// in place of quotation marks, control characters and needless escapes in strings, commas before a
// closing bracket, several at once, a semicolon at the end. The result need not be valid.
std::string mend_json(std::string_view text);

// Returns the string that follows `"key":` first, escapes undone; "" when there is none. It ends at
// a quotation mark before a comma, a bracket or the end, so that bare quotation marks inside of it
// do no harm.
std::string find_json_string(std::string_view text, std::string_view key);

} // namespace telusur
