// Phrase candidates: words that texts write side by side, and which of these are names or phrases
// worth knowing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/string_numbers.hpp"
#include "query/search/written_words.hpp"

namespace telusur {

// Words that stand side by side.
struct PhraseOfWords {
    std::vector<WordNumber> words;
    std::string name; // as written; "": it is no name
};

// Names are words with capitals, between words that have none, in bodies; phrases are words that
// stand together in titles and leads more often than chance has it.
class PhraseCandidates {
public:
    // words: outlives this.
    explicit PhraseCandidates(const WrittenWords& words) : words_(words) {}

    // An article is added as a whole, first its title, then the first part of its body.
    void add_title(std::span<const TextWord> title, std::uint32_t article);
    void add_body(std::string_view text, std::span<const TextWord> body, std::uint32_t article);
    // name: of a person, as facts have it; its words are looked up among those that were read.
    void add_person(std::string_view name);

    // Returns at most `most`, those that were seen most.
    std::vector<PhraseOfWords> choose(std::size_t most) const;

private:
    // In how many articles.
    struct Seen {
        std::uint32_t articles = 0, last = 0;
        void add(std::uint32_t article) {
            articles += last == article ? 0 : 1;
            last = article;
        }
    };
    struct Name {
        Seen seen;
        bool is_sure = false; // seen inside a sentence, or as a person
        std::string text;
    };

    void add_phrases(std::span<const TextWord> words, std::uint32_t article, bool is_title);
    static bool is_name_enough(const Name& name);
    void add_run(std::string_view text, std::span<const TextWord> run, std::uint32_t article);
    std::string_view key_of(std::span<const TextWord> words);
    std::vector<WordNumber> words_of(std::string_view key) const;
    bool is_cohesive(std::span<const WordNumber> words, std::size_t together) const;
    std::string text_of(std::string_view text, std::span<const TextWord> run) const;

    const WrittenWords& words_;
    StringNumbers name_numbers_, phrase_numbers_; // keys: the numbers of the words, as bytes
    std::vector<Name> names_;
    std::vector<Seen> phrases_;
    std::vector<Seen> in_leads_; // by word
    std::size_t articles_ = 0;
    std::uint32_t last_body_ = 0;
    std::string key_;
};

} // namespace telusur
