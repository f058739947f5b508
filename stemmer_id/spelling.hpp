// Spelling: classes of words that newspapers spell in more than one way (aktifitas, aktivitas),
// each with a name and a switch. A step of its own behind the stemmer: stem() keeps the spelling it
// finds; who wants variants to meet maps each stem to the one that stands for its class.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "stemmer_id/candidates.hpp"

namespace telusur {

enum class SpellingClass : std::uint8_t {
    f_v_p,  // aktifitas, aktivitas; fikir, pikir; propinsi, provinsi
    j_z,    // ijin, izin; jaman, zaman
    ir_asi, // koordinir, koordinasi; organisir, organisasi
    vowels, // praktek, praktik; apotik, apotek; resiko, risiko; telor, telur
    h,      // himbau, imbau; hutang, utang; lembab, lembap (final sounds too)
    isa,    // analisa, analisis
    loans,  // merk, merek; komplek, kompleks; hoax, hoaks; obyek, objek
    old,    // of 1947 and before: Soeharto, Djakarta, Tjokro; also Dh, Bh of names
};
constexpr std::size_t kSpellingClasses = 8;
std::string_view name(SpellingClass spelling);

// Sets of classes.
using SpellingSet = std::uint32_t;
constexpr SpellingSet kEverySpelling = (SpellingSet{1} << kSpellingClasses) - 1;
constexpr SpellingSet only(SpellingClass spelling) {
    return SpellingSet{1} << static_cast<unsigned>(spelling);
}

// Returns the spelling that stands for the class of `stem`, the standard one of KBBI where there is
// one, or `stem` itself. Doing it twice changes nothing more.
// stem: as Stemmer::stem returns it. The result is `stem`, static, or in `buffer`.
std::string_view standard_spelling(std::string_view stem, SpellingSet classes, StemBuffer& buffer);

// The listed pairs, sorted by variant.
struct SpellingPair {
    std::string_view variant;
    std::string_view standard;
    SpellingClass spelling;
};
std::span<const SpellingPair> spelling_pairs();

} // namespace telusur
