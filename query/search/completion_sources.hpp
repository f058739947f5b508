// Completion sources: what of an index can complete a query: its words, names, acronyms, regions,
// outlets, sections, authors and speakers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/query_fields.hpp"
#include "query/search/index_view.hpp"
#include "query/search/phrasebook.hpp"

namespace telusur {

enum class CompletionKind : std::uint8_t {
    word, // or a phrase: "tata kelola"
    name,
    acronym,
    region,
    source,
    section,
    author,
    speaker,
};

struct CompletionKindSpec {
    CompletionKind kind;
    std::string_view name; // in JSON and for people
    QueryField field;      // that it is written behind
    bool is_anywhere;      // offered also where no field stands
};

inline constexpr std::array kCompletionKinds{
    CompletionKindSpec{CompletionKind::word, "kata", QueryField::text, true},
    CompletionKindSpec{CompletionKind::name, "nama", QueryField::text, true},
    CompletionKindSpec{CompletionKind::acronym, "singkatan", QueryField::text, true},
    CompletionKindSpec{CompletionKind::region, "wilayah", QueryField::region, true},
    CompletionKindSpec{CompletionKind::source, "sumber", QueryField::source, true},
    CompletionKindSpec{CompletionKind::section, "rubrik", QueryField::section, false},
    CompletionKindSpec{CompletionKind::author, "penulis", QueryField::author, false},
    CompletionKindSpec{CompletionKind::speaker, "penutur", QueryField::speaker, false},
};

constexpr const CompletionKindSpec& spec(CompletionKind kind) {
    return kCompletionKinds[static_cast<std::size_t>(kind)];
}

// Something that can complete a query.
struct CompletionDraft {
    CompletionKind kind = CompletionKind::word;
    std::string key;       // what is typed for it: folded, one space between words
    std::string text;      // as the articles write it
    std::string expansion; // of an acronym; "": not known
    std::uint32_t articles = 0;
    std::uint32_t titles = 0; // of words, names and acronyms: that have it in their title
};

// Returns all of them. A region stands for each name that it may be typed by. Throws Error and
// Xapian::Error.
std::vector<CompletionDraft> completion_drafts(IndexView& view, const PhrasebookLimits& limits);

} // namespace telusur
