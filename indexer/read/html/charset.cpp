#include "indexer/read/html/charset.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace telusur {
namespace {

// Where a declaration can stand, in bytes. HTML says 1,024; saved pages put much before it.
constexpr std::size_t kDeclarationBytes = 64 * 1024;
constexpr std::string_view kFallback = "windows-1252";

struct Mark {
    std::string_view bytes, charset;
};
constexpr std::array<Mark, 3> kMarks{
    {{"\xEF\xBB\xBF", "utf-8"}, {"\xFF\xFE", "utf-16le"}, {"\xFE\xFF", "utf-16be"}}};

struct Utf8Count {
    std::size_t sequences = 0; // valid, of more than one byte
    std::size_t invalid = 0;   // bytes
};

Utf8Count count_utf8(std::string_view bytes) {
    Utf8Count count;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto size = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), INT32_MAX));
    for (std::int32_t at = 0; at < size;) {
        const std::int32_t begin = at;
        UChar32 c = 0;
        U8_NEXT(data, at, size, c);
        if (c < 0)
            ++count.invalid;
        else if (at - begin > 1)
            ++count.sequences;
    }
    return count;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return out;
}

// The value of the first charset=... of a <meta>, or of an XML declaration's encoding=...
std::string declared_in(std::string_view bytes) {
    const std::string head = lowered(bytes.substr(0, kDeclarationBytes));
    for (const std::string_view key : {"charset=", "encoding="}) {
        std::size_t at = head.find(key);
        if (at == std::string::npos) continue;
        at = head.find_first_not_of("\"' ", at + key.size());
        if (at == std::string::npos) continue;
        return head.substr(at, head.find_first_of("\"' ;/>?", at) - at);
    }
    return {};
}

// Pages that declare Latin-1 or ASCII are Windows-1252 (WHATWG Encoding Standard, "labels").
std::string_view understood(std::string_view charset) {
    constexpr std::array<std::string_view, 5> kLatin{"iso-8859-1", "iso8859-1", "latin1",
                                                     "us-ascii", "ascii"};
    return std::ranges::find(kLatin, charset) == kLatin.end() ? charset : kFallback;
}

// Empty when ICU does not know the charset.
std::string converted(std::string_view bytes, std::string_view charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(std::string(charset).c_str(), &status), ucnv_close);
    if (U_FAILURE(status)) return {};
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                  converter.get(), status);
    std::string utf8;
    return U_FAILURE(status) ? utf8 : text.toUTF8String(utf8);
}

bool is_utf8_name(std::string_view charset) {
    return charset == "utf-8" || charset == "utf8";
}

} // namespace

std::string decode_page(std::string_view bytes, std::string_view declared) {
    for (const Mark& mark : kMarks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        bytes.remove_prefix(mark.bytes.size());
        return is_utf8_name(mark.charset) ? std::string(bytes) : converted(bytes, mark.charset);
    }
    const Utf8Count count = count_utf8(bytes);
    if (count.invalid == 0 || count.sequences > count.invalid) return std::string(bytes);
    const std::string charset = declared.empty() ? declared_in(bytes) : lowered(declared);
    std::string text;
    if (!charset.empty() && !is_utf8_name(charset)) text = converted(bytes, understood(charset));
    return text.empty() ? converted(bytes, kFallback) : text;
}

} // namespace telusur
