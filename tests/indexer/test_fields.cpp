#include "indexer/format/fields.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <set>

using namespace telusur;

TEST_CASE("kFields: a row for each field, in the order of the enumeration") {
    for (std::size_t i = 0; i < kFields.size(); ++i)
        CHECK(static_cast<std::size_t>(kFields[i].field) == i);
}

TEST_CASE("kFields: names, prefixes and slots are each used once") {
    std::set<std::string_view> names;
    std::set<std::string_view> prefixes{kFormPrefix, kRegionPrefix, kSpeakerPrefix, kAcronymPrefix};
    std::set<std::uint32_t> slots{kWordCountSlot};
    for (const FieldSpec& row : kFields) {
        CAPTURE(row.name);
        CHECK(names.insert(row.name).second);
        if (row.indonesian_name != row.name) CHECK(names.insert(row.indonesian_name).second);
        if (!row.prefix.empty()) CHECK(prefixes.insert(row.prefix).second);
        if (row.slot != kNoSlot) CHECK(slots.insert(row.slot).second);
        CHECK(find_field(row.name) == &row);
        CHECK(find_field(row.indonesian_name) == &row);
    }
    CHECK(find_field("") == nullptr);
    CHECK(find_field("Judul") == nullptr);
}

TEST_CASE("kFields: prefixes are capitals, and where there are no terms there is none") {
    for (const FieldSpec& row : kFields) {
        CAPTURE(row.name);
        CHECK(row.prefix.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos);
        const bool is_prefixed = row.terms == TermForm::whole || row.terms == TermForm::words
                                 || row.terms == TermForm::url;
        if (row.terms == TermForm::none) CHECK(row.prefix.empty());
        if (is_prefixed) CHECK_FALSE(row.prefix.empty());
    }
}

TEST_CASE("kFields: no prefix begins another, so that no term is another field's") {
    for (const FieldSpec& one : kFields) {
        if (one.prefix.empty()) continue;
        CAPTURE(one.name);
        for (const std::string_view other :
             {kFormPrefix, kRegionPrefix, kSpeakerPrefix, kAcronymPrefix}) {
            CHECK_FALSE(one.prefix.starts_with(other));
            CHECK_FALSE(other.starts_with(one.prefix));
        }
        for (const FieldSpec& other : kFields)
            if (other.field != one.field) CHECK_FALSE(other.prefix.starts_with(one.prefix));
    }
}

TEST_CASE("StemCount: both parts come back") {
    for (const std::uint32_t count : {1u, 2u, 63u, 64u, 100000u})
        for (const bool is_bare : {false, true}) {
            const StemCount back = decode_stem_count(encode({count, is_bare}));
            CHECK(back.count == count);
            CHECK(back.is_bare == is_bare);
        }
}
