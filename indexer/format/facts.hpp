// Facts: what was found in an article (when, where, who said what, how much), each with the
// evidence that it came from, and their form in the index.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/fields.hpp"

namespace telusur {

// The kinds of facts. Each can be switched off, and has a version of its rules: a change of what
// they find raises it, and `telusur-index info` tells when an index was made with older ones.
enum class FactKind : std::uint8_t { date, region, acronym, quote, amount, story, boilerplate };

struct FactKindSpec {
    FactKind kind;
    std::string_view name;            // in options, JSON and an index's metadata
    std::string_view indonesian_name; // where people read
    int version;
};

constexpr std::array kFactKinds{
    FactKindSpec{FactKind::date, "date", "tanggal", 4},
    FactKindSpec{FactKind::region, "region", "wilayah", 3},
    FactKindSpec{FactKind::acronym, "acronym", "singkatan", 2},
    FactKindSpec{FactKind::quote, "quote", "ucapan", 5},
    FactKindSpec{FactKind::amount, "amount", "uang", 2},
    FactKindSpec{FactKind::story, "story", "cerita", 2},
    FactKindSpec{FactKind::boilerplate, "boilerplate", "tempelan", 1},
};

// Returns the table's row of `kind`.
constexpr const FactKindSpec& spec(FactKind kind) {
    return kFactKinds[static_cast<std::size_t>(kind)];
}

// A choice of kinds.
class FactSet {
public:
    static FactSet all() {
        FactSet set;
        for (const FactKindSpec& row : kFactKinds) set.insert(row.kind);
        return set;
    }

    bool has(FactKind kind) const { return (bits_ & bit(kind)) != 0; }
    void insert(FactKind kind) { bits_ |= bit(kind); }
    void erase(FactKind kind) { bits_ &= ~bit(kind); }
    bool operator==(const FactSet&) const = default;

private:
    static unsigned bit(FactKind kind) { return 1U << static_cast<unsigned>(kind); }

    unsigned bits_ = 0;
};

// Returns the names of the kinds in the table's order: "date,region"; "none" when there are none.
std::string fact_names(const FactSet& kinds);

// Reads such a list, in any order, or "all"; no value when it holds another word.
std::optional<FactSet> parse_fact_names(std::string_view list);

// What kind of place a fact was found in, and so how far it is to be trusted.
enum class Rule : std::uint8_t {
    metadata,    // a field that the input gave
    header,      // a line above the text ("Outlet | Section | 12 Agustus 2025 - ")
    dateline,    // "SERANG, KOMPAS.com - "
    title,       // the title
    lead,        // the first paragraphs
    body,        // the rest of the text
    url,         // the article's address
    relative,    // a word such as "kemarin"
    expansion,   // "Komisi Pemberantasan Korupsi (KPK)"
    short_first, // "KPK (Komisi Pemberantasan Korupsi)"
    said,        // a quotation with its speaker before or behind it
    follows,     // a quotation of the speaker before, in a pair or by a pronoun
    reported,    // "NAME menyatakan bahwa ...": no quotation
    written,     // a sum of money with its currency; an acronym by itself
    listed,      // an acronym by itself, which the list of the project knows
};

std::string_view name(Rule rule);

// Where a fact stands: bytes [begin, end) of a field of the article.
struct TextRange {
    Field field = Field::body;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool operator==(const TextRange&) const = default;
};

// What is doubtful about a date.
enum class DateDoubt : std::uint8_t {
    weekday,   // the weekday that is written is another one
    ambiguous, // day and month could be the other way round, and nothing tells
    swapped,   // day and month were the other way round in the metadata; put right
    differs,   // the url or the text tells another day than the metadata
    future,    // it lies behind the day of reading
    guessed,   // the year, or all of it, is not written where the date was found
};

std::string_view name(DateDoubt doubt);

struct DateFact {
    std::string day;  // "2025-08-12"
    int minutes = -1; // the time of day, since midnight; -1: not known
    std::string zone; // of the time, as written: "WIB"
    Rule rule = Rule::metadata;
    TextRange evidence;
    TextRange confirmation; // a place in the text that names the same day; empty when there is none
    std::vector<DateDoubt> doubts;

    bool operator==(const DateFact&) const = default;
};

// A day that the text names, whole.
struct DayFact {
    std::string day; // "2025-08-12"
    Rule rule = Rule::body;
    TextRange evidence;

    bool operator==(const DayFact&) const = default;
};

struct RegionFact {
    std::string code; // "36" a province, "36.04" a kabupaten or kota
    std::string name; // "Kabupaten Serang"
    Rule rule = Rule::body;
    TextRange evidence;              // the mention that weighs most
    std::vector<std::string> others; // codes that it could be as well: Kabupaten or Kota Serang

    bool operator==(const RegionFact&) const = default;
};

struct AcronymFact {
    std::string acronym;   // "KPK"
    std::string expansion; // "Komisi Pemberantasan Korupsi"
    Rule rule = Rule::expansion;
    TextRange evidence; // both, with what stands between

    bool operator==(const AcronymFact&) const = default;
};

struct QuoteFact {
    std::string speaker; // "Andra Soni", without titles; "" when nothing tells
    std::string office;  // "Gubernur Banten"; "" when none is given
    Rule rule = Rule::said;
    TextRange evidence; // the words said, without the quotation marks

    bool operator==(const QuoteFact&) const = default;
};

struct AmountFact {
    std::string currency;        // ISO 4217: "IDR"
    std::int64_t hundredths = 0; // the sum, in hundredths of the currency's unit
    TextRange evidence;

    bool operator==(const AmountFact&) const = default;
};

struct Facts {
    std::optional<DateFact> date;    // of the article
    std::vector<DayFact> days;       // that its text names, in its order
    std::vector<RegionFact> regions; // of the event, the likeliest first
    std::vector<AcronymFact> acronyms;
    std::vector<QuoteFact> quotes;
    std::vector<AmountFact> amounts;
    std::vector<TextRange> boilerplate; // of the outlet; its words are in no term and no other fact

    bool operator==(const Facts&) const = default;
};

// Returns the value for the slot kFactsSlot; empty when there are none.
std::string encode_facts(const Facts& facts);

// Returns the facts that encode_facts() wrote. Throws Error when `value` is no such bytes.
Facts decode_facts(std::string_view value);

} // namespace telusur
