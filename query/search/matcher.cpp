#include "query/search/matcher.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "indexer/format/fields.hpp"
#include "indexer/format/terms.hpp"
#include "query/search/ranking.hpp"
#include "query/search/spellings.hpp"
#include "query/search/vocabulary.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
// Walks one tree.
class Matcher::Interpreter {
public:
    explicit Interpreter(Matcher& matcher)
        : matcher_(matcher), view_(matcher.view_), deadline_(matcher.deadline_),
          counter_(matcher.view_, matcher.deadline_) {}

    Matched run(const Group& root) {
        Matched matched;
        matched.docs = group(root, true);
        matched.units = std::move(units_);
        matched.expansions = std::move(expansions_);
        matched.passed_over = std::move(passed_over_);
        matched.is_partial = deadline_.was_over();
        return matched;
    }

private:
    // ---- groups

    DocSet group(const Group& group, bool is_wanted) {
        const std::vector<Occur> occurs = occurs_of(group);
        const std::vector<std::vector<OtherName>> names = names_in(group);
        std::optional<DocSet> needed, any, without;
        for (std::size_t i = 0; i < group.clauses.size(); ++i) {
            const Clause& clause = group.clauses[i];
            if (is_passed_over(group, i)) {
                passed_over_.push_back(std::get<Match>(clause.node).text);
                continue;
            }
            const bool is_in = is_wanted && occurs[i] != Occur::must_not;
            std::optional<DocSet> docs = node(clause, is_in, names[i]);
            if (!docs) continue; // nothing to search for in it
            switch (occurs[i]) {
            case Occur::must:
            case Occur::filter:
                if (needed)
                    *needed &= *docs;
                else
                    needed = std::move(docs);
                break;
            case Occur::should: join(any, std::move(*docs)); break;
            case Occur::must_not: join(without, std::move(*docs)); break;
            }
        }
        const bool has_must = std::ranges::find(occurs, Occur::must) != occurs.end();
        DocSet found = counter_.empty();
        if (needed && any && !has_must) {
            found = std::move(*needed);
            found &= *any;
        } else if (needed) {
            found = std::move(*needed);
        } else if (any) {
            found = std::move(*any);
        }
        if (without) found -= *without;
        return found;
    }

    static void join(std::optional<DocSet>& all, DocSet docs) {
        if (all)
            *all |= docs;
        else
            all = std::move(docs);
    }

    static std::vector<Occur> occurs_of(const Group& group) {
        std::vector<Occur> occurs;
        for (const Clause& clause : group.clauses) occurs.push_back(clause.occur);
        return occurs;
    }

    static bool is_plain_word(const Clause& clause) {
        const auto* match = std::get_if<Match>(&clause.node);
        return match != nullptr && match->kind == MatchKind::words && !match->is_phrase
               && !match->has_field
               && (clause.occur == Occur::should || clause.occur == Occur::must);
    }

    static bool is_function_clause(const Clause& clause) {
        return is_plain_word(clause) && clause.occur == Occur::should
               && is_function_word(fold(std::get<Match>(clause.node).text));
    }

    // A function word beside others finds nothing by itself.
    static bool is_passed_over(const Group& group, std::size_t index) {
        if (!is_function_clause(group.clauses[index])) return false;
        return std::ranges::any_of(group.clauses, [](const Clause& clause) {
            return (clause.occur == Occur::should || clause.occur == Occur::must)
                   && !is_function_clause(clause);
        });
    }

    // What is searched beside what was typed.
    struct OtherName {
        Expansion::Kind kind = Expansion::Kind::acronym;
        std::string from, to;
    };

    static OtherName other_name(const AcronymReading& reading, bool is_expanded) {
        const Expansion::Kind kind =
            reading.is_synonym ? Expansion::Kind::synonym : Expansion::Kind::acronym;
        return is_expanded ? OtherName{kind, reading.acronym, reading.expansion}
                           : OtherName{kind, reading.expansion, reading.acronym};
    }

