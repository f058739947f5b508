#include "stemmer_id/affix_parse.hpp"

#include <array>

namespace telusur {
namespace {

// As std::string_view's own, without the call that it makes: affixes have two to seven letters.
bool begins_with(std::string_view text, std::string_view affix) {
    if (text.size() < affix.size()) return false;
    for (std::size_t i = 0; i < affix.size(); ++i) {
        if (text[i] != affix[i]) return false;
    }
    return true;
}
bool ends_with(std::string_view text, std::string_view affix) {
    return text.size() >= affix.size()
           && begins_with(text.substr(text.size() - affix.size()), affix);
}

class StartFinder {
public:
    StartFinder(std::string_view word, Half half, Starts& starts) : word_(word), starts_(starts) {
        starts_.add({});
        follow({}, ~std::uint32_t{0});
        add_half_repeated();
        if (half != Half::second) return;
        add_nasals();
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
        return begins_with(rest, form.text) && is_among(rest[length], form.next)
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

    void add_nasals() {
        for (const NasalForm& form : nasal_forms()) {
            if (!word_.starts_with(form.text) || word_.size() <= form.text.size()
                || !is_among(word_[form.text.size()], kVowels))
                continue;
            Start start;
            start.at = static_cast<std::uint8_t>(form.text.size());
            start.lost = form.lost;
            start.prefixes[start.count++] = Prefix::me;
            start.sound = form.sound;
            starts_.add(start);
        }
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

    // tali-t|em|ali: the root is the first letter and what follows the infix. Infixes no longer
    // make words; outside of pairs, data/words.tsv lists those that have one.
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
        if (end.at < text.size() + kMinRootBytes || !ends_with(word_.substr(0, end.at), text))
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

} // namespace

void find_starts(std::string_view word, Half half, Starts& starts) {
    const StartFinder finder(word, half, starts);
}

void find_ends(std::string_view word, Ends& ends) {
    const EndFinder finder(word, ends);
}

} // namespace telusur
