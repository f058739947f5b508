#include "indexer/enrich/last_speakers.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/enrich/person_words.hpp"
#include "indexer/enrich/speech_words.hpp"
#include "stemmer_id/lexicon.hpp"
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

// "Pasukan Air", which is no name of a person though the office of an institution stands with it.
bool is_of_everyday_words(std::string_view name) {
    while (!name.empty()) {
        const std::size_t space = std::min(name.find(' '), name.size());
        const std::string word = fold(name.substr(0, space));
        if (!is_everyday_word(word, word)) return false;
        name.remove_prefix(std::min(space + 1, name.size()));
    }
    return true;
}

// "Air Riau" of "Universitas Air Riau"
bool ends_with_place(const std::string& name) {
    LexiconEntry entry;
    const std::size_t space = name.rfind(' ');
    return space != std::string::npos && Lexicon::find(fold(name.substr(space + 1)), entry)
           && entry.has(trait::kPlace);
}

// "Masyarakat mengaku sedih.": no single one of them speaks next.
bool is_everybody(const std::string& name) {
    return name == "warga" || name == "pemerintah" || name == "kepolisian" || name == "publik";
}

} // namespace

bool is_of_institution(const Person& person) {
    return is_institution(person.office);
}

void LastSpeakers::set(Person person) {
    pending_.push_back({std::move(person), true});
}

void LastSpeakers::mention(Person person) {
    // Of several the last counts.
    if (!pending_.empty() && !pending_.back().speaks) pending_.pop_back();
    pending_.push_back({std::move(person), false});
}

const Person& LastSpeakers::last() {
    take_pending();
    return speaker_;
}

void LastSpeakers::take_pending() {
    const std::vector<Pending> pending = std::exchange(pending_, {});
    for (const Pending& next : pending)
        next.speaks ? take_speaker(next.person) : take_mentioned(next.person);
}

void LastSpeakers::take_speaker(Person person) {
    if (!person.name.empty()) {
        person.name = names_.complete(person.name, person.office);
        if (person.office.empty() && person.name == speaker_.name) person.office = speaker_.office;
    } else if (is_occupation(fold(person.office))) {
        speaker_ = person_ = mentioned_ = {}; // "Aktor": whose name was a link
        return;
    } else if (!speaker_.office.empty() && !speaker_.name.empty() && !is_institution(person.office)
               && speaker_.office.find(person.office) != std::string::npos) {
        return; // "Gubernur" is the Gubernur Banten who spoke before
    } else if (is_single_office(fold(person.office))) {
        person.name = names_.holder_of(person.office);
    }
    speaker_ = std::move(person);
    if (is_person(speaker_)) person_ = speaker_;
}

void LastSpeakers::take_mentioned(Person person) {
    if (is_person(person_)) return;
    person.name = names_.complete(person.name, person.office);
    mentioned_ = std::move(person);
}

void LastSpeakers::forget(std::string name) {
    pending_.clear();
    speaker_ = person_ = mentioned_ = {};
    speaker_.name = std::move(name);
}

const Person& LastSpeakers::meant() {
    take_pending();
    static const Person nobody;
    if (is_person(person_)) return person_;
    if (is_person(mentioned_)) return mentioned_;
    // "netizen" may be meant again, an institution is by no pronoun.
    const std::string name = fold(speaker_.name);
    return is_group(name) && !is_everybody(name) ? speaker_ : nobody;
}

bool is_person(const Person& speaker) {
    if (speaker.name.empty()) return !speaker.office.empty() && !is_institution(speaker.office);
    if (is_institution(speaker.office)
        && (is_of_everyday_words(speaker.name) || ends_with_place(speaker.name)))
        return false;
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const std::string first = speaker.name.substr(0, speaker.name.find(' '));
    return std::ranges::any_of(speaker.name, is_small)
           && (first.size() <= 2 || std::ranges::any_of(first, is_small));
}

} // namespace telusur
