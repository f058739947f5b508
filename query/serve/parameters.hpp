// Parameters: what may stand behind the question mark of an address, as tables that routes name.
// Reading them, the refusals, the key of the cache and openapi.yaml are derived from the tables.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/notice.hpp"
#include "query/serve/message.hpp"

namespace telusur {

enum class ParameterKind : std::uint8_t {
    text,   // at most `max` bytes
    number, // from `min` to `max`
    choice, // one of `choices`
    list,   // some of `choices`, with commas between
};

// "" ends the choices.
using Choices = std::array<std::string_view, 6>;

struct ParameterSpec {
    std::string_view name{};
    ParameterKind kind = ParameterKind::text;
    std::string_view fallback{}; // what it is when it is not given
    int min = 0;
    int max = 0;
    bool is_repeatable = false;
    Choices choices{};
    std::string_view description{};
};

// How often one parameter may be repeated, and how many there may be in all.
constexpr std::size_t kMaxRepeated = 16;
constexpr std::size_t kMaxParameters = 64;

enum class Reading : std::uint8_t {
    strict,  // what is not in the table is refused
    lenient, // it is left out: for pages
};

// The values of a request's parameters.
class Parameters {
public:
    // table: outlives it. Throws HttpError (400) in a strict reading.
    Parameters(std::span<const ParameterSpec> table, const Request& request, Reading reading);

    // The value, or the fallback of the table. name: one of the table's.
    std::string_view text(std::string_view name) const;
    int number(std::string_view name) const;
    // All values of a repeatable one, or the items of a list.
    std::vector<std::string> all(std::string_view name) const;
    // It was given, with another value than the fallback.
    bool has(std::string_view name) const;
    // The table has it.
    bool knows(std::string_view name) const;

    // What was given as "q=banjir&hal=2", in the order of the table and encoded: equal for requests
    // that ask the same.
    std::string canonical() const;
    // As canonical(), of those parameters only that `table` has, too.
    std::string canonical(std::span<const ParameterSpec> table) const;
    // What was given, checked, in the order of the table; nothing that is as its fallback.
    const std::vector<NameValue>& given() const { return values_; }

    // What a lenient reading left out, a sentence each.
    const std::vector<Notice>& ignored() const { return ignored_; }

private:
    void add(const ParameterSpec& spec, const std::string& value);
    const ParameterSpec& spec(std::string_view name) const;

    std::span<const ParameterSpec> table_;
    std::vector<NameValue> values_; // checked, in the order of the table
    std::vector<Notice> ignored_;
};

// Encodes `text` for a place behind the question mark.
std::string percent_encoded(std::string_view text);

} // namespace telusur
