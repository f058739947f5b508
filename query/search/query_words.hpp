// Query words: the words of a query as the index may have them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemmer_id/analyze.hpp"
#include "stemmer_id/stemmer.hpp"

namespace telusur {

// A word that the query asks for, in the forms that the index may have it in.
struct QueryWord {
    std::string form;               // folded
    std::vector<std::string> stems; // without evidence of a name and with it; one when they agree
    bool only_form = false;         // only this very form counts: =korupsi

    bool operator==(const QueryWord&) const = default;
};

// Words that follow each other: one, or a phrase.
using MarkedPhrase = std::vector<QueryWord>;

// Makes query words by the same analysis as the index. Not safe to share between threads.
class QueryWordMaker {
public:
    // A word of several tokens (covid-19) gives several.
    MarkedPhrase make(std::string_view text);

private:
    Analyzer analyzer_;
    Stemmer stemmer_;
};

// Returns `text` without the marks around it: "manakah," -> "manakah".
std::string_view without_marks(std::string_view text);

// True for words that bind others and say nothing alone: "yang", "di", "adalah", also those that
// questions begin with. form: folded.
bool is_function_word(std::string_view form);

} // namespace telusur