    // For each clause of words side by side the other names of the run of words that it is in:
    // "komisi pemberantasan korupsi" -> KPK for all three.
    std::vector<std::vector<OtherName>> names_in(const Group& group) {
        const std::size_t size = group.clauses.size();
        std::vector<std::vector<OtherName>> names(size);
        constexpr std::size_t kMaxRun = 8;
        for (std::size_t begin = 0; begin < size; ++begin) {
            std::string name;
            for (std::size_t end = begin; end < std::min(size, begin + kMaxRun); ++end) {
                const Clause& clause = group.clauses[end];
                if (!is_plain_word(clause)) break;
                name += (name.empty() ? "" : " ") + fold(std::get<Match>(clause.node).text);
                if (end == begin) continue;
                for (const OtherName& other : names_of_run(name))
                    for (std::size_t i = begin; i <= end; ++i) names[i].push_back(other);
            }
        }
        return names;
    }

    // name: two words or more.
    std::vector<OtherName> names_of_run(const std::string& name) {
        std::vector<OtherName> names;
        if (matcher_.expansions_.acronyms) {
            for (const AcronymReading& reading : matcher_.acronyms_.acronyms_for(name))
                names.push_back(other_name(reading, false));
            for (const AcronymReading& synonym : matcher_.acronyms_.readings_of(name))
                names.push_back(other_name(synonym, true));
        }
        if (names.size() > kMaxReadings) names.resize(kMaxReadings);
        if (matcher_.expansions_.spelling)
            for (const std::string& spelling : other_spellings(name, name))
                names.push_back({Expansion::Kind::spelling, name, spelling});
        return names;
    }

    void tell(Expansion::Kind kind, const std::string& from, const std::string& to) {
        const auto same = std::ranges::find_if(expansions_, [&](const Expansion& expansion) {
            return expansion.kind == kind && expansion.from == from;
        });
        if (same == expansions_.end())
            expansions_.push_back({kind, from, {to}, 0});
        else if (std::ranges::find(same->to, to) == same->to.end())
            same->to.push_back(to);
    }

    // ---- nodes

    // No value: there is no word in it.
    std::optional<DocSet> node(const Clause& clause, bool is_wanted,
                               const std::vector<OtherName>& names) {
        if (const auto* match = std::get_if<Match>(&clause.node))
            return this->match(*match, is_wanted, names);
        return std::visit([&](const auto& node) { return this->node(node, is_wanted); },
                          clause.node);
    }

    std::optional<DocSet> node(const Match& match, bool is_wanted) {
        return this->match(match, is_wanted, {});
    }
    std::optional<DocSet> node(const Group& inner, bool is_wanted) {
        return group(inner, is_wanted);
    }

    std::optional<DocSet> node(const DayRange& days, bool) {
        const auto number = [](const std::string& day, DayNumber open) {
            return day.empty() ? open : static_cast<DayNumber>(std::stoul(day));
        };
        const DayNumber from = number(days.from, 1);
        const DayNumber to = number(days.to, UINT32_MAX);
        DocSet docs = counter_.empty();
        const std::vector<DayNumber>& all = view_.days();
        for (std::uint32_t doc = 1; doc < all.size(); ++doc)
            if (all[doc] >= from && all[doc] <= to) docs.add(doc);
        return docs;
    }

    std::optional<DocSet> node(const RupiahRange& sums, bool) {
        DocSet docs = counter_.empty();
        const Xapian::Database& database = view_.database();
        const auto end = database.valuestream_end(kRupiahSlot);
        for (auto at = database.valuestream_begin(kRupiahSlot); at != end; ++at) {
            if (deadline_.is_over()) break;
            if (has_sum(*at, sums)) docs.add(at.get_docid());
        }
        return docs;
    }

    static bool has_sum(const std::string& value, const RupiahRange& sums) {
        constexpr std::size_t kBytes = 8;
        for (std::size_t at = 0; at + kBytes <= value.size(); at += kBytes) {
            std::uint64_t sum = 0;
            for (std::size_t i = 0; i < kBytes; ++i)
                sum = sum << 8 | static_cast<unsigned char>(value[at + i]);
            if (sum >= sums.from && sum <= sums.to) return true;
        }
        return false;
    }

    std::optional<DocSet> node(const RegionMatch& region, bool) {
        DocSet docs = counter_.empty();
        for (std::string code : region.codes) {
            std::erase(code, '.');
            docs |= counter_.docs_of(*view_.postings(make_term(kRegionPrefix, code)));
        }
        return docs;
    }

