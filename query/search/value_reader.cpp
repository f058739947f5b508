#include "query/search/value_reader.hpp"

#include <algorithm>
#include <utility>

namespace telusur {

void ValueReader::read_ahead(Xapian::valueno slot, std::vector<std::uint32_t> docs) {
    std::ranges::sort(docs);
    Values before = std::exchange(ahead_[slot], {});
    Values& values = ahead_[slot];
    auto at = database_.valuestream_begin(slot);
    const auto end = database_.valuestream_end(slot);
    for (const std::uint32_t doc : docs) {
        if (const auto known = before.find(doc); known != before.end()) {
            values.insert(before.extract(known));
            continue;
        }
        if (at != end && at.get_docid() < doc) at.skip_to(doc);
        values[doc] = at != end && at.get_docid() == doc ? *at : std::string();
    }
}

std::string_view ValueReader::get(std::uint32_t doc, Xapian::valueno slot) {
    if (const auto values = ahead_.find(slot); values != ahead_.end())
        if (const auto known = values->second.find(doc); known != values->second.end())
            return known->second;
    value_ = database_.get_document(doc, Xapian::DOC_ASSUME_VALID).get_value(slot);
    return value_;
}

} // namespace telusur
