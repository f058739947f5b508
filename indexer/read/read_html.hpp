// HTML: a saved page -> the article on it.
#pragma once

#include <string>
#include <string_view>

#include "indexer/read/complaint.hpp"

namespace telusur {

// What is known of a page from elsewhere, as from the headers of an archived response; "" =
// unknown.
struct PageOrigin {
    std::string_view charset;
    std::string_view url;
};

// True when a file whose first line that is not blank is `line` can be an HTML page: the whole of
// it decides.
bool may_begin_html(std::string_view line);

// True when `bytes`, the beginning of a file, begin an HTML page: behind comments and an XML
// declaration stands a document type or an element of HTML.
bool is_html(std::string_view bytes);

// Reads the article on a page. A page that holds none, as an index of articles, is a complaint.
// bytes: the whole page, at most kMaxArticleBytes. where: the name for complaints.
void read_html(std::string_view bytes, const std::string& where, const ReadSink& sink,
               const PageOrigin& origin = {});

} // namespace telusur