    std::optional<DocSet> node(const AtLeast& at_least, bool is_wanted) {
        MarkedPhrase words = matcher_.words_.make(at_least.match.text);
        if (words.empty()) return std::nullopt;
        Unit unit;
        unit.text = at_least.match.text;
        Counts counts = words.size() == 1 ? counter_.occurrences(words.front())
                                          : counter_.phrase_counts(words, TextPlace::anywhere);
        std::erase_if(counts, [&](const Count& count) {
            return count.count < static_cast<float>(at_least.count);
        });
        return finish(std::move(unit), std::move(words), std::move(counts), PartKind::stem,
                      is_wanted);
    }

    std::optional<DocSet> node(const Proximity& proximity, bool is_wanted) {
        std::vector<std::vector<MarkedPhrase>> operands;
        for (const std::vector<Match>& choice : proximity.operands) {
            std::vector<MarkedPhrase>& phrases = operands.emplace_back();
            for (const Match& match : choice)
                if (MarkedPhrase words = matcher_.words_.make(match.text); !words.empty())
                    phrases.push_back(std::move(words));
            if (phrases.empty()) return std::nullopt;
        }
        DocSet docs = counter_.near_docs(proximity.nearness, proximity.distance, operands);
        for (std::size_t i = 0; is_wanted && i < operands.size(); ++i)
            for (std::size_t j = 0; j < operands[i].size(); ++j)
                add_near_unit(proximity.operands[i][j].text, operands[i][j], docs);
        return docs;
    }

