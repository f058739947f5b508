// Credits: the lines by which a page says who wrote and edited an article, and when.
#pragma once

#include <string>
#include <string_view>

namespace telusur {

// What a line "Penulis: Sri Rahayu | Editor: Bima" says; empty when it says nothing of the kind.
struct Credit {
    std::string author;
    std::string reporter; // of "Laporan wartawan ...": who was on the spot
    std::string editor;

    bool operator==(const Credit&) const = default;
};

// line: white space collapsed.
Credit credit_of(const std::string& line);

// Returns the end of `text` that begins with a date: of "Serang - Selasa, 12 Agustus 2025" from
// "Selasa" on. Empty when there is none or `text` is longer than such lines are.
std::string date_in(const std::string& text);

// True when a time of day stands in `text` ("14:05", "14.05 WIB").
bool has_clock(std::string_view text);

// True when `name` can be an author: no address, no account of the site, not the site itself.
// source: the site's name, may be empty.
bool is_author(const std::string& name, const std::string& source);

// `name` without the punctuation around it.
std::string trimmed_name(std::string_view name);

// Letters and digits only, lower case: "Kabar Kota.com" and "kabarkota.com" compare equal.
std::string squeezed(std::string_view text);

} // namespace telusur
