#include "stemmer_id/normalize.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "stemmer_id/mojibake.hpp"

namespace telusur {
namespace {

constexpr char32_t kByteOrderMark = 0xFEFF;
constexpr char32_t kSoftHyphen = 0x00AD;
constexpr char32_t kNoBreakSpace = 0x00A0;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD"; // U+FFFD

bool is_plain_ascii(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte < 0x7F) || c == '\n' || c == '\t';
}

// How many characters from `at` on are plain ASCII, which no step here changes. Eight at a time:
// none has its high bit set, is below " " or is DEL.
std::size_t plain_run(std::string_view text, std::size_t at) {
    constexpr std::uint64_t kEach = 0x0101010101010101u;
    const std::size_t begin = at;
    while (at < text.size()) {
        std::uint64_t bytes = 0;
        if (text.size() - at >= sizeof bytes) {
            std::memcpy(&bytes, text.data() + at, sizeof bytes);
            if (((bytes | (bytes - 0x20 * kEach) | (bytes + kEach)) & 0x80 * kEach) == 0) {
                at += sizeof bytes;
                continue;
            }
        }
        if (!is_plain_ascii(text[at])) break;
        ++at;
    }
    return at - begin;
}

bool is_zero_width(char32_t c) {
    return c == kByteOrderMark || c == kSoftHyphen || (c >= 0x200B && c <= 0x200F)
           || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064);
}

bool is_control(char32_t c) {
    return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
}

bool is_space_variant(char32_t c) {
    return c == kNoBreakSpace || c == 0x202F || c == 0x2007;
}

void append_utf8(std::string& out, char32_t c) {
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

// Calls handle(code point, or -1 for bytes that are not UTF-8; bytes taken) from start to end.
template <typename Handle>
void for_each_code_point(std::string_view text, Handle handle) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < length;) {
        const std::int64_t start = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, length, c);
        handle(c, static_cast<std::size_t>(at - start));
    }
}

// As for_each_code_point() for what is not plain ASCII; that is appended to `out` as it is.
template <typename Handle>
void for_each_special(std::string_view text, std::string& out, Handle handle) {
    while (!text.empty()) {
        const std::size_t run = plain_run(text, 0);
        out += text.substr(0, run);
        text.remove_prefix(run);
        std::size_t end = 0;
        while (end < text.size() && !is_plain_ascii(text[end])) ++end;
        for_each_code_point(text.substr(0, end), handle);
        text.remove_prefix(end);
    }
}

std::string normalized(const icu::Normalizer2& normalizer, std::string_view text) {
    std::string out;
    out.reserve(text.size());
    icu::StringByteSink<std::string> sink(&out);
    UErrorCode status = U_ZERO_ERROR;
    normalizer.normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink,
                             nullptr, status);
    return U_SUCCESS(status) ? out : std::string(text);
}

const icu::Normalizer2& nfc() {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFCInstance(status);
}

const icu::Normalizer2& nfd() {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFDInstance(status);
}

const icu::Normalizer2& nfkc_casefold() {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFKCCasefoldInstance(status);
}

std::string valid_utf8(std::string_view bytes, CleanReport& found) {
    std::string out;
    out.reserve(bytes.size());
    std::size_t invalid_end = 0; // of `out`, when its last character replaces invalid bytes
    for_each_special(bytes, out, [&](UChar32 code, std::size_t taken) {
        if (code >= 0) {
            append_utf8(out, static_cast<char32_t>(code));
        } else {
            found.invalid_bytes += taken;
            if (invalid_end == 0 || invalid_end != out.size()) out += kReplacement;
            invalid_end = out.size();
        }
    });
    return out;
}

std::string without_controls(std::string_view text, CleanReport& found) {
    std::string out;
    out.reserve(text.size());
    for_each_special(text, out, [&](UChar32 code, std::size_t) {
        const auto c = static_cast<char32_t>(code);
        if (is_control(c) || is_zero_width(c))
            ++found.controls;
        else if (is_space_variant(c))
            out += ' ';
        else
            append_utf8(out, c);
    });
    return out;
}

// Line ends of other systems ("\r\n", "\r") as "\n".
std::string with_line_ends(std::string text) {
    std::size_t to = text.find('\r');
    if (to == std::string::npos) return text;
    bool is_behind_return = false;
    for (std::size_t from = to; from < text.size(); ++from) {
        const char c = text[from];
        if (c != '\n' || !is_behind_return) text[to++] = c == '\r' ? '\n' : c;
        is_behind_return = c == '\r';
    }
    text.resize(to);
    return text;
}

// True when lower() and fold() only have to change A-Z.
bool is_ascii_word(std::string_view word) {
    return std::ranges::all_of(
        word, [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '`'; });
}

std::string lower_ascii(std::string_view word) {
    std::string lowered(word);
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lowered;
}

} // namespace

bool is_hyphen(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212 || c == 0xFE63 || c == 0xFF0D;
}

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == '`' || c == 0x00B4 || c == 0x2018 || c == 0x2019 || c == 0x02BC
           || c == 0x02BB || c == 0xFF07;
}

std::string clean(std::string_view bytes, CleanReport* report) {
    if (plain_run(bytes, 0) == bytes.size()) return std::string(bytes);
    CleanReport found;
    std::string text = with_line_ends(valid_utf8(bytes, found));
    // What is taken out may have stood within mojibake, which is whole then.
    for (std::string before; text != before;) {
        before = text;
        text = repair_mojibake(before, &found.mojibake);
        text = normalized(nfc(), without_controls(text, found));
    }
    if (report != nullptr) {
        report->invalid_bytes += found.invalid_bytes;
        report->controls += found.controls;
        report->mojibake += found.mojibake;
    }
    return text;
}

std::string lower(std::string_view word) {
    if (is_ascii_word(word)) return lower_ascii(word);
    std::string lowered;
    for_each_code_point(normalized(nfkc_casefold(), word), [&](UChar32 code, std::size_t) {
        const auto c = static_cast<char32_t>(code);
        if (is_hyphen(c))
            lowered += '-';
        else if (is_apostrophe(c))
            lowered += '\'';
        else
            append_utf8(lowered, c);
    });
    return normalized(nfc(), lowered);
}

std::string fold(std::string_view word) {
    if (is_ascii_word(word)) return lower_ascii(word);
    // Decomposed, accents stand apart from their letters.
    std::string folded;
    for_each_code_point(normalized(nfd(), lower(word)), [&](UChar32 code, std::size_t) {
        const auto c = static_cast<char32_t>(code);
        if (c < 0x0300 || c > 0x036F) append_utf8(folded, c); // U+0300..036F: combining accents
    });
    return normalized(nfc(), folded);
}

} // namespace telusur
