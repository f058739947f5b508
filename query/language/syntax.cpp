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
    case Occur::should: return "";
    case Occur::must: return "+";
    case Occur::must_not: return "-";
    }
    return "";
}

} // namespace

std::string printed(const Group& group) {
    std::string text = "(";
    for (const Clause& clause : group.clauses) {
        if (text.size() > 1) text += ' ';
        text += sign(clause.occur);
        text += std::visit([](const auto& node) { return printed(node); }, clause.node);
    }
    return text + ')';
}

} // namespace telusur
