#include "query/search/word_counter.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

#include "indexer/format/fields.hpp"
#include "indexer/format/terms.hpp"
#include "query/search/ranking.hpp"

namespace telusur {
namespace {

std::string_view prefix_of(TextPlace place) {
    return place == TextPlace::title ? spec(Field::title).prefix : std::string_view();
}

// Names the phrase, in any form; stems have no spaces.
std::string key_of(const MarkedPhrase& words, TextPlace place) {
    std::string key = place == TextPlace::title ? "t" : "a";
    for (const QueryWord& word : words) {
        key += '\n';
        for (const std::string& stem : word.stems) (key += stem) += ' ';
    }
    return key;
}

Counts counts_of(const PostingList& list) {
    Counts counts;
    counts.reserve(list.size());
    for (const Posting& posting : list)
        counts.push_back({posting.doc, static_cast<float>(posting.wdf)});
    return counts;
}

} // namespace

double WordCounter::idf(std::size_t articles) const {
    const auto all = static_cast<double>(view_.articles());
    const auto found = static_cast<double>(articles);
    return std::pow(std::log(1 + std::max(0.0, all - found + 0.5) / (found + 0.5)),
                    ranking::kIdfPower);
}

DocSet WordCounter::docs_of(const Counts& counts) const {
    DocSet docs = empty();
    for (const Count& count : counts) docs.add(count.doc);
    return docs;
}

DocSet WordCounter::docs_of(const PostingList& list) const {
    DocSet docs = empty();
    for (const Posting& posting : list) docs.add(posting.doc);
    return docs;
}

Counts WordCounter::stem_counts(const QueryWord& word, TextPlace place) {
    std::vector<Counts> lists;
    for (const std::string& stem : word.stems) {
        const auto list = view_.postings(make_term(prefix_of(place), stem));
        Counts counts;
        counts.reserve(list->size());
        for (const Posting& posting : *list)
            counts.push_back(
                {posting.doc, static_cast<float>(decode_stem_count(posting.wdf).count)});
        lists.push_back(std::move(counts));
    }
    return merged(std::move(lists));
}

Counts WordCounter::occurrences(const QueryWord& word) {
    Counts counts = stem_counts(word, TextPlace::anywhere);
    const Counts title = stem_counts(word, TextPlace::title);
    auto in_title = title.begin();
    for (Count& count : counts) {
        while (in_title != title.end() && in_title->doc < count.doc) ++in_title;
        if (in_title != title.end() && in_title->doc == count.doc)
            count.count -= in_title->count * (kTitleWeight - 1);
    }
    return counts;
}

// A form stands under its own term where it differs from its stem, else the stem's count tells.
Counts WordCounter::form_counts(const std::string& form, TextPlace place) {
    Counts bare, inflected;
    const auto stems = view_.postings(make_term(prefix_of(place), form));
    bare.reserve(stems->size());
    for (const Posting& posting : *stems) {
        const StemCount stem = decode_stem_count(posting.wdf);
        if (stem.is_bare) bare.push_back({posting.doc, static_cast<float>(stem.count)});
    }
    const auto forms = view_.postings(make_term(kFormPrefix, form));
    inflected.reserve(forms->size());
    for (const Posting& posting : *forms)
        inflected.push_back({posting.doc, static_cast<float>(posting.wdf)});
    if (place == TextPlace::title) // such terms are of title and body
        inflected = with_forms(inflected, {{form, {}, true}}, place);
    return merged({std::move(bare), std::move(inflected)});
}

// Those articles whose stored text has the forms side by side.
Counts WordCounter::with_forms(const Counts& candidates, const MarkedPhrase& words,
                               TextPlace place) {
    Counts counts;
    for (const Count& candidate : candidates) {
        if (deadline_.is_over()) break;
        const Article article = view_.article(candidate.doc);
        if (has_forms(article[Field::title], words)
            || (place == TextPlace::anywhere && has_forms(article[Field::body], words)))
            counts.push_back(candidate);
    }
    return counts;
}

bool WordCounter::has_forms(const std::string& text, const MarkedPhrase& words) {
    const std::span<const AnalyzedToken> tokens = analyzer_.analyze(text);
    for (std::size_t at = 0; at + words.size() <= tokens.size(); ++at) {
        std::size_t i = 0;
        while (i < words.size() && tokens[at + i].form == words[i].form) ++i;
        if (i == words.size()) return true;
    }
    return false;
}

WordCounter::Phrase WordCounter::phrase_of(const MarkedPhrase& words, TextPlace place) {
    Phrase phrase;
    for (const QueryWord& word : words) {
        PhraseWord& phrase_word = phrase.emplace_back();
        for (const std::string& stem : word.stems) {
            auto list = view_.postings(make_term(prefix_of(place), stem));
            if (list->empty()) continue;
            DocSet docs = docs_of(*list);
            phrase_word.stems.push_back({fnv1a(stem), std::move(list), std::move(docs)});
        }
    }
    return phrase;
}

DocSet WordCounter::with_all(const Phrase& phrase) const {
    std::optional<DocSet> docs;
    for (const PhraseWord& word : phrase) {
        DocSet any = empty();
        for (const PhraseWord::Stem& stem : word.stems) any |= stem.docs;
        if (docs)
            *docs &= any;
        else
            docs = std::move(any);
    }
    return docs ? *docs : empty();
}

// Articles that can have the second word behind the first. No value: they are not known better than
// by having both.
std::optional<DocSet> WordCounter::side_by_side(const PhraseWord& first,
                                                const PhraseWord& second) const {
    const ResidentPairs& pairs = view_.pairs();
    bool is_known = false;
    DocSet docs = empty();
    for (const PhraseWord::Stem& one : first.stems)
        for (const PhraseWord::Stem& other : second.stems) {
            if (const auto known = pairs.docs(one.hash, other.hash)) {
                is_known = true;
                for (const std::uint32_t doc : *known) docs.add(doc);
            } else {
                DocSet both = one.docs;
                docs |= both &= other.docs;
            }
        }
    if (!is_known) return std::nullopt;
    for (const std::uint32_t doc : pairs.others()) docs.add(doc);
    return docs;
}

// Articles that can have the phrase.
DocSet WordCounter::candidates(const Phrase& phrase) const {
    DocSet docs = with_all(phrase);
    for (std::size_t word = 1; word < phrase.size() && !view_.pairs().is_empty(); ++word)
        if (const auto beside = side_by_side(phrase[word - 1], phrase[word])) docs &= *beside;
    return docs;
}

// A code of the word order is sure only for a stem that the article has.
void WordCounter::find_hashes(const Phrase& phrase, std::uint32_t doc,
                              std::vector<StemHashes>& hashes) {
    hashes.resize(phrase.size());
    for (std::size_t word = 0; word < phrase.size(); ++word) {
        hashes[word].clear();
        for (const PhraseWord::Stem& stem : phrase[word].stems)
            if (stem.docs.has(doc)) hashes[word].push_back(stem.hash);
    }
}

std::size_t WordCounter::PhraseWord::frequency() const {
    std::size_t sum = 0;
    for (const Stem& stem : stems) sum += stem.list->size();
    return sum;
}

// The word of the phrase that the fewest articles have.
std::size_t WordCounter::rarest(const Phrase& phrase) {
    std::size_t rarest = 0;
    for (std::size_t word = 1; word < phrase.size(); ++word)
        if (phrase[word].frequency() < phrase[rarest].frequency()) rarest = word;
    return rarest;
}

// Calls use(doc, word order) for each article of the set, until the time is over.
template <class Use>
void WordCounter::for_each_order(const DocSet& docs, Use use) {
    const std::vector<std::uint32_t> list = docs.list();
    view_.start_word_orders();
    for (std::size_t at = 0; at < list.size() && !deadline_.is_over(); ++at) {
        view_.fetch_word_orders(list, at);
        const WordOrder order = view_.next_word_order(list[at]);
        if (order.size() > 0) use(list[at], order);
    }
}

// How often each of `docs` has the phrase.
PostingList WordCounter::count_phrase(const Phrase& phrase, const DocSet& docs, TextPlace place) {
    const bool is_title = place == TextPlace::title;
    PostingList list;
    PhraseCounter counter(rarest(phrase));
    std::vector<StemHashes> hashes;
    for_each_order(docs, [&](std::uint32_t doc, const WordOrder& order) {
        find_hashes(phrase, doc, hashes);
        const PhraseCount found = counter.count(order, hashes);
        const std::uint32_t count = found.in_title * kTitleWeight + (is_title ? 0 : found.in_body);
        if (count > 0) list.push_back({doc, count});
    });
    return list;
}

Counts WordCounter::phrase_counts(const MarkedPhrase& words, TextPlace place) {
    const std::string key = key_of(words, place);
    auto list = view_.phrases().find(key);
    if (!list) {
        const Phrase phrase = phrase_of(words, place);
        list = std::make_shared<PostingList>(count_phrase(phrase, candidates(phrase), place));
        if (!deadline_.was_over()) view_.phrases().keep(key, list);
    }
    return counts_of(*list);
}

Counts WordCounter::exact_phrase_counts(const MarkedPhrase& words, TextPlace place) {
    const Phrase phrase = phrase_of(words, place);
    DocSet docs = candidates(phrase);
    for (const QueryWord& word : words)
        docs &= docs_of(form_counts(word.form, TextPlace::anywhere));
    return with_forms(counts_of(count_phrase(phrase, docs, place)), words, place);
}

DocSet WordCounter::near_docs(Nearness nearness, std::uint32_t distance,
                              const std::vector<std::vector<MarkedPhrase>>& operands) {
    std::vector<std::vector<Phrase>> choices;
    std::optional<DocSet> candidates;
    for (const std::vector<MarkedPhrase>& operand : operands) {
        std::vector<Phrase>& choice = choices.emplace_back();
        DocSet any = empty();
        for (const MarkedPhrase& words : operand) {
            choice.push_back(phrase_of(words, TextPlace::anywhere));
            any |= with_all(choice.back());
        }
        if (candidates)
            *candidates &= any;
        else
            candidates = std::move(any);
    }
    DocSet docs = empty();
    if (!candidates) return docs;
    Positions positions;
    std::vector<StemHashes> hashes;
    for_each_order(*candidates, [&](std::uint32_t doc, const WordOrder& order) {
        positions.read(order);
        std::vector<std::vector<Span>> spans;
        for (const std::vector<Phrase>& choice : choices) {
            std::vector<Span>& its = spans.emplace_back();
            for (const Phrase& phrase : choice) {
                find_hashes(phrase, doc, hashes);
                const std::vector<Span> found = positions.find(hashes);
                its.insert(its.end(), found.begin(), found.end());
            }
            if (choice.size() > 1) std::ranges::sort(its, {}, &Span::first);
        }
        if (positions.are_near(nearness, distance, spans)) docs.add(doc);
    });
    return docs;
}

} // namespace telusur
