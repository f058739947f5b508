#include "query/language/syntax.hpp"

namespace telusur {
namespace {

std::string printed(const Match& match) {
    std::string text;
    if (match.has_field) text = std::string(spec(match.field).name) + ':';
    if (match.kind == MatchKind::exact) text += '=';
    text += match.is_phrase ? '"' + match.text + '"' : match.text;
    return match.kind == MatchKind::fuzzy ? text + '~' : text;
}

std::string dashed(const std::string& day) {
    return day.empty() ? day : day.substr(0, 4) + '-' + day.substr(4, 2) + '-' + day.substr(6);
}

std::string printed(const DayRange& days) {
    const std::string field = std::string(spec(QueryField::date).name) + ':';
    if (days.from == days.to) return field + dashed(days.from);
    return field + dashed(days.from) + ".." + dashed(days.to);
}

std::string printed(const RupiahRange& sums) {
    const std::string field = std::string(spec(QueryField::rupiah).name) + ':';
    if (sums.from == sums.to) return field + std::to_string(sums.from);
    return field + (sums.from == 0 && sums.to != UINT64_MAX ? "" : std::to_string(sums.from)) + ".."
           + (sums.to == UINT64_MAX ? "" : std::to_string(sums.to));
}

std::string printed(const RegionMatch& region) {
    return std::string(spec(QueryField::region).name) + ":\"" + region.name + '"';
}

std::string printed(const AtLeast& at_least) {
    return std::string(spec(QueryField::at_least).name) + ':' + std::to_string(at_least.count) + ':'
           + printed(at_least.match);
}

std::string operator_of(const Proximity& proximity) {
    switch (proximity.nearness) {
    case Nearness::near: return " NEAR/" + std::to_string(proximity.distance) + ' ';
    case Nearness::ordered: return " ADJ/" + std::to_string(proximity.distance) + ' ';
    case Nearness::sentence: return " KALIMAT ";
    case Nearness::paragraph: break;
    }
    return " PARAGRAF ";
}

std::string printed(const Proximity& proximity) {
    std::string text;
    for (const std::vector<Match>& choice : proximity.operands) {
        if (!text.empty()) text += operator_of(proximity);
        std::string choices;
        for (const Match& match : choice)
            choices += (choices.empty() ? "" : " OR ") + printed(match);
        text += choice.size() == 1 ? choices : '(' + choices + ')';
    }
    return text;
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

// A field side by side with others is a filter; OR makes it, and what stands on its other side, a
// clause like others.
bool needs_or(const Clause& left, const Clause& right) {
    if (left.occur == Occur::filter || right.occur == Occur::filter) return false;
    const auto is_choice = [](const Clause& clause) {
        return clause.occur == Occur::should && is_restriction(clause);
    };
    return is_choice(left) || is_choice(right);
}

} // namespace

bool is_restriction(const Clause& clause) {
    if (const auto* match = std::get_if<Match>(&clause.node)) return match->has_field;
    return !std::holds_alternative<Group>(clause.node)
           && !std::holds_alternative<Proximity>(clause.node)
           && !std::holds_alternative<AtLeast>(clause.node);
}

std::string printed(const Clause& clause) {
    std::string text = std::visit([](const auto& node) { return printed(node); }, clause.node);
    const bool is_list = std::holds_alternative<Proximity>(clause.node);
    const std::string mark(sign(clause.occur));
    return is_list && !mark.empty() ? mark + '(' + text + ')' : mark + text;
}

std::string printed(const Group& group) {
    std::string text = "(";
    const Clause* before = nullptr;
    for (const Clause& clause : group.clauses) {
        if (before != nullptr) text += needs_or(*before, clause) ? " OR " : " ";
        text += printed(clause);
        before = &clause;
    }
    return text + ')';
}

std::vector<std::string> pattern_parts(const std::string& text) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == '*')
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

} // namespace telusur
