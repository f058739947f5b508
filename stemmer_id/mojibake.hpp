// Mojibake: UTF-8 that was read as Mac Roman or Windows-1252 and written as UTF-8 again.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace telusur {

// Returns `text` with what was misread put right ("‚Äú", "â€œ" -> the opening quotation mark), also
// when it was misread twice or three times. Only sequences that can have no other reason are
// touched: a quotation mark behind an accented letter, which could be read as one, stays.
// text: valid UTF-8. repaired: the number of characters put right is added to it when given.
std::string repair_mojibake(std::string_view text, std::size_t* repaired = nullptr);

} // namespace telusur
