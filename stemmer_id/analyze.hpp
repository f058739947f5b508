// Analysis: text -> tokens with their forms, stems and positions. The ONE chain for indexing,
// queries, highlighting and concordances, so that the sides cannot differ.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemmer_id/evidence.hpp"
#include "stemmer_id/tokenize.hpp"

namespace telusur {

// One analysed token. The views hold until the next call of Analyzer::analyze.
struct AnalyzedToken {
    std::string_view form;   // the word as fold() returns it
    std::string_view stem;   // its root; equal to `form` when nothing was taken off
    std::uint32_t marks = 0; // of the form, as the analyzer's MarksOf tells
    std::uint32_t begin = 0; // byte range in the text
    std::uint32_t end = 0;
    TokenKind kind = TokenKind::word;
    Evidence evidence = Evidence::none;
    bool starts_sentence = false; // as Token has it
};

// Where a token stands, in bytes of its text.
struct TokenRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

// Returns what a caller wants to know of each different word, one bit each. form: as fold() returns
// it.
using MarksOf = std::uint32_t (*)(std::string_view form);

// Hyphenated words that are one unit (anak-anak, mem-PHK, kupu-kupu) are one token; others
// (Jakarta-Bandung, covid-19) give their parts at consecutive positions.
// Keeps a bounded cache of words it has seen. Not safe to share between threads: make one for each.
class Analyzer {
public:
    // marks_of: asked once for a word as long as it is in the cache; null: tokens have no marks.
    explicit Analyzer(MarksOf marks_of = nullptr);
    ~Analyzer();
    Analyzer(const Analyzer&) = delete;
    Analyzer& operator=(const Analyzer&) = delete;

    // Returns the tokens of `text` in order.
    // text: as clean() returns it, under 2 GiB. Throws as Tokenizer::tokenize.
    std::span<const AnalyzedToken> analyze(std::string_view text);

    // As analyze(), into `tokens`, for texts that are looked at together: these views hold until
    // the next call of forget_words() or of the other analyze().
    void analyze(std::string_view text, std::vector<AnalyzedToken>& tokens);
    // Returns where the tokens that analyze() finds stand, without their words, which takes a third
    // of the time. Holds until the next call.
    std::span<const TokenRange> find_tokens(std::string_view text);
    // Empties the cache when it is full.
    void forget_words();

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Names the analysis (rules and lexicon): two programs with the same fingerprint make the same
// terms from the same text. Shape: "1-0123456789abcdef".
std::string analysis_fingerprint();

} // namespace telusur
