#include "stemmer_id/features.hpp"

#include <algorithm>
#include <bit>

#include "stemmer_id/weights.hpp"

namespace telusur {
namespace {

constexpr std::uint16_t kLengths = 11;  // bytes of the root, up to 10 and more
constexpr std::uint16_t kSyllables = 5; // of the root, up to 4 and more
constexpr std::uint16_t kBuckets = 5; // how many affix classes the root has: 0, 1-2, 3-5, 6-9, 10+
constexpr std::uint16_t kFinals = 8;  // the last sound of the root
constexpr std::uint16_t kTraits = trait::kCount;

// A group of features per fact about a candidate, in the order of kGroupRows.
enum Group : std::size_t {
    kPrefix,
    kOuterSound,
    kSound,
    kAffixes,
    kChainNotAllowed,
    kSuffixNotAllowed,
    kUnproductiveLength,
    kFrequencyLength,
    kFrequencyShape,
    kPossessive,
    kParticle,
    kLength,
    kSyllable,
    kProductivity,
    kWholeProductivity,
    kTrait,
    kWholeTrait,
    kFinalSuffix,
    kWhole,
    kUnlistedChain,
    kUnlistedSuffix,
    kUnlistedLength,
    kGroups,
};

struct GroupRow {
    Group group;
    std::string_view name;
    std::uint16_t size;
};
constexpr std::array<GroupRow, kGroups> kGroupRows{{
    {kPrefix, "prefix", kPrefixes},
    {kOuterSound, "outer sound", kSounds},
    {kSound, "sound", kSounds},
    {kAffixes, "affixes", kChainKinds* kSuffixes},
    {kChainNotAllowed, "chain not allowed", 2 * kChainKinds},
    {kSuffixNotAllowed, "suffix not allowed", 2 * kSuffixes},
    {kUnproductiveLength, "unproductive root's length", kLengths},
    {kFrequencyLength, "root frequency and length", 4 * 4},
    {kFrequencyShape, "root frequency and kinds of affix", 4 * 4},
    {kPossessive, "possessive", kClitics},
    {kParticle, "particle", kClitics},
    {kLength, "root length", kLengths},
    {kSyllable, "root syllables", kSyllables},
    {kProductivity, "root productivity", kBuckets},
    {kWholeProductivity, "whole word's productivity", kBuckets + 1},
    {kTrait, "root trait", kTraits},
    {kWholeTrait, "whole word's trait", kTraits},
    {kFinalSuffix, "root final and suffix", kFinals* kSuffixes},
    {kWhole, "whole word and evidence", 3 * 3},
    {kUnlistedChain, "unlisted root's chain", 2 * kChainKinds},
    {kUnlistedSuffix, "unlisted root's suffix", 2 * kSuffixes},
    {kUnlistedLength, "unlisted root's length", 2 * kLengths},
}};

constexpr std::array<FeatureGroup, kGroups> make_groups() {
    std::array<FeatureGroup, kGroups> groups;
    std::uint16_t first = 0;
    for (std::size_t i = 0; i < kGroups; ++i) {
        groups[i] = {kGroupRows[i].name, first, kGroupRows[i].size};
        first = static_cast<std::uint16_t>(first + kGroupRows[i].size);
    }
    return groups;
}
constexpr auto kFeatureGroups = make_groups();
static_assert(kFeatureGroups.back().first + kFeatureGroups.back().size == kFeatures);

std::uint16_t bucket(std::uint64_t classes) {
    const int count = std::popcount(classes);
    return count == 0 ? 0 : count <= 2 ? 1 : count <= 5 ? 2 : count <= 9 ? 3 : 4;
}

// 0: not seen in news, to 3: common.
std::uint16_t frequency(std::uint16_t traits) {
    if ((traits & trait::kCommon) != 0) return 3;
    if ((traits & trait::kFrequent) != 0) return 2;
    return (traits & trait::kSeen) != 0 ? 1 : 0;
}

std::uint16_t final_sound(char c) {
    switch (c) {
    case 'a': return 0;
    case 'i': return 1;
    case 'u': return 2;
    case 'e':
    case 'o': return 3;
    case 'k': return 4;
    case 'n': return 5;
    case 'h': return 6;
    default: return 7;
    }
}

// Calls sink.add(feature) for each; a template so that scoring need not make the list.
template <typename Sink>
class Finder {
public:
    Finder(std::string_view word, const Candidate& candidate, Evidence evidence, Sink& features)
        : candidate_(candidate), features_(features) {
        const Start& start = candidate.start;
        const std::string_view rest =
            word.substr(start.at, candidate.end.at - std::size_t{start.at});
        if (candidate.is_whole()) {
            add_whole(evidence);
        } else {
            add_affixes();
        }
        add_root(rest);
    }

private:
    template <typename Value>
    void add(Group group, Value value) {
        features_.add(static_cast<std::uint16_t>(kFeatureGroups[group].first
                                                 + static_cast<std::uint16_t>(value)));
    }

    void add_whole(Evidence evidence) {
        const auto kind = static_cast<unsigned>(candidate_.kind);
        add(kWhole, kind * 3 + static_cast<unsigned>(evidence));
        add(kWholeProductivity,
            candidate_.kind == RootKind::known ? bucket(candidate_.root.affix_classes) : kBuckets);
        add_traits(kWholeTrait);
    }

