// Gazetteer: names of regions in a text.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/enrich/word_index.hpp"
#include "indexer/format/regions.hpp"

namespace telusur {

struct PlaceMatch {
    std::span<const Region* const> regions; // that the name can mean; none for a place elsewhere
    std::size_t words = 0;                  // tokens that it takes; 0: no match
    bool is_word = false;                   // the name is a common word, too
    bool is_official = false;               // the name of the regions, not of a place in them
};

class Gazetteer {
public:
    // The one made of the tables.
    static const Gazetteer& instance();

    // True when a name begins with the word, or with its part before a hyphen.
    bool has_first_word(std::string_view form) const;
    // Returns the longest name that begins at the token `index`. Case is not looked at.
    PlaceMatch find(const AnalyzedText& text, std::size_t index) const;

private:
    struct Entry {
        std::vector<std::string> words; // folded
        std::vector<const Region*> regions;
        bool is_word = false;
        bool is_official = false;
    };

    Gazetteer();
    void add(std::string_view name, const Region* region, std::string_view kind);

    // By the first word; longer names first. The words outlive the index of them.
    std::vector<std::string> first_words_;
    std::vector<std::vector<Entry>> entries_;
    std::unique_ptr<WordIndex> index_;
};

} // namespace telusur
