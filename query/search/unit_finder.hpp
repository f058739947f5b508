// Unit finder: a word, phrase, pattern or nearness of a query -> the articles that have it, and how
// often.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "query/language/syntax.hpp"
#include "query/search/deadline.hpp"
#include "query/search/index_view.hpp"
#include "query/search/matched.hpp"
#include "query/search/other_names.hpp"
#include "query/search/query_words.hpp"
#include "query/search/said_words.hpp"
#include "query/search/vocabulary.hpp"
#include "query/search/word_counter.hpp"

namespace telusur {

// How many words a pattern and a fuzzy word stand for at most; more are told.
constexpr std::size_t kMaxPatternWords = 500;
constexpr std::size_t kMaxFuzzyWords = 50;

// Keeps what it found as units, and what it searched beside. Every member throws Error and
// Xapian::Error; when the time is over it gives what it has. Not safe to share between threads.
class UnitFinder {
public:
    // All outlive it. is_question: words that only say what is asked weigh less.
    UnitFinder(IndexView& view, Deadline& deadline, QueryWordMaker& words, OtherNames& names,
               const ExpansionSet& expansions, bool is_question)
        : view_(view), deadline_(deadline), words_(words), names_(names),
          expands_stems_(expansions.stems), is_question_(is_question), counter_(view, deadline),
          said_(view, deadline) {}

    // Each returns the articles; no value: there is no word in it. is_wanted: it scores, and is
    // kept as a unit. match: of a field of words. names: of the run of words that it is in.
    std::optional<DocSet> find(const Match& match, bool is_wanted,
                               const std::vector<OtherName>& names = {});
    std::optional<DocSet> find(const AtLeast& at_least, bool is_wanted);
    std::optional<DocSet> find(const Proximity& proximity, bool is_wanted);

    // What was found, in the order of the calls. Leaves nothing behind.
    std::vector<Unit> take_units() { return std::move(units_); }
    std::vector<Expansion> take_expansions() { return std::move(expansions_); }

private:
    std::optional<DocSet> words(const Match& match, TextPlace place, bool is_wanted,
                                const std::vector<OtherName>& names);
    void add_names(const Match& match, const MarkedPhrase& words, TextPlace place,
                   std::vector<OtherName> names, Unit& unit, std::vector<Counts>& lists);
    Expansion& told(Way way, const std::string& from);
    Counts counts_of(const MarkedPhrase& words, TextPlace place);
    void tell_roots(const std::string& text, const MarkedPhrase& words);
    Part exact_part(const QueryWord& word);
    std::optional<DocSet> finish(Unit unit, MarkedPhrase words, Counts counts, PartKind kind,
                                 bool is_wanted);
    void keep_quoted(Unit& unit, const MarkedPhrase& name, Counts& counts);
    double with_form(double idf, std::size_t in_form) const;
    double phrase_idf(const MarkedPhrase& words);
    double weight_in_question(const MarkedPhrase& words) const;
    void add_near_unit(const std::string& text, const MarkedPhrase& words, const DocSet& docs);
    std::optional<DocSet> like_words(const Match& match, const IndexWords& found, Way way,
                                     TextPlace place, bool is_wanted);
    Counts like_counts(const IndexWords& found, const std::string& own, TextPlace place, Unit& unit,
                       Expansion& expansion);

    IndexView& view_;
    Deadline& deadline_;
    QueryWordMaker& words_;
    OtherNames& names_;
    bool expands_stems_;
    bool is_question_;
    WordCounter counter_;
    SaidWords said_;
    std::vector<Unit> units_;
    std::vector<Expansion> expansions_;
    std::set<std::string> left_out_; // other names that were counted as left out
};

} // namespace telusur
