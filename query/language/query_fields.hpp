// The fields of the query language, as ONE table. Parser, messages, SYNTAX.md and completions are
// derived from it or tested against it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "indexer/format/fields.hpp"

namespace telusur {

enum class QueryField : std::uint8_t {
    text, // title and body: what words without a field search
    title,
    source,
    section,
    region,
    author,
    speaker,
    quote,
    rupiah,
    date,
    since,
    until,
    at_least,
    id,
    url,
};

// What may stand behind the colon.
enum class QueryValue : std::uint8_t {
    words, // a word, a phrase, a pattern or a fuzzy word of analysed text
    names, // words as they are written, all of them
    whole, // one value
    region,
    amounts, // a sum or a range of sums
    dates,   // a day, a month, a year, a range of them, or words such as "kemarin"
    count,   // a number, a colon and a word
};

struct QueryFieldSpec {
    QueryField field;
    std::string_view name; // Indonesian
    std::string_view alias;
    QueryValue value;
    std::string_view prefix; // of the terms that it looks up
    std::string_view example;
};

constexpr std::array kQueryFields{
    QueryFieldSpec{QueryField::title, "judul", "title", QueryValue::words,
                   spec(Field::title).prefix, "judul:banjir"},
    QueryFieldSpec{QueryField::text, "isi", "body", QueryValue::words, "", "isi:banjir"},
    QueryFieldSpec{QueryField::source, "sumber", "source", QueryValue::names,
                   spec(Field::source).prefix, "sumber:antara"},
    QueryFieldSpec{QueryField::section, "rubrik", "section", QueryValue::names,
                   spec(Field::section).prefix, "rubrik:hukum"},
    QueryFieldSpec{QueryField::region, "wilayah", "region", QueryValue::region, kRegionPrefix,
                   "wilayah:banten"},
    QueryFieldSpec{QueryField::author, "penulis", "author", QueryValue::names,
                   spec(Field::author).prefix, "penulis:sri"},
    QueryFieldSpec{QueryField::speaker, "penutur", "speaker", QueryValue::names, kSpeakerPrefix,
                   "penutur:\"Andra Soni\""},
    QueryFieldSpec{QueryField::quote, "ucapan", "quote", QueryValue::words, kSpeakerPrefix,
                   "ucapan:korupsi"},
    QueryFieldSpec{QueryField::rupiah, "rupiah", "amount", QueryValue::amounts, "",
                   "rupiah:1M..10M"},
    QueryFieldSpec{QueryField::date, "tanggal", "date", QueryValue::dates, "", "tanggal:2025-08"},
    QueryFieldSpec{QueryField::since, "sejak", "since", QueryValue::dates, "", "sejak:2025-01"},
    QueryFieldSpec{QueryField::until, "sampai", "until", QueryValue::dates, "", "sampai:kemarin"},
    QueryFieldSpec{QueryField::at_least, "minimal", "atleast", QueryValue::count, "",
                   "minimal:3:korupsi"},
    QueryFieldSpec{QueryField::id, "id", "", QueryValue::whole, spec(Field::id).prefix, "id:a-7"},
    QueryFieldSpec{QueryField::url, "url", "tautan", QueryValue::whole, spec(Field::url).prefix,
                   "url:kabar.id"},
};

// Returns the row of `field`.
constexpr const QueryFieldSpec& spec(QueryField field) {
    for (const QueryFieldSpec& row : kQueryFields)
        if (row.field == field) return row;
    return kQueryFields.front();
}

// Returns the row with this name or alias, or null.
constexpr const QueryFieldSpec* find_query_field(std::string_view name) {
    for (const QueryFieldSpec& row : kQueryFields)
        if (row.name == name || (!row.alias.empty() && row.alias == name)) return &row;
    return nullptr;
}

} // namespace telusur
