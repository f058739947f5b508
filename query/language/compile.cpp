#include "query/language/compile.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/format/terms.hpp"
#include "query/language/ranking.hpp"
#include "query/search/phrase_source.hpp"
#include "stemmer_id/normalize.hpp"
#include "stemmer_id/stemmer.hpp"

namespace telusur {
namespace {

using Xapian::Query;

Query combined(Query::op op, const std::vector<Query>& parts) {
    return parts.size() == 1 ? parts.front() : Query(op, parts.begin(), parts.end());
}

// The queries of a group's clauses, by Occur.
using Parts = std::array<std::vector<Query>, 4>;

class Compiler {
public:
    explicit Compiler(Analyzer& analyzer) : analyzer_(analyzer) {}

    CompiledQuery compile(const Group& root) {
        CompiledQuery compiled;
        compiled.query = group(root, true);
        compiled.marked = std::move(marked_);
        return compiled;
    }

private:
    Query group(const Group& group, bool is_wanted) {
        Parts parts;
        for (const Clause& clause : group.clauses) {
            const Query query = node(clause, is_wanted && clause.occur != Occur::must_not);
            if (!query.empty()) parts[static_cast<std::size_t>(clause.occur)].push_back(query);
        }
        const auto& must_not = parts[static_cast<std::size_t>(Occur::must_not)];
        const Query query = wanted_part(parts);
        if (query.empty() || must_not.empty()) return query;
        return Query(Query::OP_AND_NOT, query, combined(Query::OP_OR, must_not));
    }

    static Query wanted_part(const Parts& parts) {
        const auto& should = parts[static_cast<std::size_t>(Occur::should)];
        std::vector<Query> needed = parts[static_cast<std::size_t>(Occur::must)];
        const bool has_must = !needed.empty();
        for (const Query& filter : parts[static_cast<std::size_t>(Occur::filter)])
            needed.push_back(filter);
        if (should.empty()) return needed.empty() ? Query() : combined(Query::OP_AND, needed);
        if (has_must)
            return Query(Query::OP_AND_MAYBE, combined(Query::OP_AND, needed), any_of(should));
        needed.push_back(any_of(should));
        return combined(Query::OP_AND, needed);
    }

    // Any of the clauses, with a bonus for all of them.
    static Query any_of(const std::vector<Query>& should) {
        const Query any = combined(Query::OP_OR, should);
        if (should.size() < 2) return any;
        const Query all = combined(Query::OP_AND, should);
        return Query(Query::OP_OR, any, Query(Query::OP_SCALE_WEIGHT, all, ranking::kAllWords));
    }

    Query node(const Clause& clause, bool is_wanted) {
        if (const auto* inner = std::get_if<Group>(&clause.node)) return group(*inner, is_wanted);
        return match(std::get<Match>(clause.node), is_wanted);
    }

    Query match(const Match& match, bool is_wanted) {
        const TermForm form = match.field == nullptr ? TermForm::text : match.field->terms;
        switch (form) {
        case TermForm::none: return Query();
        case TermForm::whole: return restricting(Query(make_term(match.field->prefix, match.text)));
        case TermForm::words: return restricting(all_words(match));
        case TermForm::text: return text_match(match, is_wanted);
        }
        return Query();
    }

    static Query restricting(const Query& query) {
        return query.empty() ? query : Query(Query::OP_SCALE_WEIGHT, query, 0.0);
    }

    Query all_words(const Match& match) {
        std::vector<Query> words;
        for (const AnalyzedToken& token : analyzer_.analyze(match.text))
            words.emplace_back(make_term(match.field->prefix, token.form));
        return words.empty() ? Query() : combined(Query::OP_AND, words);
    }

    Query text_match(const Match& match, bool is_wanted) {
        MarkedPhrase words = query_words(match.text);
        if (words.empty()) return Query();
        const std::string_view prefix = match.field == nullptr ? "" : match.field->prefix;
        const Query query = words.size() == 1 ? word(words.front(), prefix) : phrase(words, prefix);
        if (is_wanted) marked_.push_back(std::move(words));
        return query;
    }

    MarkedPhrase query_words(const std::string& text) {
        MarkedPhrase words;
        for (const AnalyzedToken& token : analyzer_.analyze(text)) {
            QueryWord word{std::string(token.form), {stemmer_.stem(token.form)}};
            for (const Evidence evidence : {Evidence::capital, Evidence::acronym}) {
                std::string stem = stemmer_.stem(token.form, evidence);
                if (std::ranges::find(word.stems, stem) == word.stems.end())
                    word.stems.push_back(std::move(stem));
            }
            words.push_back(std::move(word));
        }
        return words;
    }

    static Query stems(const QueryWord& word, std::string_view prefix) {
        std::vector<Query> terms;
        for (const std::string& stem : word.stems) terms.emplace_back(make_term(prefix, stem));
        return combined(Query::OP_SYNONYM, terms);
    }

    // A word anywhere counts by its stem, and by its very form where the index tells that apart.
    static Query word(const QueryWord& word, std::string_view prefix) {
        const Query any_form = stems(word, prefix);
        if (!prefix.empty() || word.stems.front() == word.form) return any_form;
        const Query exact(make_term(kFormPrefix, word.form));
        return Query(Query::OP_OR, any_form,
                     Query(Query::OP_SCALE_WEIGHT, exact, ranking::kExactForm));
    }

    static Query phrase(const MarkedPhrase& words, std::string_view prefix) {
        std::vector<Query> parts;
        std::vector<PhraseWord> order;
        for (const QueryWord& word : words) {
            std::vector<Query> terms;
            for (const std::string& stem : word.stems) terms.emplace_back(make_term(prefix, stem));
            parts.push_back(combined(Query::OP_OR, terms));
            order.push_back(word.stems);
        }
        const PhrasePlace place =
            prefix == spec(Field::title).prefix ? PhrasePlace::title : PhrasePlace::anywhere;
        parts.emplace_back((new PhraseSource(std::move(order), place))->release());
        return Query(Query::OP_AND, parts.begin(), parts.end());
    }

    Analyzer& analyzer_;
    Stemmer stemmer_;
    std::vector<MarkedPhrase> marked_;
};

} // namespace

CompiledQuery compile_query(const Group& root, Analyzer& analyzer) {
    return Compiler(analyzer).compile(root);
}

} // namespace telusur
