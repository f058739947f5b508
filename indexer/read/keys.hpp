// Keys: which field of an article a column or a JSON key holds.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/fields.hpp"

namespace telusur {

// Names of fields: those of kFields and others in use, in Indonesian and English, without regard to
// capitals, "_", "-" and spaces; and what the user maps.
class KeyMap {
public:
    // What a key holds. Of several keys for one field the one with the lowest rank that is not
    // empty counts.
    struct Match {
        Field field;
        std::size_t rank;
    };

    // mappings: "FIELD=KEY" each, FIELD a name of kFields, KEY as it stands in the input; "a.b" is
    // the key b of the JSON object under a. An empty KEY means that the field is not read. Mapped
    // keys win over names, and the names of a mapped field do not count any more. Throws
    // UsageError.
    explicit KeyMap(const std::vector<std::string>& mappings = {});

    std::optional<Match> find(std::string_view key) const;
    // The keys that are mapped with a "." in them, for looking into objects.
    const std::map<std::string, Match, std::less<>>& nested() const { return nested_; }

    // Notes that an input has the key; only mapped ones are kept.
    void note(std::string_view key);
    // The mapped keys that no input had, "title=judul".
    std::vector<std::string> unseen() const;

private:
    struct Mapping {
        Match match;
        bool is_seen = false;
    };

    void add(const std::string& mapping);

    std::map<std::string, Mapping, std::less<>> mapped_; // by key
    std::map<std::string, Match, std::less<>> nested_;
    std::map<std::string, Match, std::less<>> names_; // by name in its plain form
};

} // namespace telusur
