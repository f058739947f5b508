#include "indexer/write/document.hpp"

#include <algorithm>
#include <string>

#include "indexer/format/terms.hpp"

namespace telusur {
namespace {

class DocumentMaker {
public:
    DocumentMaker(const Article& article, Analyzer& analyzer)
        : article_(article), analyzer_(analyzer) {}

    Xapian::Document make() {
        document_.set_data(encode_article(article_));
        for (const FieldSpec& row : kFields) add_field(row);
        document_.add_value(kWordCountSlot,
                            Xapian::sortable_serialise(static_cast<double>(words_)));
        return std::move(document_);
    }

private:
    void add_field(const FieldSpec& row) {
        const std::string& value = article_[row.field];
        if (value.empty()) return;
        switch (row.terms) {
        case TermForm::none: break;
        case TermForm::whole: document_.add_boolean_term(make_term(row.prefix, value)); break;
        case TermForm::words: add_words(row.prefix, value); break;
        case TermForm::text: add_text(row, value); break;
        }
        if (row.slot != kNoSlot) document_.add_value(row.slot, slot_value(row.field, value));
    }

    static std::string slot_value(Field field, std::string value) {
        if (field == Field::date) std::erase(value, '-');
        return value;
    }

    void add_words(std::string_view prefix, const std::string& value) {
        for (const AnalyzedToken& token : analyzer_.analyze(value))
            document_.add_boolean_term(make_term(prefix, token.form));
    }

    void add_text(const FieldSpec& row, const std::string& text) {
        const Xapian::termcount weight = row.field == Field::title ? kTitleWeight : 1;
        Xapian::termpos last = 0;
        for (const AnalyzedToken& token : analyzer_.analyze(text)) {
            const Xapian::termpos position = first_position_ + token.position;
            document_.add_posting(make_term({}, token.stem), position, weight);
            if (!row.prefix.empty())
                document_.add_posting(make_term(row.prefix, token.stem), position);
            if (token.form != token.stem)
                document_.add_term(make_term(kFormPrefix, token.form), weight);
            last = position;
            ++words_;
        }
        first_position_ = std::max(first_position_, last) + kFieldGap;
    }

    const Article& article_;
    Analyzer& analyzer_;
    Xapian::Document document_;
    Xapian::termpos first_position_ = 0; // positions of the next field begin behind it
    std::size_t words_ = 0;
};

} // namespace

Xapian::Document make_document(const Article& article, Analyzer& analyzer) {
    return DocumentMaker(article, analyzer).make();
}

} // namespace telusur
