#include "query/search/acronyms.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/format/fields.hpp"
#include "indexer/format/index.hpp"
#include "stemmer_id/normalize.hpp"

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

// Letters and digits in lower case, one space between words.
std::string key_of(std::string_view text) {
    std::string key;
    for (const char c : fold(text)) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_letter || static_cast<unsigned char>(c) >= 0x80)
            key += c;
        else if (!key.empty() && key.back() != ' ')
            key += ' ';
    }
    if (key.ends_with(' ')) key.pop_back();
    return key;
}

std::string pair_key(const AcronymReading& reading) {
    return key_of(reading.acronym) + '\t' + key_of(reading.expansion);
}

// One reading for all its spellings; the most frequent first.
void add_reading(std::vector<AcronymReading>& readings, const AcronymReading& reading) {
    const auto same = std::ranges::find_if(readings, [&](const AcronymReading& other) {
        return pair_key(other) == pair_key(reading);
    });
    if (same == readings.end())
        readings.push_back(reading);
    else
        same->articles += reading.articles;
}

// The rows of the tables in data/, whose names are folded. by_expansion: the second name is `name`.
void append_tables(std::vector<AcronymReading>& readings, const std::string& name,
                   bool by_expansion) {
    for (const NamePair& pair : kAcronymPairs)
        if ((by_expansion ? pair.other : pair.one) == name)
            readings.push_back({std::string(pair.one), std::string(pair.other), 0, false});
    if (by_expansion) return;
    for (const NamePair& pair : kSynonymPairs) {
        if (pair.one == name)
            readings.push_back({std::string(pair.one), std::string(pair.other), 0, true});
        if (pair.other == name)
            readings.push_back({std::string(pair.other), std::string(pair.one), 0, true});
    }
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
    add_reading(letter.by_acronym[key_of(reading.acronym)], reading);
    add_reading(letter.by_expansion[key_of(reading.expansion)], reading);
}

void Acronyms::add_given() {
    const std::string kept = database_.get_metadata(std::string(kAcronymsKey));
    for (std::string_view rest = kept; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        const std::size_t tab = line.find('\t');
        if (tab != std::string_view::npos) {
            const AcronymReading reading{std::string(line.substr(1, tab - 1)),
                                         std::string(line.substr(tab + 1)), 0, false};
            if (line.front() == '+')
                add(given_, reading);
            else
                refused_[pair_key(reading)] = true;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

// Adds the pairs whose terms begin with `prefix`.
void Acronyms::read(const std::string& prefix, Letter& letter) {
    const auto end = database_.allterms_end(prefix);
    for (auto term = database_.allterms_begin(prefix); term != end; ++term) {
        const std::string pair = (*term).substr(kAcronymPrefix.size());
        const std::size_t written = pair.find('\t') + 1;
        const std::size_t tab = pair.find('\t', written);
        if (tab == std::string::npos) continue;
        const AcronymReading reading{pair.substr(written, tab - written), pair.substr(tab + 1),
                                     term.get_termfreq(), false};
        if (!refused_.contains(pair_key(reading))) add(letter, reading);
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
    const auto known = letters_.find(name.front());
    Letter one;
    if (known == letters_.end()) read(std::string(kAcronymPrefix) + name + '\t', one);
    const Letter& learned = known == letters_.end() ? one : known->second;
    if (const auto found = learned.by_acronym.find(name); found != learned.by_acronym.end())
        append(readings, found->second);
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
        const std::vector<AcronymReading> its = readings_of(key_of(reading.acronym));
        return std::ranges::none_of(
            its, [&](const AcronymReading& other) { return pair_key(other) == pair_key(reading); });
    });
    return readings;
}

} // namespace telusur
