#include "stemmer_id/lexicon.hpp"

#include <algorithm>
#include <array>

#include "stemmer_id/lexicon_table.hpp"
#include "stemmer_id/weights.hpp"
#include "stemmer_id/word_hash.hpp"

namespace telusur {
namespace {

// Raised when a rule changes what stem() returns without a change of the weights or the lexicon.
constexpr std::uint64_t kRulesVersion = 1;

std::string_view text_of(const table::Record& record) {
    return table::kPool.substr(record.text >> table::kLengthBits, record.text & table::kMaxLength);
}

bool is_text(std::string_view text, char first, std::string_view rest) {
    if (first == '\0') return text == rest;
    return text.size() == rest.size() + 1 && text.front() == first && text.substr(1) == rest;
}

constexpr std::uint64_t hash_of_weights() {
    std::uint64_t hash = kRulesVersion;
    for (const Weight weight : kWeights)
        hash = (hash ^ static_cast<std::uint64_t>(static_cast<std::uint16_t>(weight))) * kHashBase;
    return hash;
}

} // namespace

std::string_view trait::name(std::size_t number) {
    static constexpr std::array<std::string_view, kCount> kNames{
        "listed", "named",   "bound",    "added",    "fixed",  "place",    "person",
        "acronym",    "derived", "compound", "redirect", "common", "frequent", "seen", "preferred"};
    return kNames[number];
}

bool Lexicon::find(char first, std::string_view rest, std::uint64_t hash, LexiconEntry& entry) {
    const auto mask = static_cast<std::uint32_t>(table::kSlots.size() - 1);
    const HashPlace place = hash_place(hash, mask);
    for (std::uint32_t slot = place.slot; table::kSlots[slot] != 0; slot = (slot + 1) & mask) {
        const std::uint32_t value = table::kSlots[slot];
        if (value >> 16 != place.fingerprint) continue;
        const std::size_t number = (value & 0xFFFF) - 1;
        if (!is_text(text_of(table::kRecords[number]), first, rest)) continue;
        entry = at(number);
        return true;
    }
    return false;
}

bool Lexicon::find(std::string_view word, LexiconEntry& entry) {
    return find('\0', word, word_hash(word), entry);
}

bool Lexicon::contains(std::string_view word) {
    LexiconEntry entry;
    return find(word, entry);
}

LexiconEntry Lexicon::resolve(const LexiconEntry& entry) {
    if (!entry.has(trait::kRedirect)) return entry;
    const auto found =
        std::ranges::lower_bound(table::kRedirects, entry.number, {}, &table::Redirect::from);
    return at(found->to);
}

std::size_t Lexicon::size() {
    return table::kRecords.size();
}

LexiconEntry Lexicon::at(std::size_t number) {
    const table::Record& record = table::kRecords[number];
    return {text_of(record), table::kClassSets[record.class_set], record.traits,
            static_cast<std::uint16_t>(number)};
}

std::size_t Lexicon::size_bytes() {
    return table::kPool.size() + table::kRecords.size_bytes() + table::kClassSets.size_bytes()
           + table::kRedirects.size_bytes() + table::kSlots.size_bytes();
}

std::string lexicon_fingerprint() {
    static constexpr std::uint64_t kWeightsHash = hash_of_weights();
    std::uint64_t hash = table::kContentHash ^ kWeightsHash;
    std::string digits(16, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, hash >>= 4)
        *digit = "0123456789abcdef"[hash & 0xF];
    return digits;
}

} // namespace telusur
