// Output of the stemmer's answers.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "stemmer_id/explain.hpp"

namespace telusur {

// Prints {"word":...,"stem":...} on a line. word: as typed.
void print_stem_json(std::ostream& out, const std::string& word, std::string_view stem);

// Prints the stem, why, and a line for each analysis: its score, root, parts and features.
void print_explanation_text(std::ostream& out, const std::string& word,
                            const Explanation& explanation);

// Prints the same as one object on a line; OUTPUT.md describes it.
void print_explanation_json(std::ostream& out, const std::string& word,
                            const Explanation& explanation);

} // namespace telusur
