#include "stemmer_id/tokenize.hpp"

#include <cstring>
#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

// The code point at byte `at` and its length in bytes; text is valid UTF-8.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t length = 0;
};

CodePoint code_point_at(std::string_view text, std::uint32_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::uint32_t next = at;
    UChar32 c = 0;
    U8_NEXT(bytes, next, text.size(), c);
    return {static_cast<char32_t>(c < 0 ? 0xFFFD : c), next - at};
}

// The code point that ends before byte `at`, which is not 0.
char32_t code_point_before(std::string_view text, std::uint32_t at) {
    do --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    return code_point_at(text, at).value;
}

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return c != 0xFFFD
           && (u_isalpha(static_cast<UChar32>(c))
               || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK);
}

bool is_digit(char32_t c) {
    return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(static_cast<UChar32>(c)) != 0;
}

bool is_upper(char32_t c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(static_cast<UChar32>(c)) != 0;
}

// Letters, digits and capitals of one token, counted while it is read.
struct Tally {
    int letters = 0;
    int capitals = 0;
    int digits = 0;
    bool first_is_capital = false;

    void add(char32_t c) {
        if (is_digit(c)) {
            ++digits;
        } else if (is_letter(c)) {
            first_is_capital = first_is_capital || (letters == 0 && is_upper(c));
            ++letters;
            capitals += is_upper(c) ? 1 : 0;
        }
    }
    TokenKind kind() const {
        if (letters == 0) return TokenKind::number;
        return letters >= 2 && capitals == letters ? TokenKind::acronym : TokenKind::word;
    }
};

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

bool ends_sentence(char32_t c) {
    return c == '.' || c == '!' || c == '?' || c == ':' || c == '\n' || c == 0x2026 || c == '"'
           || c == 0x201C;
}

// Appends tokens from ICU's segments: splits what ICU joins and joins hyphenated words.
class Collector {
public:
    Collector(std::string_view text, std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

    // A segment between two word boundaries that holds letters or digits.
    void add_segment(std::uint32_t begin, std::uint32_t end) {
        std::uint32_t start = begin;
        Tally tally;
        for (std::uint32_t at = begin; at < end;) {
            if (const std::uint32_t run_end = end_of_small_letters(at, end); run_end > at) {
                tally.letters += static_cast<int>(run_end - at); // most of a text
                at = run_end;
                continue;
            }
            const CodePoint c = code_point_at(text_, at);
            if (is_letter(c.value) || is_digit(c.value) || joins(c.value, at, at + c.length, end)) {
                tally.add(c.value);
            } else {
                add_token(start, at, tally);
                tally = {};
                start = at + c.length;
            }
            at += c.length;
        }
        add_token(start, end, tally);
    }

private:
    // Of ASCII's from `at` on; `at` when there is none.
    std::uint32_t end_of_small_letters(std::uint32_t at, std::uint32_t end) const {
        while (at < end && text_[at] >= 'a' && text_[at] <= 'z') ++at;
        return at;
    }

    // True when `c` between bytes `at` and `next` belongs inside a word or number.
    bool joins(char32_t c, std::uint32_t at, std::uint32_t next, std::uint32_t end) const {
        if (at == 0 || next >= end) return false;
        const char32_t after = code_point_at(text_, next).value;
        const char32_t before = code_point_before(text_, at);
        if (is_apostrophe(c)) return is_letter(before) && is_letter(after);
        return (c == '.' || c == ',') && is_digit(before) && is_digit(after);
    }

    void add_token(std::uint32_t begin, std::uint32_t end, const Tally& tally) {
        if (begin >= end || tally.letters + tally.digits == 0) return;
        if (joins_previous(begin, tally)) {
            Token& whole = tokens_.back();
            whole.end = end;
            whole.surface = text_.substr(whole.begin, end - whole.begin);
            whole.kind = TokenKind::hyphenated;
            return;
        }
        tokens_.push_back({text_.substr(begin, end - begin), begin, end, tally.kind(),
                           tally.first_is_capital, begins_sentence(begin)});
    }

    // True when exactly one hyphen stands between the last token and `begin`: "anak-anak", "ke-2",
    // but not "2019-2024".
    bool joins_previous(std::uint32_t begin, const Tally& tally) const {
        if (tokens_.empty() || tokens_.back().end >= begin) return false;
        const Token& last = tokens_.back();
        const CodePoint gap = code_point_at(text_, last.end);
        return is_hyphen(gap.value) && last.end + gap.length == begin
               && (last.kind != TokenKind::number || tally.letters > 0);
    }

    bool begins_sentence(std::uint32_t begin) const {
        if (tokens_.empty()) return true;
        for (std::uint32_t at = tokens_.back().end; at < begin;) {
            const CodePoint c = code_point_at(text_, at);
            if (ends_sentence(c.value)) return true;
            at += c.length;
        }
        return false;
    }

    std::string_view text_;
    std::vector<Token>& tokens_;
};

// Letters of European languages and the marks that news are written with. Between these ICU has no
// word boundary but where Collector's rules have one, too (a test compares the two).
bool is_plain(char32_t c) {
    constexpr char32_t kSoftHyphen = 0x00AD;
    return (c < 0x0250 && c != kSoftHyphen) || (c >= 0x2010 && c <= 0x2027) || c == 0x20AC
           || c == 0x2122 || c == 0xFFFD;
}

// A part of the text between white space; neighbours of one kind are one stretch.
struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool is_plain = true;
};

