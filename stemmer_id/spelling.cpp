#include "stemmer_id/spelling.hpp"

#include <algorithm>
#include <array>

#include "stemmer_id/lexicon.hpp"

namespace telusur {
namespace {

constexpr std::array<std::string_view, kSpellingClasses> kClassNames{
    "f-v-p", "j-z", "ir-asi", "vowels", "h", "isa", "loans", "old"};

// What a variant that no list has looks like, and what its standard form has in the same place. It
// holds only where the word is not in the lexicon and the standard form is.
struct Rewrite {
    std::string_view from;
    std::string_view to;
    SpellingClass spelling;
    bool only_at_end = false;
};
constexpr std::array kRewrites{
    Rewrite{"f", "v", SpellingClass::f_v_p},
    Rewrite{"f", "p", SpellingClass::f_v_p},
    Rewrite{"v", "f", SpellingClass::f_v_p},
    Rewrite{"p", "f", SpellingClass::f_v_p},
    Rewrite{"p", "v", SpellingClass::f_v_p},
    Rewrite{"j", "z", SpellingClass::j_z},
    Rewrite{"dz", "z", SpellingClass::j_z},
    Rewrite{"ir", "asi", SpellingClass::ir_asi, true},
    Rewrite{"ik", "ek", SpellingClass::vowels, true},
    Rewrite{"ek", "ik", SpellingClass::vowels, true},
    Rewrite{"isa", "isis", SpellingClass::isa, true},
    Rewrite{"x", "ks", SpellingClass::loans},
    Rewrite{"oe", "u", SpellingClass::old},
    Rewrite{"dj", "j", SpellingClass::old},
    Rewrite{"tj", "c", SpellingClass::old},
    Rewrite{"nj", "ny", SpellingClass::old},
    Rewrite{"sj", "sy", SpellingClass::old},
    Rewrite{"ch", "kh", SpellingClass::old},
    Rewrite{"dh", "d", SpellingClass::old},
    Rewrite{"bh", "b", SpellingClass::old},
};

constexpr std::size_t kMinRewritten = 5; // so that does is not dus

bool is_on(SpellingSet classes, SpellingClass spelling) {
    return (classes & only(spelling)) != 0;
}

// Writes `word` with the bytes from `at` replaced into `buffer`; empty when it does not fit.
std::string_view rewritten(std::string_view word, std::size_t at, const Rewrite& rewrite,
                           StemBuffer& buffer) {
    if (word.size() - rewrite.from.size() + rewrite.to.size() > buffer.size()) return {};
    char* end = std::ranges::copy(word.substr(0, at), buffer.data()).out;
    end = std::ranges::copy(rewrite.to, end).out;
    end = std::ranges::copy(word.substr(at + rewrite.from.size()), end).out;
    return {buffer.data(), static_cast<std::size_t>(end - buffer.data())};
}

// The listed word that one rewrite makes of `word`, or an empty text.
std::string_view by_rewriting(std::string_view word, SpellingSet classes, StemBuffer& buffer) {
    for (const Rewrite& rewrite : kRewrites) {
        if (!is_on(classes, rewrite.spelling)) continue;
        for (std::size_t at = word.find(rewrite.from); at != std::string_view::npos;
             at = word.find(rewrite.from, at + 1)) {
            if (rewrite.only_at_end && at + rewrite.from.size() != word.size()) continue;
            const std::string_view standard = rewritten(word, at, rewrite, buffer);
            if (Lexicon::contains(standard)) return standard;
        }
    }
    return {};
}

// The pair whose variant `word` is, or null.
const SpellingPair* find_pair(std::string_view word) {
    const std::span<const SpellingPair> pairs = spelling_pairs();
    const auto pair = std::ranges::lower_bound(pairs, word, {}, &SpellingPair::variant);
    return pair != pairs.end() && pair->variant == word ? &*pair : nullptr;
}

} // namespace

std::string_view name(SpellingClass spelling) {
    return kClassNames[static_cast<std::size_t>(spelling)];
}

std::string_view standard_spelling(std::string_view stem, SpellingSet classes, StemBuffer& buffer) {
    if (const SpellingPair* pair = find_pair(stem))
        return is_on(classes, pair->spelling) ? pair->standard : stem;
    if (stem.size() < kMinRewritten || stem.size() > kMaxWordBytes || Lexicon::contains(stem))
        return stem;
    const std::string_view standard = by_rewriting(stem, classes, buffer);
    if (standard.empty()) return stem;
    const SpellingPair* pair = find_pair(standard);
    return pair != nullptr && is_on(classes, pair->spelling) ? pair->standard : standard;
}

} // namespace telusur
