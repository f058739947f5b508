#include "indexer/write/document.hpp"

#include <utility>

#include "indexer/format/terms.hpp"
#include "indexer/format/word_order.hpp"

namespace telusur {
namespace {

std::string slot_value(Field field, std::string value) {
    if (field == Field::date) std::erase(value, '-');
    return value;
}

} // namespace

Xapian::Document DocumentMaker::make(const Article& article) {
    document_ = Xapian::Document();
    terms_.clear();
    stems_.clear();
    sequence_.clear();
    stem_of_.clear();
    words_ = 0;
    for (const FieldSpec& row : kFields) add_field(row, article[row.field]);
    add_terms_and_order();
    document_.add_value(kArticleSlot, compressor_.compress(article));
    document_.add_value(kWordCountSlot, Xapian::sortable_serialise(static_cast<double>(words_)));
    return std::move(document_);
}

void DocumentMaker::add_field(const FieldSpec& row, const std::string& value) {
    if (row.field == Field::body) sequence_.push_back(kTitleEnd);
    if (value.empty()) return;
    switch (row.terms) {
    case TermForm::none: break;
    case TermForm::whole: document_.add_boolean_term(make_term(row.prefix, value)); break;
    case TermForm::words: add_words(row.prefix, value); break;
    case TermForm::text: add_text(row, value); break;
    }
    if (row.slot != kNoSlot) document_.add_value(row.slot, slot_value(row.field, value));
}

void DocumentMaker::add_words(std::string_view prefix, const std::string& value) {
    for (const AnalyzedToken& token : analyzer_.analyze(value))
        document_.add_boolean_term(make_term(prefix, token.form));
}

void DocumentMaker::add_text(const FieldSpec& row, const std::string& text) {
    const std::uint32_t weight = row.field == Field::title ? kTitleWeight : 1;
    std::uint32_t end = 0;
    for (const AnalyzedToken& token : analyzer_.analyze(text)) {
        if (token.starts_sentence && end > 0)
            add_break(std::string_view(text).substr(end, token.begin - end));
        end = token.end;
        add_stem(token.stem, weight);
        if (!row.prefix.empty()) terms_.add(row.prefix, token.stem, 1);
        if (token.form != token.stem) terms_.add(kFormPrefix, token.form, weight);
        ++words_;
    }
}

void DocumentMaker::add_stem(std::string_view stem, std::uint32_t weight) {
    const std::size_t term = terms_.add({}, stem, weight);
    if (stem_of_.size() <= term) stem_of_.resize(term + 1);
    if (stem_of_[term] == 0) {
        stems_.push_back(terms_.terms()[term].hash);
        stem_of_[term] = static_cast<std::uint32_t>(stems_.size());
    }
    sequence_.push_back(stem_of_[term] - 1 + kFirstWordCode);
}

void DocumentMaker::add_break(std::string_view before_word) {
    const bool is_paragraph = before_word.find('\n') != std::string_view::npos;
    sequence_.push_back(is_paragraph ? kParagraphBreak : kSentenceBreak);
}

void DocumentMaker::add_terms_and_order() {
    for (const TermTable::Term& term : terms_.terms())
        document_.add_term(terms_.term(term), term.wdf);
    if (words_ > 0) document_.add_value(kWordOrderSlot, encode_word_order(stems_, sequence_));
}

} // namespace telusur
