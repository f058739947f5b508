// The fields of an article in the index, as ONE table: names, term prefixes and value slots.
// Readers, the writer, the query parser, JSON and the documents are derived from it or tested
// against it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace telusur {

enum class Field : std::uint8_t {
    id,
    title,
    body,
    date,
    source,
    section,
    author,
    url,
    date_written, // the date as the input has it, where that is not as in `date`
    date_from,    // "header" where the date stood in a line above the text
};

// How a field becomes terms.
enum class TermForm : std::uint8_t {
    none,  // no terms
    whole, // the whole value as one term
    words, // a term for each folded word ("Wartain Banten" -> wartain, banten)
    url,   // terms for the whole address and for its host, also without subdomains: url_terms()
    text,  // analysed text: stems, exact forms, and their place in the word order
};

constexpr std::uint32_t kNoSlot = UINT32_MAX;

struct FieldSpec {
    Field field;
    std::string_view name;            // in JSON and, as an alias, in queries
    std::string_view indonesian_name; // in JSON that is read, and in queries
    TermForm terms;
    std::string_view prefix; // of its terms; capitals, so that no prefix begins a word's own term
    std::uint32_t slot;      // of its document value; kNoSlot: none
};

// Prefix of the exact forms of words of title and body ("Fmemberantas"); such a term is written
// only where the form differs from its stem, and without positions.
constexpr std::string_view kFormPrefix = "F";

// The within-document frequency that a stem's posting has: twice the count of the stem, and one
// more where the text has it in the very form of the stem. So `korupsi` tells articles with
// "korupsi" from those with "dikorupsi" alone, and needs no further terms for it.
struct StemCount {
    std::uint32_t count = 0;
    bool is_bare = false;
};

constexpr std::uint32_t encode(StemCount stem) {
    return stem.count * 2 + (stem.is_bare ? 1 : 0);
}

constexpr StemCount decode_stem_count(std::uint32_t wdf) {
    return {wdf / 2, wdf % 2 == 1};
}

// A word of the title counts as this many words of the body.
constexpr std::uint32_t kTitleWeight = 3;

// Value slot of the number of words of title and body, as Xapian::sortable_serialise writes it.
constexpr std::uint32_t kWordCountSlot = 3;

// Value slot of the order of the words of title and body (word_order.hpp): what tells phrases.
constexpr std::uint32_t kWordOrderSlot = 4;

// Value slot of the article itself (stored_article.hpp).
constexpr std::uint32_t kArticleSlot = 5;

// Value slot of the facts that were found in the article (facts.hpp).
constexpr std::uint32_t kFactsSlot = 6;

// Value slot of the sums of rupiah in the article: each as 8 bytes, the first highest, in order, so
// that they compare as bytes; whole rupiah.
constexpr std::uint32_t kRupiahSlot = 7;

// Value slot of the article's sketch, and of its story (indexer/enrich/story.hpp): the number of
// the story's first article; articles that stand alone have none.
constexpr std::uint32_t kSketchSlot = 8;
constexpr std::uint32_t kStorySlot = 9;

// Prefixes of the terms of facts; each is a boolean term.
constexpr std::string_view kRegionPrefix = "W";  // codes without "."; a kabupaten's province, too
constexpr std::string_view kSpeakerPrefix = "N"; // words of the names of those who are quoted
constexpr std::string_view kAcronymPrefix = "K"; // see acronyms.hpp

// Body terms have no prefix: the stems of title AND body, so that one posting list answers a word.
// The date's value is "20250812", the day that the facts tell: it sorts and compares as bytes.
constexpr std::array kFields{
    FieldSpec{Field::id, "id", "id", TermForm::whole, "Q", kNoSlot},
    FieldSpec{Field::title, "title", "judul", TermForm::text, "S", kNoSlot},
    FieldSpec{Field::body, "body", "isi", TermForm::text, "", kNoSlot},
    FieldSpec{Field::date, "date", "tanggal", TermForm::none, "", 0},
    FieldSpec{Field::source, "source", "sumber", TermForm::words, "O", 1},
    FieldSpec{Field::section, "section", "rubrik", TermForm::words, "R", 2},
    FieldSpec{Field::author, "author", "penulis", TermForm::words, "A", kNoSlot},
    FieldSpec{Field::url, "url", "tautan", TermForm::url, "U", kNoSlot},
    FieldSpec{Field::date_written, "date_written", "tanggal_tertulis", TermForm::none, "", kNoSlot},
    FieldSpec{Field::date_from, "date_from", "asal_tanggal", TermForm::none, "", kNoSlot},
};

constexpr std::size_t kFieldCount = kFields.size();

// Returns the table's row for `field`.
constexpr const FieldSpec& spec(Field field) {
    return kFields[static_cast<std::size_t>(field)];
}

// Returns the row with this English or Indonesian name, or null.
constexpr const FieldSpec* find_field(std::string_view name) {
    for (const FieldSpec& row : kFields)
        if (row.name == name || row.indonesian_name == name) return &row;
    return nullptr;
}

} // namespace telusur
