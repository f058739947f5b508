#include "stemmer_id/candidates.hpp"

#include <algorithm>

#include "stemmer_id/word_hash.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMaxStarts = 48;
constexpr std::size_t kMaxEnds = 24;
constexpr std::size_t kMinRootBytes = 2;
constexpr std::size_t kMinUnknownBytes = 4;

template <typename T, std::size_t Size>
struct FixedList {
    std::array<T, Size> items{};
    std::size_t size = 0;
    void add(const T& item) {
        if (size < Size) items[size++] = item;
    }
    const T* begin() const { return items.data(); }
    const T* end() const { return items.data() + size; }
};
using Starts = FixedList<Start, kMaxStarts>;
using Ends = FixedList<End, kMaxEnds>;

// The hashes of the beginnings of a word, from which that of any part follows.
class PartHashes {
public:
    explicit PartHashes(std::string_view word) {
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
    std::array<std::uint64_t, kMaxWordBytes + 1> begins_{};
    std::array<std::uint64_t, kMaxWordBytes + 1> powers_{};
};

class StartFinder {
public:
    StartFinder(std::string_view word, Starts& starts) : word_(word), starts_(starts) {
        starts_.add({});
        follow({}, ~std::uint32_t{0});
        add_half_repeated();
        add_infixed();
    }

private:
    void follow(const Start& outer, std::uint32_t allowed) {
        if (outer.at >= word_.size()) return;
        for (const PrefixForm& form : prefix_forms(word_[outer.at])) {
            if (((allowed >> static_cast<unsigned>(form.prefix)) & 1) != 0 && fits(form, outer.at))
                take(form, outer);
        }
    }

    bool fits(const PrefixForm& form, std::size_t at) const {
        const std::string_view rest = word_.substr(at);
        const std::size_t length = form.text.size();
        if (rest.size() < length + kMinRootBytes - (form.lost != 0 ? 1 : 0)) return false;
        return rest.starts_with(form.text) && is_among(rest[length], form.next)
               && (form.after_next == kAnyLetter || rest.size() == length + 1
                   || is_among(rest[length + 1], form.after_next));
    }

    void take(const PrefixForm& form, const Start& outer) {
        Start start = outer;
        if (start.count + (form.inner != Prefix::none ? 2U : 1U) > kMaxPrefixes) return;
        start.at = static_cast<std::uint8_t>(start.at + form.text.size());
        start.lost = form.lost;
        if (start.count == 1) start.outer_sound = outer.sound;
        start.prefixes[start.count++] = form.prefix;
        start.sound = form.sound;
        if (form.inner != Prefix::none) {
            start.outer_sound = form.sound;
            start.sound = Sound::none;
            start.prefixes[start.count++] = form.inner;
        }
        starts_.add(start);
        if (form.lost == 0 && start.count < kMaxPrefixes)
            follow(start, inner_prefixes(start.prefixes[start.count - 1U]));
    }

    // pe|pohon, de|daun: the first consonant with e before the root.
    void add_half_repeated() {
        if (word_.size() < 5 || word_[1] != 'e' || word_[0] != word_[2]
            || !is_among(word_[0], kConsonants))
            return;
        Start start;
        start.at = 2;
        start.prefixes[start.count++] = Prefix::redup;
        starts_.add(start);
    }

    // g|el|embung: the root is the first letter and what follows the infix.
    void add_infixed() {
        struct Infix {
            std::string_view text;
            Sound sound;
        };
        static constexpr std::array kInfixes{Infix{"el", Sound::el}, Infix{"er", Sound::er},
                                             Infix{"em", Sound::em}};
        if (word_.size() < 6 || !is_among(word_[0], kConsonants)) return;
        for (const Infix& infix : kInfixes) {
            if (word_.substr(1, 2) != infix.text || !is_among(word_[3], kVowels)) continue;
            Start start;
            start.at = 3;
            start.lost = word_[0];
            start.prefixes[start.count++] = Prefix::infix;
            start.sound = infix.sound;
            starts_.add(start);
        }
    }

    std::string_view word_;
    Starts& starts_;
};

class EndFinder {
public:
    EndFinder(std::string_view word, Ends& ends) : word_(word), ends_(ends) {
        End end;
        end.at = static_cast<std::uint8_t>(word.size());
        with_possessives(end);
        for (const CliticForm& form : particles()) {
            End shorter = end;
            if (!take(form.text, shorter)) continue;
            shorter.particle = form.clitic;
            with_possessives(shorter);
        }
    }

private:
    bool take(std::string_view text, End& end) const {
        if (end.at < text.size() + kMinRootBytes || !word_.substr(0, end.at).ends_with(text))
            return false;
        end.at = static_cast<std::uint8_t>(end.at - text.size());
        return true;
    }

    void with_possessives(const End& end) {
        with_suffixes(end);
        for (const CliticForm& form : possessives()) {
            End shorter = end;
            if (!take(form.text, shorter)) continue;
            shorter.possessive = form.clitic;
            with_suffixes(shorter);
        }
    }

    void with_suffixes(const End& end) {
        ends_.add(end);
        for (const SuffixForm& form : suffix_forms()) {
            End shorter = end;
            if (!take(form.text, shorter)) continue;
            shorter.suffix = form.suffix;
            ends_.add(shorter);
        }
    }

    std::string_view word_;
    Ends& ends_;
};

// A word that is not in the lexicon may still carry -nya (surveinya): only it is safe to take off.
bool may_be_unknown(const Start& start, const End& end) {
    if (start.count != 0 || end.suffix != Suffix::none) return false;
    if (end.possessive == Clitic::none && end.particle == Clitic::none) return true;
    return end.at >= kMinUnknownBytes && end.possessive == Clitic::nya;
}

bool has_vowel(char lost, std::string_view text) {
    return is_among(lost, kVowels)
           || std::ranges::any_of(text, [](char c) { return is_among(c, kVowels); });
}

} // namespace

void find_candidates(std::string_view word, CandidateList& candidates) {
    Starts starts;
    Ends ends;
    const StartFinder start_finder(word, starts);
    const EndFinder end_finder(word, ends);
    const PartHashes hashes(word);
    for (const Start& start : starts) {
        for (const End& end : ends) {
            const std::size_t lost_bytes = start.lost != 0 ? 1 : 0;
            if (end.at + lost_bytes < start.at + kMinRootBytes) continue;
            const std::string_view rest = word.substr(start.at, end.at - std::size_t{start.at});
            Candidate candidate{start, end, RootKind::known, {}};
            const bool is_known = Lexicon::find(
                start.lost, rest, hashes.of(start.lost, start.at, end.at), candidate.root);
            if (!is_known) {
                if (!may_be_unknown(start, end)) continue;
                candidate.kind = RootKind::unknown;
            } else if (!candidate.is_whole() && !has_vowel(start.lost, rest)) {
                continue;
            }
            if (!candidates.add(candidate)) return;
        }
    }
}

} // namespace telusur
