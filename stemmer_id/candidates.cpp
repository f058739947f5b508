#include "stemmer_id/candidates.hpp"

#include <algorithm>

#include "stemmer_id/word_hash.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMinUnknownBytes = 4;
constexpr std::size_t kMinPartBytes = 3; // of a compound

// The hashes of the beginnings of a word, from which that of any part follows.
class PartHashes {
public:
    explicit PartHashes(std::string_view word) {
        begins_[0] = 0;
        powers_[0] = 1;
        for (std::size_t i = 0; i < word.size(); ++i) {
            begins_[i + 1] = extend_hash(begins_[i], word[i]);
            powers_[i + 1] = powers_[i] * kHashBase;
        }
    }
    std::uint64_t of(char lost, std::size_t begin, std::size_t end) const {
        const std::uint64_t power = powers_[end - begin];
        return begins_[end] - begins_[begin] * power + static_cast<unsigned char>(lost) * power;
    }

private:
    // Not initialised past the word, on purpose.
    std::array<std::uint64_t, kMaxWordBytes + 1> begins_;
    std::array<std::uint64_t, kMaxWordBytes + 1> powers_;
};

// The consonants that begin a root in pairs: a vowel, or one consonant and a vowel, are the rule.
constexpr std::array<std::string_view, 31> kOnsets{
    "ng", "ny", "sy", "kh", "pr", "tr", "kr", "br", "dr", "gr", "fr", "pl", "kl", "bl", "gl", "fl",
    "sl", "st", "sp", "sk", "sm", "sn", "sw", "tw", "dw", "kw", "ps", "dz", "ch", "sh", "th"};

// Whether an unlisted root can begin as `lost` + `text` does: members is not mem|bers.
bool begins_like_word(char lost, std::string_view text) {
    const char first = lost != 0 ? lost : text[0];
    const char second = lost != 0 ? text[0] : text[1];
    if (is_among(first, kVowels) || is_among(second, kVowels)) return true;
    const std::array<char, 2> onset{first, second};
    return std::ranges::find(kOnsets, std::string_view(onset.data(), 2)) != kOnsets.end();
}

bool has_vowel(char lost, std::string_view text) {
    return is_among(lost, kVowels)
           || std::ranges::any_of(text, [](char c) { return is_among(c, kVowels); });
}

class CandidateFinder {
public:
    CandidateFinder(std::string_view word, Half half, CandidateList& candidates)
        : word_(word), candidates_(candidates), hashes_(word) {
        find_starts(word, half, starts_);
        find_ends(word, ends_);
    }

    void find() {
        add_whole();
        for (const Start& start : starts_) {
            for (const End& end : ends_) add_known(start, end);
        }
        if (is_whole_known_ || is_affixed_known_) return;
        for (const Start& start : starts_) {
            for (const End& end : ends_) add_unlisted(start, end);
        }
    }

private:
    std::string_view part(const Start& start, const End& end) const {
        return word_.substr(start.at, end.at - std::size_t{start.at});
    }

    static bool is_long_enough(const Start& start, const End& end, std::size_t least) {
        return end.at + (start.lost != 0 ? std::size_t{1} : 0) >= start.at + least;
    }

    static bool is_whole(const Start& start, const End& end) {
        return Candidate{start, end, RootKind::known, {}}.is_whole();
    }

    void add_whole() {
        Candidate whole{*starts_.begin(), *ends_.begin(), RootKind::unknown, {}};
        if (Lexicon::find('\0', word_, hashes_.of('\0', 0, word_.size()), whole.root)
            && !whole.root.has(trait::kDerived)) {
            whole.kind = RootKind::known;
            is_whole_known_ = true;
        }
        candidates_.add(whole);
    }

    void add_known(const Start& start, const End& end) {
        if (!is_long_enough(start, end, kMinRootBytes) || is_whole(start, end)) return;
        const std::string_view rest = part(start, end);
        Candidate candidate{start, end, RootKind::known, {}};
        if (!Lexicon::find(start.lost, rest, hashes_.of(start.lost, start.at, end.at),
                           candidate.root)
            || candidate.root.has(trait::kDerived) || !has_vowel(start.lost, rest))
            return;
        is_affixed_known_ = is_affixed_known_ || rest.size() >= kMinUnknownBytes;
        candidates_.add(candidate);
    }

    // A root that the lexicon lacks: two of its words written as one, or a word of its own.
    void add_unlisted(const Start& start, const End& end) {
        if (!is_long_enough(start, end, kMinUnknownBytes) || is_whole(start, end)) return;
        if (!begins_like_word(start.lost, part(start, end))) return;
        Candidate candidate{start, end, RootKind::unknown, {}};
        if (find_compound(start, end, candidate.root)) candidate.kind = RootKind::compound;
        candidates_.add(candidate);
    }

    // Finds the first word of a compound: tanggung|jawab, tak|adil.
    bool find_compound(const Start& start, const End& end, LexiconEntry& first) const {
        if (start.count == 0 || !is_long_enough(start, end, 2 * kMinPartBytes)) return false;
        const std::size_t least = start.at + kMinPartBytes - (start.lost != 0 ? 1U : 0U);
        for (std::size_t at = least; at + kMinPartBytes <= end.at; ++at) {
            LexiconEntry second;
            if (is_part('\0', at, end.at, second) && is_part(start.lost, start.at, at, first))
                return true;
        }
        return false;
    }

    bool is_part(char lost, std::size_t begin, std::size_t end, LexiconEntry& entry) const {
        return Lexicon::find(lost, word_.substr(begin, end - begin), hashes_.of(lost, begin, end),
                             entry)
               && (entry.affix_classes != 0 || entry.text == kNot);
    }

    static constexpr std::string_view kNot = "tak";

    std::string_view word_;
    CandidateList& candidates_;
    Starts starts_;
    Ends ends_;
    PartHashes hashes_;
    bool is_whole_known_ = false;
    bool is_affixed_known_ = false;
};

} // namespace

std::string_view root_text(std::string_view word, const Candidate& candidate, StemBuffer& buffer) {
    if (candidate.kind == RootKind::known) return Lexicon::resolve(candidate.root).text;
    const std::string_view rest =
        word.substr(candidate.start.at, candidate.end.at - std::size_t{candidate.start.at});
    if (candidate.start.lost == 0) return rest;
    buffer[0] = candidate.start.lost;
    std::ranges::copy(rest, buffer.begin() + 1);
    return {buffer.data(), rest.size() + 1};
}

void find_candidates(std::string_view word, CandidateList& candidates, Half half) {
    CandidateFinder(word, half, candidates).find();
}

} // namespace telusur
