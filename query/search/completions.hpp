// Completions: what a query that is being typed may go on with, from the words, names, acronyms,
// regions and outlets of an index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/completion_sources.hpp"
#include "query/search/index_view.hpp"
#include "query/search/prefix_table.hpp"

namespace telusur {

struct Completion {
    CompletionKind kind = CompletionKind::word;
    std::string text;      // as the articles write it
    std::string expansion; // of an acronym; "": not known
    // How many articles have just this: words and names in any capitals (searches find their other
    // forms, too), behind "judul:" in their titles; regions, outlets, ... as facts and fields.
    std::size_t articles = 0;
    std::string query; // the typed query with this in the place of its end
};

// Made once for each state of an index; immutable, so that threads may share it.
class Completions {
public:
    // Reads the whole index: see read_phrasebook(). Throws Error and Xapian::Error.
    explicit Completions(IndexView& view, const PhrasebookLimits& limits = {});

    // Returns what the words at the end of `query` may be meant to become, the likeliest first: by
    // how many articles have it, and by how well it fits. What few articles begin with may be
    // mistyped: then what differs in a letter, or in two of eight and more, counts, too, a space
    // being a letter. No function words; each, searched alone, finds something.
    // query: any bytes. Throws nothing but std::bad_alloc.
    std::vector<Completion> complete(std::string_view query, std::size_t limit) const;

    std::size_t size() const { return words_.entries.size() + values_.entries.size(); }
    std::size_t bytes() const;

private:
    struct Entry {
        std::uint32_t articles = 0, titles = 0;
        float weight = 0;            // by articles
        std::uint32_t text = 0;      // in texts_; 0: as the key
        std::uint32_t expansion = 0; // in texts_
        CompletionKind kind = CompletionKind::word;
    };
    struct Shelf {
        PrefixTable keys;
        std::vector<Entry> entries; // by the numbers of the keys
    };
    class Collector;

    // articles: of the index.
    Shelf make_shelf(const std::vector<CompletionDraft>& drafts, std::size_t articles,
                     bool is_of_words);
    std::uint32_t keep(std::string_view text);
    std::string_view kept(std::uint32_t text) const { return &texts_[text]; }
    std::string_view text_of(const Shelf& shelf, std::uint32_t number) const;

    Shelf words_;                              // words, names, acronyms
    Shelf values_;                             // of fields
    std::string texts_ = std::string(1, '\0'); // each ends in a zero byte
};

} // namespace telusur
