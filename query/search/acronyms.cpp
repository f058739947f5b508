#include "query/search/acronyms.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/format/acronyms.hpp"
#include "indexer/format/fields.hpp"

namespace telusur {
namespace {

struct NamePair {
    std::string_view one, other;
};

constexpr NamePair kAcronymPairs[] = {
#include "query/search/acronyms.inc"
};

constexpr NamePair kSynonymPairs[] = {
#include "query/search/synonyms.inc"
};

// A reading that fewer articles have than this part of the most frequent is a slip or another
// thing.
constexpr std::size_t kRareReading = 4;

// Who asks for more names will ask for many.
constexpr std::size_t kReadLetter = 16;

AcronymPair key_of(const AcronymReading& reading) {
    return acronym_key(AcronymPair{reading.acronym, reading.expansion});
}

// One reading for all its spellings; the most frequent first.
void add_reading(std::vector<AcronymReading>& readings, const AcronymReading& reading) {
    const auto same = std::ranges::find_if(
        readings, [&](const AcronymReading& other) { return key_of(other) == key_of(reading); });
    if (same == readings.end())
        readings.push_back(reading);
    else
        same->articles += reading.articles;
}

void append_synonyms(std::vector<AcronymReading>& readings, const std::string& name) {
    for (const NamePair& pair : kSynonymPairs) {
        if (pair.one == name)
            readings.push_back({std::string(pair.one), std::string(pair.other), 0, true});
        if (pair.other == name)
            readings.push_back({std::string(pair.other), std::string(pair.one), 0, true});
    }
}

// The rows of the tables in data/, whose names are folded. by_expansion: the second name is `name`.
void append_tables(std::vector<AcronymReading>& readings, const std::string& name,
                   bool by_expansion) {
    for (const NamePair& pair : kAcronymPairs)
        if ((by_expansion ? pair.other : pair.one) == name)
            readings.push_back({std::string(pair.one), std::string(pair.other), 0, false});
    if (!by_expansion) append_synonyms(readings, name);
}

void append(std::vector<AcronymReading>& readings, const std::vector<AcronymReading>& learned) {
    std::vector<AcronymReading> sorted = learned;
    std::ranges::stable_sort(sorted, std::ranges::greater(), &AcronymReading::articles);
    for (const AcronymReading& reading : sorted)
        if (reading.articles * kRareReading >= sorted.front().articles)
            add_reading(readings, reading);
}

} // namespace

Acronyms::Acronyms(const Xapian::Database& database) : database_(database) {
    add_given();
}

void Acronyms::add(Letter& letter, const AcronymReading& reading) {
    add_reading(letter.by_acronym[acronym_key(reading.acronym)], reading);
    add_reading(letter.by_expansion[acronym_key(reading.expansion)], reading);
}

void Acronyms::add_given() {
    const EditedAcronyms edited = read_edited_acronyms(database_);
    for (const AcronymPair& pair : edited.given)
        add(given_, {pair.acronym, pair.expansion, 0, false});
    refused_.insert(edited.refused.begin(), edited.refused.end());
}

// Adds the pairs whose terms begin with `prefix`.
void Acronyms::read(const std::string& prefix, Letter& letter) {
    const auto end = database_.allterms_end(prefix);
    for (auto term = database_.allterms_begin(prefix); term != end; ++term) {
        const auto pair = acronym_pair_of(*term);
        if (pair && !refused_.contains(acronym_key(*pair)))
            add(letter, {pair->acronym, pair->expansion, term.get_termfreq(), false});
    }
}

// An acronym and what it stands for begin with the same letter.
const Acronyms::Letter& Acronyms::letter(char first) {
    const auto [known, is_new] = letters_.try_emplace(first);
    if (is_new) read(std::string(kAcronymPrefix) + first, known->second);
    return known->second;
}

std::vector<AcronymReading> Acronyms::readings_of(const std::string& name) {
    std::vector<AcronymReading> readings;
    if (name.empty()) return readings;
    if (const auto given = given_.by_acronym.find(name); given != given_.by_acronym.end())
        readings = given->second;
    append_tables(readings, name, false);
    if (name.find(' ') != std::string::npos) return readings; // acronyms are single words
    Letter one;
    const bool is_letter_read = letters_.contains(name.front()) || ++single_names_ > kReadLetter;
    if (!is_letter_read) read(std::string(kAcronymPrefix) + name + '\t', one);
    const Letter& learned = is_letter_read ? letter(name.front()) : one;
    if (const auto found = learned.by_acronym.find(name); found != learned.by_acronym.end())
        append(readings, found->second);
    return readings;
}

std::vector<AcronymReading> Acronyms::synonyms_of(const std::string& name) {
    std::vector<AcronymReading> readings;
    append_synonyms(readings, name);
    return readings;
}

std::vector<AcronymReading> Acronyms::acronyms_for(const std::string& name) {
    std::vector<AcronymReading> readings;
    if (name.empty()) return readings;
    if (const auto given = given_.by_expansion.find(name); given != given_.by_expansion.end())
        readings = given->second;
    append_tables(readings, name, true);
    const Letter& learned = letter(name.front());
    if (const auto found = learned.by_expansion.find(name); found != learned.by_expansion.end())
        append(readings, found->second);
    // An acronym that mostly stands for something else would bring that.
    std::erase_if(readings, [&](const AcronymReading& reading) {
        const std::vector<AcronymReading> its = readings_of(acronym_key(reading.acronym));
        return std::ranges::none_of(
            its, [&](const AcronymReading& other) { return key_of(other) == key_of(reading); });
    });
    return readings;
}

std::set<std::string> Acronyms::names() {
    std::set<std::string> names;
    for (const NamePair& pair : kAcronymPairs) names.emplace(pair.one);
    for (const auto& [name, readings] : given_.by_acronym) names.insert(name);
    const auto end = database_.allterms_end(std::string(kAcronymPrefix));
    for (auto term = database_.allterms_begin(std::string(kAcronymPrefix)); term != end; ++term)
        if (const auto pair = acronym_pair_of(*term)) letter(acronym_key(pair->acronym).front());
    for (const auto& [first, letter] : letters_)
        for (const auto& [name, readings] : letter.by_acronym) names.insert(name);
    return names;
}

} // namespace telusur
