// Texts of the page in its two languages, as ONE table.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "query/output/language.hpp"
#include "query/serve/template.hpp"

namespace telusur {

struct PageText {
    std::string_view key;
    std::string_view indonesian, english;
};

std::span<const PageText> page_texts();

// Returns "en" as the address has it, for Language::english.
std::string_view code_of(Language language);
Language language_of(std::string_view code);

// Returns the text with this key; `key` itself when there is none. key: one of the table's.
std::string_view text(Language language, std::string_view key);

// Returns the text with `value` in the place of "{}".
std::string filled(Language language, std::string_view key, std::string_view value);

// Returns the text of `key`_one or `key`_many with the number in the place of "{}": "1.234 berita".
std::string counted(Language language, std::string_view key, std::size_t number);

// Returns "1.234" or "1,234".
std::string number_text(Language language, std::size_t number);

// Returns "12 Agustus 2025" of "2025-08-12", "Agustus 2025" of "2025-08"; other text as it is.
std::string date_text(Language language, std::string_view date);

// Returns all texts for templates, which name them "t.search".
const Data& text_data(Language language);

} // namespace telusur
