#include "indexer/format/fields.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace telusur;

TEST_CASE("kFields: a row for each field, in the order of the enumeration") {
    for (std::size_t i = 0; i < kFields.size(); ++i)
        CHECK(static_cast<std::size_t>(kFields[i].field) == i);
}

TEST_CASE("kFields: names, prefixes and slots are each used once") {
    std::set<std::string_view> names, prefixes{kFormPrefix};
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
