#include "query/search/acronym_writing.hpp"

#include <algorithm>
#include <vector>

#include "indexer/format/acronyms.hpp"
#include "indexer/format/fields.hpp"
#include "indexer/format/terms.hpp"

namespace telusur {
namespace {

constexpr std::size_t kSample = 40; // articles

// The articles that have the form where it is a stem, and where it has another.
std::vector<std::uint32_t> docs_with_form(IndexView& view, const std::string& form) {
    std::vector<std::uint32_t> docs;
    for (const Posting& posting : *view.postings(make_term({}, form)))
        if (decode_stem_count(posting.wdf).is_bare) docs.push_back(posting.doc);
    for (const Posting& posting : *view.postings(make_term(kFormPrefix, form)))
        docs.push_back(posting.doc);
    return docs;
}

} // namespace

bool is_mostly_acronym(IndexView& view, const QueryWord& word) {
    const std::vector<std::uint32_t> docs = docs_with_form(view, word.form);
    const std::size_t step = docs.size() / kSample + 1;
    std::size_t looked_at = 0, as_acronym = 0, with_any = 0;
    for (std::size_t i = 0; i < docs.size(); i += step) {
        const std::vector<AcronymFact> facts = view.facts(docs[i]).acronyms;
        ++looked_at;
        with_any += facts.empty() ? 0 : 1;
        as_acronym += std::ranges::any_of(
            facts, [&](const AcronymFact& fact) { return acronym_key(fact.acronym) == word.form; });
    }
    return with_any == 0 || as_acronym * 2 > looked_at;
}

} // namespace telusur
