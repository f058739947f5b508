// Acronym list: what the articles of an index say that acronyms stand for, and what people who
// looked at the list made of it.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace telusur {

struct LearnedAcronym {
    std::string acronym;      // as most articles write it: "KPK"
    std::string expansion;    // "Komisi Pemberantasan Korupsi"
    std::size_t articles = 0; // that explain it so; misspellings of it are counted with it
    std::size_t outlets = 0;  // different sources of these articles
};

// Returns the acronyms by name, and of each the expansions, those in most articles first. An
// expansion that differs in a letter or two from one that is three times as frequent is a
// misspelling of that. Pairs that set_acronyms() refused are left out, those that it gave are there
// also when no article explains them. Throws Error.
std::vector<LearnedAcronym> list_acronyms(const std::string& index);

// Keeps the list in `file` (lines "ACRONYM<tab>EXPANSION", more columns ignored, "#" begins a
// comment) as the index's own: pairs that it lacks, and that were learned up to now, are refused
// from now on. Throws Error that names the line of the file which is no pair.
void set_acronyms(const std::string& index, const std::string& file, std::chrono::seconds wait);

} // namespace telusur
