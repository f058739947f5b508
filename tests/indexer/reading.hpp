// What readers hand over, in printed form.
#pragma once

#include <string>

#include "indexer/read/complaint.hpp"

// Collects, a line each: "article id=a title=Judul" with the fields that are not empty, in the
// table's order, and "lost FILE:LINE: why" or "note FILE:LINE: why".
class Collected {
public:
    // Made ids are left out.
    explicit Collected(bool has_ids = true) : has_ids_(has_ids) {}

    telusur::ReadSink sink() {
        return {[this](telusur::Article&& article) { take(article); },
                [this](const telusur::Complaint& complaint) {
                    text_ += (complaint.is_loss ? "lost " : "note ") + complaint.where + ": "
                             + complaint.why + '\n';
                }};
    }
    const std::string& text() const { return text_; }
    const telusur::Article& last() const { return last_; }

private:
    void take(const telusur::Article& article) {
        last_ = article;
        text_ += "article";
        for (const telusur::FieldSpec& row : telusur::kFields) {
            std::string value = article[row.field];
            if (value.empty() || (row.field == telusur::Field::id && !has_ids_)) continue;
            for (std::size_t at = value.find('\n'); at != std::string::npos; at = value.find('\n'))
                value.replace(at, 1, "\\n");
            text_ += ' ' + std::string(row.name) + '=' + value;
        }
        text_ += '\n';
    }

    bool has_ids_;
    std::string text_;
    telusur::Article last_;
};
