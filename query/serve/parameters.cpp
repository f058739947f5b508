#include "query/serve/parameters.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "query/serve/http_error.hpp"
#include "query/serve/refusals.hpp"

namespace telusur {
namespace {

std::vector<std::string> items(std::string_view list) {
    std::vector<std::string> names;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        names.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return names;
}

std::optional<int> number_of(std::string_view text) {
    int value = 0;
    const char* const end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || at != end) return std::nullopt;
    return value;
}

bool is_choice(const ParameterSpec& spec, std::string_view value) {
    return !value.empty() && std::ranges::find(spec.choices, value) != spec.choices.end();
}

std::string choices_of(const ParameterSpec& spec) {
    std::string list;
    for (const std::string_view choice : spec.choices)
        if (!choice.empty()) (list += list.empty() ? "" : ", ") += choice;
    return list;
}

// Returns what is wrong with a value, if anything.
std::optional<Notice> fault(const ParameterSpec& spec, const std::string& value) {
    const std::string name(spec.name);
    switch (spec.kind) {
    case ParameterKind::text:
        if (value.size() <= static_cast<std::size_t>(spec.max)) return std::nullopt;
        return notice(kLongText, {name, std::to_string(spec.max)});
    case ParameterKind::number:
        if (const auto number = number_of(value);
            number && *number >= spec.min && *number <= spec.max)
            return std::nullopt;
        return notice(kNoNumber, {name, std::to_string(spec.min), std::to_string(spec.max)});
    case ParameterKind::choice:
        if (is_choice(spec, value)) return std::nullopt;
        return notice(kNoChoice, {name, choices_of(spec)});
    case ParameterKind::list:
        for (const std::string& item : items(value))
            if (!is_choice(spec, item)) return notice(kNoChoices, {name, choices_of(spec)});
        return std::nullopt;
    }
    return std::nullopt;
}

// Cuts `text` to at most `bytes`, at a character.
std::string cut(std::string text, std::size_t bytes) {
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
    text.resize(bytes);
    return text;
}

void append(std::string& query, std::string_view name, std::string_view value) {
    if (!query.empty()) query += '&';
    ((query += name) += '=') += percent_encoded(value);
}

} // namespace

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    constexpr std::string_view kPlain = "-._~,:";
    std::string out;
    for (const char c : text) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                              || (c >= '0' && c <= '9') || kPlain.find(c) != std::string_view::npos;
        const auto byte = static_cast<unsigned char>(c);
        if (is_plain)
            out += c;
        else if (c == ' ')
            out += '+';
        else
            ((out += '%') += kHex[byte / 16]) += kHex[byte % 16];
    }
    return out;
}

Parameters::Parameters(std::span<const ParameterSpec> table, const Request& request,
                       Reading reading)
    : table_(table) {
    const auto refuse = [&](const Notice& why) {
        if (reading == Reading::strict) throw HttpError(400, why);
        ignored_.push_back(why);
    };
    if (request.parameters.size() > kMaxParameters)
        throw HttpError(400, kManyParameters, {std::to_string(kMaxParameters)});
    for (const NameValue& given : request.parameters)
        if (std::ranges::find(table, given.name, &ParameterSpec::name) == table.end())
            refuse(notice(kNoParameter,
                          {cut(given.name, std::min<std::size_t>(given.name.size(), 40))}));
    for (const ParameterSpec& row : table) {
        std::size_t count = 0;
        for (const NameValue& given : request.parameters) {
            if (given.name != row.name || given.value.empty()) continue;
            const std::optional<Notice> why = fault(row, given.value);
            if (++count > (row.is_repeatable ? kMaxRepeated : 1))
                refuse(notice(kTooOften, {given.name}));
            else if (!why)
                add(row, given.value);
            else
                refuse(*why);
            if (why && row.kind == ParameterKind::text && count == 1)
                add(row, cut(given.value, static_cast<std::size_t>(row.max)));
        }
    }
}

void Parameters::add(const ParameterSpec& row, const std::string& value) {
    if (value == row.fallback) return;
    const NameValue entry{std::string(row.name), value};
    if (std::ranges::find(values_, entry) == values_.end()) values_.push_back(entry);
}

const ParameterSpec& Parameters::spec(std::string_view name) const {
    return *std::ranges::find(table_, name, &ParameterSpec::name);
}

std::string_view Parameters::text(std::string_view name) const {
    const auto value = std::ranges::find(values_, name, &NameValue::name);
    return value == values_.end() ? spec(name).fallback : std::string_view(value->value);
}

int Parameters::number(std::string_view name) const {
    return number_of(text(name)).value_or(0);
}

std::vector<std::string> Parameters::all(std::string_view name) const {
    if (spec(name).kind == ParameterKind::list) return items(text(name));
    std::vector<std::string> found;
    for (const NameValue& value : values_)
        if (value.name == name) found.push_back(value.value);
    return found;
}

bool Parameters::has(std::string_view name) const {
    return std::ranges::find(values_, name, &NameValue::name) != values_.end();
}

bool Parameters::knows(std::string_view name) const {
    return std::ranges::find(table_, name, &ParameterSpec::name) != table_.end();
}

std::string Parameters::canonical() const {
    return canonical(table_);
}

std::string Parameters::canonical(std::span<const ParameterSpec> table) const {
    std::string query;
    for (const NameValue& value : values_)
        if (std::ranges::find(table, value.name, &ParameterSpec::name) != table.end())
            append(query, value.name, value.value);
    return query;
}

} // namespace telusur
