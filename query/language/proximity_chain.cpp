#include "query/language/proximity_chain.hpp"

#include <charconv>
#include <string>
#include <utility>

#include "query/language/parse.hpp"

namespace telusur {
namespace {

Nearness nearness_of(LexemeKind kind) {
    switch (kind) {
    case LexemeKind::ordered: return Nearness::ordered;
    case LexemeKind::sentence: return Nearness::sentence;
    case LexemeKind::paragraph: return Nearness::paragraph;
    default: return Nearness::near;
    }
}

// The clause as a choice of words for a proximity; nothing when it is something else.
std::vector<Match> choice_of(const Clause& clause) {
    if (clause.occur != Occur::should && clause.occur != Occur::filter) return {};
    if (const auto* match = std::get_if<Match>(&clause.node)) {
        const bool is_word = match->kind == MatchKind::words && match->field == QueryField::text;
        return is_word ? std::vector<Match>{*match} : std::vector<Match>{};
    }
    const auto* group = std::get_if<Group>(&clause.node);
    if (group == nullptr) return {};
    std::vector<Match> choice;
    for (const Clause& inner : group->clauses) {
        const std::vector<Match> matches = choice_of(inner);
        if (matches.empty()) return {};
        choice.insert(choice.end(), matches.begin(), matches.end());
    }
    return choice;
}

} // namespace

bool is_proximity(LexemeKind kind) {
    return kind == LexemeKind::near || kind == LexemeKind::ordered || kind == LexemeKind::sentence
           || kind == LexemeKind::paragraph;
}

bool ProximityChain::add(const Lexeme& op, const Clause& left, const Clause& right) {
    std::vector<Match> operand = choice_of(right);
    if (operand.empty()) return false;
    Proximity proximity;
    proximity.nearness = nearness_of(op.kind);
    if (op.kind == LexemeKind::near || op.kind == LexemeKind::ordered)
        proximity.distance = distance_of(op);
    const bool goes_on = !runs_.empty() && runs_.back().nearness == proximity.nearness
                         && runs_.back().distance == proximity.distance;
    if (!goes_on) {
        std::vector<Match> first = choice_of(left);
        if (first.empty()) return false;
        proximity.operands.push_back(std::move(first));
        runs_.push_back(std::move(proximity));
    }
    runs_.back().operands.push_back(std::move(operand));
    return true;
}

std::uint32_t ProximityChain::distance_of(const Lexeme& op) {
    const std::size_t slash = op.text.find('/');
    if (slash == std::string::npos) return kDefaultDistance;
    std::uint32_t distance = 0;
    const auto [end, error] =
        std::from_chars(op.text.data() + slash + 1, op.text.data() + op.text.size(), distance);
    if (error == std::errc() && distance >= 1 && distance <= kMaxDistance) return distance;
    complaints_.add(op, kDistance, {std::to_string(kMaxDistance)});
    return distance == 0 && error == std::errc() ? 1 : kMaxDistance;
}

Clause ProximityChain::take() {
    if (runs_.size() == 1) return {Occur::should, std::move(runs_.front())};
    Group group;
    for (Proximity& run : runs_) group.clauses.push_back({Occur::must, std::move(run)});
    runs_.clear();
    return {Occur::should, std::move(group)};
}

} // namespace telusur
