// Affixes: the prefixes and suffixes of Indonesian with the sound changes that they cause; data,
// and nothing but data. How they combine into analyses is in candidates.hpp.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace telusur {

enum class Prefix : std::uint8_t {
    none,
    ber,
    di,
    ke,
    me,
    pe,
    per,
    se,
    ter,
    ku,
    kau,
    ketidak,
    redup,
    infix,
};
constexpr std::size_t kPrefixes = 14;
std::string_view name(Prefix prefix);

// What a prefix did to the first sound of what it stands before.
enum class Sound : std::uint8_t {
    none,          // no prefix, or one that changes nothing
    nasal_m,       // mem|beri
    nasal_n,       // men|dapat
    nasal_ng,      // meng|ambil
    bare,          // me|rasa, pe|latih, before l m n r w y
    p_lost,        // mem|(p)ukul
    f_lost,        // mem|(f)itnah
    t_lost,        // men|(t)ulis
    s_lost,        // meny|(s)apu
    c_lost,        // meny|(c)olok, colloquial
    k_lost,        // meng|(k)irim
    p_kept,        // mem|populer, not the standard form
    t_kept,        // men|taati
    s_kept,        // men|sosialisasi
    k_kept,        // meng|kaji
    cluster,       // mem|proses, men|stabil, meng|kritik: first of two consonants
    one_syllable,  // menge|cat
    no_nasal,      // pe|tani, pe|kerja: pe- that does not nasalise
    foreign,       // meng|cover, men|follow: a nasal that the sound does not call for
    r_lost,        // be|ra(ng), te|rasa: ber-, ter- before r
    si,            // bersi|tegang, bersi|kukuh: doing it to each other
    er_lost,       // be|kerja, te|percaya: before a syllable with -er-
    l_for_r,       // bel|ajar, pel|ajar
    before_prefix, // mem|per|..., pem|ber|...: what follows is a prefix
    el,
    er,
    em, // infixes: g|el|embung, s|er|uling, g|em|uruh
};
constexpr std::size_t kSounds = 27;
std::string_view name(Sound sound);

// One way to write a prefix.
struct PrefixForm {
    std::string_view text;
    Prefix prefix = Prefix::none;
    Prefix inner = Prefix::none; // a second prefix fused into the text: meny|(s)e, meng|(k)e
    Sound sound = Sound::none;
    char lost = 0;                // the sound that the form swallowed, to be put back
    std::uint32_t next = 0;       // letters that may follow, bit 0 = a
    std::uint32_t after_next = 0; // letters that may follow that
};

constexpr std::uint32_t letters(std::string_view list) {
    std::uint32_t set = 0;
    for (const char letter : list) set |= std::uint32_t{1} << (letter - 'a');
    return set;
}
constexpr std::uint32_t kAnyLetter = (std::uint32_t{1} << 26) - 1;
constexpr std::uint32_t kVowels = letters("aeiou");
constexpr std::uint32_t kConsonants = kAnyLetter & ~kVowels;

constexpr bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}
constexpr bool is_among(char c, std::uint32_t set) {
    return is_letter(c) && ((set >> (c - 'a')) & 1) != 0;
}

// What is left of meN- in the second half of a reduplication: (me)|mukul, (me)|nari.
struct NasalForm {
    std::string_view text;
    Sound sound;
    char lost;
};
std::span<const NasalForm> nasal_forms();

// Every prefix form whose text begins with `first`.
std::span<const PrefixForm> prefix_forms(char first);

// The prefixes that may stand directly after `outer`, as bits 1 << Prefix.
std::uint32_t inner_prefixes(Prefix outer);

enum class Suffix : std::uint8_t { none, an, kan, i };
constexpr std::size_t kSuffixes = 4;
std::string_view name(Suffix suffix);

// What is written onto the end of a finished word, in this order: a person's -wan or -wati,
// possessive, particle; of the first two only one.
enum class Clitic : std::uint8_t { none, ku, mu, nya, lah, kah, tah, pun, wan, wati };
constexpr std::size_t kClitics = 10;
std::string_view name(Clitic clitic);

struct SuffixForm {
    std::string_view text;
    Suffix suffix;
};
struct CliticForm {
    std::string_view text;
    Clitic clitic;
};
std::span<const SuffixForm> suffix_forms();
std::span<const CliticForm> possessives();
std::span<const CliticForm> particles();

// The kinds of prefix chain that the dictionary's affix classes tell apart.
enum class ChainKind : std::uint8_t {
    none,
    ber,
    di,
    diper,
    ke,
    me,
    memper,
    pe,
    per,
    se,
    ter,
    ku,
    keber,
    pember,
    berke,
    other,
};
constexpr std::size_t kChainKinds = 16;
std::string_view name(ChainKind kind);

// inner: Prefix::none when the chain has one link.
ChainKind chain_kind(Prefix outer, Prefix inner, bool is_longer);

// An affix class: a chain kind with a suffix, as one of 64 bits of what a root allows.
constexpr std::uint64_t affix_class(ChainKind kind, Suffix suffix) {
    return std::uint64_t{1} << (static_cast<unsigned>(kind) * kSuffixes
                                + static_cast<unsigned>(suffix));
}

} // namespace telusur
