#include "query/search/other_names.hpp"

#include <algorithm>

#include "query/search/acronym_writing.hpp"
#include "query/search/spellings.hpp"
#include "stemmer_id/lexicon.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

OtherName other_name(const AcronymReading& reading, bool is_expanded) {
    const Way way = reading.is_synonym ? Way::synonym : Way::acronym;
    return is_expanded ? OtherName{way, reading.acronym, reading.expansion}
                       : OtherName{way, reading.expansion, reading.acronym};
}

void mark_left_out(std::vector<OtherName>& names) {
    for (std::size_t i = kMaxReadings; i < names.size(); ++i) names[i].is_left_out = true;
}

} // namespace

std::string folded_word(const Match& match) {
    return fold(without_marks(match.text));
}

bool is_plain_word(const Clause& clause) {
    const auto* match = std::get_if<Match>(&clause.node);
    return match != nullptr && match->kind == MatchKind::words && !match->is_phrase
           && !match->has_field && (clause.occur == Occur::should || clause.occur == Occur::must);
}

std::vector<std::vector<OtherName>> OtherNames::of_runs(const Group& group) {
    const std::size_t size = group.clauses.size();
    std::vector<std::vector<OtherName>> names(size);
    constexpr std::size_t kMaxRun = 8;
    for (std::size_t begin = 0; begin < size; ++begin) {
        std::string name;
        for (std::size_t end = begin; end < std::min(size, begin + kMaxRun); ++end) {
            const Clause& clause = group.clauses[end];
            if (!is_plain_word(clause)) break;
            name += (name.empty() ? "" : " ") + folded_word(std::get<Match>(clause.node));
            if (end == begin) continue;
            for (const OtherName& other : of_run(name))
                for (std::size_t i = begin; i <= end; ++i) names[i].push_back(other);
        }
    }
    return names;
}

// name: two words or more.
std::vector<OtherName> OtherNames::of_run(const std::string& name) {
    std::vector<OtherName> names;
    if (expansions_.acronyms) {
        for (const AcronymReading& reading : acronyms_.acronyms_for(name))
            names.push_back(other_name(reading, false));
        for (const AcronymReading& synonym : acronyms_.readings_of(name))
            names.push_back(other_name(synonym, true));
    }
    mark_left_out(names);
    if (expansions_.spelling)
        for (const std::string& spelling : other_spellings(name, name))
            names.push_back({Way::spelling, name, spelling});
    return names;
}

std::vector<OtherName> OtherNames::of_match(const Match& match, const MarkedPhrase& words,
                                            bool is_title) {
    std::vector<OtherName> names;
    if (expansions_.acronyms && !is_title) add_readings(match, words, names);
    if (!expansions_.spelling) return names;
    const std::string word = folded_word(match);
    const std::string stem = words.size() == 1 ? words.front().stems.front() : word;
    for (const std::string& spelling : other_spellings(word, stem))
        names.push_back({Way::spelling, match.text, spelling});
    return names;
}

// "pan" is a word of the lexicon and "PAN" a party: in small letters it is what most articles mean.
bool OtherNames::means_a_word(const Match& match, const MarkedPhrase& words) {
    if (words.size() != 1 || match.text != lower(match.text)) return false;
    LexiconEntry entry;
    const bool is_word = Lexicon::find(words.front().form, entry) && entry.has(trait::kListed)
                         && !entry.has(trait::kAcronym);
    return is_word && !is_mostly_acronym(view_, words.front());
}

void OtherNames::add_readings(const Match& match, const MarkedPhrase& words,
                              std::vector<OtherName>& names) {
    const bool is_function = words.size() == 1 && is_function_word(words.front().form);
    if ((words.size() > 1 && !match.is_phrase) || is_function) return;
    const std::string name = folded_word(match);
    std::vector<AcronymReading> readings = acronyms_.readings_of(name);
    const auto is_acronym = [](const AcronymReading& reading) { return !reading.is_synonym; };
    if (std::ranges::any_of(readings, is_acronym) && means_a_word(match, words))
        std::erase_if(readings, is_acronym);
    for (const AcronymReading& reading : readings) names.push_back(other_name(reading, true));
    if (words.size() > 1)
        for (const AcronymReading& reading : acronyms_.acronyms_for(name))
            names.push_back(other_name(reading, false));
    if (words.size() == 1 && words.front().stems.front() != name) // of any form of a verb
        for (const AcronymReading& synonym : Acronyms::synonyms_of(words.front().stems.front()))
            names.push_back(other_name(synonym, true));
    mark_left_out(names);
}

} // namespace telusur
