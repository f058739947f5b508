#include "query/search/other_names.hpp"

#include <algorithm>

#include "query/search/spellings.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

OtherName other_name(const AcronymReading& reading, bool is_expanded) {
    const Expansion::Kind kind =
        reading.is_synonym ? Expansion::Kind::synonym : Expansion::Kind::acronym;
    return is_expanded ? OtherName{kind, reading.acronym, reading.expansion}
                       : OtherName{kind, reading.expansion, reading.acronym};
}

} // namespace

std::string folded_word(const Match& match) {
    return fold(match.text);
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
    if (names.size() > kMaxReadings) names.resize(kMaxReadings);
    if (expansions_.spelling)
        for (const std::string& spelling : other_spellings(name, name))
            names.push_back({Expansion::Kind::spelling, name, spelling});
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
        names.push_back({Expansion::Kind::spelling, match.text, spelling});
    return names;
}

void OtherNames::add_readings(const Match& match, const MarkedPhrase& words,
                              std::vector<OtherName>& names) {
    const bool is_function = words.size() == 1 && is_function_word(words.front().form);
    if ((words.size() > 1 && !match.is_phrase) || is_function) return;
    const auto add = [&](const std::vector<AcronymReading>& found, bool is_expanded) {
        for (std::size_t i = 0; i < std::min(kMaxReadings, found.size()); ++i)
            names.push_back(other_name(found[i], is_expanded));
    };
    const std::string name = folded_word(match);
    add(acronyms_.readings_of(name), true);
    if (words.size() > 1) add(acronyms_.acronyms_for(name), false);
}

} // namespace telusur
