#include "query/output/reasons.hpp"

namespace telusur {
namespace {

Phrase phrase_of(ScoreShare::Kind kind) {
    switch (kind) {
    case ScoreShare::Kind::part: break;
    case ScoreShare::Kind::all_words: return Phrase::all_words;
    case ScoreShare::Kind::pairs: return Phrase::pairs;
    case ScoreShare::Kind::stretch: return Phrase::stretch;
    case ScoreShare::Kind::early: return Phrase::early;
    case ScoreShare::Kind::answer: return Phrase::answer;
    case ScoreShare::Kind::feedback: return Phrase::feedback;
    case ScoreShare::Kind::recent: return Phrase::recent;
    }
    return Phrase::all_words;
}

Phrase phrase_of(Way way) {
    switch (way) {
    case Way::itself:
    case Way::root: return Phrase::other_form;
    case Way::acronym: return Phrase::acronym;
    case Way::synonym: return Phrase::synonym;
    case Way::spelling: return Phrase::spelling;
    case Way::pattern: return Phrase::pattern;
    case Way::fuzzy: return Phrase::likeness;
    }
    return Phrase::other_form;
}

// "pencegahan <- mencegah (another form)", "pencegahan".
std::string found_form(const Reason& reason, Language language) {
    if (reason.way == Way::itself) return reason.word;
    const std::string form = reason.form.empty() ? say(language, Phrase::other_forms,
                                                       {std::to_string(reason.other_forms)})
                                                 : reason.form;
    return reason.word + " <- " + form + " (" + say(language, phrase_of(reason.way)) + ')';
}

} // namespace

std::string reason_text(const Reason& reason, Language language) {
    if (reason.kind == ScoreShare::Kind::part) return found_form(reason, language);
    std::string text = say(language, phrase_of(reason.kind));
    for (std::size_t i = 0; i < reason.feedback.size(); ++i)
        text += (i > 0 ? ", " : ": ") + reason.feedback[i];
    return text;
}

std::string reason_places(const Reason& reason, Language language) {
    std::string places;
    if (reason.kind != ScoreShare::Kind::part) return places;
    const auto add = [&](Phrase phrase, std::size_t count) {
        if (count == 0) return;
        places +=
            (places.empty() ? "" : ", ") + say(language, phrase) + ' ' + std::to_string(count);
    };
    add(Phrase::title, reason.in_title);
    add(Phrase::body, reason.in_body);
    return places;
}

} // namespace telusur
