#include "indexer/enrich/designations.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/enrich/person_words.hpp"
#include "indexer/enrich/speech_words.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

std::string_view first_of(std::string_view words) {
    return words.substr(0, words.find(' '));
}

std::string_view last_of(std::string_view words) {
    const std::size_t space = words.rfind(' ');
    return space == std::string_view::npos ? words : words.substr(space + 1);
}

bool is_one_word(std::string_view words) {
    return words.find(' ') == std::string_view::npos;
}

// "KPK", "BI"
bool is_acronym(std::string_view word) {
    return word.size() > 1
           && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Words that tell what somebody is.
bool is_designation(std::string_view words, const SpeakerNames& names) {
    const std::string first = fold(first_of(words));
    if (is_institution_word(first) || first == "polisi") // "Majelis Hakim" are, "Polisi" is not
        return !is_one_word(words) && is_occupation(fold(last_of(words)));
    const bool is_lower = words.front() >= 'a' && words.front() <= 'z';
    if (is_lower || is_group(first) || is_position(first) || is_role(first)) return true;
    // "Agensi menjelaskan": a word of the language, which nobody is called by.
    return is_one_word(words) && is_everyday_word(first, first) && !names.is_called(first);
}

// "Fraksi Golkar", "PB Djarum": an institution's name, its first word taken for an office.
bool is_name_of_institution(const Person& speaker, const SpeakerNames& names) {
    if (!is_one_word(speaker.office) || !is_one_word(speaker.name)) return false;
    const std::string office = fold(speaker.office);
    if (is_position(office) || is_role(office) || is_word_of_names(fold(speaker.name))
        || names.is_called(fold(speaker.name)))
        return false;
    constexpr std::size_t kLongest = 2; // of an acronym: "PB"
    return is_institution_word(office)
           || (is_acronym(speaker.office) && speaker.office.size() <= kLongest && office != "ri"
               && words_of_country(office, {}) == 0);
}

// "AKBP" of "Kapolres Kota AKBP", and not the last word of "Direktur Jenderal", "Panglima TNI".
bool is_rank_behind(std::string_view word) {
    return is_title_with_dots(fold(word)) && word != "Jenderal" && word != "TNI"
           && !word.starts_with('I');
}

// One word tells an office only when it is one: "Bupati", "KPK", and not "Juru", "RI",
// "Selanjutnya".
std::string known_office(std::string_view office) {
    while (!is_one_word(office) && is_rank_behind(last_of(office)))
        office = office.substr(0, office.rfind(' '));
    if (!is_one_word(office)) return std::string(office);
    const std::string word = fold(office);
    constexpr std::size_t kLeastLetters = 3;
    const bool is_known =
        word != "juru"
        && (is_position(word) || is_role(word)
            || (is_acronym(office) && office.size() >= kLeastLetters && !is_title_with_dots(word)));
    return is_known ? std::string(office) : std::string();
}

} // namespace

Person told_of(const Person& speaker, const SpeakerNames& names) {
    Person told;
    told.name = speaker.name.empty() ? speaker.office : speaker.name;
    if (!speaker.name.empty()) told.office = speaker.office;
    if (told.name.empty()) return told;
    constexpr std::string_view kSide = "Pihak ";
    if (told.name.starts_with(kSide)) told.name.erase(0, kSide.size());
    if (is_designation(told.name, names)) {
        told.office = std::move(told.name);
        told.name.clear();
        return told;
    }
    if (!told.office.empty() && is_name_of_institution(told, names)) {
        told.name = told.office + ' ' + told.name;
        told.office.clear();
    }
    told.office = known_office(told.office);
    return told;
}

} // namespace telusur
