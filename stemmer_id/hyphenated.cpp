#include "stemmer_id/hyphenated.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "stemmer_id/features.hpp"
#include "stemmer_id/lexicon.hpp"

namespace telusur {
namespace {

// Prefixes as they are written before a hyphen.
constexpr std::array<std::string_view, 22> kPrefixHalves{
    "ber", "be", "di",  "diper", "ke",   "me",  "mem", "memper", "men", "meng", "meny",
    "nge", "pe", "pem", "pen",   "peng", "per", "se",  "ter",    "te",  "ku",   "kau"};
// Suffixes and clitics as they are written behind a hyphen.
constexpr std::array<std::string_view, 12> kSuffixHalves{
    "nya", "ku", "mu", "lah", "kah", "pun", "an", "kan", "annya", "kannya", "nyalah", "nyakah"};
constexpr std::string_view kNya = "nya";
constexpr std::size_t kMinHalfBytes = 2;
constexpr std::size_t kMinMarkedBytes = 3; // before 2 or an apostrophe: co2, pm2, xi'an stay

template <std::size_t Size>
bool is_in(const std::array<std::string_view, Size>& list, std::string_view text) {
    return std::ranges::find(list, text) != list.end();
}

bool is_word(std::string_view text) {
    return text.size() >= kMinHalfBytes && std::ranges::all_of(text, is_letter);
}

// Whether the lexicon has `text` as a root that can stand alone.
bool is_root(std::string_view text) {
    LexiconEntry entry;
    return Lexicon::find(text, entry) && !entry.has(trait::kDerived);
}

class Halves {
public:
    Halves(const Stemmer& stemmer, std::string_view word, std::size_t hyphen, Evidence evidence,
           StemBuffer& buffer)
        : stemmer_(stemmer), word_(word), left_(word.substr(0, hyphen)),
          right_(word.substr(hyphen + 1)), evidence_(evidence), buffer_(buffer) {}

    HyphenStem find() {
        if (!is_word(left_)) return {};
        if (is_in(kPrefixHalves, left_) && !is_in(kPrefixHalves, right_))
            return {behind_prefix(), HyphenRule::prefix};
        if (is_in(kSuffixHalves, right_)) return {stem(left_), HyphenRule::suffix};
        if (!is_word(right_)) return {};
        if (left_ == right_) return {stem(left_), HyphenRule::repeated};
        if (const std::string_view root = common_root(); !root.empty())
            return {root, HyphenRule::same_root};
        if (const std::string_view root = joined_compound(); !root.empty())
            return {root, HyphenRule::compound};
        return {varied_root(), HyphenRule::pair};
    }

private:
    std::string_view stem(std::string_view word) const {
        return stemmer_.stem(word, evidence_, buffer_);
    }

    // mem|phk, se|banten, di|phk-kan; not ke|75, se|jawa-bali.
    std::string_view behind_prefix() const {
        const std::size_t hyphen = right_.find('-');
        const std::string_view base = right_.substr(0, hyphen);
        if (!is_word(base)) return {};
        if (hyphen != std::string_view::npos && !is_in(kSuffixHalves, right_.substr(hyphen + 1)))
            return {};
        return stem(base);
    }

    // The best root that both halves have: setinggi|tingginya, kejar|mengejar.
    std::string_view common_root() {
        CandidateList lefts;
        CandidateList rights;
        find_candidates(left_, lefts);
        find_candidates(right_, rights, Half::second);
        int best_score = std::numeric_limits<int>::min();
        std::string_view best;
        for (const Candidate& left : lefts) {
            StemBuffer left_buffer;
            const std::string_view root = root_text(left_, left, left_buffer);
            for (const Candidate& right : rights) {
                StemBuffer right_buffer;
                if (left.kind != right.kind || root != root_text(right_, right, right_buffer))
                    continue;
                const int sum = score(left_, left, evidence_) + score(right_, right, evidence_);
                if (sum <= best_score) continue;
                best_score = sum;
                best = root_text(left_, left, buffer_);
            }
        }
        return best.empty() ? common_text() : best;
    }

    // The same for a root that the lexicon lacks: what the first half ends with and the second
    // begins with, with known affixes around.
    std::string_view common_text() const {
        for (const std::string_view suffix : {"", "an", "nya", "kan", "i", "annya"}) {
            if (right_.size() < suffix.size() + 3 || !right_.ends_with(suffix)) continue;
            const std::string_view base = right_.substr(0, right_.size() - suffix.size());
            if (!left_.ends_with(base)) continue;
            if (is_in(kPrefixHalves, left_.substr(0, left_.size() - base.size())) || left_ == base)
                return base;
        }
        return {};
    }

    // tanggung|jawab, ditanda|tangani: two words that are also written as one.
    std::string_view joined_compound() const {
        std::array<char, kMaxWordBytes> text{};
        const auto end = std::ranges::copy(right_, std::ranges::copy(left_, text.begin()).out).out;
        const std::string_view joined(text.data(), static_cast<std::size_t>(end - text.begin()));
        CandidateList candidates;
        find_candidates(joined, candidates);
        for (const Candidate& candidate : candidates) {
            if (candidate.kind == RootKind::known && candidate.root.has(trait::kCompound))
                return candidate.root.text;
        }
        return {};
    }