// Returns the first byte at or after `at` that is no ASCII, or the size.
std::uint32_t end_of_ascii(std::string_view text, std::uint32_t at) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    std::uint64_t bytes = 0;
    for (; at + sizeof bytes <= text.size(); at += sizeof bytes) {
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        if ((bytes & kHighBits) != 0) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

bool is_plain(std::string_view text) {
    for (std::uint32_t at = 0; (at = end_of_ascii(text, at)) < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (!is_plain(c.value)) return false;
        at += c.length;
    }
    return true;
}

// ICU is asked only where it knows more than Collector's rules, which run three times as fast.
std::vector<Stretch> stretches(std::string_view text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    if (is_plain(text)) return {{0, size, true}};
    std::vector<Stretch> found;
    for (std::uint32_t at = 0; at < size;) {
        Stretch next{at, at, true};
        while (next.end < size && !is_space(text[next.end])) {
            const CodePoint c = code_point_at(text, next.end);
            next.is_plain = next.is_plain && is_plain(c.value);
            next.end += c.length;
        }
        while (next.end < size && is_space(text[next.end])) ++next.end;
        if (!found.empty() && found.back().is_plain == next.is_plain)
            found.back().end = next.end;
        else
            found.push_back(next);
        at = next.end;
    }
    return found;
}

} // namespace

std::string_view name(TokenKind kind) {
    switch (kind) {
    case TokenKind::word: return "word";
    case TokenKind::number: return "number";
    case TokenKind::acronym: return "acronym";
    case TokenKind::hyphenated: return "hyphenated";
    }
    return "word";
}

// Made when a text first needs it: that takes 0.1 ms, and most need none.
struct Tokenizer::Segmenter {
    std::unique_ptr<icu::BreakIterator> words;
    UText utext = UTEXT_INITIALIZER;

    Segmenter() {
        UErrorCode status = U_ZERO_ERROR;
        words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        if (U_FAILURE(status))
            throw std::runtime_error(std::string("ICU has no word segmentation: ")
                                     + u_errorName(status));
    }
    ~Segmenter() { utext_close(&utext); }
    Segmenter(const Segmenter&) = delete;
    Segmenter& operator=(const Segmenter&) = delete;

    void add_segments(std::string_view text, const Stretch& stretch, Collector& collector) {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&utext, text.data() + stretch.begin, stretch.end - stretch.begin, &status);
        words->setText(&utext, status);
        if (U_FAILURE(status))
            throw std::runtime_error(std::string("ICU cannot segment: ") + u_errorName(status));
        auto begin = static_cast<std::uint32_t>(words->first());
        for (auto end = words->next(); end != icu::BreakIterator::DONE; end = words->next()) {
            const auto segment_end = static_cast<std::uint32_t>(end);
            if (words->getRuleStatus() != UBRK_WORD_NONE)
                collector.add_segment(stretch.begin + begin, stretch.begin + segment_end);
            begin = segment_end;
        }
    }
};

Tokenizer::Tokenizer() = default;
Tokenizer::~Tokenizer() = default;

std::vector<Token> split_hyphenated(const Token& token) {
    std::vector<Token> parts;
    Tally tally;
    std::uint32_t start = 0;
    const auto add_part = [&](std::uint32_t end) {
        if (tally.letters + tally.digits > 0)
            parts.push_back({token.surface.substr(start, end - start), token.begin + start,
                             token.begin + end, tally.kind(), tally.first_is_capital,
                             token.starts_sentence && parts.empty()});
        tally = {};
    };
    for (std::uint32_t at = 0; at < token.surface.size();) {
        const CodePoint c = code_point_at(token.surface, at);
        if (is_hyphen(c.value)) {
            add_part(at);
            start = at + c.length;
        } else {
            tally.add(c.value);
        }
        at += c.length;
    }
    add_part(static_cast<std::uint32_t>(token.surface.size()));
    return parts;
}

std::vector<Token> Tokenizer::tokenize(std::string_view text) {
    std::vector<Token> tokens;
    tokens.reserve(text.size() / 6);
    Collector collector(text, tokens);
    for (const Stretch& stretch : stretches(text)) {
        if (stretch.is_plain) {
            collector.add_segment(stretch.begin, stretch.end);
            continue;
        }
        if (!segmenter_) segmenter_ = std::make_unique<Segmenter>();
        segmenter_->add_segments(text, stretch, collector);
    }
    return tokens;
}

} // namespace telusur
