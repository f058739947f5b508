#include "stemmer_id/affixes.hpp"

#include <array>

namespace telusur {
namespace {

// Names in the order of the enumerations.
constexpr std::array<std::string_view, kPrefixes> kPrefixNames{
    "",   "ber", "di", "ke",  "me",      "pe",    "per",
    "se", "ter", "ku", "kau", "ketidak", "redup", "infix"};
constexpr std::array<std::string_view, kSounds> kSoundNames{
    "none",    "nasal_m", "nasal_n",       "nasal_ng", "bare",    "p_lost", "f_lost",
    "t_lost",  "s_lost",  "c_lost",        "k_lost",   "p_kept",  "t_kept", "s_kept",
    "k_kept",  "cluster", "one_syllable",  "no_nasal", "foreign", "r_lost", "si",
    "er_lost", "l_for_r", "before_prefix", "el",       "er",      "em"};
constexpr std::array<std::string_view, kSuffixes> kSuffixNames{"", "an", "kan", "i"};
constexpr std::array<std::string_view, kClitics> kCliticNames{"",    "ku",  "mu",  "nya", "lah",
                                                              "kah", "tah", "pun", "wan", "wati"};
constexpr std::array<std::string_view, kChainKinds> kChainKindNames{
    "",    "ber", "di",  "diper", "ke",    "me",     "memper", "pe",
    "per", "se",  "ter", "ku",    "keber", "pember", "berke",  "other"};

// Sorted by first letter. The sound rules: TBBBI (Tata Bahasa Baku Bahasa Indonesia), chapter on
// the verb, "kaidah morfofonemik"; the forms that it calls non-standard are here as well, since
// newspapers print them.
constexpr std::array kPrefixForms{
    PrefixForm{"bel", Prefix::ber, Prefix::none, Sound::l_for_r, 0, letters("au"), kAnyLetter},
    PrefixForm{"ber", Prefix::ber, Prefix::none, Sound::none, 0, kAnyLetter & ~letters("r"),
               kAnyLetter},
    PrefixForm{"be", Prefix::ber, Prefix::none, Sound::r_lost, 0, letters("r"), kAnyLetter},
    PrefixForm{"be", Prefix::ber, Prefix::none, Sound::er_lost, 0, kConsonants & ~letters("r"),
               letters("e")},
    PrefixForm{"bersi", Prefix::ber, Prefix::none, Sound::si, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"di", Prefix::di, Prefix::none, Sound::none, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"kau", Prefix::kau, Prefix::none, Sound::none, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"ketidak", Prefix::ketidak, Prefix::none, Sound::none, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"ke", Prefix::ke, Prefix::none, Sound::none, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"ku", Prefix::ku, Prefix::none, Sound::none, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"me", Prefix::me, Prefix::none, Sound::bare, 0, letters("lmnrwy"), kAnyLetter},
    PrefixForm{"mem", Prefix::me, Prefix::none, Sound::nasal_m, 0, letters("bfv"), kAnyLetter},
    PrefixForm{"mem", Prefix::me, Prefix::none, Sound::p_kept, 0, letters("p"), kVowels},
    PrefixForm{"mem", Prefix::me, Prefix::none, Sound::cluster, 0, letters("p"), kConsonants},
    PrefixForm{"mem", Prefix::me, Prefix::none, Sound::p_lost, 'p', kVowels | letters("r"),
               kAnyLetter},
    PrefixForm{"mem", Prefix::me, Prefix::none, Sound::f_lost, 'f', kVowels, kAnyLetter},
    PrefixForm{"memer", Prefix::me, Prefix::per, Sound::p_lost, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"memel", Prefix::me, Prefix::per, Sound::l_for_r, 0, letters("a"), kAnyLetter},
    PrefixForm{"men", Prefix::me, Prefix::none, Sound::nasal_n, 0, letters("cdjz"), kAnyLetter},
    PrefixForm{"men", Prefix::me, Prefix::none, Sound::t_kept, 0, letters("t"), kVowels},
    PrefixForm{"men", Prefix::me, Prefix::none, Sound::s_kept, 0, letters("s"), kVowels},
    PrefixForm{"men", Prefix::me, Prefix::none, Sound::cluster, 0, letters("st"), kConsonants},
    PrefixForm{"men", Prefix::me, Prefix::none, Sound::t_lost, 't', kVowels | letters("r"),
               kAnyLetter},
    PrefixForm{"men", Prefix::me, Prefix::none, Sound::foreign, 0, letters("bfklpmnr"), kAnyLetter},
    PrefixForm{"mener", Prefix::me, Prefix::ter, Sound::t_lost, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"meny", Prefix::me, Prefix::none, Sound::s_lost, 's', kVowels, kAnyLetter},
    PrefixForm{"meny", Prefix::me, Prefix::none, Sound::c_lost, 'c', kVowels, kAnyLetter},
    PrefixForm{"menye", Prefix::me, Prefix::se, Sound::s_lost, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"meng", Prefix::me, Prefix::none, Sound::nasal_ng, 0, kVowels | letters("ghqx"),
               kAnyLetter},
    PrefixForm{"meng", Prefix::me, Prefix::none, Sound::k_kept, 0, letters("k"), kVowels},
    PrefixForm{"meng", Prefix::me, Prefix::none, Sound::cluster, 0, letters("k"), kConsonants},
    PrefixForm{"meng", Prefix::me, Prefix::none, Sound::k_lost, 'k', kVowels | letters("rl"),
               kAnyLetter},
    PrefixForm{"meng", Prefix::me, Prefix::none, Sound::foreign, 0, letters("bcdfjlmnprstvwyz"),
               kAnyLetter},
    PrefixForm{"menge", Prefix::me, Prefix::none, Sound::one_syllable, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"menge", Prefix::me, Prefix::ke, Sound::k_lost, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"pel", Prefix::per, Prefix::none, Sound::l_for_r, 0, letters("a"), kAnyLetter},
    PrefixForm{"per", Prefix::per, Prefix::none, Sound::none, 0, kAnyLetter & ~letters("r"),
               kAnyLetter},
    PrefixForm{"pe", Prefix::per, Prefix::none, Sound::r_lost, 0, letters("r"), kAnyLetter},
    PrefixForm{"pe", Prefix::pe, Prefix::none, Sound::bare, 0, letters("lmnrwy"), kAnyLetter},
    PrefixForm{"pe", Prefix::pe, Prefix::none, Sound::no_nasal, 0, kAnyLetter & ~letters("lmnrwy"),
               kAnyLetter},
    PrefixForm{"pem", Prefix::pe, Prefix::none, Sound::nasal_m, 0, letters("bfv"), kAnyLetter},
    PrefixForm{"pem", Prefix::pe, Prefix::none, Sound::p_kept, 0, letters("p"), kVowels},
    PrefixForm{"pem", Prefix::pe, Prefix::none, Sound::cluster, 0, letters("p"), kConsonants},
    PrefixForm{"pem", Prefix::pe, Prefix::none, Sound::p_lost, 'p', kVowels | letters("r"),
               kAnyLetter},
    PrefixForm{"pem", Prefix::pe, Prefix::none, Sound::f_lost, 'f', kVowels, kAnyLetter},
    PrefixForm{"pemer", Prefix::pe, Prefix::per, Sound::p_lost, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"pen", Prefix::pe, Prefix::none, Sound::nasal_n, 0, letters("cdjz"), kAnyLetter},
    PrefixForm{"pen", Prefix::pe, Prefix::none, Sound::t_kept, 0, letters("t"), kVowels},
    PrefixForm{"pen", Prefix::pe, Prefix::none, Sound::s_kept, 0, letters("s"), kVowels},
    PrefixForm{"pen", Prefix::pe, Prefix::none, Sound::cluster, 0, letters("st"), kConsonants},
    PrefixForm{"pen", Prefix::pe, Prefix::none, Sound::t_lost, 't', kVowels | letters("r"),
               kAnyLetter},
    PrefixForm{"pen", Prefix::pe, Prefix::none, Sound::foreign, 0, letters("bfklpmnr"), kAnyLetter},
    PrefixForm{"pener", Prefix::pe, Prefix::ter, Sound::t_lost, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"peny", Prefix::pe, Prefix::none, Sound::s_lost, 's', kVowels, kAnyLetter},
    PrefixForm{"peny", Prefix::pe, Prefix::none, Sound::c_lost, 'c', kVowels, kAnyLetter},
    PrefixForm{"penye", Prefix::pe, Prefix::se, Sound::s_lost, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"peng", Prefix::pe, Prefix::none, Sound::nasal_ng, 0, kVowels | letters("ghqx"),
               kAnyLetter},
    PrefixForm{"peng", Prefix::pe, Prefix::none, Sound::k_kept, 0, letters("k"), kVowels},
    PrefixForm{"peng", Prefix::pe, Prefix::none, Sound::cluster, 0, letters("k"), kConsonants},
    PrefixForm{"peng", Prefix::pe, Prefix::none, Sound::k_lost, 'k', kVowels | letters("rl"),
               kAnyLetter},
    PrefixForm{"peng", Prefix::pe, Prefix::none, Sound::foreign, 0, letters("bcdfjlmnprstvwyz"),
               kAnyLetter},
    PrefixForm{"penge", Prefix::pe, Prefix::none, Sound::one_syllable, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"penge", Prefix::pe, Prefix::ke, Sound::k_lost, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"se", Prefix::se, Prefix::none, Sound::none, 0, kAnyLetter, kAnyLetter},
    PrefixForm{"ter", Prefix::ter, Prefix::none, Sound::none, 0, kAnyLetter & ~letters("r"),
               kAnyLetter},
    PrefixForm{"te", Prefix::ter, Prefix::none, Sound::r_lost, 0, letters("r"), kAnyLetter},
    PrefixForm{"te", Prefix::ter, Prefix::none, Sound::er_lost, 0, kConsonants & ~letters("r"),
               letters("e")},
};

// The forms of each first letter, a to z.
struct FormRange {
    std::uint8_t begin = 0;
    std::uint8_t end = 0;
};
constexpr std::array<FormRange, 26> make_form_ranges() {
    std::array<FormRange, 26> ranges;
    for (std::size_t i = 0; i < kPrefixForms.size(); ++i) {
        FormRange& range = ranges[static_cast<std::size_t>(kPrefixForms[i].text[0] - 'a')];
        if (range.end == 0) range.begin = static_cast<std::uint8_t>(i);
        range.end = static_cast<std::uint8_t>(i + 1);
    }
    return ranges;
}
constexpr auto kFormRanges = make_form_ranges();

constexpr std::array kNasalForms{
    NasalForm{"m", Sound::p_lost, 'p'},  NasalForm{"n", Sound::t_lost, 't'},
    NasalForm{"ny", Sound::s_lost, 's'}, NasalForm{"ny", Sound::c_lost, 'c'},
    NasalForm{"ng", Sound::k_lost, 'k'}, NasalForm{"ng", Sound::nasal_ng, 0},
};

constexpr std::array kSuffixForms{
    SuffixForm{"an", Suffix::an},
    SuffixForm{"kan", Suffix::kan},
    SuffixForm{"i", Suffix::i},
};
constexpr std::array kPossessives{
    CliticForm{"ku", Clitic::ku},     CliticForm{"mu", Clitic::mu},
    CliticForm{"nya", Clitic::nya},   CliticForm{"wan", Clitic::wan},
    CliticForm{"wati", Clitic::wati},
};
constexpr std::array kParticles{
    CliticForm{"lah", Clitic::lah},
    CliticForm{"kah", Clitic::kah},
    CliticForm{"tah", Clitic::tah},
    CliticForm{"pun", Clitic::pun},
};

constexpr std::uint32_t bit(Prefix prefix) {
    return std::uint32_t{1} << static_cast<unsigned>(prefix);
}
template <typename... Prefixes>
constexpr std::uint32_t bits(Prefixes... prefixes) {
    return (bit(prefixes) | ...);
}

// Which prefixes may stand behind each, in the order of Prefix.
constexpr std::array<std::uint32_t, kPrefixes> kInner{
    0,
    bits(Prefix::ke, Prefix::pe, Prefix::per, Prefix::se, Prefix::ter, Prefix::me),  // ber-
    bits(Prefix::per, Prefix::pe, Prefix::ber, Prefix::ke, Prefix::se, Prefix::ter), // di-
    bits(Prefix::ber, Prefix::ter, Prefix::se, Prefix::pe, Prefix::per, Prefix::me), // ke-
    bits(Prefix::per, Prefix::pe, Prefix::ber),                                      // me-
    bits(Prefix::ber, Prefix::per, Prefix::pe),                                      // pe-
    bits(Prefix::se, Prefix::ke, Prefix::pe, Prefix::ber),                           // per-
    bits(Prefix::ke, Prefix::pe, Prefix::per, Prefix::ber, Prefix::ter, Prefix::se), // se-
    bits(Prefix::per, Prefix::pe, Prefix::se, Prefix::ke, Prefix::ber),              // ter-
    bits(Prefix::per, Prefix::pe, Prefix::ke, Prefix::se, Prefix::ber),              // ku-
    bits(Prefix::per, Prefix::pe, Prefix::ke, Prefix::se, Prefix::ber),              // kau-
    bits(Prefix::ber, Prefix::ter, Prefix::se, Prefix::me, Prefix::pe, Prefix::ke, Prefix::per),
    0,
    0,
};

struct ChainRow {
    Prefix outer;
    Prefix inner;
    ChainKind kind;
};
constexpr std::array kChains{
    ChainRow{Prefix::none, Prefix::none, ChainKind::none},
    ChainRow{Prefix::ber, Prefix::none, ChainKind::ber},
    ChainRow{Prefix::di, Prefix::none, ChainKind::di},
    ChainRow{Prefix::ke, Prefix::none, ChainKind::ke},
    ChainRow{Prefix::me, Prefix::none, ChainKind::me},
    ChainRow{Prefix::pe, Prefix::none, ChainKind::pe},
    ChainRow{Prefix::per, Prefix::none, ChainKind::per},
    ChainRow{Prefix::se, Prefix::none, ChainKind::se},
    ChainRow{Prefix::ter, Prefix::none, ChainKind::ter},
    ChainRow{Prefix::ku, Prefix::none, ChainKind::ku},
    ChainRow{Prefix::kau, Prefix::none, ChainKind::ku},
    ChainRow{Prefix::di, Prefix::per, ChainKind::diper},
    ChainRow{Prefix::me, Prefix::per, ChainKind::memper},
    ChainRow{Prefix::ke, Prefix::ber, ChainKind::keber},
    ChainRow{Prefix::pe, Prefix::ber, ChainKind::pember},
    ChainRow{Prefix::ber, Prefix::ke, ChainKind::berke},
};

using ChainKinds = std::array<std::array<ChainKind, kPrefixes>, kPrefixes>;
constexpr ChainKinds make_chain_kinds() {
    ChainKinds kinds{};
    for (auto& row : kinds) row.fill(ChainKind::other);
    for (const ChainRow& row : kChains)
        kinds[static_cast<std::size_t>(row.outer)][static_cast<std::size_t>(row.inner)] = row.kind;
    return kinds;
}
constexpr ChainKinds kChainKindOf = make_chain_kinds();

template <typename Enum, std::size_t Size>
std::string_view name_in(const std::array<std::string_view, Size>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

} // namespace

std::string_view name(Prefix prefix) {
    return name_in(kPrefixNames, prefix);
}
std::string_view name(Sound sound) {
    return name_in(kSoundNames, sound);
}
std::string_view name(Suffix suffix) {
    return name_in(kSuffixNames, suffix);
}
std::string_view name(Clitic clitic) {
    return name_in(kCliticNames, clitic);
}
std::string_view name(ChainKind kind) {
    return name_in(kChainKindNames, kind);
}

std::span<const PrefixForm> prefix_forms(char first) {
    if (!is_letter(first)) return {};
    const FormRange range = kFormRanges[static_cast<std::size_t>(first - 'a')];
    return {kPrefixForms.data() + range.begin, kPrefixForms.data() + range.end};
}

std::uint32_t inner_prefixes(Prefix outer) {
    return kInner[static_cast<std::size_t>(outer)];
}

std::span<const NasalForm> nasal_forms() {
    return kNasalForms;
}
std::span<const SuffixForm> suffix_forms() {
    return kSuffixForms;
}
std::span<const CliticForm> possessives() {
    return kPossessives;
}
std::span<const CliticForm> particles() {
    return kParticles;
}

ChainKind chain_kind(Prefix outer, Prefix inner, bool is_longer) {
    if (is_longer) return ChainKind::other;
    return kChainKindOf[static_cast<std::size_t>(outer)][static_cast<std::size_t>(inner)];
}

} // namespace telusur
