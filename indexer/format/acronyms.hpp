// How an index keeps acronyms: one term a pair, and the list that people edited.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace telusur {

// An acronym and what it stands for, as written: "KPK", "Komisi Pemberantasan Korupsi".
struct AcronymPair {
    std::string acronym, expansion;

    auto operator<=>(const AcronymPair&) const = default;
};

// Returns what makes two written forms one: letters and digits in lower case, one space between
// words.
std::string acronym_key(std::string_view text);

// Returns the pair of keys.
AcronymPair acronym_key(const AcronymPair& pair);

// Returns the term that says that an article explains an acronym: the acronym in lower case, the
// acronym as written, and what it stands for, with tabs between them. How often and where it is
// explained are the term's postings.
std::string acronym_term(std::string_view acronym, std::string_view expansion);

// Returns the pair of an acronym_term(), or nothing when `term` is cut off or is none.
std::optional<AcronymPair> acronym_pair_of(std::string_view term);

// What people made of the list (`telusur-index acronyms --set`).
struct EditedAcronyms {
    std::vector<AcronymPair> given;   // as written
    std::vector<AcronymPair> refused; // keys
};

// Throws Xapian::Error.
EditedAcronyms read_edited_acronyms(const Xapian::Database& database);
void write_edited_acronyms(Xapian::WritableDatabase& database, const EditedAcronyms& edited);

} // namespace telusur
