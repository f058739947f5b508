#include "query/search/unit_finder.hpp"

#include <algorithm>
#include <utility>

#include "indexer/format/terms.hpp"
#include "query/search/ranking.hpp"
#include "query/search/restrictions.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

double weight_of(Way way) {
    switch (way) {
    case Way::acronym: return ranking::kAcronym;
    case Way::synonym: return ranking::kSynonym;
    case Way::spelling: return ranking::kSpelling;
    case Way::fuzzy: return ranking::kLikeWord;
    case Way::itself:
    case Way::root:
    case Way::pattern: return 1;
    }
    return 1;
}

void add_new(std::vector<std::string>& names, const std::string& name) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

bool is_marked(const Unit& unit, const MarkedPhrase& words) {
    return std::ranges::find(unit.marks, words, &Mark::words) != unit.marks.end();
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
            Way::pattern, place, is_wanted);
    case MatchKind::fuzzy: {
        const std::string word = fold(match.text);
        return like_words(
            match, words_like(view_.database(), word, usual_edits(word), kMaxFuzzyWords, deadline_),
            Way::fuzzy, place, is_wanted);
    }
    case MatchKind::exact:
    case MatchKind::words: break;
    }
    return words(match, place, is_wanted, names);
}

std::optional<DocSet> UnitFinder::words(const Match& match, TextPlace place, bool is_wanted,
                                        const std::vector<OtherName>& names) {
    MarkedPhrase words = words_.make(match.text);
    if (words.empty()) return std::nullopt;
    const bool is_exact = match.kind == MatchKind::exact;
    const bool in_any_form = !is_exact && expands_stems_;
    for (QueryWord& word : words) word.only_form = !in_any_form;
    if (in_any_form) tell_roots(match.text, words);
    Unit unit;
    unit.text = match.text;
    unit.field = match.field;
    std::vector<Counts> lists;
    lists.push_back(counts_of(words, place));
    if (!is_exact) add_names(match, words, place, names, unit, lists);
    if (in_any_form && words.size() == 1 && place == TextPlace::anywhere && is_wanted)
        unit.parts.push_back(exact_part(words.front()));
    const PartKind single = in_any_form ? PartKind::stem : PartKind::exact;
    const PartKind kind = words.size() == 1 ? single : PartKind::phrase;
    return finish(std::move(unit), std::move(words), merged(std::move(lists)), kind, is_wanted);
}

Counts UnitFinder::counts_of(const MarkedPhrase& words, TextPlace place) {
    if (!words.front().only_form) return counter_.any_form(words, place);
    return words.size() == 1 ? counter_.form_counts(words.front().form, place)
                             : counter_.exact_phrase_counts(words, place);
}

void UnitFinder::tell_roots(const std::string& text, const MarkedPhrase& words) {
    for (const QueryWord& word : words)
        for (const std::string& stem : word.stems)
            if (stem != word.form)
                add_new(told(Way::root, words.size() == 1 ? text : word.form).to, stem);
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
        if (other.empty() || other == words || is_marked(unit, other)) continue;
        if (name.is_left_out) {
            if (left_out_.insert(name.from + '\t' + name.to).second)
                ++told(name.way, name.from).left_out;
            continue;
        }
        Counts counts = counter_.any_form(other, place);
        if (counts.empty()) continue;
        add_new(told(name.way, name.from).to, name.to);
        const double weight = weight_of(name.way);
        lists.push_back(times(std::move(counts), weight));
        unit.marks.push_back({std::move(other), name.way, weight});
    }
}

// What is told of `from`.
Expansion& UnitFinder::told(Way way, const std::string& from) {
    const auto same = std::ranges::find_if(expansions_, [&](const Expansion& expansion) {
        return expansion.way == way && expansion.from == from;
    });
    if (same != expansions_.end()) return *same;
    return expansions_.emplace_back(Expansion{way, from, {}, 0, kMaxReadings});
}

Part UnitFinder::exact_part(const QueryWord& word) {
    Part part;
    part.kind = PartKind::exact;
    part.counts = counter_.form_counts(word.form, TextPlace::anywhere);
    part.idf = counter_.idf(part.counts.size()) * weight_in_question({word});
    part.weight = ranking::kExactForm;
    return part;
}

