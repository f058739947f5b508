#include "indexer/write/document.hpp"

#include <algorithm>
#include <utility>

#include "indexer/enrich/story.hpp"
#include "indexer/format/acronyms.hpp"
#include "indexer/format/regions.hpp"
#include "indexer/format/terms.hpp"
#include "indexer/format/word_order.hpp"

namespace telusur {
namespace {

// "2025-08-12" as the slot has it.
std::string date_value(std::string day) {
    std::erase(day, '-');
    return day;
}

std::string rupiah_value(std::vector<std::uint64_t> amounts) {
    std::ranges::sort(amounts);
    amounts.erase(std::unique(amounts.begin(), amounts.end()), amounts.end());
    std::string value;
    for (const std::uint64_t amount : amounts)
        for (int shift = 56; shift >= 0; shift -= 8)
            value += static_cast<char>((amount >> shift) & 0xFF);
    return value;
}

} // namespace

DocumentMaker::DocumentMaker(std::string_view dictionary, const FactSet& facts)
    : analyzer_(facts), compressor_(dictionary) {
    facts_.kinds = facts;
}

Xapian::Document DocumentMaker::make(const Article& article) {
    document_ = Xapian::Document();
    terms_.clear();
    stems_.clear();
    sequence_.clear();
    stem_of_.clear();
    body_stems_.clear();
    words_ = 0;
    const AnalyzedArticle analyzed = analyzer_.analyze(article);
    for (const FieldSpec& row : kFields) add_field(row, analyzed);
    add_terms_and_order();
    add_facts(analyzed);
    document_.add_value(kArticleSlot, compressor_.compress(article));
    document_.add_value(kWordCountSlot, Xapian::sortable_serialise(static_cast<double>(words_)));
    return std::move(document_);
}

void DocumentMaker::add_field(const FieldSpec& row, const AnalyzedArticle& article) {
    const std::string& value = article.article[row.field];
    if (row.field == Field::body) sequence_.push_back(kTitleEnd);
    if (value.empty()) return;
    switch (row.terms) {
    case TermForm::none: break;
    case TermForm::whole: document_.add_boolean_term(make_term(row.prefix, value)); break;
    case TermForm::words: add_words(row.prefix, value); break;
    case TermForm::url:
        for (const std::string& term : url_terms(value)) document_.add_boolean_term(term);
        break;
    case TermForm::text:
        add_text(row, row.field == Field::title ? article.title : article.body);
        break;
    }
    if (row.slot != kNoSlot)
        document_.add_value(row.slot, row.field == Field::date ? date_value(value) : value);
}

void DocumentMaker::add_words(std::string_view prefix, std::string_view value) {
    for (const AnalyzedToken& token : analyzer_.analyze_words(value))
        document_.add_boolean_term(make_term(prefix, token.form));
}

void DocumentMaker::add_text(const FieldSpec& row, const AnalyzedText& text) {
    const std::uint32_t weight = row.field == Field::title ? kTitleWeight : 1;
    std::uint32_t end = 0;
    for (const AnalyzedToken& token : text.tokens) {
        if (token.starts_sentence && end > 0) add_break(text.text.substr(end, token.begin - end));
        end = token.end;
        const std::uint64_t stem = add_stem(token, weight);
        if (row.field == Field::body) body_stems_.push_back(stem);
        if (!row.prefix.empty()) mark_bare(terms_.add(row.prefix, token.stem, 2), token);
        if (token.form != token.stem) terms_.add(kFormPrefix, token.form, weight);
        ++words_;
    }
}

void DocumentMaker::add_facts(const AnalyzedArticle& article) {
    const Facts facts = find_facts(article, facts_);
    if (facts.date) document_.add_value(spec(Field::date).slot, date_value(facts.date->day));
    add_regions(facts);
    add_speakers(facts);
    add_acronyms(facts);
    add_rupiah(facts);
    if (facts_.kinds.has(FactKind::story))
        if (const std::string sketch = make_sketch(body_stems_); !sketch.empty())
            document_.add_value(kSketchSlot, sketch);
    if (const std::string value = encode_facts(facts); !value.empty())
        document_.add_value(kFactsSlot, value);
}

void DocumentMaker::add_regions(const Facts& facts) {
    const auto add = [this](std::string_view code) {
        std::string digits(code);
        std::erase(digits, '.');
        document_.add_boolean_term(make_term(kRegionPrefix, digits));
    };
    for (const RegionFact& fact : facts.regions) {
        add(province_of(fact.code));
        add(fact.code);
        for (const std::string& other : fact.others) add(other);
    }
}

void DocumentMaker::add_speakers(const Facts& facts) {
    std::vector<std::string_view> speakers;
    for (const QuoteFact& fact : facts.quotes)
        if (!fact.speaker.empty()) speakers.push_back(fact.speaker);
    std::ranges::sort(speakers); // each is analysed once
    speakers.erase(std::unique(speakers.begin(), speakers.end()), speakers.end());
    for (const std::string_view speaker : speakers) add_words(kSpeakerPrefix, speaker);
}

void DocumentMaker::add_acronyms(const Facts& facts) {
    for (const AcronymFact& fact : facts.acronyms)
        if (fact.rule == Rule::expansion || fact.rule == Rule::short_first)
            document_.add_boolean_term(acronym_term(fact.acronym, fact.expansion));
}

void DocumentMaker::add_rupiah(const Facts& facts) {
    constexpr std::int64_t kHundredths = 100;
    std::vector<std::uint64_t> amounts;
    for (const AmountFact& fact : facts.amounts)
        if (fact.currency == "IDR")
            amounts.push_back(static_cast<std::uint64_t>(fact.hundredths / kHundredths));
    if (!amounts.empty()) document_.add_value(kRupiahSlot, rupiah_value(std::move(amounts)));
}

std::uint64_t DocumentMaker::add_stem(const AnalyzedToken& token, std::uint32_t weight) {
    const std::size_t term = terms_.add({}, token.stem, 2 * weight);
    mark_bare(term, token);
    if (stem_of_.size() <= term) stem_of_.resize(term + 1);
    if (stem_of_[term] == 0) {
        stems_.push_back(terms_.terms()[term].hash);
        stem_of_[term] = static_cast<std::uint32_t>(stems_.size());
    }
    sequence_.push_back(stem_of_[term] - 1 + kFirstWordCode);
    return terms_.terms()[term].hash;
}

// As encode(StemCount): counts go up by twos.
void DocumentMaker::mark_bare(std::size_t term, const AnalyzedToken& token) {
    if (token.form == token.stem) terms_.set_bare(term);
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
