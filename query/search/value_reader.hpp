// Value reader: the values of single articles, those that will be asked for soon read at once.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

namespace telusur {

// Not safe to share between threads.
class ValueReader {
public:
    ValueReader() = default;
    explicit ValueReader(const Xapian::Database& database) : database_(database) {}

    // Holds the values of these articles, in any order, and of no others: read in the order in
    // which they lie, they take half as many blocks of the index as one by one.
    void read_ahead(Xapian::valueno slot, std::vector<std::uint32_t> docs);

    // The article's value, empty when it has none. Holds until the next call of any function.
    // Throws Xapian::Error.
    std::string_view get(std::uint32_t doc, Xapian::valueno slot);

private:
    using Values = std::unordered_map<std::uint32_t, std::string>;

    Xapian::Database database_;
    std::map<Xapian::valueno, Values> ahead_;
    std::string value_;
};

} // namespace telusur
