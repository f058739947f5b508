#include "stemmer_id/make_lexicon/word_lists.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "stemmer_id/affixes.hpp"
#include "stemmer_id/lexicon.hpp"
#include "stemmer_id/make_lexicon/dictionary.hpp"

namespace telusur::make_lexicon {
namespace {

using Row = std::vector<std::string>;

// Calls take(row, where) for each line of a tab-separated file that is not empty or a comment.
template <typename Take>
void for_each_row(const std::string& path, std::size_t columns, Take take) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read '" + path + "': no such file");
    std::size_t number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.empty() || line[0] == '#') continue;
        Row row;
        std::stringstream fields(line);
        for (std::string field; std::getline(fields, field, '\t');) row.push_back(field);
        const std::string where = path + ":" + std::to_string(number);
        if (row.size() < columns)
            throw std::runtime_error(where + ": " + std::to_string(columns) + " columns expected");
        take(row, where);
    }
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

std::vector<std::string> split_words(const std::string& text) {
    std::vector<std::string> words;
    std::stringstream list(text);
    for (std::string word; list >> word;) words.push_back(word);
    return words;
}

// Kinds of word in words.tsv and what they set and clear.
struct Kind {
    std::string_view name;
    std::uint16_t sets;
    std::uint16_t clears;
};
constexpr std::array kKinds{
    Kind{"root", trait::kListed, trait::kDerived | trait::kBound},
    Kind{"bound", trait::kListed | trait::kBound, 0},
    Kind{"fixed", trait::kListed | trait::kFixed, trait::kDerived | trait::kBound},
    Kind{"preferred", trait::kListed | trait::kPreferred, trait::kDerived},
    Kind{"derived", trait::kDerived, 0},
    Kind{"compound", trait::kListed | trait::kCompound, 0},
    Kind{"stands-for", trait::kRedirect, 0},
};

// "me-kan di-kan ke-an ber-" -> affix classes; "-" -> none.
std::uint64_t read_classes(const std::string& text, const std::string& where) {
    std::uint64_t classes = 0;
    for (const std::string& pair : split_words(text)) {
        if (pair == "-") continue;
        const std::size_t dash = pair.find('-');
        bool is_known = false;
        for (std::size_t kind = 0; kind < kChainKinds; ++kind) {
            for (std::size_t suffix = 0; suffix < kSuffixes; ++suffix) {
                if (dash == std::string::npos
                    || name(static_cast<ChainKind>(kind)) != pair.substr(0, dash)
                    || name(static_cast<Suffix>(suffix)) != pair.substr(dash + 1))
                    continue;
                classes |= affix_class(static_cast<ChainKind>(kind), static_cast<Suffix>(suffix));
                is_known = true;
            }
        }
        if (!is_known) throw std::runtime_error(where + ": no such affixes: '" + pair + "'");
    }
    return classes;
}

// A word that is written twice (rumah-rumah, kupu-kupu) goes in as its half: repetition the
// stemmer finds by itself.
std::string without_repetition(const std::string& text) {
    const std::string half = text.substr(0, text.find('-'));
    return text == half + '-' + half ? half : text;
}

void add_dictionary(Words& words, const std::string& dic, const std::string& aff) {
    for (const auto& [text, word] : read_dictionary(dic, aff)) {
        Word& entry = words[without_repetition(text)];
        entry.affix_classes |= word.affix_classes;
        entry.traits |= trait::kListed;
        if (word.is_capitalised) entry.traits |= trait::kNamed;
        if (word.is_bound) entry.traits |= trait::kBound;
    }
}

// words.tsv: words, kind, affixes (or the root it stands for), reason.
void add_words(Words& words, const std::string& path) {
    for_each_row(path, 4, [&](const Row& row, const std::string& where) {
        const auto* kind = std::ranges::find(kKinds, row[1], &Kind::name);
        if (kind == kKinds.end())
            throw std::runtime_error(where + ": no such kind: '" + row[1] + "'");
        for (const std::string& text : split_words(row[0])) {
            Word& word = words[text];
            word.traits |= kind->sets;
            word.traits &= static_cast<std::uint16_t>(~kind->clears);
            if ((kind->sets & trait::kRedirect) != 0)
                word.stands_for = row[2];
            else
                word.affix_classes |= read_classes(row[2], where);
        }
    });
}

