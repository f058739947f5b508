// Metadata: what the head of a page says of its article.
#pragma once

#include "indexer/read/html/facts.hpp"
#include "indexer/read/html/page.hpp"

namespace telusur {

// OpenGraph, Twitter, Dublin Core and plain <meta> elements, <title> and <link rel="canonical">.
PageFacts meta_facts(const Page& page);

// Returns `title` without the site's name behind or before it ("Banjir surut - Kabar Kota").
// source: the site's name, may be empty. heading: the article's <h1>, may be empty.
std::string without_site(const std::string& title, const std::string& source,
                         const std::string& heading);

} // namespace telusur
