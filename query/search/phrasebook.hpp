// Phrasebook: the words, names and phrases of an index's articles, as these write them, with how
// many articles have them.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "query/search/index_view.hpp"
#include "query/search/written_words.hpp"

namespace telusur {

enum class WrittenKind : std::uint8_t {
    word, // or words that often stand together: "tata kelola"
    name, // mostly written with capitals
    acronym,
};

struct Written {
    std::string key;            // folded, one space between words
    std::string text;           // "Ridwan Kamil", "tata kelola", "KPK"
    std::uint32_t articles = 0; // that have it, in any capitals
    std::uint32_t titles = 0;   // that have it
    WrittenKind kind = WrittenKind::word;
};

struct NameCount {
    std::string name; // as written
    std::uint32_t articles = 0;
};

struct Phrasebook {
    std::vector<Written> words;      // single ones, without function words
    std::vector<Written> phrases;    // of two words and more
    std::vector<NameCount> speakers; // persons who are quoted, by the facts
    std::vector<NameCount> authors;
};

// What bounds time and memory.
struct PhrasebookLimits {
    std::size_t learning = 40'000;  // articles from which names and phrases are learned
    std::size_t counting = 300'000; // articles that are counted
    std::size_t words = 400'000;    // that are kept, the most frequent
    std::size_t phrases = 200'000;
    const std::atomic<bool>* is_over = nullptr; // when it becomes true reading ends where it is
};

// Reads the texts of the index, without boilerplate. Of more articles than the limits have, every
// second, third, ... is read and counts for as many. Takes about 2 s for 100 MB of text. Throws
// Error and Xapian::Error.
Phrasebook read_phrasebook(IndexView& view, const PhrasebookLimits& limits = {});

} // namespace telusur
