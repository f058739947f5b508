// Other names: what words of a query are also called: acronyms, synonyms, other spellings.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/language/syntax.hpp"
#include "query/search/acronyms.hpp"
#include "query/search/index_view.hpp"
#include "query/search/matched.hpp"

namespace telusur {

constexpr std::size_t kMaxReadings = 3; // of an acronym

// What is searched beside what was typed.
struct OtherName {
    Way way = Way::acronym;
    std::string from, to;
    bool is_left_out = false; // by the limit
};

// A word or phrase that is no phrase in quotes, has no field and is wanted.
bool is_plain_word(const Clause& clause);

// The word of a match as names have it: "KPK" -> "kpk".
std::string folded_word(const Match& match);

// Throws Xapian::Error. Not safe to share between threads.
class OtherNames {
public:
    // view, acronyms: outlive it.
    OtherNames(IndexView& view, Acronyms& acronyms, const ExpansionSet& expansions)
        : view_(view), acronyms_(acronyms), expansions_(expansions) {}

    // Returns for each clause of words side by side the other names of the run of words that it is
    // in: "komisi pemberantasan korupsi" -> KPK for all three.
    std::vector<std::vector<OtherName>> of_runs(const Group& group);
    // Returns what an acronym stands for, what stands for a phrase, and other spellings. words:
    // those of `match`, one or more. is_title: it is looked for in titles only.
    std::vector<OtherName> of_match(const Match& match, const MarkedPhrase& words, bool is_title);

private:
    std::vector<OtherName> of_run(const std::string& name);
    bool means_a_word(const Match& match, const MarkedPhrase& words);
    void add_readings(const Match& match, const MarkedPhrase& words, std::vector<OtherName>& names);

    IndexView& view_;
    Acronyms& acronyms_;
    ExpansionSet expansions_;
};

} // namespace telusur