std::optional<DocSet> UnitFinder::finish(Unit unit, MarkedPhrase words, Counts counts,
                                         PartKind kind, bool is_wanted) {
    unit.marks.insert(unit.marks.begin(), {words, Way::itself, 1});
    if (unit.field == QueryField::quote) keep_quoted(unit, words, counts);
    DocSet docs = counter_.docs_of(counts);
    if (!is_wanted) return docs;
    unit.idf = kind == PartKind::phrase ? phrase_idf(words) : counter_.idf(counts.size());
    if (!unit.parts.empty()) unit.idf = with_form(unit.idf, unit.parts.front().counts.size());
    unit.idf *= weight_in_question(words);
    unit.parts.insert(unit.parts.begin(), {kind, std::move(counts), unit.idf, 1});
    unit.docs = docs;
    unit.words = std::move(words);
    units_.push_back(std::move(unit));
    return docs;
}

// Keeps what is of articles that quote somebody of this name, or one who says what is marked: there
// the words count as elsewhere. name: may be empty.
void UnitFinder::keep_quoted(Unit& unit, const MarkedPhrase& name, Counts& counts) {
    DocSet docs = counter_.empty();
    if (!name.empty()) docs |= docs_with_names(view_, name, spec(QueryField::quote).prefix);
    Counts by_name;
    docs.for_each([&](std::uint32_t doc) {
        by_name.push_back({doc, 1});
        return true;
    });
    std::vector<std::uint32_t> candidates;
    for (const Count& count : counts)
        if (!docs.has(count.doc)) candidates.push_back(count.doc);
    docs |= said_.find(unit.marks, candidates);
    const auto is_other = [&](const Count& count) { return !docs.has(count.doc); };
    std::erase_if(counts, is_other);
    for (Part& part : unit.parts) std::erase_if(part.counts, is_other);
    counts = merged({std::move(by_name), std::move(counts)});
}

// Returns the weight of a word, given that of all forms of its root and how many articles have its
// very form. No form can double it.
double UnitFinder::with_form(double idf, std::size_t in_form) const {
    return idf + ranking::kFormIdf * (std::min(counter_.idf(in_form), 2 * idf) - idf);
}

double UnitFinder::weight_in_question(const MarkedPhrase& words) const {
    const bool is_asking = is_question_ && words.size() == 1 && is_asking_word(words.front().form);
    return is_asking ? ranking::kAskingWord : 1;
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
        unit.marks = {{words, Way::itself, 1}};
        unit.parts.push_back({PartKind::stem, std::move(counts), weight, 1});
        units_.push_back(std::move(unit));
    }
}

// The counts of all the words together, a word that is only alike a little less.
Counts UnitFinder::like_counts(const IndexWords& found, const std::string& own, TextPlace place,
                               Unit& unit, Expansion& expansion) {
    unit.docs = counter_.empty();
    std::vector<float> sums(view_.last_doc() + std::size_t{1}, 0);
    for (const IndexWord& word : found.words) {
        if (deadline_.is_over()) break;
        const Counts counts = counter_.form_counts(word.form, place);
        if (counts.empty()) continue;
        const double weight = word.form == own ? 1 : weight_of(expansion.way);
        for (const Count& count : counts) {
            sums[count.doc] += count.count * static_cast<float>(weight);
            unit.docs.add(count.doc);
        }
        add_new(expansion.to, word.form);
        unit.marks.push_back({{QueryWord{word.form, {}, true}}, expansion.way, weight});
    }
    Counts counts;
    unit.docs.for_each([&](std::uint32_t doc) {
        counts.push_back({doc, sums[doc]});
        return true;
    });
    return counts;
}

std::optional<DocSet> UnitFinder::like_words(const Match& match, const IndexWords& found, Way way,
                                             TextPlace place, bool is_wanted) {
    Expansion expansion{way,
                        match.text,
                        {},
                        found.total - found.words.size(),
                        way == Way::fuzzy ? kMaxFuzzyWords : kMaxPatternWords};
    Unit unit;
    unit.text = match.text;
    unit.field = match.field;
    Counts counts = like_counts(found, fold(match.text), place, unit, expansion);
    expansions_.push_back(std::move(expansion));
    if (unit.field == QueryField::quote) {
        keep_quoted(unit, {}, counts);
        unit.docs = counter_.docs_of(counts);
    }
    DocSet docs = unit.docs;
    if (!is_wanted) return docs;
    unit.idf = counter_.idf(counts.size());
    unit.parts.push_back(
        {way == Way::fuzzy ? PartKind::fuzzy : PartKind::pattern, std::move(counts), unit.idf, 1});
    units_.push_back(std::move(unit));
    return docs;
}

} // namespace telusur
