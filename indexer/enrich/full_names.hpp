// Full names: the persons of a text by the words of their names, so that "Heri" is "Heri Karnadi".
#pragma once

#include <string>
#include <unordered_map>

#include "indexer/enrich/analyzed_article.hpp"

namespace telusur {

class FullNames {
public:
    explicit FullNames(const AnalyzedText& text);

    // Returns the first name of two words or more in the text that has `name` as a word or as its
    // beginning, else `name` itself.
    std::string complete(const std::string& name) const;

private:
    std::unordered_map<std::string, std::string> full_;      // folded word -> name
    std::unordered_map<std::string, std::string> nicknames_; // "aso" -> name
};

} // namespace telusur
