// Search: a query -> the best articles of an index, in order, with the exact number of all.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/format/article.hpp"
#include "indexer/format/facts.hpp"
#include "indexer/format/index.hpp"
#include "indexer/program/error.hpp"
#include "query/search/acronyms.hpp"
#include "query/search/facets.hpp"
#include "query/search/index_view.hpp"
#include "query/search/matcher.hpp"
#include "query/search/ranker.hpp"
#include "query/search/word_list.hpp"

namespace telusur {

struct SearchSettings {
    RankSettings ranking;
    ExpansionSet expansions;
    std::chrono::milliseconds timeout{0}; // 0: none
    bool counts_stories = false;
};

struct Hit {
    std::size_t rank = 0; // from 1
    double score = 0;
    std::uint32_t doc = 0;
    std::size_t in_story = 1; // articles of its story that match, itself counted
    Article article;          // its date is the one that the facts tell
};

struct SearchResult {
    std::size_t total = 0;           // articles that match, exact unless is_partial
    std::size_t stories = 0;         // of these; 0: not counted
    std::vector<Ranked> ranked;      // the hits, best first
    std::vector<Hit> hits;           // the same with their articles; rank() leaves it empty
    std::vector<MarkedPhrase> marks; // what to mark in the hits
    bool wants_said = false;         // something is to be said in a quotation
    std::vector<Expansion> expansions;
    std::vector<std::string> feedback;    // words of the first articles that raised others
    std::vector<std::string> passed_over; // function words that find nothing by themselves
    bool is_partial = false;              // the time was over: some may be missing
};

// An article as it is in the index, with what was found in it.
struct FoundArticle {
    Article article;
    Facts facts;
    std::vector<std::string> same_story; // ids of its near-copies
};

// Opened indexes that can be searched as one. Not safe to share between threads.
class Searcher {
public:
    // indexes: as IndexView takes them. resident: what a view of another thread holds, used while
    // the revision is the same. Throws Error.
    explicit Searcher(std::vector<std::string> indexes,
                      std::shared_ptr<const Resident> resident = nullptr);
    ~Searcher();

    // Returns work(), which may call all of this class; it is called again from its beginning when
    // a writer has replaced the index meanwhile, with the new index. Throws Error.
    template <class Work>
    auto with_index(Work work);

    // Throws Error.
    SearchResult search(const Group& query, const SearchSettings& settings);
    // As search(), but leaves the articles to read(): for any number of hits.
    SearchResult rank(const Group& query, const SearchSettings& settings);
    // Returns a hit of the last rank() with its article. rank: from 1. Throws Error, when the index
    // was replaced meanwhile Xapian::Error.
    Hit read(const Ranked& ranked, std::size_t rank);
    // How often the index was opened: once more when a writer has replaced it, which forgets the
    // last search.
    std::size_t openings() const { return openings_; }

    // Returns the article with this id. Throws Error.
    std::optional<FoundArticle> find(const std::string& id);

    // Counts over all that the last search matched. Throws Error.
    Facet facet(FacetKind kind);

    // What the last search matched and how it was ranked, for explanations; null before one.
    const Matched* last_matched() const;
    Ranker* last_ranker();
    IndexView& view() { return *view_; }
    // All words of the index, read when they are asked for first; those of an earlier state of it,
    // when they were read within the last minute, for that takes a tenth of a second. Null while
    // the index changes faster than it can be read. Throws Error.
    std::shared_ptr<const WordList> words();
    // For Marker.
    std::shared_ptr<Analyzer> analyzer() const { return analyzer_; }
    // Takes over what a searcher of an earlier state of the index has read that still holds.
    void inherit(const Searcher& earlier);

private:
    struct Last;

    void open();
    bool are_words_fresh() const;
    SearchResult run(const Group& query, const SearchSettings& settings);
    std::vector<std::string> same_story(std::uint32_t doc);

    // Opens the index anew, unless it has been that often.
    void recover(const Xapian::DatabaseError& error, int attempt);

    std::vector<std::string> indexes_;
    std::size_t openings_ = 0;
    std::shared_ptr<const Resident> resident_;
    std::unique_ptr<IndexView> view_;
    std::unique_ptr<Acronyms> acronyms_;
    std::shared_ptr<const WordList> words_;
    std::string words_revision_; // of the index, when they were read
    std::chrono::steady_clock::time_point words_read_{};
    std::unique_ptr<Last> last_;
    std::shared_ptr<Analyzer> analyzer_ = std::make_shared<Analyzer>();
};

template <class Work>
auto Searcher::with_index(Work work) {
    for (int attempt = 0;; ++attempt) {
        try {
            return work();
        } catch (const Xapian::DatabaseError& error) {
            recover(error, attempt);
        } catch (const Xapian::Error& error) {
            throw Error(describe(error, indexes_.front()));
        }
    }
}

} // namespace telusur
