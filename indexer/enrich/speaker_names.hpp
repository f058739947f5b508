// Speaker names: the whole name of somebody whom a text calls by a part of it, or by more.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/enrich/full_names.hpp"

namespace telusur {

class SpeakerNames {
public:
    // Keeps a reference: `text` must outlive this. speech: as find_speech() finds it.
    SpeakerNames(const AnalyzedText& text, std::span<const std::size_t> speech);

    // Returns the full name in the text that has `name` in it, without the words of an office that
    // were taken for a part of it, else `name` itself. office: what stands before it, or "". The
    // first call reads the whole text.
    std::string complete(const std::string& name, const std::string& office);

    // Returns the name of the only one in the text with an office that begins with the word
    // `office`, or "".
    std::string holder_of(const std::string& office);

    // True when the text calls somebody who speaks so: "ujar Hari". word: folded.
    bool is_called(std::string_view word) const { return called_.contains(word); }

    // True when the text has somebody's `name` more than once, or calls somebody by it.
    bool is_named_elsewhere(const std::string& name);

private:
    // How a capitalised word stands in the text, somewhere.
    struct Capital {
        std::string_view word;
        std::string_view next; // the name's word behind it, or ""
        bool is_alone = false; // without such a word
        bool is_thing = false; // alone behind a word of the language, or behind one as "hotel"
        bool is_apart = false; // before different words
        bool begins = false;   // a sentence
    };

    void find_references(std::span<const std::size_t> speech);
    void add_reference(std::size_t index, bool is_called);
    void find_capitals();
    const Capital& capital(std::string_view word);
    void find_names();
    std::string from_reference(const std::string& name, const std::string& office, bool has_office);
    bool is_before_name(const std::string& word, std::size_t index, bool takes_company);
    std::size_t words_of_company(const std::vector<std::string>& words);
    bool begins_alone(const std::string& word, const std::string& before);
    bool is_thing(std::size_t index) const;
    bool is_capital(std::size_t index) const;
    bool goes_on(std::size_t index) const;

    const AnalyzedText& text_;
    std::set<std::string_view> references_; // words that could mean speakers
    std::set<std::string_view> called_;     // of these, those behind a verb: "ujar Siti"
    std::optional<FullNames> names_;        // made when the first is asked for
    bool has_capitals_ = false;             // capitals_ are made when the first is asked for
    std::vector<Capital> capitals_;         // sorted by word
};

} // namespace telusur
