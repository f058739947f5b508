// Acronyms: what one stands for, and which one stands for some words, as the index learned it, as
// people edited it, and as the lists of data/ have it.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/format/acronyms.hpp"

namespace telusur {

struct AcronymReading {
    std::string acronym;      // as written: "KPK"
    std::string expansion;    // "Komisi Pemberantasan Korupsi"
    std::size_t articles = 0; // that explain it so; 0: it was given
    bool is_synonym = false;  // two names of one thing, not an acronym (data/synonyms.tsv)
};

// Reads an index's acronyms as they are asked for. Not safe to share between threads.
class Acronyms {
public:
    // database: outlives it.
    explicit Acronyms(const Xapian::Database& database);

    // Returns what `name` (folded; words with one space between) stands for, and what stands for
    // it: given readings first, then what most articles say. Of learned readings those are left out
    // that less than a quarter of the articles of the first have. Throws Xapian::Error.
    std::vector<AcronymReading> readings_of(const std::string& name);
    // Returns its other names in data/synonyms.tsv only.
    static std::vector<AcronymReading> synonyms_of(const std::string& name);
    // Returns the acronyms that stand for `name`, likewise.
    std::vector<AcronymReading> acronyms_for(const std::string& name);

    // Returns every acronym that stands for something, folded. Throws Xapian::Error.
    std::set<std::string> names();

private:
    using Readings = std::map<std::string, std::vector<AcronymReading>>;
    struct Letter {
        Readings by_acronym;   // keys of the acronyms that begin with the letter
        Readings by_expansion; // keys of what they stand for
    };

    void read(const std::string& prefix, Letter& letter);
    const Letter& letter(char first);
    void add(Letter& letter, const AcronymReading& reading);
    void add_given();

    const Xapian::Database& database_;
    Letter given_;                  // by people
    std::set<AcronymPair> refused_; // keys
    std::map<char, Letter> letters_;
    std::size_t single_names_ = 0; // that were read one by one
};

} // namespace telusur
