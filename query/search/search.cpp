#include "query/search/search.hpp"

#include <chrono>
#include <utility>

#include "indexer/format/fields.hpp"

namespace telusur {
namespace {

// A writer may have replaced the index while it is read; it is opened anew that often.
constexpr int kReopenings = 10;

} // namespace

struct Searcher::Last {
    Deadline deadline;
    Matched matched;
    std::unique_ptr<Ranker> ranker;
};

Searcher::Searcher(std::vector<std::string> indexes, std::shared_ptr<const Resident> resident)
    : indexes_(std::move(indexes)), resident_(std::move(resident)) {
    open();
}

Searcher::~Searcher() = default;

void Searcher::open() {
    ++openings_;
    last_.reset();
    acronyms_.reset();
    view_ = std::make_unique<IndexView>(indexes_);
    view_->share(resident_);
    acronyms_ = std::make_unique<Acronyms>(view_->database());
}

const Matched* Searcher::last_matched() const {
    return last_ ? &last_->matched : nullptr;
}

Ranker* Searcher::last_ranker() {
    return last_ ? last_->ranker.get() : nullptr;
}

void Searcher::recover(const Xapian::DatabaseError& error, int attempt) {
    if (attempt == kReopenings) throw Error(describe(error, indexes_.front()));
    open();
}

SearchResult Searcher::search(const Group& query, const SearchSettings& settings) {
    return with_index([&] {
        SearchResult result = run(query, settings);
        for (const Ranked& ranked : result.ranked)
            result.hits.push_back(read(ranked, settings.ranking.first + result.hits.size() + 1));
        return result;
    });
}

SearchResult Searcher::rank(const Group& query, const SearchSettings& settings) {
    return with_index([&] { return run(query, settings); });
}

Hit Searcher::read(const Ranked& ranked, std::size_t rank) {
    Hit hit;
    hit.rank = rank;
    hit.score = ranked.score;
    hit.doc = ranked.doc;
    hit.in_story = ranked.in_story;
    hit.article = view_->article(ranked.doc);
    return hit;
}

SearchResult Searcher::run(const Group& query, const SearchSettings& settings) {
    last_ = std::make_unique<Last>();
    if (settings.timeout.count() > 0) last_->deadline = Deadline(settings.timeout);
    last_->matched = Matcher(*view_, *acronyms_, settings.expansions, last_->deadline).match(query);
    const Matched& matched = last_->matched;
    last_->ranker = std::make_unique<Ranker>(*view_, *analyzer_, matched, settings.expansions,
                                             settings.ranking);
    Ranking ranking = last_->ranker->rank();

    SearchResult result;
    result.total = ranking.total;
    result.stories = ranking.stories;
    if (settings.counts_stories && result.stories == 0)
        result.stories = count_stories(*view_, matched.docs);
    result.ranked = std::move(ranking.hits);
    result.expansions = matched.expansions;
    result.passed_over = matched.passed_over;
    result.is_partial = matched.is_partial;
    for (const FeedbackWord& word : last_->ranker->feedback()) result.feedback.push_back(word.stem);
    for (const Unit& unit : matched.units) {
        for (const Mark& mark : unit.marks) result.marks.push_back(mark.words);
        result.wants_said |= unit.field == QueryField::quote;
    }
    return result;
}

void Searcher::inherit(const Searcher& earlier) {
    analyzer_ = earlier.analyzer_;
    words_ = earlier.words_;
    words_revision_ = earlier.words_revision_;
    words_read_ = earlier.words_read_;
}

bool Searcher::are_words_fresh() const {
    constexpr std::chrono::minutes kFresh{1};
    return words_
           && (words_revision_ == view_->revision()
               || std::chrono::steady_clock::now() - words_read_ < kFresh);
}

std::shared_ptr<const WordList> Searcher::words() {
    if (are_words_fresh()) return words_;
    try {
        words_ = std::make_shared<const WordList>(view_->database());
        words_revision_ = view_->revision();
        words_read_ = std::chrono::steady_clock::now();
    } catch (const Xapian::DatabaseModifiedError&) {
        open();
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, indexes_.front()));
    }
    return words_;
}

Facet Searcher::facet(FacetKind kind) {
    return count_facet(*view_, last_ ? last_->matched.docs : DocSet(view_->last_doc()), kind);
}

std::vector<std::string> Searcher::same_story(std::uint32_t doc) {
    std::vector<std::string> ids;
    const Stories& stories = view_->stories();
    const StoryNumber its = stories.of(doc);
    if (its == 0) return ids;
    for (const auto& [other, story] : stories.members())
        if (other != doc && story == its) ids.push_back(view_->article(other)[Field::id]);
    return ids;
}

std::optional<FoundArticle> Searcher::find(const std::string& id) {
    return with_index([&]() -> std::optional<FoundArticle> {
        const std::uint32_t doc = view_->find(id);
        if (doc == 0) return std::nullopt;
        return FoundArticle{view_->article(doc), view_->facts(doc), same_story(doc)};
    });
}

} // namespace telusur
