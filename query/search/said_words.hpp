// Said words: in which articles somebody says words, told by the quotations among their facts.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/article.hpp"
#include "indexer/format/facts.hpp"
#include "query/search/counts.hpp"
#include "query/search/deadline.hpp"
#include "query/search/doc_set.hpp"
#include "query/search/index_view.hpp"
#include "query/search/matched.hpp"
#include "query/search/snippet.hpp"

namespace telusur {

// Returns what was said, in order; of quotations in one another the outer one. What does not lie in
// the article is passed over. quotes: in order.
std::vector<std::string_view> said_texts(const Article& article,
                                         const std::vector<QuoteFact>& quotes);

// Every member throws Error and Xapian::Error. Not safe to share between threads.
class SaidWords {
public:
    // view, deadline: outlive it.
    SaidWords(IndexView& view, Deadline& deadline) : view_(view), deadline_(deadline) {}

    // Returns those of the articles where one of the marks' phrases stands in one quotation. When
    // the time is over it gives what it has.
    // candidates: all that have one of the phrases anywhere, in order.
    DocSet find(const std::vector<Mark>& marks, const std::vector<std::uint32_t>& candidates);

private:
    PostingList saying(Marker& marker, const std::vector<std::uint32_t>& candidates);
    void read(Marker& marker, std::span<const std::uint32_t> docs, PostingList& saying);
    bool says(Marker& marker, std::uint32_t doc, const std::vector<QuoteFact>& quotes);

    IndexView& view_;
    Deadline& deadline_;
};

} // namespace telusur
