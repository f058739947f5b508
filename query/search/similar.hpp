// Similar articles: those that share the words which tell an article from others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "query/search/index_view.hpp"
#include "query/search/ranker.hpp"

namespace telusur {

struct Similar {
    std::vector<Ranked> hits;       // the most similar first, the article itself left out
    std::vector<std::string> words; // stems that were looked for, the most telling first
};

// How many of its words stand for an article.
constexpr std::size_t kSimilarWords = 30;

// Returns the `count` articles most similar to `doc`. Throws Xapian::Error.
Similar find_similar(IndexView& view, std::uint32_t doc, std::size_t count);

} // namespace telusur
