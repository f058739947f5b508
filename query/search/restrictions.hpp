// Restrictions: days, sums, regions and values of fields -> the articles that have them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "query/language/syntax.hpp"
#include "query/search/deadline.hpp"
#include "query/search/doc_set.hpp"
#include "query/search/index_view.hpp"
#include "query/search/query_words.hpp"

namespace telusur {

// Returns the articles that have all the words under the prefix of a field of names, as they are
// written. words: one or more. Throws Xapian::Error.
DocSet docs_with_names(IndexView& view, const MarkedPhrase& words, std::string_view prefix);

// Every member throws Xapian::Error. Not safe to share between threads.
class Restrictions {
public:
    // view, deadline, words: outlive it.
    Restrictions(IndexView& view, Deadline& deadline, QueryWordMaker& words)
        : view_(view), deadline_(deadline), words_(words) {}

    DocSet docs(const DayRange& days);
    // When the time is over it gives what it has.
    DocSet docs(const RupiahRange& sums);
    DocSet docs(const RegionMatch& region);
    // match: of a field whose values are names or whole. No value: there is no word in it.
    std::optional<DocSet> docs(const Match& match);

private:
    DocSet empty() const { return DocSet(view_.last_doc()); }
    DocSet with_term(const std::string& term);

    IndexView& view_;
    Deadline& deadline_;
    QueryWordMaker& words_;
};

} // namespace telusur
