#include "query/search/restrictions.hpp"

#include <utility>

#include "indexer/format/fields.hpp"
#include "indexer/format/terms.hpp"

namespace telusur {
namespace {

DayNumber day_number(const std::string& day, DayNumber open) {
    return day.empty() ? open : static_cast<DayNumber>(std::stoul(day));
}

// value: sums of 8 bytes, the highest first.
bool has_sum(const std::string& value, const RupiahRange& sums) {
    constexpr std::size_t kBytes = 8;
    for (std::size_t at = 0; at + kBytes <= value.size(); at += kBytes) {
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < kBytes; ++i)
            sum = sum << 8 | static_cast<unsigned char>(value[at + i]);
        if (sum >= sums.from && sum <= sums.to) return true;
    }
    return false;
}

DocSet docs_of(const PostingList& list, std::uint32_t last_doc) {
    DocSet docs(last_doc);
    for (const Posting& posting : list) docs.add(posting.doc);
    return docs;
}

} // namespace

DocSet docs_with_names(IndexView& view, const MarkedPhrase& words, std::string_view prefix) {
    std::optional<DocSet> docs;
    for (const QueryWord& word : words) {
        DocSet named = docs_of(*view.postings(make_term(prefix, word.form)), view.last_doc());
        if (docs)
            *docs &= named;
        else
            docs = std::move(named);
    }
    return docs.value_or(DocSet(view.last_doc()));
}

DocSet Restrictions::docs(const DayRange& days) {
    const DayNumber from = day_number(days.from, 1);
    const DayNumber to = day_number(days.to, UINT32_MAX);
    DocSet docs = empty();
    const std::vector<DayNumber>& all = view_.days();
    for (std::uint32_t doc = 1; doc < all.size(); ++doc)
        if (all[doc] >= from && all[doc] <= to) docs.add(doc);
    return docs;
}

DocSet Restrictions::docs(const RupiahRange& sums) {
    DocSet docs = empty();
    const Xapian::Database& database = view_.database();
    const auto end = database.valuestream_end(kRupiahSlot);
    for (auto at = database.valuestream_begin(kRupiahSlot); at != end; ++at) {
        if (deadline_.is_over()) break;
        if (has_sum(*at, sums)) docs.add(at.get_docid());
    }
    return docs;
}

DocSet Restrictions::docs(const RegionMatch& region) {
    DocSet docs = empty();
    for (std::string code : region.codes) {
        std::erase(code, '.');
        docs |= with_term(make_term(kRegionPrefix, code));
    }
    return docs;
}

std::optional<DocSet> Restrictions::docs(const Match& match) {
    const QueryFieldSpec& field = spec(match.field);
    if (field.value == QueryValue::names) {
        const MarkedPhrase words = words_.make(match.text);
        if (words.empty()) return std::nullopt;
        return docs_with_names(view_, words, field.prefix);
    }
    if (match.field == QueryField::id) return with_term(make_term(field.prefix, match.text));
    const std::vector<std::string> terms = url_terms(match.text);
    return terms.empty() ? empty() : with_term(terms.front());
}

DocSet Restrictions::with_term(const std::string& term) {
    return docs_of(*view_.postings(term), view_.last_doc());
}

} // namespace telusur
