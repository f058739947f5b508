// Index view: one state of an index, or of several as one, with what searches need of it in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "indexer/format/article.hpp"
#include "indexer/format/facts.hpp"
#include "indexer/format/stored_article.hpp"
#include "indexer/format/word_order.hpp"
#include "query/search/postings.hpp"
#include "query/search/resident.hpp"
#include "query/search/string_numbers.hpp"
#include "query/search/value_reader.hpp"

namespace telusur {

// A phrase is looked for in fewer articles without help: that takes 0.1 us each.
constexpr std::size_t kFrequentArticles = 1000;

// Not safe to share between threads.
class IndexView {
public:
    // indexes: folders, or "host:port" of xapian-tcpsrv; one or more. Throws Error as open_index().
    explicit IndexView(const std::vector<std::string>& indexes);

    // Reads what searches need of all articles into memory, as far as it fits into about `bytes`:
    // for processes that search often. Takes 0.2 seconds for 10,000 articles. frequent: in so many
    // articles, and not in few of all, a word is frequent; of those, pairs are held.
    void warm_up(std::size_t bytes, std::size_t frequent = kFrequentArticles);
    // What warm_up() holds, for the views of other threads; null before it.
    std::shared_ptr<const Resident> resident() const { return shared_; }
    // Takes what warm_up() of another view holds, if that is of the same revision.
    void share(std::shared_ptr<const Resident> resident);
    std::size_t resident_bytes() const { return held().bytes(); }

    // Names the state of the index: another one after each change.
    const std::string& revision() const { return own_.revision; }

    const Xapian::Database& database() const { return database_; }
    std::size_t articles() const { return articles_; }
    std::uint32_t last_doc() const { return last_doc_; }

    std::shared_ptr<const PostingList> postings(const std::string& term);
    std::size_t frequency(const std::string& term);
    // How often phrases stand in the articles, for the counter of words to keep what it counted.
    PostingCache& phrases() { return phrases_; }

    // Length of an article over the average, in Xapian's count of terms.
    // expected: how many will be asked for, which decides whether all are read at once.
    void expect_lengths(std::size_t expected);
    double relative_length(std::uint32_t doc) {
        return shared_ ? shared_->lengths[doc] : own_length(doc);
    }

    // Of every article, by its number.
    const std::vector<DayNumber>& days();
    const Stories& stories();

    // To be called before article(), facts() or word_order() is asked for several articles.
    void expect_articles(const std::vector<std::uint32_t>& docs);
    void expect_facts(const std::vector<std::uint32_t>& docs);
    void expect_word_orders(const std::vector<std::uint32_t>& docs);

    Article article(std::uint32_t doc);
    // The article as the input gave it, from what its document has in kArticleSlot.
    Article article_of(std::uint32_t doc, const std::string& value);
    Facts facts(std::uint32_t doc);
    // The article's word order, empty when it has none; holds until the next call of this or of
    // next_word_order().
    WordOrder word_order(std::uint32_t doc);
    // As word_order(), for many articles in order of their numbers, behind a call of
    // start_word_orders().
    void start_word_orders();
    WordOrder next_word_order(std::uint32_t doc);
    // Before next_word_order(docs[at]) is called for at = 0, 1, 2...: makes the later ones faster.
    void fetch_word_orders(std::span<const std::uint32_t> docs, std::size_t at) const {
        held().orders.fetch(docs, at);
    }

    // Pairs of frequent words, as far as warm_up() holds them.
    const ResidentPairs& pairs() const { return held().pairs; }

    // The telling stems of an article with how often they stand there, title and body; holds until
    // the next call of keep_stem_numbers().
    std::span<const StemOfArticle> stems(std::uint32_t doc);
    // stems() are in memory.
    bool holds_stems() const { return !held().stems.is_empty(); }
    // Before stems(doc) is called where holds_stems(): makes that faster.
    void fetch_stems(std::uint32_t doc) const { held().stems.fetch(doc); }
    // A stem by its number, and in how many articles it is.
    // Holds until the next call of stems().
    std::string_view stem(StemNumber number) const;
    std::size_t stem_frequency(StemNumber number);
    // Numbers and stems() of before may end here, when they have become too many.
    void keep_stem_numbers();
    // The number of the article with this id; 0: there is none.
    std::uint32_t find(const std::string& id);
    // What is shared by the articles of one index: the place of `doc`'s among the indexes.
    std::size_t index_of(std::uint32_t doc) const { return (doc - 1) % readers_.size(); }

private:
    double own_length(std::uint32_t doc);
    const Resident& held() const { return shared_ ? *shared_ : own_; }
    // The value of an article; holds until the next call.
    std::string_view value(std::uint32_t doc, Xapian::valueno slot, const ResidentValues& known);
    std::string day_of(std::uint32_t doc);
    StemNumber number_of(const std::string& stem);
    WordOrder open_word_order(std::string value);

    Xapian::Database database_;
    std::vector<Xapian::Database> parts_;
    std::vector<ArticleReader> readers_; // of each index, for each has its dictionary
    std::size_t articles_ = 0;
    std::uint32_t last_doc_ = 0;
    double average_length_ = 1;
    PostingCache postings_, phrases_;
    std::unordered_map<std::string, std::size_t> frequencies_;
    Resident own_; // its revision, and what is read as it is asked for
    bool has_all_lengths_ = false;
    std::shared_ptr<const Resident> shared_; // instead of own_, once it is whole
    ValueReader values_;
    std::string word_order_; // the last that was read
    Xapian::ValueIterator next_order_, orders_end_;
    bool is_order_started_ = false;
    std::unordered_map<std::uint32_t, std::vector<StemOfArticle>> stems_;
    std::size_t stem_entries_ = 0;
    StringNumbers stem_names_;
    std::vector<std::uint32_t> stem_frequencies_; // UINT32_MAX: not known yet
    std::size_t single_days_ = 0;                 // days that were asked for one by one
};

} // namespace telusur
