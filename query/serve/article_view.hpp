// Article view: an article with what was found in it as its page shows it, and the pieces of it
// that lists of articles show.
#pragma once

#include <string>
#include <vector>

#include "query/search/search.hpp"
#include "query/search/snippet.hpp"
#include "query/serve/links.hpp"
#include "query/serve/page_texts.hpp"
#include "query/serve/template.hpp"

namespace telusur {

// Returns the article's title for a line of text, or that it has none.
std::string title_of(Language language, const Article& article);

// Returns the address of its page, from which one comes back to where `links` leads.
std::string article_url(const Links& links, const std::string& id);

// Sets source, section, author, day and date, link and host; false where there is none.
void add_origin(Data& data, Language language, const Article& article);

// What the page of an article is made of.
struct ArticlePage {
    const Links& links;
    Language language;
    const FoundArticle& found;
    const std::vector<ByteRange>& matches; // in its body
    const std::vector<Article>& story;     // its near-copies
    const std::vector<Article>& alike;     // others that are like it
};

// Sets in `data` all that article.mustache asks for.
void add_article(Data& data, const ArticlePage& page);

} // namespace telusur
