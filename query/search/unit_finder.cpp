#include "query/search/unit_finder.hpp"

#include <algorithm>
#include <utility>

#include "indexer/format/terms.hpp"
#include "query/search/ranking.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

double weight_of(Expansion::Kind kind) {
    switch (kind) {
    case Expansion::Kind::synonym: return ranking::kSynonym;
    case Expansion::Kind::spelling: return ranking::kSpelling;
    default: return ranking::kAcronym;
    }
}

} // namespace

std::optional<DocSet> UnitFinder::find(const Match& match, bool is_wanted,
                                       const std::vector<OtherName>& names) {
    const TextPlace place =
        match.field == QueryField::title ? TextPlace::title : TextPlace::anywhere;
    switch (match.kind) {
    case MatchKind::pattern:
        return like_words(
            match, words_matching(view_.database(), fold(match.text), kMaxPatternWords, deadline_),
            Expansion::Kind::pattern, place, is_wanted);
    case MatchKind::fuzzy: {
        const std::string word = fold(match.text);
        return like_words(
            match, words_like(view_.database(), word, usual_edits(word), kMaxFuzzyWords, deadline_),
            Expansion::Kind::fuzzy, place, is_wanted);
    }
    case MatchKind::exact: return exact(match, place, is_wanted);
    case MatchKind::words: break;
    }
    return words(match, place, is_wanted, names);
}

std::optional<DocSet> UnitFinder::words(const Match& match, TextPlace place, bool is_wanted,
                                        const std::vector<OtherName>& names) {
    MarkedPhrase words = words_.make(match.text);
    if (words.empty()) return std::nullopt;
    if (!expands_stems_) return exact(match, place, is_wanted);
    Unit unit;
    unit.text = match.text;
    std::vector<Counts> lists;
    lists.push_back(counter_.any_form(words, place));
    add_names(match, words, place, names, unit, lists);
    if (words.size() == 1 && place == TextPlace::anywhere && is_wanted)
        if (Part part = exact_part(words.front()); !part.counts.empty())
            unit.parts.push_back(std::move(part));
    const PartKind kind = words.size() == 1 ? PartKind::stem : PartKind::phrase;
    return finish(std::move(unit), std::move(words), merged(std::move(lists)), kind, is_wanted);
}

// What an acronym stands for, what stands for a phrase, other spellings, and other names of the
// run of words that this one is in.
void UnitFinder::add_names(const Match& match, const MarkedPhrase& words, TextPlace place,
                           std::vector<OtherName> names, Unit& unit, std::vector<Counts>& lists) {
    if (place == TextPlace::title) names.clear();
    for (OtherName& name : names_.of_match(match, words, place == TextPlace::title))
        names.push_back(std::move(name));
    for (const OtherName& name : names) {
        MarkedPhrase other = words_.make(name.to);
        const bool is_known = other.empty() || other == words
                              || std::ranges::find(unit.marks, other) != unit.marks.end();
        if (is_known) continue;
        Counts counts = counter_.any_form(other, place);
        if (counts.empty()) continue;
        tell(name.kind, name.from, name.to);
        lists.push_back(times(std::move(counts), weight_of(name.kind)));
        unit.marks.push_back(std::move(other));
    }
}

void UnitFinder::tell(Expansion::Kind kind, const std::string& from, const std::string& to) {
    const auto same = std::ranges::find_if(expansions_, [&](const Expansion& expansion) {
        return expansion.kind == kind && expansion.from == from;
    });
    if (same == expansions_.end())
        expansions_.push_back({kind, from, {to}, 0});
    else if (std::ranges::find(same->to, to) == same->to.end())
        same->to.push_back(to);
}

Part UnitFinder::exact_part(const QueryWord& word) {
    Part part;
    part.kind = PartKind::exact;
    part.counts = counter_.form_counts(word.form, TextPlace::anywhere);
    part.idf = counter_.idf(part.counts.size());
    part.weight = ranking::kExactForm;
    return part;
}

std::optional<DocSet> UnitFinder::exact(const Match& match, TextPlace place, bool is_wanted) {
    MarkedPhrase words = words_.make(match.text);
    if (words.empty()) return std::nullopt;
    for (QueryWord& word : words) word.only_form = true;
    Counts counts;
    if (words.size() == 1) {
        counts = counter_.form_counts(words.front().form, place);
    } else {
        counts = counter_.phrase_counts(words, place, true);
    }
    Unit unit;
    unit.text = match.text;
    const PartKind kind = words.size() == 1 ? PartKind::exact : PartKind::phrase;
    return finish(std::move(unit), std::move(words), std::move(counts), kind, is_wanted);
}

