// Tokenisation: text -> words, numbers, acronyms and hyphenated words, with their byte ranges.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace telusur {

enum class TokenKind : std::uint8_t {
    word,       // korupsi, Banten, covid19
    number,     // 7.850   2,5   2025
    acronym,    // KPK, DPRD: two or more letters, all capitals
    hyphenated, // anak-anak, mem-PHK, Jakarta-Bandung, ke-75
};

std::string_view name(TokenKind kind);

struct Token {
    std::string_view surface; // as written, a part of the text
    std::uint32_t begin = 0;  // byte offset in the text of its first byte
    std::uint32_t end = 0;    // and of the byte behind its last
    TokenKind kind = TokenKind::word;
    bool capitalised = false;     // the first letter is a capital
    bool starts_sentence = false; // first token of the text, or after . ! ? : or a line end
};

// Finds tokens by ICU's word segmentation (UAX #29), refined so that the result does not depend on
// ICU's version: a full stop between letters separates ("massal.Setelah", "Kompas.com"), a hyphen
// between letters joins, "/" and "_" separate; "7.850" and "2,5" are one number.
// Not safe to share between threads.
class Tokenizer {
public:
    Tokenizer();
    ~Tokenizer();
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;

    // Returns the tokens of `text` in order. text: valid UTF-8 under 2 GiB that outlives the
    // result's use; clean() makes it. Throws std::runtime_error when ICU's data is missing.
    std::vector<Token> tokenize(std::string_view text);

private:
    struct Segmenter;
    std::unique_ptr<Segmenter> segmenter_; // null before a text that needs it
};

// Returns the halves of a hyphenated token as tokens of their own, in order.
std::vector<Token> split_hyphenated(const Token& token);

} // namespace telusur
