// Metadata: what the head of a page says of its article.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "indexer/read/html/facts.hpp"
#include "indexer/read/html/page.hpp"

namespace telusur {

// OpenGraph, Twitter, Dublin Core and plain <meta> elements, <title> and <link rel="canonical">.
PageFacts meta_facts(const Page& page);

// What stands between a title and the name of its site or section.
constexpr std::array<std::string_view, 8> kTitleMarks{
    " | ", " - ", " :: ", " : ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ", " \xC2\xB7 "};

// Returns `title` without the site's name behind it ("Banjir surut - Kabar Kota").
// source: the site's name, may be empty.
std::string without_site(const std::string& title, const std::string& source);

} // namespace telusur
