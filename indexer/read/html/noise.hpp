// Noise: the names and words by which everything on a page that is not the article is known.
#pragma once

#include <string>
#include <string_view>

#include "indexer/read/html/page.hpp"

namespace telusur {

// What an element is by its tag, class and id; the words in these are compared, not the outlets.
enum class Role {
    plain,
    body,     // says that it holds the article's text ("entry-content", itemprop="articleBody")
    comments, // readers' comments, whatever their length
    noise,    // navigation, adverts, related links, share buttons, captions, bylines
};

Role role_of(const Page& page, Page::Id node);

// True when a line of text is no sentence of the article: "Baca juga: ...", "ADVERTISEMENT",
// "SCROLL TO CONTINUE", a date of publication, an editor's credit.
// line: white space collapsed.
bool is_noise_line(std::string_view line);

// True when `classes`, the value of a class or id, holds the words of `name` one behind another:
// "post-author-name" holds "author name". name: lower case, words separated by one space.
bool has_name(std::string_view classes, std::string_view name);

// The class and the id of `node` as lower-case words between spaces: " post author name ".
std::string name_words(const Page& page, Page::Id node);

} // namespace telusur
