// Links: every address on the page, from the parameters of the one that was asked for. All of the
// page's state is in them.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/serve/parameters.hpp"

namespace telusur {

class Links {
public:
    // values: what was asked, checked. to_root: leads to the first page, "" or "../".
    Links(std::vector<NameValue> values, std::string to_root)
        : values_(std::move(values)), to_root_(std::move(to_root)) {}

    // The same page with all values of some parameters replaced; "" leaves one out. Anything but a
    // step to another page of results leads to the first, with nothing unfolded.
    Links with(std::initializer_list<NameValue> changes) const;
    // With one value of a repeatable parameter more, or less; the page stays.
    Links with_added(std::string_view name, const std::string& value) const;
    Links without(std::string_view name, std::string_view value) const;
    // Only what `table` knows, but for `left_out`.
    Links only(std::span<const ParameterSpec> table, std::string_view left_out = "") const;

    bool has(std::string_view name) const;
    bool has(std::string_view name, std::string_view value) const;
    const std::vector<NameValue>& values() const { return values_; }

    // "../cari?q=banjir&hal=2". path: relative to the first page; "" is that page.
    std::string address(std::string_view path) const;

private:
    std::vector<NameValue> values_;
    std::string to_root_;
};

// Returns `text` for a place in a path.
std::string path_encoded(std::string_view text);

// Returns "kompas.com" of "https://www.kompas.com/a".
std::string host_of(std::string_view url);

} // namespace telusur
