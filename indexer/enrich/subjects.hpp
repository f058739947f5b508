// Subjects: who does what a verb of a sentence says.
#pragma once

#include <cstddef>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/enrich/persons.hpp"
#include "indexer/enrich/speaker_names.hpp"

namespace telusur {

struct Subject {
    Person person;           // without name and office when there is none
    bool is_pronoun = false; // who was named before: "dia", "mantan suami Siti itu"
    bool is_found() const { return is_pronoun || !person.name.empty() || !person.office.empty(); }
};

// Returns the subject of the verb at the token `verb` in the sentence that begins at the token
// `begin`: the last person before the verb, or a pronoun. Places and things are none. names: those
// of the text, which tell "Hari" the name from the word.
Subject read_subject(const AnalyzedText& text, const SpeakerNames& names, std::size_t begin,
                     std::size_t verb);

} // namespace telusur