std::optional<DocSet> UnitFinder::finish(Unit unit, MarkedPhrase words, Counts counts,
                                         PartKind kind, bool is_wanted) {
    DocSet docs = counter_.docs_of(counts);
    if (!is_wanted) return docs;
    unit.idf = kind == PartKind::phrase ? phrase_idf(words) : counter_.idf(counts.size());
    unit.parts.insert(unit.parts.begin(), {kind, std::move(counts), unit.idf, 1});
    unit.docs = docs;
    unit.marks.insert(unit.marks.begin(), words);
    unit.words = std::move(words);
    units_.push_back(std::move(unit));
    return docs;
}

// A phrase weighs as its words do.
double UnitFinder::phrase_idf(const MarkedPhrase& words) {
    double sum = 0;
    for (const QueryWord& word : words)
        if (!is_function_word(word.form)) {
            std::size_t articles = 0;
            for (const std::string& stem : word.stems)
                articles += view_.frequency(make_term({}, stem));
            sum += counter_.idf(std::min(articles, view_.articles()));
        }
    return sum;
}

std::optional<DocSet> UnitFinder::find(const AtLeast& at_least, bool is_wanted) {
    MarkedPhrase words = words_.make(at_least.match.text);
    if (words.empty()) return std::nullopt;
    Unit unit;
    unit.text = at_least.match.text;
    Counts counts = words.size() == 1 ? counter_.occurrences(words.front())
                                      : counter_.phrase_counts(words, TextPlace::anywhere);
    std::erase_if(counts, [&](const Count& count) {
        return count.count < static_cast<float>(at_least.count);
    });
    return finish(std::move(unit), std::move(words), std::move(counts), PartKind::stem, is_wanted);
}

std::optional<DocSet> UnitFinder::find(const Proximity& proximity, bool is_wanted) {
    std::vector<std::vector<MarkedPhrase>> operands;
    for (const std::vector<Match>& choice : proximity.operands) {
        std::vector<MarkedPhrase>& phrases = operands.emplace_back();
        for (const Match& match : choice)
            if (MarkedPhrase words = words_.make(match.text); !words.empty())
                phrases.push_back(std::move(words));
        if (phrases.empty()) return std::nullopt;
    }
    DocSet docs = counter_.near_docs(proximity.nearness, proximity.distance, operands);
    for (std::size_t i = 0; is_wanted && i < operands.size(); ++i)
        for (std::size_t j = 0; j < operands[i].size(); ++j)
            add_near_unit(proximity.operands[i][j].text, operands[i][j], docs);
    return docs;
}

void UnitFinder::add_near_unit(const std::string& text, const MarkedPhrase& words,
                               const DocSet& docs) {
    for (const QueryWord& word : words) {
        Unit unit;
        unit.text = text;
        Counts counts = counter_.stem_counts(word, TextPlace::anywhere);
        const double weight = counter_.idf(counts.size());
        std::erase_if(counts, [&](const Count& count) { return !docs.has(count.doc); });
        unit.docs = counter_.docs_of(counts);
        unit.idf = weight;
        unit.words = {word};
        unit.marks = {words};
        unit.parts.push_back({PartKind::stem, std::move(counts), weight, 1});
        units_.push_back(std::move(unit));
    }
}

// The counts of all the words together, a word that is only alike a little less.
Counts UnitFinder::like_counts(const IndexWords& found, const std::string& own,
                               Expansion::Kind kind, TextPlace place, Unit& unit,
                               Expansion& expansion) {
    unit.docs = counter_.empty();
    std::vector<float> sums(view_.last_doc() + std::size_t{1}, 0);
    for (const IndexWord& word : found.words) {
        if (deadline_.is_over()) break;
        const Counts counts = counter_.form_counts(word.form, place);
        if (counts.empty()) continue;
        const double weight =
            kind == Expansion::Kind::fuzzy && word.form != own ? ranking::kLikeWord : 1.0;
        for (const Count& count : counts) {
            sums[count.doc] += count.count * static_cast<float>(weight);
            unit.docs.add(count.doc);
        }
        if (std::ranges::find(expansion.to, word.form) == expansion.to.end())
            expansion.to.push_back(word.form);
        unit.marks.push_back({QueryWord{word.form, {}, true}});
    }
    Counts counts;
    unit.docs.for_each([&](std::uint32_t doc) {
        counts.push_back({doc, sums[doc]});
        return true;
    });
    return counts;
}

std::optional<DocSet> UnitFinder::like_words(const Match& match, const IndexWords& found,
                                             Expansion::Kind kind, TextPlace place,
                                             bool is_wanted) {
    Expansion expansion{kind, match.text, {}, found.total - found.words.size()};
    Unit unit;
    unit.text = match.text;
    Counts counts = like_counts(found, fold(match.text), kind, place, unit, expansion);
    expansions_.push_back(std::move(expansion));
    DocSet docs = unit.docs;
    if (!is_wanted) return docs;
    unit.idf = counter_.idf(counts.size());
    unit.parts.push_back({kind == Expansion::Kind::fuzzy ? PartKind::fuzzy : PartKind::pattern,
                          std::move(counts), unit.idf, 1});
    units_.push_back(std::move(unit));
    return docs;
}

} // namespace telusur
