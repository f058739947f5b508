#include "query/search/matcher.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "query/search/other_names.hpp"
#include "query/search/restrictions.hpp"
#include "query/search/unit_finder.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

// What the clauses of a group let through.
class Sieve {
public:
    void add(Occur occur, DocSet docs) {
        switch (occur) {
        case Occur::must: has_must_ = true; [[fallthrough]];
        case Occur::filter:
            if (needed_)
                *needed_ &= docs;
            else
                needed_ = std::move(docs);
            break;
        case Occur::should: join(any_, std::move(docs)); break;
        case Occur::must_not: join(without_, std::move(docs)); break;
        }
    }

    // No value: nothing was wanted. Leaves nothing behind.
    std::optional<DocSet> take() {
        if (needed_ && any_ && !has_must_) *needed_ &= *any_;
        std::optional<DocSet> found = needed_ ? std::move(needed_) : std::move(any_);
        if (found && without_) *found -= *without_;
        return found;
    }

private:
    static void join(std::optional<DocSet>& all, DocSet docs) {
        if (all)
            *all |= docs;
        else
            all = std::move(docs);
    }

    std::optional<DocSet> needed_, any_, without_;
    bool has_must_ = false;
};

bool is_function_clause(const Clause& clause) {
    return is_plain_word(clause) && clause.occur == Occur::should
           && is_function_word(folded_word(std::get<Match>(clause.node)));
}

// A function word beside others finds nothing by itself.
bool is_passed_over(const Group& group, std::size_t index) {
    if (!is_function_clause(group.clauses[index])) return false;
    return std::ranges::any_of(group.clauses, [](const Clause& clause) {
        return (clause.occur == Occur::should || clause.occur == Occur::must)
               && !is_function_clause(clause);
    });
}

// Walks one tree.
class Interpreter {
public:
    Interpreter(IndexView& view, Deadline& deadline, QueryWordMaker& words, OtherNames& names,
                const ExpansionSet& expansions, bool is_question)
        : last_doc_(view.last_doc()), names_(names), restrictions_(view, deadline, words),
          finder_(view, deadline, words, names, expansions, is_question) {}

    Matched run(const Group& root) {
        Matched matched;
        matched.docs = group(root, true);
        matched.units = finder_.take_units();
        matched.expansions = finder_.take_expansions();
        matched.passed_over = std::move(passed_over_);
        return matched;
    }

private:
    DocSet group(const Group& group, bool is_wanted) {
        const std::vector<std::vector<OtherName>> names = names_.of_runs(group);
        Sieve sieve;
        for (std::size_t i = 0; i < group.clauses.size(); ++i) {
            const Clause& clause = group.clauses[i];
            if (is_passed_over(group, i)) {
                passed_over_.emplace_back(without_marks(std::get<Match>(clause.node).text));
                continue;
            }
            const bool is_in = is_wanted && clause.occur != Occur::must_not;
            if (std::optional<DocSet> docs = node(clause, is_in, names[i]))
                sieve.add(clause.occur, std::move(*docs));
        }
        return sieve.take().value_or(DocSet(last_doc_));
    }

    // No value: there is no word in it.
    std::optional<DocSet> node(const Clause& clause, bool is_wanted,
                               const std::vector<OtherName>& names) {
        const auto* match = std::get_if<Match>(&clause.node);
        if (match != nullptr && is_of_text(*match)) return finder_.find(*match, is_wanted, names);
        return std::visit([&](const auto& node) { return this->node(node, is_wanted); },
                          clause.node);
    }

    static bool is_of_text(const Match& match) {
        return spec(match.field).value == QueryValue::words;
    }

    std::optional<DocSet> node(const Group& inner, bool is_wanted) {
        return group(inner, is_wanted);
    }
    std::optional<DocSet> node(const AtLeast& at_least, bool is_wanted) {
        return finder_.find(at_least, is_wanted);
    }
    std::optional<DocSet> node(const Proximity& proximity, bool is_wanted) {
        return finder_.find(proximity, is_wanted);
    }
    template <class Restriction>
    std::optional<DocSet> node(const Restriction& restriction, bool) {
        return restrictions_.docs(restriction);
    }

    std::uint32_t last_doc_;
    OtherNames& names_;
    Restrictions restrictions_;
    UnitFinder finder_;
    std::vector<std::string> passed_over_;
};

} // namespace

Matcher::Matcher(IndexView& view, Acronyms& acronyms, const ExpansionSet& expansions,
                 Deadline& deadline)
    : view_(view), acronyms_(acronyms), expansions_(expansions), deadline_(deadline) {}

Matched Matcher::match(const Group& root) {
    OtherNames names(view_, acronyms_, expansions_);
    const std::optional<AnswerKind> question = question_of(root);
    Matched matched =
        Interpreter(view_, deadline_, words_, names, expansions_, question.has_value()).run(root);
    matched.question = question;
    matched.is_partial = deadline_.was_over();
    return matched;
}

} // namespace telusur
