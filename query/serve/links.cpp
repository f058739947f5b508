#include "query/serve/links.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace telusur {
namespace {

// What belongs to one page of results, and not to what was asked.
constexpr std::array<std::string_view, 3> kOfOnePage{"hal", "cerita", "kenapa"};

} // namespace

Links Links::with(std::initializer_list<NameValue> changes) const {
    Links changed = *this;
    for (const std::string_view name : kOfOnePage)
        std::erase_if(changed.values_, [&](const NameValue& given) { return given.name == name; });
    for (const NameValue& change : changes) {
        std::erase_if(changed.values_,
                      [&](const NameValue& given) { return given.name == change.name; });
        if (!change.value.empty()) changed.values_.push_back(change);
    }
    return changed;
}

Links Links::with_added(std::string_view name, const std::string& value) const {
    Links changed = *this;
    changed.values_.push_back({std::string(name), value});
    return changed;
}

Links Links::without(std::string_view name, std::string_view value) const {
    Links changed = *this;
    std::erase_if(changed.values_, [&](const NameValue& given) {
        return given.name == name && given.value == value;
    });
    return changed;
}

Links Links::only(std::span<const ParameterSpec> table, std::string_view left_out) const {
    Links changed = *this;
    std::erase_if(changed.values_, [&](const NameValue& given) {
        return given.name == left_out
               || std::ranges::find(table, given.name, &ParameterSpec::name) == table.end();
    });
    return changed;
}

bool Links::has(std::string_view name) const {
    return std::ranges::find(values_, name, &NameValue::name) != values_.end();
}

bool Links::has(std::string_view name, std::string_view value) const {
    return std::ranges::find(values_, NameValue{std::string(name), std::string(value)})
           != values_.end();
}

std::string Links::address(std::string_view path) const {
    std::string out = to_root_ + std::string(path);
    if (out.empty()) out = "./";
    char sign = '?';
    for (const NameValue& value : values_) {
        (((out += sign) += value.name) += '=') += percent_encoded(value.value);
        sign = '&';
    }
    return out;
}

std::string path_encoded(std::string_view text) {
    std::string out;
    for (const char c : percent_encoded(text)) {
        if (c == '+') // a blank there, a plus sign here
            out += "%20";
        else
            out += c;
    }
    // A step of its own would be taken for a way through folders.
    if (out == "." || out == "..") out.replace(0, 1, "%2E");
    return out;
}

std::string host_of(std::string_view url) {
    const std::size_t begin = url.find("://");
    if (begin == std::string_view::npos) return {};
    url.remove_prefix(begin + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    if (const std::size_t user = url.rfind('@'); user != std::string_view::npos)
        url.remove_prefix(user + 1);
    if (url.starts_with("www.")) url.remove_prefix(4);
    return std::string(url);
}

} // namespace telusur
