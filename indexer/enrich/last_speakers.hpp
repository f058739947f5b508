// Last speakers: who spoke last in a text, and whom a pronoun means.
#pragma once

#include <string>
#include <vector>

#include "indexer/enrich/persons.hpp"
#include "indexer/enrich/speaker_names.hpp"

namespace telusur {

class LastSpeakers {
public:
    // Keeps a reference: `names` must outlive this.
    explicit LastSpeakers(SpeakerNames& names) : names_(names) {}

    // Makes `person` who speaks, under the whole name.
    void set(Person person);

    // Remembers somebody who was named, and whom a pronoun means while nobody has spoken.
    void mention(Person person);

    // Somebody speaks whom nothing names (name: ""), or a group of people ("mahasiswa").
    void forget(std::string name);

    // Who spoke last; empty when nobody did.
    const Person& last();

    // Whom "dia" means; who spoke last when that is nobody.
    const Person& meant();

private:
    struct Pending {
        Person person;
        bool speaks = false; // else was mentioned
    };
    void take_pending();
    void take_speaker(Person person);
    void take_mentioned(Person person);

    SpeakerNames& names_;
    std::vector<Pending> pending_; // taken when somebody asks: to complete a name is dear
    Person speaker_;               // who spoke last
    Person person_;                // who spoke last and is no institution
    Person mentioned_;             // who was named last, while nobody has spoken
};

// True for the office of an institution, or a name that stands behind one: "KPK Siti".
bool is_of_institution(const Person& person);

// False for institutions, to which no pronoun refers: "KNPI", "Dinas Perhubungan".
bool is_person(const Person& speaker);

} // namespace telusur
