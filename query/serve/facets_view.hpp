// Facets view: what narrows the results, as the page shows it: filters in use, facets, and the
// months with their timeline.
#pragma once

#include "query/serve/links.hpp"
#include "query/serve/results_view.hpp"
#include "query/serve/template.hpp"

namespace telusur {

// Sets in `data` chips, facets, timeline and the form for days.
void add_facets(Data& data, const Results& results);

// The address narrows the results by something beside the query.
bool has_filters(const Links& links);
Links without_filters(const Links& links);

} // namespace telusur
