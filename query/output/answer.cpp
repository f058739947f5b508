#include "query/output/answer.hpp"

#include <algorithm>
#include <utility>

#include "query/search/place_marker.hpp"
#include "query/search/similar.hpp"

namespace telusur {
namespace {

// A query that finds fewer is looked at for words that the index does not know.
constexpr std::size_t kFewArticles = 5;
constexpr std::size_t kMaxStory = 50; // articles of a story that are shown

// Adds what is shown of an article.
void show(ShownHit& shown, Searcher& searcher, PlaceMarker& marker) {
    const Article& article = shown.hit.article;
    shown.facts = searcher.view().facts(shown.hit.doc);
    shown.title_matches = marker.find(article[Field::title]);
    shown.snippet = marker.snippet(shown.hit.doc, article[Field::body], shown.facts.boilerplate);
}

bool has(const std::vector<std::string>& ids, const ShownHit& shown) {
    return std::ranges::find(ids, shown.hit.article[Field::id]) != ids.end();
}

// The others of its story which the last search found, at most kMaxStory of them.
std::vector<Article> story_of(Searcher& searcher, std::uint32_t doc) {
    std::vector<Article> story;
    const std::vector<StoryNumber>& stories = searcher.view().stories();
    const DocSet& found = searcher.last_matched()->docs;
    for (std::uint32_t other = 1; other < stories.size() && story.size() < kMaxStory; ++other)
        if (stories[other] == stories[doc] && other != doc && stories[doc] != 0 && found.has(other))
            story.push_back(searcher.view().article(other));
    return story;
}

Answer answer_to(Searcher& searcher, const ParsedQuery& query, const AnswerSettings& settings) {
    SearchResult result = searcher.search(query.root, settings.search);
    Answer answer;
    answer.query = printed(query.root);
    answer.total = result.total;
    answer.stories = result.stories;
    answer.expansions = std::move(result.expansions);
    answer.feedback = std::move(result.feedback);
    answer.passed_over = std::move(result.passed_over);
    answer.is_partial = result.is_partial;
    answer.ignored = query.ignored;
    for (const FacetKind kind : settings.facets) answer.facets.push_back(searcher.facet(kind));
    PlaceMarker marker(searcher.view(), result.marks, searcher.analyzer());
    for (Hit& hit : result.hits) {
        ShownHit& shown = answer.hits.emplace_back();
        shown.hit = std::move(hit);
        if (settings.has_reasons || has(settings.explained, shown))
            shown.reasons = explain_hit(searcher, shown.hit);
        if (has(settings.unfolded, shown)) shown.story = story_of(searcher, shown.hit.doc);
        if (settings.has_snippets) show(shown, searcher, marker);
    }
    // Last, for it searches, too.
    if (settings.has_suggestion && answer.total < kFewArticles)
        answer.suggestion = suggest(searcher, query.root);
    return answer;
}

std::optional<Answer> similar_to(Searcher& searcher, const std::string& id, std::size_t count) {
    const std::uint32_t doc = searcher.view().find(id);
    if (doc == 0) return std::nullopt;
    const Similar similar = find_similar(searcher.view(), doc, count);
    Answer answer;
    answer.query = "similar " + id;
    answer.total = similar.hits.size();
    std::vector<MarkedPhrase> marks;
    for (const std::string& stem : similar.words) marks.push_back({QueryWord{stem, {stem}, false}});
    PlaceMarker marker(searcher.view(), marks, searcher.analyzer());
    for (const Ranked& ranked : similar.hits) {
        ShownHit& shown = answer.hits.emplace_back();
        shown.hit.rank = answer.hits.size();
        shown.hit.score = ranked.score;
        shown.hit.doc = ranked.doc;
        shown.hit.article = searcher.view().article(ranked.doc);
        show(shown, searcher, marker);
    }
    return answer;
}

} // namespace

Answer find_answer(Searcher& searcher, const ParsedQuery& query, const AnswerSettings& settings) {
    return searcher.with_index([&] { return answer_to(searcher, query, settings); });
}

std::optional<Answer> find_similar_answer(Searcher& searcher, const std::string& id,
                                          std::size_t count) {
    return searcher.with_index([&] { return similar_to(searcher, id, count); });
}

} // namespace telusur
