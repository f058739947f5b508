#include "indexer/format/fields.hpp"

#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace telusur;

TEST_CASE("kFields: a row stands where its field's number says") {
    for (std::size_t i = 0; i < kFields.size(); ++i) {
        CAPTURE(kFields[i].name);
        CHECK(static_cast<std::size_t>(kFields[i].field) == i);
        CHECK(&spec(kFields[i].field) == &kFields[i]);
    }
}

TEST_CASE("kFields: no two rows share a name, a prefix or a slot") {
    std::map<std::string, std::string> names;
    std::set<std::string_view> prefixes{kFormPrefix};
    std::set<std::uint32_t> slots{kWordCountSlot};
    for (const FieldSpec& row : kFields) {
        CAPTURE(row.name);
        const std::string own(row.name);
        CHECK(names.try_emplace(own, own).first->second == own);
        CHECK(names.try_emplace(std::string(row.indonesian_name), own).first->second == own);
        if (row.terms != TermForm::none) CHECK(prefixes.insert(row.prefix).second);
        if (row.slot != kNoSlot) CHECK(slots.insert(row.slot).second);
    }
}

TEST_CASE("kFields: prefixes are capitals, and none where there are no terms") {
    for (const FieldSpec& row : kFields) {
        CAPTURE(row.name);
        CHECK(row.prefix.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos);
        if (row.terms == TermForm::none) CHECK(row.prefix.empty());
        if (row.terms == TermForm::whole || row.terms == TermForm::words)
            CHECK_FALSE(row.prefix.empty());
    }
}

TEST_CASE("kFields: no prefix begins another, so that no field's term is another's") {
    for (const FieldSpec& one : kFields) {
        if (one.prefix.empty()) continue;
        CAPTURE(one.name);
        CHECK_FALSE(one.prefix.starts_with(kFormPrefix));
        CHECK_FALSE(kFormPrefix.starts_with(one.prefix));
        for (const FieldSpec& other : kFields)
            if (one.field != other.field) CHECK_FALSE(other.prefix.starts_with(one.prefix));
    }
}

TEST_CASE("find_field: both names, exactly") {
    for (const FieldSpec& row : kFields) {
        CHECK(find_field(row.name) == &row);
        CHECK(find_field(row.indonesian_name) == &row);
    }
    for (const std::string_view name : {"", "Judul", "titles", "titl", "Q"}) {
        CAPTURE(name);
        CHECK(find_field(name) == nullptr);
    }
}