    // sayur|mayur, meng(k)asak|kusuk: without its affixes it is a pair of the dictionary. Its root
    // is the first half; where that is no word by itself (kasak-kusuk), the pair.
    std::string_view varied_root() {
        CandidateList candidates;
        find_candidates(word_, candidates);
        int best_score = std::numeric_limits<int>::min();
        std::string_view best;
        for (const Candidate& candidate : candidates) {
            if (candidate.kind != RootKind::known) continue;
            const int sum = score(word_, candidate, evidence_);
            if (sum <= best_score) continue;
            best_score = sum;
            best = root_text(word_, candidate, buffer_);
        }
        const std::string_view first = best.substr(0, best.find('-'));
        if (is_root(first)) return first;
        return best.empty() && is_root(left_) && is_echo() ? left_ : best;
    }

    // gerak|gerik: the same consonants; lauk|pauk, a second half that is no word: a rhyme.
    bool is_echo() const {
        const bool has_clitic = right_.size() > kNya.size() + 2 && right_.ends_with(kNya);
        const std::string_view right =
            right_.substr(0, right_.size() - (has_clitic ? kNya.size() : 0));
        if (consonants(left_) == consonants(right)) return true;
        const std::size_t rhyme = std::min(left_.size(), right.size()) - 1;
        return rhyme >= 2 && !Lexicon::contains(right)
               && left_.substr(left_.size() - rhyme) == right.substr(right.size() - rhyme);
    }

    static std::array<char, kMaxWordBytes> consonants(std::string_view text) {
        std::array<char, kMaxWordBytes> list{};
        std::ranges::copy_if(text, list.begin(), [](char c) { return is_among(c, kConsonants); });
        return list;
    }

    const Stemmer& stemmer_;
    std::string_view word_;
    std::string_view left_;
    std::string_view right_;
    Evidence evidence_;
    StemBuffer& buffer_;
};

// kpk'an, tuhan'ku: a suffix behind an apostrophe; jum'at, qur'an: words written with one.
HyphenStem at_apostrophe(const Stemmer& stemmer, std::string_view word, std::size_t apostrophe,
                         Evidence evidence, StemBuffer& buffer) {
    const std::string_view left = word.substr(0, apostrophe);
    const std::string_view right = word.substr(apostrophe + 1);
    std::array<char, kMaxWordBytes> text{};
    const auto end = std::ranges::copy(right, std::ranges::copy(left, text.begin()).out).out;
    LexiconEntry entry;
    if (Lexicon::find({text.data(), static_cast<std::size_t>(end - text.begin())}, entry))
        return {Lexicon::resolve(entry).text, HyphenRule::apostrophe};
    if (left.size() >= kMinMarkedBytes && is_word(left) && is_in(kSuffixHalves, right))
        return {stemmer.stem(left, evidence, buffer), HyphenRule::suffix};
    return {};
}

// anak2, anak2nya: the numeral repeats what stands before it; not in names (Moto2).
HyphenStem at_numeral(const Stemmer& stemmer, std::string_view word, std::size_t numeral,
                      Evidence evidence, StemBuffer& buffer) {
    const std::string_view left = word.substr(0, numeral);
    const std::string_view right = word.substr(numeral + 1);
    if (evidence != Evidence::none || left.size() < kMinMarkedBytes || !is_word(left)) return {};
    if (!right.empty() && !is_in(kSuffixHalves, right)) return {};
    const std::string_view root = stemmer.stem(left, evidence, buffer);
    if (root == left && !is_root(left)) return {};
    return {root, HyphenRule::repeated};
}

HyphenStem find_at(const Stemmer& stemmer, std::string_view word, std::size_t mark,
                   Evidence evidence, StemBuffer& buffer) {
    switch (word[mark]) {
    case '\'': return at_apostrophe(stemmer, word, mark, evidence, buffer);
    case '2': return at_numeral(stemmer, word, mark, evidence, buffer);
    default: return Halves(stemmer, word, mark, evidence, buffer).find();
    }
}

constexpr std::array<std::string_view, 8> kRuleNames{
    "none", "prefix", "suffix", "repeated", "same root", "compound", "pair", "apostrophe"};
constexpr std::string_view kMarks = "-'2";

} // namespace

std::string_view name(HyphenRule rule) {
    return kRuleNames[static_cast<std::size_t>(rule)];
}

bool may_be_hyphenated(std::string_view word) {
    return std::ranges::any_of(word, [](char c) { return kMarks.find(c) != kMarks.npos; });
}

HyphenStem stem_hyphenated(const Stemmer& stemmer, std::string_view word, Evidence evidence,
                           StemBuffer& buffer) {
    const std::size_t mark = word.find_first_of(kMarks);
    if (mark == std::string_view::npos) return {word};
    const HyphenStem found = find_at(stemmer, word, mark, evidence, buffer);
    return found.root.empty() ? HyphenStem{word} : found;
}

} // namespace telusur
