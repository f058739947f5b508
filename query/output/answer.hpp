// An answer to a search, as every output format gets it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "query/language/parse.hpp"
#include "query/search/explain.hpp"
#include "query/search/facets.hpp"
#include "query/search/place_marker.hpp"
#include "query/search/search.hpp"
#include "query/search/snippet.hpp"
#include "query/search/suggest.hpp"

namespace telusur {

// A hit with what is to be marked in it.
struct ShownHit {
    Hit hit;
    Facts facts;                          // where they are asked for
    std::vector<ByteRange> title_matches; // in its title
    Snippet snippet;                      // of its body
    std::vector<Reason> reasons;          // where they are asked for
    std::vector<Article> story;           // others of its story that match, likewise
};

// Gives hits one after the other, so that any number of them fits into memory: the next, which
// holds until the next call; null behind the last.
using NextHit = std::function<const ShownHit*()>;

struct Answer {
    std::string query; // as understood
    std::size_t total = 0;
    std::vector<ShownHit> hits; // best first
    NextHit more;               // those that are made when they are asked for; may be empty
    std::size_t stories = 0;    // 0: not counted
    std::vector<Expansion> expansions;
    std::vector<std::string> feedback;    // stems of the first articles that raised others
    std::vector<std::string> passed_over; // words that find nothing by themselves
    bool is_partial = false;              // the time was over
    std::vector<Facet> facets;
    std::optional<Suggestion> suggestion; // where words are unknown
    std::vector<Notice> ignored;          // what a lenient reading left out, a sentence each
};

// What an answer has beside the articles.
struct AnswerSettings {
    SearchSettings search;
    std::vector<FacetKind> facets;
    bool has_snippets = true; // and marks in the titles
    bool has_facts = false;
    bool has_reasons = false;
    std::vector<std::string> explained; // ids of articles that have reasons, though others have not
    std::vector<std::string> unfolded;  // ids of articles that have their story
    bool has_suggestion = true;         // where few articles are found
};

// Calls use(hit) for each of an answer's hits, those of `more` among them.
template <class Use>
void for_each_hit(const Answer& answer, Use use) {
    for (const ShownHit& shown : answer.hits) use(shown);
    if (!answer.more) return;
    while (const ShownHit* shown = answer.more()) use(*shown);
}

// Searches for `query` and gathers what is shown of the articles. Throws Error.
Answer find_answer(Searcher& searcher, const ParsedQuery& query, const AnswerSettings& settings);

// Returns the `count` articles most similar to the one with this id, with the words that they share
// marked; nothing when there is no such article. Throws Error.
std::optional<Answer> find_similar_answer(Searcher& searcher, const std::string& id,
                                          std::size_t count);

// Adds the passage and the marks in the title that are shown of a hit. wants_said: rather a
// quotation, of its facts, than what stands elsewhere. Throws Xapian::Error.
void add_passages(ShownHit& shown, PlaceMarker& marker, bool wants_said);

} // namespace telusur
