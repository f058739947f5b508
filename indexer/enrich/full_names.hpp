// Full names: the persons of a text by the words of their names, so that "Heri" is "Heri Karnadi".
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/enrich/persons.hpp"

namespace telusur {

class FullNames {
public:
    // Keeps views: the text must outlive this.
    explicit FullNames(const AnalyzedText& text);

    // Returns the first name of two words or more in the text that has `name` as a word or as its
    // beginning, or whose first word begins with it ("Enggar" of "Enggartono Wijaya"), or beside
    // which it stands ("Siti Rahma alias Titi", "Siti Rahma (Titi)"); else `name` itself.
    std::string complete(const std::string& name) const;

    // Returns how often the full `name` stands in the text.
    std::size_t times(const std::string& name) const;

    // Returns the office that stands with the full `name` in the text, or "".
    const std::string& office_of(const std::string& name) const;

    // Returns the only name of somebody with that office ("bupati": its first word, folded), or "".
    const std::string& holder_of(const std::string& office) const;

private:
    void take_office(const Person& person);
    void add_words(const std::string& name);
    void add(const std::string& word, const std::string& name);
    void take_nicknames(const AnalyzedText& text, const Person& person);
    std::string with_beginning(const std::string& name) const;

    std::map<std::string, std::string> full_;                // folded word -> name
    std::unordered_map<std::string, std::string> nicknames_; // "aso" -> name
    std::map<std::string, std::size_t> times_;               // name -> how often it stands
    std::map<std::string, std::string> offices_;             // name -> office
    std::map<std::string, std::string> holders_; // first word of an office -> name, "" of several
    std::set<std::string_view> bracketed_;       // words alone in brackets, of the text: "(Aso)"
};

} // namespace telusur
