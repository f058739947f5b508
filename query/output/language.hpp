// Language: in which words people are told things, as ONE table of phrases.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "query/language/notice.hpp"

namespace telusur {

enum class Language : std::uint8_t { english, indonesian };

// What --lang takes: "auto" is the language of the locale (LC_ALL, LC_MESSAGES, LANG), where that
// is not Indonesian English.
Language chosen_language(std::string_view option);

enum class Phrase : std::uint8_t {
    searched_as,       // 'KPK' is searched as
    searched_in_forms, // 'memberantas' is searched in every form of
    also,              // , too
    nothing_like_it,   // nothing: no word is like it
    more,              // and {} more
    left_out,          // {} rarer ones are left out: {} at most
    shared_words,      // ranked also by ...
    finds_nothing,     // '{}' finds nothing by itself
    did_you_mean,
    time_over,
    one_match,  // one article matches
    many_match, // {} articles match
    in_one_story,
    in_stories, // in {} stories
    shown,      // shown are {} to {}
    same_story, // and {} more of the same story
    without,    // of a facet
    title,      // where a word stands
    body,
    other_form, // how a word was found
    acronym,
    synonym,
    spelling,
    pattern,
    likeness,
    other_forms, // {} other forms
    all_words,   // what a score is made of
    pairs,
    stretch,
    early,
    answer,
    feedback,
    recent,
};

// Returns the phrase with `values` in its gaps, in their order.
std::string say(Language language, Phrase phrase, std::initializer_list<std::string> values = {});

// Returns the notice in the language.
const std::string& say(Language language, const Notice& notice);

// Returns the number as people write it: "12.5", "12,5".
std::string decimal(Language language, double number);

} // namespace telusur
