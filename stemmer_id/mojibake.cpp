#include "stemmer_id/mojibake.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace telusur {
namespace {

// What the bytes 0x80.. stand for. Source: Unicode's mapping tables APPLE/ROMAN.TXT and
// MICSFT/WINDOWS/CP1252.TXT; a byte that Windows-1252 leaves undefined stands for itself.
constexpr std::array<char16_t, 128> kMacRoman{
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4, 0x00E3,
    0x00E5, 0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3,
    0x00F2, 0x00F4, 0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3,
    0x00A7, 0x2022, 0x00B6, 0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8,
    0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5, 0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA,
    0x00BA, 0x03A9, 0x00E6, 0x00F8, 0x00BF, 0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB,
    0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5, 0x0152, 0x0153, 0x2013, 0x2014, 0x201C, 0x201D,
    0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178, 0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02,
    0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1, 0x00CB, 0x00C8, 0x00CD, 0x00CE,
    0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9, 0x0131, 0x02C6, 0x02DC,
    0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7,
};
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

// How often a text may have been misread; more was never seen.
constexpr int kMaxRounds = 3;

enum class Misread : std::uint8_t { mac_roman, windows_1252 };

// Returns the byte that was misread as `c`, if there is one over 0x7F.
std::optional<std::uint8_t> misread_byte(char32_t c, Misread as) {
    const std::span<const char16_t> table = as == Misread::mac_roman
                                                ? std::span<const char16_t>(kMacRoman)
                                                : std::span<const char16_t>(kWindows1252);
    const auto found = std::ranges::find(table, c);
    if (found != table.end()) return static_cast<std::uint8_t>(0x80 + (found - table.begin()));
    if (as == Misread::windows_1252 && c >= 0xA0 && c <= 0xFF) return static_cast<std::uint8_t>(c);
    return std::nullopt;
}

// True when text that is right would hardly hold the misread form of `c`, whose first UTF-8 byte is
// `lead`. In Windows-1252 the bytes 0x80..0xBF are also quotes and dashes, which do follow letters
// ("Café”—"), so only the leads of Latin-1, general punctuation and emoji are trusted. In Mac Roman
// the leads 0xC7..0xD5 are quotes and dashes themselves.
bool is_plausible(char32_t c, std::uint8_t lead, Misread as) {
    if (!u_isdefined(static_cast<UChar32>(c))) return false;
    const bool latin1 = lead == 0xC2 || lead == 0xC3;
    const bool emoji = lead == 0xF0 && c >= 0x1F000;
    if (latin1 || emoji) return true;
    if (as == Misread::windows_1252) return lead == 0xE2 || c == 0xFEFF;
    const bool latin_extended = lead == 0xC4 || lead == 0xC5;
    const bool combining_accent = c >= 0x0300 && c <= 0x0308;
    const bool greek = lead == 0xCE || lead == 0xCF;
    const bool arabic = lead >= 0xD8 && lead <= 0xDB;
    return latin_extended || combining_accent || greek || arabic || c >= 0x0800;
}

struct Character {
    char32_t value = 0;
    std::uint32_t bytes = 0; // its length in the text
};

Character character_at(std::string_view text, std::size_t at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto next = at;
    UChar32 c = 0;
    U8_NEXT(bytes, next, text.size(), c);
    return {static_cast<char32_t>(c < 0 ? 0xFFFD : c), static_cast<std::uint32_t>(next - at)};
}

// One character put right, and how many bytes of the text it takes the place of.
struct Repair {
    std::array<std::uint8_t, U8_MAX_LENGTH> utf8{};
    std::size_t length = 0;
    std::size_t replaced = 0;
};

std::optional<Repair> repair_at(std::string_view text, std::size_t at, Misread as) {
    const Character first = character_at(text, at);
    const auto lead = misread_byte(first.value, as);
    if (!lead || *lead < 0xC2 || *lead > 0xF4) return std::nullopt;
    Repair repair;
    repair.length = 1 + U8_COUNT_TRAIL_BYTES(*lead);
    repair.utf8[0] = *lead;
    repair.replaced = first.bytes;
    for (std::size_t i = 1; i < repair.length; ++i) {
        if (at + repair.replaced >= text.size()) return std::nullopt;
        const Character next = character_at(text, at + repair.replaced);
        const auto trail = misread_byte(next.value, as);
        if (!trail || !U8_IS_TRAIL(*trail)) return std::nullopt;
        repair.utf8[i] = *trail;
        repair.replaced += next.bytes;
    }
    std::size_t read = 0;
    UChar32 c = 0;
    U8_NEXT(repair.utf8.data(), read, repair.length, c);
    if (c < 0x80 || !is_plausible(static_cast<char32_t>(c), *lead, as)) return std::nullopt;
    return repair;
}

std::string repair_once(std::string_view text, std::size_t& repaired) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto next =
            std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                         [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        const auto run = static_cast<std::size_t>(next - text.begin()) - at;
        out += text.substr(at, run);
        at += run;
        if (at == text.size()) break;
        auto repair = repair_at(text, at, Misread::mac_roman);
        if (!repair) repair = repair_at(text, at, Misread::windows_1252);
        if (repair) {
            out.append(reinterpret_cast<const char*>(repair->utf8.data()), repair->length);
            at += repair->replaced;
            ++repaired;
        } else {
            const std::uint32_t bytes = character_at(text, at).bytes;
            out += text.substr(at, bytes);
            at += bytes;
        }
    }
    return out;
}

} // namespace

std::string repair_mojibake(std::string_view text, std::size_t* repaired) {
    std::string out(text);
    for (int round = 0; round < kMaxRounds; ++round) {
        std::size_t found = 0;
        out = repair_once(out, found);
        if (repaired != nullptr) *repaired += found;
        if (found == 0) break;
    }
    return out;
}

} // namespace telusur
