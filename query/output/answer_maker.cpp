#include "query/output/answer_maker.hpp"

#include <algorithm>
#include <utility>

#include "query/search/explain.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMaxStory = 50; // articles of a story that are shown

bool has(const std::vector<std::string>& ids, const ShownHit& shown) {
    return std::ranges::find(ids, shown.hit.article[Field::id]) != ids.end();
}

// The others of its story which the last search found, at most kMaxStory of them.
std::vector<Article> story_of(Searcher& searcher, std::uint32_t doc) {
    std::vector<Article> story;
    const Stories& stories = searcher.view().stories();
    const StoryNumber its = stories.of(doc);
    const DocSet& found = searcher.last_matched()->docs;
    if (its == 0) return story;
    for (const auto& [other, number] : stories.members())
        if (number == its && other != doc && found.has(other) && story.size() < kMaxStory)
            story.push_back(searcher.view().article(other));
    return story;
}

} // namespace

void AnswerMaker::search() {
    result_ = searcher_.rank(query_, settings_.search);
    openings_ = searcher_.openings();
    marker_.emplace(searcher_.view(), result_.marks, searcher_.analyzer());
    at_ = expected_ = 0;
}

Answer AnswerMaker::answer(const ParsedQuery& parsed) {
    query_ = parsed.root;
    given_.clear();
    number_given_ = 0;
    is_resumed_ = false;
    Answer answer;
    searcher_.with_index([&] {
        search();
        answer.facets.clear();
        for (const FacetKind kind : settings_.facets)
            answer.facets.push_back(searcher_.facet(kind));
    });
    answer.query = printed(query_);
    answer.total = result_.total;
    answer.stories = result_.stories;
    answer.expansions = result_.expansions;
    answer.feedback = result_.feedback;
    answer.passed_over = result_.passed_over;
    answer.is_partial = result_.is_partial;
    answer.ignored = parsed.ignored;
    if (settings_.has_suggestion && may_be_mistaken()) {
        answer.suggestion = suggest(searcher_, query_);
        searcher_.with_index([&] { search(); }); // to suggest was to search for something else
    }
    answer.more = [this] { return next(); };
    return answer;
}

// Few articles, or hardly one that has a certain word.
bool AnswerMaker::may_be_mistaken() const {
    return result_.total < kFewArticles
           || std::ranges::any_of(searcher_.last_matched()->units, [](const Unit& unit) {
                  return unit.docs.count() <= kMistakenArticles;
              });
}

const ShownHit* AnswerMaker::next() {
    return searcher_.with_index([&]() -> const ShownHit* {
        if (searcher_.openings() != openings_) {
            is_resumed_ = true;
            search();
        }
        while (at_ < result_.ranked.size() && number_given_ < settings_.search.ranking.count) {
            if (at_ >= expected_) expect_more();
            const bool is_new = make(result_.ranked[at_]);
            ++at_;
            if (is_new) return &shown_;
        }
        return nullptr;
    });
}

void AnswerMaker::expect_more() {
    constexpr std::size_t kAtOnce = 50;
    const std::size_t left = settings_.search.ranking.count - number_given_;
    expected_ = at_ + std::min({kAtOnce, left, result_.ranked.size() - at_});
    std::vector<std::uint32_t> docs;
    for (std::size_t i = at_; i < expected_; ++i) docs.push_back(result_.ranked[i].doc);
    IndexView& view = searcher_.view();
    view.expect_articles(docs);
    if (settings_.has_facts || result_.wants_said) view.expect_facts(docs);
    if (settings_.has_snippets) view.expect_word_orders(docs);
}

// False when the hit was given before the index was replaced.
bool AnswerMaker::make(const Ranked& ranked) {
    ShownHit shown;
    shown.hit = searcher_.read(ranked, settings_.search.ranking.first + number_given_ + 1);
    const Article& article = shown.hit.article;
    if (is_resumed_ && given_.contains(article[Field::id])) return false;
    if (settings_.has_reasons || has(settings_.explained, shown))
        shown.reasons = explain_hit(searcher_, shown.hit);
    if (has(settings_.unfolded, shown)) shown.story = story_of(searcher_, ranked.doc);
    const bool wants_said = settings_.has_snippets && result_.wants_said;
    if (settings_.has_facts || wants_said) shown.facts = searcher_.view().facts(ranked.doc);
    if (settings_.has_snippets) add_passages(shown, *marker_, wants_said);
    given_.insert(article[Field::id]);
    ++number_given_;
    shown_ = std::move(shown);
    return true;
}

} // namespace telusur
