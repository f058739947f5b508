#pragma once

#include "indexer/enrich/persons.hpp"
#include "indexer/enrich/speaker_names.hpp"

namespace telusur {

// What a fact tells of who speaks: "netizen", "Majelis Hakim" and an office alone are nobody's
// name and become the office; "Pihak Telkom" is "Telkom", and a word that is no office is left out.
Person told_of(const Person& speaker, const SpeakerNames& names);

} // namespace telusur
