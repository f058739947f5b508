#include "indexer/enrich/last_speakers.hpp"

#include <algorithm>
#include <utility>

#include "indexer/enrich/person_words.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

bool is_institution(const std::string& office) {
    const std::string first = office.substr(0, office.find(' '));
    const auto is_big = [](char c) { return c >= 'A' && c <= 'Z'; };
    const std::string word = fold(first);
    return is_institution_word(word)
           || (first.size() > 2 && std::ranges::all_of(first, is_big) && !is_office_word(word));
}

} // namespace

void LastSpeakers::set(Person person) {
    if (!person.name.empty()) {
        person.name = names_.complete(person.name, !person.office.empty());
        if (person.office.empty() && person.name == speaker_.name) person.office = speaker_.office;
    } else if (!speaker_.office.empty() && !speaker_.name.empty() && !is_institution(person.office)
               && speaker_.office.find(person.office) != std::string::npos) {
        return; // "Gubernur" is the Gubernur Banten who spoke before
    }
    speaker_ = std::move(person);
    if (is_person(speaker_)) person_ = speaker_;
}

void LastSpeakers::mention(Person person) {
    if (is_person(person_)) return;
    person.name = names_.complete(person.name, !person.office.empty());
    mentioned_ = std::move(person);
}

void LastSpeakers::forget(std::string name) {
    speaker_ = person_ = mentioned_ = {};
    speaker_.name = std::move(name);
}

const Person& LastSpeakers::meant() const {
    if (is_person(person_)) return person_;
    return is_person(mentioned_) ? mentioned_ : speaker_;
}

bool is_person(const Person& speaker) {
    if (is_institution(speaker.office)) return false;
    if (speaker.name.empty()) return !speaker.office.empty();
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const std::string first = speaker.name.substr(0, speaker.name.find(' '));
    return std::ranges::any_of(speaker.name, is_small)
           && (first.size() <= 2 || std::ranges::any_of(first, is_small));
}

} // namespace telusur
