// Phrase source: the articles in which words stand one behind the other, told by their word order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/format/word_order.hpp"

namespace telusur {

// A word of a phrase: the stems that it may have. An article must have one of them.
using PhraseWord = std::vector<std::string>;

// Where the words of a phrase must stand; a phrase never goes from title to body.
enum class PhrasePlace : std::uint8_t { anywhere, title };

// A part of a Xapian query that matches where the phrase stands, without weight. To be joined by
// OP_AND with the words' terms: it looks only at articles that the others match, and is exact only
// for those. Not for remote databases.
class PhraseSource final : public Xapian::PostingSource {
public:
    PhraseSource(std::vector<PhraseWord> words, PhrasePlace place);

    Xapian::PostingSource* clone() const override;
    std::string get_description() const override;

    void init(const Xapian::Database& database) override;
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return articles_; }
    Xapian::doccount get_termfreq_max() const override { return articles_; }

    void next(double min_weight) override;
    void skip_to(Xapian::docid docid, double min_weight) override;
    bool check(Xapian::docid docid, double min_weight) override;
    bool at_end() const override;
    Xapian::docid get_docid() const override;

private:
    // A stem of a word that has several; whether an article has it the posting list tells.
    struct Stem {
        std::string term;
        std::uint64_t hash = 0;
        bool is_only_one = true;
        Xapian::PostingIterator posting, end;
    };

    void find_match();
    bool matches();
    std::vector<WordCode> codes_of(std::vector<Stem>& stems, Xapian::docid docid) const;
    bool stands_at(std::size_t begin, std::size_t end) const;

    std::vector<PhraseWord> words_;
    PhrasePlace place_;

    Xapian::Database database_;
    Xapian::doccount articles_ = 0;
    Xapian::ValueIterator value_, end_;
    bool is_started_ = false;
    std::vector<std::vector<Stem>> stems_;            // of each word
    WordOrder order_;                                 // of the article at value_
    std::vector<std::vector<WordCode>> wanted_codes_; // of each word, in that article
};

} // namespace telusur