    void add_affixes() {
        const Start& start = candidate_.start;
        const End& end = candidate_.end;
        for (std::size_t i = 0; i < start.count; ++i) add(kPrefix, start.prefixes[i]);
        if (start.count > 1) add(kOuterSound, start.outer_sound);
        if (start.count > 0) add(kSound, start.sound);
        const ChainKind chain = start.chain();
        add(kAffixes, static_cast<unsigned>(chain) * kSuffixes + static_cast<unsigned>(end.suffix));
        const bool has_derivation = chain != ChainKind::none || end.suffix != Suffix::none;
        if (has_derivation && candidate_.kind == RootKind::known
            && (candidate_.root.affix_classes & affix_class(chain, end.suffix)) == 0) {
            // A root of which no affix is known says less by lacking this one.
            const std::size_t unproductive = candidate_.root.affix_classes == 0 ? 1 : 0;
            add(kChainNotAllowed, unproductive * kChainKinds + static_cast<std::size_t>(chain));
            add(kSuffixNotAllowed, unproductive * kSuffixes + static_cast<std::size_t>(end.suffix));
        }
        if (end.possessive != Clitic::none) add(kPossessive, end.possessive);
        if (end.particle != Clitic::none) add(kParticle, end.particle);
    }

    void add_traits(Group group) {
        for (std::uint32_t left = candidate_.root.traits; left != 0; left &= left - 1)
            add(group, std::countr_zero(left));
    }

    void add_frequency(std::size_t length) {
        const std::size_t row = std::size_t{frequency(candidate_.root.traits)} * 4;
        add(kFrequencyLength, row + std::clamp<std::size_t>(length, 3, 6) - 3);
        const bool has_prefix = candidate_.start.count > 0;
        const bool has_suffix = candidate_.end.suffix != Suffix::none;
        add(kFrequencyShape, row + (has_prefix ? 2U : 0U) + (has_suffix ? 1U : 0U));
    }

    void add_unlisted(std::size_t length) {
        const std::size_t kind = candidate_.kind == RootKind::compound ? 1 : 0;
        add(kUnlistedChain,
            kind * kChainKinds + static_cast<std::size_t>(candidate_.start.chain()));
        add(kUnlistedSuffix, kind * kSuffixes + static_cast<std::size_t>(candidate_.end.suffix));
        add(kUnlistedLength, kind * kLengths + std::min<std::size_t>(length, kLengths - 1));
    }

    void add_root(std::string_view rest) {
        const char lost = candidate_.start.lost;
        const std::size_t length = rest.size() + (lost != 0 ? 1 : 0);
        std::size_t vowels = is_among(lost, kVowels) ? 1 : 0;
        for (const char c : rest) vowels += is_among(c, kVowels) ? 1 : 0;
        if (!candidate_.is_whole()) {
            add(kLength, std::min<std::size_t>(length, kLengths - 1));
            add_frequency(length);
            if (candidate_.kind != RootKind::known)
                add_unlisted(length);
            else if (candidate_.root.affix_classes == 0)
                add(kUnproductiveLength, std::min<std::size_t>(length, kLengths - 1));
            add(kSyllable, std::min<std::size_t>(vowels, kSyllables - 1));
            add(kProductivity, bucket(candidate_.root.affix_classes));
            add_traits(kTrait);
        }
        if (candidate_.end.suffix != Suffix::none && !rest.empty())
            add(kFinalSuffix, final_sound(rest.back()) * kSuffixes
                                  + static_cast<std::size_t>(candidate_.end.suffix));
    }

    const Candidate& candidate_;
    Sink& features_;
};

struct WeightSum {
    int sum = 0;
    void add(std::uint16_t feature) { sum += kWeights[feature]; }
};

} // namespace

std::span<const FeatureGroup> feature_groups() {
    return kFeatureGroups;
}

namespace {

template <typename Enum>
std::string named(std::size_t value) {
    return std::string(name(static_cast<Enum>(value)));
}

// "me-kan" for chain times suffix.
std::string affixes_named(std::size_t value) {
    return named<ChainKind>(value / kSuffixes) + "-" + named<Suffix>(value % kSuffixes);
}

// Groups whose values have names of their own; the others' are numbers.
std::string value_name(Group group, std::size_t value) {
    switch (group) {
    case kPrefix: return named<Prefix>(value);
    case kOuterSound:
    case kSound: return named<Sound>(value);
    case kAffixes: return affixes_named(value);
    case kChainNotAllowed: return named<ChainKind>(value % kChainKinds);
    case kSuffixNotAllowed: return named<Suffix>(value % kSuffixes);
    case kPossessive:
    case kParticle: return named<Clitic>(value);
    case kTrait:
    case kWholeTrait: return std::string(trait::name(value));
    default: return std::to_string(value);
    }
}

} // namespace

std::string feature_name(std::size_t feature) {
    for (std::size_t group = 0; group < kGroups; ++group) {
        const std::size_t value = feature - kFeatureGroups[group].first;
        if (value < kFeatureGroups[group].size)
            return std::string(kFeatureGroups[group].name) + "="
                   + value_name(static_cast<Group>(group), value);
    }
    return "unused";
}

void find_features(std::string_view word, const Candidate& candidate, Evidence evidence,
                   FeatureList& features) {
    const Finder finder(word, candidate, evidence, features);
}

int score(std::string_view word, const Candidate& candidate, Evidence evidence) {
    WeightSum weights;
    const Finder finder(word, candidate, evidence, weights);
    return weights.sum;
}

} // namespace telusur
