// Results view: an answer as the page shows it.
#pragma once

#include "query/output/answer.hpp"
#include "query/serve/links.hpp"
#include "query/serve/page_texts.hpp"
#include "query/serve/parameters.hpp"
#include "query/serve/template.hpp"

namespace telusur {

// What the page of results is made of; all outlive the call.
struct Results {
    const Parameters& parameters;
    const Links& links;
    const Answer& answer;
    const Facet* months; // of all that would match without a range of days; null: none
    Language language;
};

// Sets in `data` all that results.mustache asks for.
void add_results(Data& data, const Results& results);

// Returns a note on how the date of an article was found, "" where it was simply given.
std::string date_note(Language language, const Facts& facts);

} // namespace telusur
