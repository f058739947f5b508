// Word counter: how often words and phrases stand in the articles of an index, in any form or in
// one, told by posting lists, word orders and, where these cannot tell, the stored texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/counts.hpp"
#include "query/search/deadline.hpp"
#include "query/search/doc_set.hpp"
#include "query/search/index_view.hpp"
#include "query/search/phrase_counter.hpp"
#include "query/search/query_words.hpp"

namespace telusur {

// Where words are looked for.
enum class TextPlace : std::uint8_t { anywhere, title };

// Every member throws Error and Xapian::Error; when the time is over they give what they have.
class WordCounter {
public:
    // view, deadline: outlive it.
    WordCounter(IndexView& view, Deadline& deadline) : view_(view), deadline_(deadline) {}

    // Weight of something that so many articles have.
    double idf(std::size_t articles) const;

    DocSet empty() const { return DocSet(view_.last_doc()); }
    DocSet docs_of(const Counts& counts) const;
    DocSet docs_of(const PostingList& list) const;

    // The word in any form of its stems.
    Counts stem_counts(const QueryWord& word, TextPlace place);
    // As stem_counts() of title and body, but each time as one.
    Counts occurrences(const QueryWord& word);
    // The word in this very form.
    Counts form_counts(const std::string& form, TextPlace place);
    // The words side by side, in any form.
    Counts phrase_counts(const MarkedPhrase& words, TextPlace place);
    // The words side by side, in just their forms.
    Counts exact_phrase_counts(const MarkedPhrase& words, TextPlace place);
    // A word or a phrase in any form.
    Counts any_form(const MarkedPhrase& words, TextPlace place) {
        return words.size() == 1 ? stem_counts(words.front(), place) : phrase_counts(words, place);
    }
    // Articles in which one of each operand's phrases stand together.
    DocSet near_docs(Nearness nearness, std::uint32_t distance,
                     const std::vector<std::vector<MarkedPhrase>>& operands);

private:
    // A word of a phrase with the posting lists of its stems.
    struct PhraseWord {
        struct Stem {
            std::uint64_t hash = 0;
            std::shared_ptr<const PostingList> list;
            DocSet docs;
        };
        std::vector<Stem> stems;
        std::size_t frequency() const;
    };
    using Phrase = std::vector<PhraseWord>;

    Phrase phrase_of(const MarkedPhrase& words, TextPlace place);
    DocSet with_all(const Phrase& phrase) const;
    std::optional<DocSet> side_by_side(const PhraseWord& first, const PhraseWord& second) const;
    DocSet candidates(const Phrase& phrase) const;
    static void find_hashes(const Phrase& phrase, std::uint32_t doc,
                            std::vector<StemHashes>& hashes);
    static std::size_t rarest(const Phrase& phrase);
    PostingList count_phrase(const Phrase& phrase, const DocSet& docs, TextPlace place);
    template <class Use>
    void for_each_order(const DocSet& docs, Use use);
    Counts with_forms(const Counts& candidates, const MarkedPhrase& words, TextPlace place);
    bool has_forms(const std::string& text, const MarkedPhrase& words);

    IndexView& view_;
    Deadline& deadline_;
    Analyzer analyzer_;
};

} // namespace telusur
