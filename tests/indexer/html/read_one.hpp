// Reading one page in a test.
#pragma once

#include <string>
#include <string_view>

#include "indexer/format/fields.hpp"
#include "indexer/program/error.hpp"
#include "indexer/read/read_html.hpp"

namespace telusur {

// "name: value" for each field that is known, but the id; or "skipped: why", or "note: why" before
// the fields.
inline std::string printed_page(std::string_view html, const PageOrigin& origin = {}) {
    std::string out;
    const ReadSink sink{[&](Article&& article) {
                            for (const FieldSpec& row : kFields)
                                if (row.field != Field::id && row.field != Field::date_written
                                    && !article[row.field].empty())
                                    out += std::string(row.name) + ": " + article[row.field] + '\n';
                        },
                        [&](const Complaint& complaint) {
                            out +=
                                (complaint.is_loss ? "skipped: " : "note: ") + complaint.why + '\n';
                        }};
    try {
        read_html(html, "page.html", sink, origin);
    } catch (const Error& error) {
        out += std::string("failed: ") + error.what() + '\n';
    }
    return out;
}

// The value of one field in what printed_page() gives; paragraphs of the body separated by "\n".
inline std::string field_of(std::string_view html, Field field) {
    std::string value;
    const ReadSink sink{[&](Article&& article) { value = article[field]; },
                        [](const Complaint&) {}};
    read_html(html, "page.html", sink);
    return value;
}

} // namespace telusur
