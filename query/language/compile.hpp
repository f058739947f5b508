// Compiler: a syntax tree -> what Xapian searches and what a snippet marks.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/language/syntax.hpp"
#include "stemmer_id/analyze.hpp"

namespace telusur {

// A word that the query asks for, in the forms that the index may have it in.
struct QueryWord {
    std::string form;
    std::vector<std::string> stems; // without evidence of a name and with it; one when they agree
};

// Words to be marked in title and body: one word, or a phrase whose words follow each other.
using MarkedPhrase = std::vector<QueryWord>;

struct CompiledQuery {
    Xapian::Query query;
    std::vector<MarkedPhrase> marked; // of clauses that are wanted, not of those that are left out
};

// Returns what searches for `root`. Every word goes through `analyzer`, as it did into the index; a
// word of several tokens (covid-19) is a phrase. Names of outlets, sections and authors restrict
// and do not weigh.
CompiledQuery compile_query(const Group& root, Analyzer& analyzer);

} // namespace telusur
