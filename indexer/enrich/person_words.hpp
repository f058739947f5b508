// Person words: what a word says of who somebody is ("gubernur", "drs"), and which words are no
// names of persons.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "stemmer_id/analyze.hpp"

namespace telusur {

// True for the words that begin an office or stand in its name: "gubernur", "kepala", "dinas".
// word: folded.
bool is_office_word(std::string_view word);

// True for those of them that tell what somebody is, not where: "gubernur", "ekonom". word: folded.
bool is_position(std::string_view word);

// "warga", "korban": a part in what happened.
bool is_role(std::string_view word);

// True for those of them that a text names nobody else with: "gubernur", "menkes". word: folded.
bool is_single_office(std::string_view word);

// True for those of them that many people are: "ekonom", "aktor". word: folded.
bool is_occupation(std::string_view word);

// True for a word of the institutions that an office belongs to: "dinas". word: folded.
bool is_institution_word(std::string_view word);

// True for a title before or behind a name: "drs", "brigjen", "sh". word: folded, without dots.
bool is_person_title(std::string_view word);

// True for those of them that also stand inside names: "laksamana". word: folded.
bool is_rank_in_name(std::string_view word);

// Returns how many words of a country's name stand there: 2 for "korea" before "selatan". Folded.
std::size_t words_of_country(std::string_view word, std::string_view next);

// True for words before the name by which somebody is called: "muhammad". word: folded.
bool is_first_of_names(std::string_view word);

// True for titles and offices that are written with a full stop: "drs", "plt". word: folded.
bool is_abbreviated(std::string_view word);

// True for words that the name of a village, school or company follows: "camat", "pt". word:
// folded.
bool is_head_of_place(std::string_view word);

// True for lower-case words inside an office or a name: "dan", "bin". word: folded.
bool joins_name(std::string_view word);

// True for words that begin another sentence, with a capital also where the full stop before it is
// missing: "sementara". word: folded.
bool is_connective(std::string_view word);

// True for words that begin no person: "kepada", "tadi". word: folded.
bool is_no_person(std::string_view word);

// True for a word that stands in most texts, so that its capital at the beginning of a sentence
// makes no name of it.
bool is_common_word(const AnalyzedToken& token);

// True for a word of the language that is no word of persons' names: "gedung", "kebudayaan".
bool is_plain_word(const AnalyzedToken& token);

// True for a word of the language that is frequent in news or derived, and of no persons' names:
// "maritim", "kerajaan". word: folded; stem: its stem.
bool is_everyday_word(std::string_view word, std::string_view stem);

// True for a word of persons' names: "sri". word: folded.
bool is_word_of_names(std::string_view word);

// surface: not empty.
bool starts_with_capital(std::string_view surface);

// As is_person_title, for a word that may have dots.
bool is_title_with_dots(std::string_view word);

// Returns "sh" for "s.h.".
std::string without_dots(std::string_view form);

} // namespace telusur
