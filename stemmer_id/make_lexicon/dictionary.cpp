#include "stemmer_id/make_lexicon/dictionary.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "stemmer_id/affixes.hpp"

namespace telusur::make_lexicon {
namespace {

std::ifstream open(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read '" + path + "': no such file");
    return file;
}

// The prefixes as the .aff writes them (without the nasal) and what they are for us.
struct PrefixRow {
    std::string_view text;
    ChainKind kind;
};
constexpr std::array kPrefixRows{
    PrefixRow{"ber", ChainKind::ber},      PrefixRow{"be", ChainKind::ber},
    PrefixRow{"berke", ChainKind::berke},  PrefixRow{"di", ChainKind::di},
    PrefixRow{"diper", ChainKind::diper},  PrefixRow{"dipe", ChainKind::diper},
    PrefixRow{"ke", ChainKind::ke},        PrefixRow{"keber", ChainKind::keber},
    PrefixRow{"kebe", ChainKind::keber},   PrefixRow{"me", ChainKind::me},
    PrefixRow{"mem", ChainKind::me},       PrefixRow{"men", ChainKind::me},
    PrefixRow{"meny", ChainKind::me},      PrefixRow{"meng", ChainKind::me},
    PrefixRow{"menge", ChainKind::me},     PrefixRow{"memper", ChainKind::memper},
    PrefixRow{"mempe", ChainKind::memper}, PrefixRow{"pe", ChainKind::pe},
    PrefixRow{"pem", ChainKind::pe},       PrefixRow{"pen", ChainKind::pe},
    PrefixRow{"peny", ChainKind::pe},      PrefixRow{"peng", ChainKind::pe},
    PrefixRow{"penge", ChainKind::pe},     PrefixRow{"pember", ChainKind::pember},
    PrefixRow{"pembe", ChainKind::pember}, PrefixRow{"per", ChainKind::per},
    PrefixRow{"se", ChainKind::se},        PrefixRow{"ter", ChainKind::ter},
    PrefixRow{"te", ChainKind::ter},       PrefixRow{"ku", ChainKind::ku},
    PrefixRow{"kau", ChainKind::ku},
};

ChainKind kind_of(std::string_view prefix) {
    for (const PrefixRow& row : kPrefixRows) {
        if (row.text == prefix) return row.kind;
    }
    return ChainKind::other;
}

// "an", "anlah", "annya" -> an; clitics alone ("nya", "lah") -> none.
Suffix suffix_of(std::string_view text) {
    if (text.starts_with("kan")) return Suffix::kan;
    if (text.starts_with("an")) return Suffix::an;
    if (text == "i" || text == "ilah" || text == "ikah") return Suffix::i;
    return Suffix::none;
}

using Flags = std::vector<std::string>;

class AffixFile {
public:
    explicit AffixFile(const std::string& path) {
        std::ifstream file = open(path);
        for (std::string line; std::getline(file, line);) read_line(line);
        for (const Rule& rule : rules_) add_classes(rule);
    }

    Flags split(std::string_view flags) const {
        Flags found;
        if (form_ == "num") {
            std::stringstream list{std::string(flags)};
            for (std::string flag; std::getline(list, flag, ',');) found.push_back(flag);
            return found;
        }
        const std::size_t width = form_ == "long" ? 2 : 1;
        for (std::size_t at = 0; at + width <= flags.size(); at += width)
            found.emplace_back(flags.substr(at, width));
        return found;
    }

    DictionaryWord word_with(const Flags& flags) const {
        DictionaryWord word;
        for (const std::string& flag : flags) {
            const auto classes = classes_.find(flag);
            if (classes != classes_.end()) word.affix_classes |= classes->second;
            word.is_bound = word.is_bound || flag == needs_affix_;
        }
        return word;
    }

private:
    struct Rule {
        bool is_prefix;
        std::string flag;
        std::string text;
        Flags next;
    };

    void read_line(const std::string& line) {
        std::stringstream fields(line);
        std::string key;
        std::string flag;
        std::string strip;
        std::string affix;
        fields >> key >> flag;
        if (key == "FLAG") form_ = flag;
        if (key == "NEEDAFFIX") needs_affix_ = flag;
        if (key == "CIRCUMFIX") circumfix_ = flag;
        if (key != "PFX" && key != "SFX") return;
        fields >> strip >> affix;
        if (strip == "Y" || strip == "N") return; // the head of a group
        const std::size_t slash = affix.find('/');
        Rule rule{key == "PFX", flag, affix.substr(0, slash), {}};
        if (slash != std::string::npos) rule.next = split(affix.substr(slash + 1));
        if (rule.text == "0") rule.text.clear();
        rules_.push_back(rule);
    }

    bool is_half_of_circumfix(const Rule& rule) const {
        return std::ranges::find(rule.next, circumfix_) != rule.next.end();
    }

    void add_classes(const Rule& rule) {
        std::uint64_t& classes = classes_[rule.flag];
        if (rule.is_prefix) {
            if (!is_half_of_circumfix(rule))
                classes |= affix_class(kind_of(rule.text), Suffix::none);
            return;
        }
        const Suffix suffix = suffix_of(rule.text);
        if (!is_half_of_circumfix(rule)) {
            if (suffix != Suffix::none) classes |= affix_class(ChainKind::none, suffix);
            return;
        }
        for (const Rule& other : rules_) {
            if (other.is_prefix && std::ranges::find(rule.next, other.flag) != rule.next.end())
                classes |= affix_class(kind_of(other.text), suffix);
        }
    }

    std::string form_ = "char";
    std::string needs_affix_;
    std::string circumfix_;
    std::vector<Rule> rules_;
    std::map<std::string, std::uint64_t> classes_;
};

bool is_plain(std::string_view word) {
    return !word.empty() && is_letter(word.front()) && word.back() != '-'
           && std::ranges::all_of(word, [](char c) {
                  return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '\'';
              });
}

} // namespace

std::map<std::string, DictionaryWord> read_dictionary(const std::string& dic_path,
                                                      const std::string& aff_path) {
    const AffixFile affixes(aff_path);
    std::ifstream file = open(dic_path);
    std::map<std::string, DictionaryWord> words;
    std::string line;
    std::getline(file, line); // the number of words
    while (std::getline(file, line)) {
        line.resize(line.find_last_not_of(" \r") + 1, ' ');
        line = line.substr(0, line.find('\t'));
        const std::size_t slash = line.find('/');
        std::string text = line.substr(0, slash);
        DictionaryWord word;
        if (slash != std::string::npos)
            word = affixes.word_with(affixes.split(std::string_view(line).substr(slash + 1)));
        word.is_capitalised = !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
        std::ranges::transform(text, text.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        if (!is_plain(text)) continue;
        const auto [entry, is_new] = words.try_emplace(text, word);
        if (is_new) continue;
        entry->second.affix_classes |= word.affix_classes;
        entry->second.is_capitalised = entry->second.is_capitalised && word.is_capitalised;
        entry->second.is_bound = entry->second.is_bound && word.is_bound;
    }
    return words;
}

} // namespace telusur::make_lexicon
