#include "query/output/notes.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace telusur {
namespace {

// "a, b and 3 more"
std::string listed(const std::vector<std::string>& names, std::size_t most, std::string_view quote,
                   Language language) {
    std::string list;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i) {
        if (i > 0) list += ", ";
        (list += quote) += names[i];
        list += quote;
    }
    if (names.size() > most)
        list += ' ' + say(language, Phrase::more, {std::to_string(names.size() - most)});
    return list;
}

bool is_other_name(Way way) {
    return way == Way::acronym || way == Way::synonym || way == Way::spelling;
}

void print_expansion(std::ostream& out, const Expansion& expansion, Language language) {
    constexpr std::size_t kShown = 12;
    const Phrase phrase =
        expansion.way == Way::root ? Phrase::searched_in_forms : Phrase::searched_as;
    out << say(language, phrase, {expansion.from}) << ' '
        << (expansion.to.empty() ? say(language, Phrase::nothing_like_it)
                                 : listed(expansion.to, kShown, "'", language));
    if (is_other_name(expansion.way)) out << say(language, Phrase::also);
    if (expansion.left_out > 0)
        out << "; "
            << say(language, Phrase::left_out,
                   {std::to_string(expansion.left_out), std::to_string(expansion.limit)});
    out << '\n';
}

void print_suggestion(std::ostream& out, const Suggestion& suggestion, Language language) {
    std::string words;
    for (const Correction& correction : suggestion.corrections)
        words += ' ' + correction.to + " (" + correction.from + ')';
    out << say(language, Phrase::did_you_mean, {words, std::to_string(suggestion.total)}) << '\n';
}

} // namespace

void print_notes(std::ostream& out, const Answer& answer, Language language) {
    for (const Expansion& expansion : answer.expansions) print_expansion(out, expansion, language);
    constexpr std::size_t kShown = 5;
    if (!answer.feedback.empty())
        out << say(language, Phrase::shared_words, {listed(answer.feedback, kShown, "", language)})
            << '\n';
    for (const std::string& word : answer.passed_over)
        out << say(language, Phrase::finds_nothing, {word, word}) << '\n';
    if (answer.suggestion) print_suggestion(out, *answer.suggestion, language);
    if (answer.is_partial) out << say(language, Phrase::time_over) << '\n';
}

void print_warnings(std::ostream& out, const Answer& answer, Language language) {
    for (const Expansion& expansion : answer.expansions)
        if (expansion.left_out > 0) print_expansion(out, expansion, language);
    if (answer.is_partial) out << say(language, Phrase::time_over) << '\n';
}

} // namespace telusur
