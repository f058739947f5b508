#include "query/search/suggest.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/format/terms.hpp"
#include "query/search/word_list.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr std::size_t kCandidates = 24; // that are tried with the other words
constexpr std::size_t kShortest = 4;    // letters of a word that is put right

constexpr std::chrono::milliseconds kTime{100}; // for each of these

// Binary logarithms, as LikelyWord has them.
constexpr double kOtherForm = -6; // the typed form is in no article, but others of its root are
constexpr double kSpace = -3;     // one that is missing or too many
constexpr double kBeside = 6;     // and more: it stands beside a word of the query
constexpr double kTogether = 0.5; // times the articles that have it and the other words

class Suggester {
public:
    Suggester(Searcher& searcher, std::shared_ptr<const WordList> words)
        : searcher_(searcher), list_(std::move(words)) {}

    std::optional<Suggestion> suggest(const Group& query) {
        Suggestion suggestion;
        suggestion.tree = query;
        put_right(suggestion.tree, suggestion.corrections);
        if (suggestion.corrections.empty()) return std::nullopt;
        suggestion.query = printed(suggestion.tree);
        suggestion.total = total_of(suggestion.tree);
        if (suggestion.total == 0) return std::nullopt;
        return suggestion;
    }

private:
    void put_right(Group& group, std::vector<Correction>& corrections) {
        for (std::size_t i = 0; i < group.clauses.size(); ++i) {
            Clause& clause = group.clauses[i];
            if (clause.occur == Occur::must_not) continue;
            if (auto* inner = std::get_if<Group>(&clause.node)) put_right(*inner, corrections);
            Match* match = plain_match(group, i);
            if (match == nullptr) continue;
            LikelyWord better;
            if (is_doubtful(match->text)) better = best_for(group, i);
            std::string typed = match->text;
            const LikelyWord whole = joined(group, i);
            if (!whole.form.empty()
                && (better.form.empty() || whole.likelihood > better.likelihood)) {
                better = whole;
                typed += ' ' + plain_match(group, i + 1)->text;
                group.clauses.erase(group.clauses.begin() + static_cast<std::ptrdiff_t>(i) + 1);
                match = plain_match(group, i);
            }
            if (better.form.empty() || better.form == fold(typed)) continue;
            corrections.push_back({typed, better.form});
            match->text = better.form;
            match->is_phrase = better.form.find(' ') != std::string::npos;
        }
    }

    // The clause's word that could be put right; null when it is none.
    static Match* plain_match(Group& group, std::size_t clause) {
        if (clause >= group.clauses.size() || group.clauses[clause].occur == Occur::must_not)
            return nullptr;
        auto* match = std::get_if<Match>(&group.clauses[clause].node);
        const bool is_plain = match != nullptr && match->kind == MatchKind::words
                              && !match->is_phrase && spec(match->field).value == QueryValue::words;
        return is_plain ? match : nullptr;
    }

    bool is_doubtful(const std::string& text) {
        const MarkedPhrase words = words_.make(text);
        return words.size() == 1 && words.front().form.size() >= kShortest
               && list_->articles(words.front().form) <= kMistakenArticles;
    }

    // What was typed, as likely as the other forms of its root are.
    LikelyWord typed_form(const std::string& text) {
        std::size_t most = 0;
        for (const QueryWord& word : words_.make(text))
            for (const std::string& stem : word.stems)
                most = std::max(most, searcher_.view().frequency(make_term({}, stem)));
        return {fold(text),
                most == 0 ? -100 : std::log2(1.0 + static_cast<double>(most)) + kOtherForm};
    }

    LikelyWord best_for(Group& group, std::size_t clause) {
        const Match& match = *plain_match(group, clause);
        const std::string typed = fold(match.text);
        std::vector<LikelyWord> candidates = list_->likely(typed, kCandidates);
        if (list_->articles(typed) == 0) candidates.push_back(typed_form(match.text));
        for (LikelyWord& candidate : candidates)
            candidate.likelihood += by_neighbours(group, clause, candidate.form);
        add_halves(match, typed, candidates);
        const auto best = std::ranges::max_element(candidates, {}, &LikelyWord::likelihood);
        return best == candidates.end() ? LikelyWord{{}, -100} : *best;
    }

    // How much likelier the other words make a candidate.
    double by_neighbours(Group& group, std::size_t clause, const std::string& candidate) {
        double more = 0;
        for (const std::size_t other : {clause - 1, clause + 1}) {
            const Match* match = plain_match(group, other);
            if (match == nullptr) continue;
            const std::string pair =
                other < clause ? match->text + ' ' + candidate : candidate + ' ' + match->text;
            if (const std::size_t beside = total_of(phrase(*match, pair)); beside > 0)
                more += kBeside + std::log2(1.0 + static_cast<double>(beside));
            else
                more += kTogether
                        * std::log2(1.0 + static_cast<double>(total_of(both(*match, candidate))));
        }
        return more;
    }

    static Group phrase(const Match& like, const std::string& words) {
        Match match = like;
        match.text = words;
        match.is_phrase = true;
        Group group;
        group.clauses.push_back({Occur::must, match});
        return group;
    }

    static Group both(const Match& like, const std::string& word) {
        Match match = like;
        match.text = word;
        Group group;
        group.clauses.push_back({Occur::must, like});
        group.clauses.push_back({Occur::must, match});
        return group;
    }

    // Two words of the index that were written as one.
    void add_halves(const Match& match, const std::string& typed,
                    std::vector<LikelyWord>& candidates) {
        constexpr std::size_t kHalf = 3;
        for (std::size_t at = kHalf; at + kHalf <= typed.size(); ++at) {
            const std::string left = typed.substr(0, at), right = typed.substr(at);
            if (list_->articles(left) < 2 || list_->articles(right) < 2) continue;
            const std::string halves = left + ' ' + right;
            if (const std::size_t beside = total_of(phrase(match, halves)); beside > 0)
                candidates.push_back(
                    {halves, kSpace + kBeside + std::log2(1.0 + static_cast<double>(beside))});
        }
    }

    // The word that this and the next are the halves of; empty when there is
    // none.
    LikelyWord joined(Group& group, std::size_t clause) {
        const Match* next = plain_match(group, clause + 1);
        if (next == nullptr) return {};
        const std::string left = fold(plain_match(group, clause)->text), right = fold(next->text);
        const std::string whole = left + right;
        const std::size_t articles = list_->articles(whole);
        const bool is_split = list_->articles(left) == 0 || list_->articles(right) == 0;
        if (articles <= kMistakenArticles || !is_split) return {};
        return {whole, kBeside + kSpace + std::log2(1.0 + static_cast<double>(articles))};
    }

    std::size_t total_of(const Group& tree) {
        SearchSettings settings;
        settings.ranking.count = 0;
        settings.expansions.acronyms = false;
        settings.timeout = kTime;
        return searcher_.search(tree, settings).total;
    }

    Searcher& searcher_;
    std::shared_ptr<const WordList> list_;
    QueryWordMaker words_;
};

} // namespace

std::optional<Suggestion> suggest(Searcher& searcher, const Group& query) {
    const std::shared_ptr<const WordList> words = searcher.words();
    return words ? Suggester(searcher, words).suggest(query) : std::nullopt;
}

} // namespace telusur