// A person in -wan or -wati stands for the base (budayawan: budaya, seniwati: seni) unless one of
// our own lists has the word.
void redirect_persons(Words& words) {
    constexpr std::size_t kLeastBase = 4;
    constexpr std::uint16_t kOwn =
        trait::kAdded | trait::kNamed | trait::kFixed | trait::kPreferred | trait::kRedirect;
    for (auto& [text, word] : words) {
        if ((word.traits & kOwn) != 0) continue;
        for (const std::string_view suffix : {"wan", "wati"}) {
            if (text.size() < suffix.size() + kLeastBase || !text.ends_with(suffix)) continue;
            const std::string base = text.substr(0, text.size() - suffix.size());
            if (!words.contains(base)) continue;
            word.traits |= trait::kRedirect;
            word.stands_for = base;
        }
    }
}

// acronyms.tsv: acronym, what it stands for. names.tsv: words, note.
void add_listed(Words& words, const std::string& path, std::uint16_t traits) {
    for_each_row(path, 2, [&](const Row& row, const std::string&) {
        for (const std::string& text : split_words(lower(row[0]))) {
            words[text].traits |= traits;
        }
    });
}

// Words of regions' names that are also words of the language, and stay analysable.
const std::set<std::string> kGenericPlaceWords{
    "kabupaten", "kota",    "kepulauan",  "pulau",  "utara",   "selatan",  "timur",
    "barat",     "tengah",  "tenggara",   "laut",   "daya",    "jaya",     "raya",
    "besar",     "hulu",    "hilir",      "ilir",   "ulu",     "istimewa", "daerah",
    "khusus",    "ibukota", "pegunungan", "tinggi", "muda",    "dan",      "administrasi",
    "baru",      "bujur",   "sungai",     "tanah",  "teluk",   "bukit",    "lima",
    "puluh",     "empat",   "lawang",     "tua",    "bintang", "gunung",   "padang",
    "tebing",    "pinang",  "bumbu"};

// regions.tsv: code, level, name, province.
void add_regions(Words& words, const std::string& path) {
    for_each_row(path, 3, [&](const Row& row, const std::string&) {
        for (const std::string& text : split_words(lower(row[2]))) {
            words[text].traits |= trait::kAdded;
            if (!kGenericPlaceWords.contains(text)) words[text].traits |= trait::kPlace;
        }
    });
}

// frequency.tsv: class, roots. Words that no other list has are left out.
void add_frequencies(Words& words, const std::string& path) {
    static const std::map<std::string, std::uint16_t> kClasses{
        {"common", trait::kCommon}, {"frequent", trait::kFrequent}, {"seen", trait::kSeen}};
    for_each_row(path, 2, [&](const Row& row, const std::string& where) {
        const auto found = kClasses.find(row[0]);
        if (found == kClasses.end())
            throw std::runtime_error(where + ": no such class: '" + row[0] + "'");
        for (const std::string& text : split_words(row[1])) {
            const auto word = words.find(text);
            if (word != words.end()) word->second.traits |= found->second;
        }
    });
}

} // namespace

Words read_words(const std::string& dic, const std::string& aff, const std::string& data) {
    Words words;
    add_dictionary(words, dic, aff);
    add_regions(words, data + "/regions.tsv");
    add_listed(words, data + "/acronyms.tsv", trait::kAdded | trait::kAcronym);
    add_listed(words, data + "/names.tsv", trait::kAdded | trait::kPerson);
    add_words(words, data + "/words.tsv");
    redirect_persons(words);
    add_frequencies(words, data + "/frequency.tsv");
    return words;
}

} // namespace telusur::make_lexicon
