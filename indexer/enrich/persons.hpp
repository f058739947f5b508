// Persons: the name in a phrase such as "Kepala Satpol PP Kota Bogor Heri Karnadi".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/enrich/analyzed_article.hpp"

namespace telusur {

struct Person {
    std::string name;      // "Heri Karnadi": no titles; "" when only an office is named
    std::string office;    // "Kepala Satpol PP Kota Bogor"; "" when none is named
    std::size_t begin = 0; // tokens [begin, end) that were read
    std::size_t end = 0;
};

// Reads the person that stands at the token `index`, at most up to the token `last`: an office and
// a name, a name and an office behind a comma, or one of them. Without name and office when the
// words there are of other kinds ("dia") or stand for who was named before ("politisi PKS ini").
Person read_person(const AnalyzedText& text, std::size_t index, std::size_t last);

// True for the words that begin an office: "gubernur", "kepala". word: folded.
bool is_office_word(std::string_view word);

// True for a title before or behind a name: "drs", "brigjen", "sh". word: folded, without dots.
bool is_person_title(std::string_view word);

// True for a word that stands in most texts, so that its capital at the beginning of a sentence
// makes no name of it.
bool is_common_word(const AnalyzedToken& token);

// True for a word of the language that is no word of persons' names: "gedung", "kebudayaan".
bool is_plain_word(const AnalyzedToken& token);

// The full names of a text by their words, so that "Heri" is "Heri Karnadi".
class FullNames {
public:
    explicit FullNames(const AnalyzedText& text);

    // Returns the first name of two words or more in the text that has `name` as a word or as its
    // beginning, else `name` itself.
    std::string complete(const std::string& name) const;

private:
    std::unordered_map<std::string, std::string> full_;      // folded word -> name
    std::unordered_map<std::string, std::string> nicknames_; // "aso" -> name
};

} // namespace telusur
