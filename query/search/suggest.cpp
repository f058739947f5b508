#include "query/search/suggest.hpp"

#include <algorithm>
#include <functional>

#include "indexer/format/fields.hpp"
#include "indexer/format/terms.hpp"
#include "query/search/vocabulary.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr std::size_t kCandidates = 12; // that are tried with the other words
constexpr std::chrono::milliseconds kTime{300};
constexpr std::size_t kShortest = 4; // letters of a word that is put right

class Suggester {
public:
    explicit Suggester(Searcher& searcher) : searcher_(searcher), deadline_(kTime) {}

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
        for (Clause& clause : group.clauses) {
            if (clause.occur == Occur::must_not) continue;
            if (auto* inner = std::get_if<Group>(&clause.node)) put_right(*inner, corrections);
            auto* match = std::get_if<Match>(&clause.node);
            if (match == nullptr || !is_plain(*match) || is_known(match->text)) continue;
            const std::string better = best_for(*match, group);
            if (better.empty()) continue;
            corrections.push_back({match->text, better});
            match->text = better;
            match->is_phrase = better.find(' ') != std::string::npos;
        }
    }

    static bool is_plain(const Match& match) {
        return match.kind == MatchKind::words && !match.is_phrase
               && (match.field == QueryField::text || match.field == QueryField::title);
    }

    bool is_known(const std::string& text) {
        const MarkedPhrase words = words_.make(text);
        if (words.size() != 1 || words.front().form.size() < kShortest) return true;
        return std::ranges::any_of(words.front().stems, [&](const std::string& stem) {
            return searcher_.view().frequency(make_term({}, stem)) > 0;
        });
    }

    // The candidate that most articles have together with the other words, else alone.
    std::string best_for(const Match& match, const Group& group) {
        const std::string word = fold(match.text);
        std::vector<std::string> candidates;
        for (const IndexWord& like : words_like(searcher_.view().database(), word,
                                                usual_edits(word), kCandidates, deadline_)
                                         .words)
            if (std::ranges::find(candidates, like.form) == candidates.end())
                candidates.push_back(like.form);
        add_halves(word, candidates);
        std::string best;
        double best_score = 0;
        for (const std::string& candidate : candidates) {
            const double score = score_of(candidate, word, match, group);
            if (score > best_score) {
                best = candidate;
                best_score = score;
            }
        }
        return best;
    }

    bool has_form(const std::string& word) {
        const MarkedPhrase words = words_.make(word);
        if (words.size() != 1) return false;
        const std::string& form = words.front().form;
        return searcher_.view().frequency(make_term({}, form)) > 1
               || searcher_.view().frequency(make_term(kFormPrefix, form)) > 1;
    }

    // Two words of the index that were written as one.
    void add_halves(const std::string& word, std::vector<std::string>& candidates) {
        constexpr std::size_t kHalf = 3;
        for (std::size_t at = kHalf; at + kHalf <= word.size(); ++at) {
            const std::string left = word.substr(0, at), right = word.substr(at);
            if (has_form(left) && has_form(right)) candidates.push_back(left + ' ' + right);
        }
    }

    // More edits must be outweighed by ten times the articles each.
    double score_of(const std::string& candidate, const std::string& word, const Match& match,
                    const Group& group) {
        Group with;
        for (const Clause& clause : group.clauses) {
            const auto* other = std::get_if<Match>(&clause.node);
            if (other == nullptr || !is_plain(*other)) continue;
            if (other != &match && !is_known(other->text)) continue;
            Clause needed = clause;
            needed.occur = Occur::must;
            if (other == &match) {
                auto& own = std::get<Match>(needed.node);
                own.text = candidate;
                own.is_phrase = candidate.find(' ') != std::string::npos;
            }
            with.clauses.push_back(std::move(needed));
        }
        const std::size_t together = total_of(with);
        Group alone;
        Clause clause;
        Match own = match;
        own.text = candidate;
        own.is_phrase = candidate.find(' ') != std::string::npos;
        clause.node = own;
        alone.clauses.push_back(clause);
        const std::size_t single = total_of(alone);
        const unsigned edits = std::max(1U, edits_between(word, candidate, 3));
        constexpr double kTogether = 50; // an article with the other words counts as so many
        double score = kTogether * static_cast<double>(together) + static_cast<double>(single);
        for (unsigned i = 1; i < edits; ++i) score /= 10;
        return score;
    }

    std::size_t total_of(const Group& tree) {
        SearchSettings settings;
        settings.ranking.count = 0;
        settings.expansions.acronyms = false;
        settings.timeout = kTime;
        return searcher_.search(tree, settings).total;
    }

    Searcher& searcher_;
    Deadline deadline_;
    QueryWordMaker words_;
};

} // namespace

std::optional<Suggestion> suggest(Searcher& searcher, const Group& query) {
    return Suggester(searcher).suggest(query);
}

} // namespace telusur
