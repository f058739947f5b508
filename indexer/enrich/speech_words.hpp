// Speech words: the verbs by which texts say who said what, and words for speakers without a name.
// All words are folded.
#pragma once

#include <string_view>

namespace telusur {

// True for a verb behind a quotation: "kata", "ujarnya".
bool is_said(std::string_view word);

// True for a verb in a sentence that tells what somebody says: "mengatakan".
bool is_says(std::string_view word);

// True for those of is_says() that also take a thing ("mengumumkan pemenang"): they report what
// somebody says when a clause or a quotation follows.
bool is_says_or_does(std::string_view word);

// True for "dia", "ia" and "beliau".
bool is_pronoun(std::string_view word);

// True for "itu", "ini" and "tersebut".
bool is_demonstrative(std::string_view word);

// True for speakers without a name: "teriak mahasiswa".
bool is_group(std::string_view word);

// True where nobody is named: "kata pernyataan itu", "tulis akun".
bool is_document(std::string_view word);

} // namespace telusur
