#include "query/language/syntax.hpp"

namespace telusur {
namespace {

std::string printed(const Match& match) {
    std::string text;
    if (match.field != nullptr) text = std::string(match.field->indonesian_name) + ':';
    return text + (match.is_phrase ? '"' + match.text + '"' : match.text);
}

std::string_view sign(Occur occur) {
    switch (occur) {
    case Occur::should:
    case Occur::filter: return "";
    case Occur::must: return "+";
    case Occur::must_not: return "-";
    }
    return "";
}

// A field side by side with others is a filter; OR makes it a clause like others.
bool needs_or(const Clause& left, const Clause& right) {
    const auto is_choice = [](const Clause& clause) {
        const auto* match = std::get_if<Match>(&clause.node);
        return clause.occur == Occur::should && match != nullptr && match->field != nullptr;
    };
    return is_choice(left) || is_choice(right);
}

} // namespace

std::string printed(const Group& group) {
    std::string text = "(";
    const Clause* before = nullptr;
    for (const Clause& clause : group.clauses) {
        if (before != nullptr) text += needs_or(*before, clause) ? " OR " : " ";
        text += sign(clause.occur);
        text += std::visit([](const auto& node) { return printed(node); }, clause.node);
        before = &clause;
    }
    return text + ')';
}

} // namespace telusur