    void add_near_unit(const std::string& text, const MarkedPhrase& words, const DocSet& docs) {
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

    // ---- matches

    std::optional<DocSet> match(const Match& match, bool is_wanted,
                                const std::vector<OtherName>& names) {
        const QueryFieldSpec& field = spec(match.field);
        switch (match.field) {
        case QueryField::id:
            return counter_.docs_of(*view_.postings(make_term(field.prefix, match.text)));
        case QueryField::url: {
            const std::vector<std::string> terms = url_terms(match.text);
            return terms.empty() ? counter_.empty()
                                 : counter_.docs_of(*view_.postings(terms.front()));
        }
        case QueryField::source:
        case QueryField::section:
        case QueryField::author:
        case QueryField::speaker: return all_names(match.text, field.prefix);
        default: break;
        }
        const TextPlace place =
            match.field == QueryField::title ? TextPlace::title : TextPlace::anywhere;
        switch (match.kind) {
        case MatchKind::pattern: return pattern(match, place, is_wanted);
        case MatchKind::fuzzy: return fuzzy(match, place, is_wanted);
        case MatchKind::exact: return exact(match, place, is_wanted);
        case MatchKind::words: break;
        }
        return words(match, place, is_wanted, names);
    }

    std::optional<DocSet> all_names(const std::string& text, std::string_view prefix) {
        std::optional<DocSet> docs;
        for (const QueryWord& word : matcher_.words_.make(text)) {
            DocSet named = counter_.docs_of(*view_.postings(make_term(prefix, word.form)));
            if (docs)
                *docs &= named;
            else
                docs = std::move(named);
        }
        return docs;
    }

    std::optional<DocSet> words(const Match& match, TextPlace place, bool is_wanted,
                                const std::vector<OtherName>& names) {
        MarkedPhrase words = matcher_.words_.make(match.text);
        if (words.empty()) return std::nullopt;
        if (!matcher_.expansions_.stems) return exact(match, place, is_wanted);
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
    void add_names(const Match& match, const MarkedPhrase& words, TextPlace place,
                   std::vector<OtherName> names, Unit& unit, std::vector<Counts>& lists) {
        if (place == TextPlace::title) names.clear();
        if (matcher_.expansions_.acronyms && place == TextPlace::anywhere)
            add_readings(match, words, names);
        if (matcher_.expansions_.spelling) {
            const std::string word = fold(match.text);
            const std::string stem = words.size() == 1 ? words.front().stems.front() : word;
            for (const std::string& spelling : other_spellings(word, stem))
                names.push_back({Expansion::Kind::spelling, match.text, spelling});
        }
        for (const OtherName& name : names) {
            MarkedPhrase other = matcher_.words_.make(name.to);
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

    static double weight_of(Expansion::Kind kind) {
        switch (kind) {
        case Expansion::Kind::synonym: return ranking::kSynonym;
        case Expansion::Kind::spelling: return ranking::kSpelling;
        default: return ranking::kAcronym;
        }
    }

    void add_readings(const Match& match, const MarkedPhrase& words,
                      std::vector<OtherName>& names) {
        const bool is_function = words.size() == 1 && is_function_word(words.front().form);
        if ((words.size() > 1 && !match.is_phrase) || is_function) return;
        const auto add = [&](const std::vector<AcronymReading>& found, bool is_expanded) {
            for (std::size_t i = 0; i < std::min(kMaxReadings, found.size()); ++i)
                names.push_back(other_name(found[i], is_expanded));
        };
        const std::string name = fold(match.text);
        add(matcher_.acronyms_.readings_of(name), true);
        if (words.size() > 1) add(matcher_.acronyms_.acronyms_for(name), false);
    }

    std::optional<DocSet> finish(Unit unit, MarkedPhrase words, Counts counts, PartKind kind,
                                 bool is_wanted) {
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
    double phrase_idf(const MarkedPhrase& words) {
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

    Part exact_part(const QueryWord& word) {
        Part part;
        part.kind = PartKind::exact;
        part.counts = counter_.form_counts(word.form, TextPlace::anywhere);
        part.idf = counter_.idf(part.counts.size());
        part.weight = ranking::kExactForm;
        return part;
    }

    std::optional<DocSet> exact(const Match& match, TextPlace place, bool is_wanted) {
        MarkedPhrase words = matcher_.words_.make(match.text);
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

    // ---- patterns and likeness

    std::optional<DocSet> pattern(const Match& match, TextPlace place, bool is_wanted) {
        IndexWords found =
            words_matching(view_.database(), fold(match.text), kMaxPatternWords, deadline_);
        return like_words(match, std::move(found), Expansion::Kind::pattern, place, is_wanted);
    }

    std::optional<DocSet> fuzzy(const Match& match, TextPlace place, bool is_wanted) {
        const std::string word = fold(match.text);
        IndexWords found =
            words_like(view_.database(), word, usual_edits(word), kMaxFuzzyWords, deadline_);
        return like_words(match, std::move(found), Expansion::Kind::fuzzy, place, is_wanted);
    }

    std::optional<DocSet> like_words(const Match& match, IndexWords found, Expansion::Kind kind,
                                     TextPlace place, bool is_wanted) {
        Expansion expansion{kind, match.text, {}, found.total - found.words.size()};
        std::vector<Counts> lists;
        Unit unit;
        unit.text = match.text;
        const std::string own = fold(match.text);
        DocSet all = counter_.empty();
        std::vector<float> sums(view_.last_doc() + std::size_t{1}, 0);
        for (const IndexWord& word : found.words) {
            if (deadline_.is_over()) break;
            const Counts counts = counter_.form_counts(word.form, place);
            if (counts.empty()) continue;
            const double weight =
                kind == Expansion::Kind::fuzzy && word.form != own ? ranking::kLikeWord : 1.0;
            for (const Count& count : counts) {
                sums[count.doc] += count.count * static_cast<float>(weight);
                all.add(count.doc);
            }
            if (std::ranges::find(expansion.to, word.form) == expansion.to.end())
                expansion.to.push_back(word.form);
            unit.marks.push_back({QueryWord{word.form, {}, true}});
        }
        Counts counts;
        all.for_each([&](std::uint32_t doc) {
            counts.push_back({doc, sums[doc]});
            return true;
        });
        expansions_.push_back(std::move(expansion));
        if (!is_wanted) return all;
        unit.idf = counter_.idf(counts.size());
        unit.docs = all;
        unit.parts.push_back({kind == Expansion::Kind::fuzzy ? PartKind::fuzzy : PartKind::pattern,
                              std::move(counts), unit.idf, 1});
        units_.push_back(std::move(unit));
        return all;
    }

    Matcher& matcher_;
    IndexView& view_;
    Deadline& deadline_;
    WordCounter counter_;
    std::vector<Unit> units_;
    std::vector<Expansion> expansions_;
    std::vector<std::string> passed_over_;
};

Matcher::Matcher(IndexView& view, Acronyms& acronyms, const ExpansionSet& expansions,
                 Deadline& deadline)
    : view_(view), acronyms_(acronyms), expansions_(expansions), deadline_(deadline) {}

Matched Matcher::match(const Group& root) {
    return Interpreter(*this).run(root);
}

} // namespace telusur
