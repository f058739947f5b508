// Snippets: the passage of an article that shows best why it was found.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/format/facts.hpp"
#include "query/search/query_words.hpp"

namespace telusur {

// A range of bytes [begin, end).
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const ByteRange&) const = default;
};

struct Snippet {
    std::string text;               // one line, whole words
    std::vector<ByteRange> matches; // in text, in order, apart from each other
    bool is_cut_before = false;     // the article's text goes on before it
    bool is_cut_behind = false;
};

// About how long a snippet is; a single longer word makes it longer.
constexpr std::size_t kSnippetBytes = 240;

// A matched word or phrase: where, and which of the phrases.
struct FoundPhrase {
    ByteRange range;
    std::size_t phrase = 0;
};

// Returns true when `range` and one of `ranges` have a byte in common.
bool is_in(const std::vector<TextRange>& ranges, ByteRange range);

// Returns the passage of `text` with the most different matches, the earliest of equals; where
// nothing matches, its beginning. tokens: all of the text. found: in the order of their beginnings.
// boilerplate: ranges of `text` in which nothing is marked. preferred: ranges of `text`, in order;
// where something matches in them, what matches elsewhere does not choose the passage.
Snippet snippet_of(std::string_view text, std::span<const TokenRange> tokens,
                   std::vector<FoundPhrase> found, const std::vector<TextRange>& boilerplate,
                   const std::vector<TextRange>& preferred = {});

// Finds in texts what a query marks. Not safe to share between threads.
class Marker {
public:
    // phrases: single words are marked in any form of their root, phrases only as a whole.
    // analyzer: one that has analysed such texts before is faster.
    explicit Marker(std::vector<MarkedPhrase> phrases,
                    std::shared_ptr<Analyzer> analyzer = std::make_shared<Analyzer>());

    // Returns the ranges of `text` that match one of the phrases.
    std::vector<ByteRange> find(std::string_view text);
    // Returns each match, in the order of their beginnings; of those that begin together the
    // longest only, and none that begins in another.
    std::vector<FoundPhrase> find_each(std::string_view text);

    // Returns the best passage of `text`, as snippet_of(). text: as clean() returns it.
    Snippet snippet(std::string_view text, const std::vector<TextRange>& boilerplate = {},
                    const std::vector<TextRange>& preferred = {});

private:
    void add_phrases_at(std::span<const AnalyzedToken> tokens,
                        std::vector<FoundPhrase>& found) const;
    std::vector<FoundPhrase> find_all(std::span<const AnalyzedToken> tokens) const;

    struct Hash { // finds without making a string
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>()(text);
        }
    };
    using PhrasesByWord =
        std::unordered_map<std::string, std::vector<std::size_t>, Hash, std::equal_to<>>;

    std::vector<MarkedPhrase> phrases_;
    PhrasesByWord by_form_, by_stem_; // of their first words
    std::shared_ptr<Analyzer> analyzer_;
};

} // namespace telusur
