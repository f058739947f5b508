// Matcher: a syntax tree and an index -> the articles that match, and what is to score in them.
#pragma once

#include "query/language/syntax.hpp"
#include "query/search/acronyms.hpp"
#include "query/search/deadline.hpp"
#include "query/search/index_view.hpp"
#include "query/search/matched.hpp"
#include "query/search/query_words.hpp"

namespace telusur {

// Not safe to share between threads.
class Matcher {
public:
    // view, acronyms and deadline: outlive it.
    Matcher(IndexView& view, Acronyms& acronyms, const ExpansionSet& expansions,
            Deadline& deadline);

    // Throws Error and Xapian::Error.
    Matched match(const Group& root);

private:
    IndexView& view_;
    Acronyms& acronyms_;
    ExpansionSet expansions_;
    Deadline& deadline_;
    QueryWordMaker words_;
};

} // namespace telusur
