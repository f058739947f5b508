// make_lexicon: writes the embedded lexicon as C++ from hunspell-id and the lists in data/.
// Runs at build time: make_lexicon OUT.cpp id_ID.dic id_ID.aff DATA_DIR
#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "stemmer_id/affixes.hpp"
#include "stemmer_id/lexicon.hpp"
#include "stemmer_id/lexicon_table.hpp"
#include "stemmer_id/make_lexicon/dictionary.hpp"
#include "stemmer_id/word_hash.hpp"

namespace telusur::make_lexicon {
namespace {

struct Word {
    std::uint64_t affix_classes = 0;
    std::uint16_t traits = 0;
    std::string stands_for;
};
using Words = std::map<std::string, Word>;
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
    Kind{"root", trait::kListed | trait::kAdded, trait::kDerived | trait::kBound},
    Kind{"bound", trait::kListed | trait::kAdded | trait::kBound, 0},
    Kind{"fixed", trait::kListed | trait::kAdded | trait::kFixed, trait::kDerived | trait::kBound},
    Kind{"preferred", trait::kListed | trait::kAdded | trait::kPreferred, trait::kDerived},
    Kind{"derived", trait::kDerived, 0},
    Kind{"compound", trait::kListed | trait::kAdded | trait::kCompound, 0},
    Kind{"stands-for", trait::kAdded | trait::kRedirect, 0},
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

// acronyms.tsv: acronym, what it stands for. names.tsv: words, note.
void add_listed(Words& words, const std::string& path, std::uint16_t traits) {
    for_each_row(path, 2, [&](const Row& row, const std::string&) {
        for (const std::string& text : split_words(lower(row[0]))) words[text].traits |= traits;
    });
}

// regions.tsv: code, level, name, province. generic: words such as "kepulauan" that stay words.
void add_regions(Words& words, const std::string& path) {
    static const std::set<std::string> kGeneric{
        "kabupaten", "kota",    "kepulauan",  "pulau",  "utara",   "selatan",  "timur",
        "barat",     "tengah",  "tenggara",   "laut",   "daya",    "jaya",     "raya",
        "besar",     "hulu",    "hilir",      "ilir",   "ulu",     "istimewa", "daerah",
        "khusus",    "ibukota", "pegunungan", "tinggi", "muda",    "dan",      "administrasi",
        "baru",      "bujur",   "sungai",     "tanah",  "teluk",   "bukit",    "lima",
        "puluh",     "empat",   "lawang",     "tua",    "bintang", "gunung",   "padang",
        "tebing",    "pinang",  "bumbu"};
    for_each_row(path, 3, [&](const Row& row, const std::string&) {
        for (const std::string& text : split_words(lower(row[2]))) {
            words[text].traits |= trait::kAdded;
            if (!kGeneric.contains(text)) words[text].traits |= trait::kPlace;
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

// Lays the words out as lexicon_table.hpp says.
class TableWriter {
public:
    explicit TableWriter(Words words) : words_(std::move(words)) {
        add_targets();
        std::uint16_t number = 0;
        for (const auto& [text, word] : words_) numbers_[text] = number++;
        if (words_.size() >= 0xFFFF) throw std::runtime_error("the lexicon has too many words");
        for (const auto& [text, word] : words_) add(text, word);
    }

    void write(std::ostream& out) const {
        out << "// Made by make_lexicon; not to be edited.\n"
               "#include \"stemmer_id/lexicon_table.hpp\"\n\n"
               "namespace telusur::table {\nnamespace {\n\n"
               "constexpr char kPoolText[] =\n";
        for (std::size_t at = 0; at < pool_.size(); at += 96)
            out << "    \"" << pool_.substr(at, 96) << "\"\n";
        out << "    ;\n\nconstexpr Record kRecordList[] = {\n";
        for (const table::Record& record : records_)
            out << '{' << record.text << ',' << record.class_set << ',' << record.traits << "},\n";
        out << "};\n\nconstexpr std::uint64_t kClassSetList[] = {\n";
        for (const std::uint64_t set : class_sets_) out << set << "u,\n";
        out << "};\n\nconstexpr Redirect kRedirectList[] = {\n";
        for (const table::Redirect& redirect : redirects_)
            out << '{' << redirect.from << ',' << redirect.to << "},\n";
        out << "{65535,0}};\n\nconstexpr std::uint32_t kSlotList[] = {\n";
        for (const std::uint32_t slot : slots()) out << slot << ",\n";
        out << "};\n\n} // namespace\n\n"
               "constinit const std::string_view kPool{kPoolText, sizeof kPoolText - 1};\n"
               "constinit const std::span<const Record> kRecords{kRecordList};\n"
               "constinit const std::span<const std::uint64_t> kClassSets{kClassSetList};\n"
               "constinit const std::span<const Redirect> kRedirects{kRedirectList};\n"
               "constinit const std::span<const std::uint32_t> kSlots{kSlotList};\n"
               "constinit const std::uint64_t kContentHash = "
            << content_hash() << "u;\n\n} // namespace telusur::table\n";
    }

private:
    void add_targets() {
        std::set<std::string> targets;
        for (const auto& [text, word] : words_) {
            if (!word.stands_for.empty()) targets.insert(word.stands_for);
        }
        for (const std::string& target : targets) {
            if (!words_.contains(target)) words_[target].traits = trait::kAdded;
        }
    }

    void add(const std::string& text, const Word& word) {
        if (text.size() > table::kMaxLength) throw std::runtime_error("too long: '" + text + "'");
        const auto set = class_set_numbers_.try_emplace(
            word.affix_classes, static_cast<std::uint16_t>(class_sets_.size()));
        if (set.second) class_sets_.push_back(word.affix_classes);
        records_.push_back(
            {static_cast<std::uint32_t>(pool_.size() << table::kLengthBits | text.size()),
             set.first->second, word.traits});
        pool_ += text;
        if (!word.stands_for.empty())
            redirects_.push_back({numbers_.at(text), numbers_.at(word.stands_for)});
    }

    std::vector<std::uint32_t> slots() const {
        std::size_t size = 1;
        while (size < words_.size() * 5 / 4) size *= 2; // one slot in five or more is empty
        std::vector<std::uint32_t> slots(size);
        const auto mask = static_cast<std::uint32_t>(size - 1);
        for (const auto& [text, number] : numbers_) {
            const HashPlace place = hash_place(word_hash(text), mask);
            std::uint32_t slot = place.slot;
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = place.fingerprint << 16 | (number + 1U);
        }
        return slots;
    }

    std::uint64_t content_hash() const {
        std::uint64_t hash = word_hash(pool_);
        const auto mix = [&hash](std::uint64_t value) { hash = (hash ^ value) * kHashBase; };
        for (const table::Record& record : records_) {
            mix(record.text);
            mix(class_sets_[record.class_set]);
            mix(record.traits);
        }
        for (const table::Redirect& redirect : redirects_)
            mix(std::uint64_t{redirect.from} << 16 | redirect.to);
        return hash;
    }

    Words words_;
    std::map<std::string, std::uint16_t> numbers_;
    std::string pool_;
    std::vector<table::Record> records_;
    std::vector<std::uint64_t> class_sets_;
    std::map<std::uint64_t, std::uint16_t> class_set_numbers_;
    std::vector<table::Redirect> redirects_;
};

void run(const std::vector<std::string>& arguments) {
    if (arguments.size() != 5)
        throw std::runtime_error("usage: make_lexicon OUT.cpp id_ID.dic id_ID.aff DATA_DIR");
    Words words;
    const std::string& data = arguments[4];
    add_dictionary(words, arguments[2], arguments[3]);
    add_regions(words, data + "/regions.tsv");
    add_listed(words, data + "/acronyms.tsv", trait::kAdded | trait::kAcronym);
    add_listed(words, data + "/names.tsv", trait::kAdded | trait::kPerson);
    add_words(words, data + "/words.tsv");
    add_frequencies(words, data + "/frequency.tsv");
    std::ofstream out(arguments[1]);
    TableWriter(std::move(words)).write(out);
    if (!out.flush()) throw std::runtime_error("cannot write '" + arguments[1] + "'");
}

} // namespace
} // namespace telusur::make_lexicon

int main(int argc, char** argv) {
    try {
        telusur::make_lexicon::run({argv, argv + argc});
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "make_lexicon: " << error.what() << '\n';
        return 2;
    }
}
