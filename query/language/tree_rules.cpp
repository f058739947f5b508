#include "query/language/tree_rules.hpp"

#include <algorithm>
#include <utility>

namespace telusur {

Clause grouped(Group group) {
    const bool only_leaves_out = std::ranges::all_of(
        group.clauses, [](const Clause& clause) { return clause.occur == Occur::must_not; });
    if (!only_leaves_out) return {Occur::should, std::move(group)};
    if (group.clauses.size() == 1) return std::move(group.clauses.front());
    for (Clause& clause : group.clauses) clause.occur = Occur::should;
    return {Occur::must_not, std::move(group)};
}

void set_field(Clause& clause, QueryField field) {
    if (auto* match = std::get_if<Match>(&clause.node); match != nullptr && !match->has_field) {
        match->field = field;
        match->has_field = true;
    }
    if (auto* group = std::get_if<Group>(&clause.node))
        for (Clause& inner : group->clauses) set_field(inner, field);
}

bool make_choices(Group& group) {
    bool had_some = false;
    for (Clause& clause : group.clauses) {
        if (auto* inner = std::get_if<Group>(&clause.node)) had_some |= make_choices(*inner);
        if (is_restriction(clause)) had_some = true;
        if (clause.occur == Occur::filter) clause.occur = Occur::should;
    }
    return had_some;
}

bool has_something_wanted(const Group& group) {
    for (const Clause& clause : group.clauses) {
        if (clause.occur == Occur::must_not) continue;
        const auto* inner = std::get_if<Group>(&clause.node);
        if (inner == nullptr || has_something_wanted(*inner)) return true;
    }
    return false;
}

} // namespace telusur
