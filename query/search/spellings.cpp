#include "query/search/spellings.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "stemmer_id/spelling.hpp"

namespace telusur {
namespace {

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

// "7.850", "7 850" or "7850" in groups of three: {"7", "850"}. Empty when it is no such number.
std::vector<std::string> groups_of(std::string_view number) {
    std::string digits;
    std::size_t since_mark = 0;
    bool has_marks = false;
    for (const char c : number) {
        if (is_digit(c)) {
            digits += c;
            ++since_mark;
            continue;
        }
        const bool is_group = since_mark == 3 || (!has_marks && since_mark > 0 && since_mark <= 3);
        if ((c != '.' && c != ' ') || !is_group) return {};
        has_marks = true;
        since_mark = 0;
    }
    constexpr std::size_t kLeast = 4, kMost = 15;
    if (digits.size() < kLeast || digits.size() > kMost || (has_marks && since_mark != 3))
        return {};
    if (!has_marks && is_year(digits)) return {};
    std::vector<std::string> groups;
    for (std::size_t end = digits.size(); end > 0;) {
        const std::size_t begin = end > 3 ? end - 3 : 0;
        groups.insert(groups.begin(), digits.substr(begin, end - begin));
        end = begin;
    }
    return groups;
}

std::string joined(const std::vector<std::string>& groups, std::string_view mark) {
    std::string text;
    for (const std::string& group : groups) text += (text.empty() ? "" : std::string(mark)) + group;
    return text;
}

void add_numbers(std::string_view word, std::vector<std::string>& spellings) {
    const bool is_rupiah = word.starts_with("rp") && word.size() > 2 && is_digit(word[2]);
    const std::string_view number = is_rupiah ? word.substr(2) : word;
    if (number.empty() || !is_digit(number.front())) return;
    if (is_rupiah) spellings.push_back("rp " + std::string(number));
    const bool is_marked = number.find_first_of(".,") != std::string_view::npos;
    if (!is_rupiah && is_marked) spellings.push_back("rp" + std::string(number));
    const std::vector<std::string> groups = groups_of(number);
    if (groups.empty()) return;
    for (const std::string_view mark : {".", " ", ""})
        spellings.push_back((is_rupiah ? "rp " : "") + joined(groups, mark));
}

// "covid19" <-> "covid 19", "covid-19".
void add_apart_and_together(std::string_view word, std::vector<std::string>& spellings) {
    const std::size_t digit =
        static_cast<std::size_t>(std::ranges::find_if(word, is_digit) - word.begin());
    if (digit == 0 || digit == word.size()) return;
    const std::string_view letters = word.substr(0, digit), digits = word.substr(digit);
    if (!std::ranges::all_of(digits, is_digit)) return;
    if (letters.ends_with('-') || letters.ends_with(' '))
        spellings.push_back(std::string(letters.substr(0, letters.size() - 1))
                            + std::string(digits));
    else
        spellings.push_back(std::string(letters) + ' ' + std::string(digits));
}

// Forms that are written with their word as one, with a hyphen, or apart.
constexpr std::array<std::string_view, 30> kBoundForms{
    "anti",  "antar", "eks",   "ekstra", "infra", "inter", "intra", "kontra", "maha",  "makro",
    "mega",  "mikro", "multi", "neo",    "non",   "pasca", "pra",   "pro",    "purna", "semi",
    "serba", "sub",   "super", "supra",  "swa",   "trans", "tuna",  "ultra",  "wali",  "purwa"};

// "antikorupsi" <-> "anti korupsi", "anti-korupsi".
void add_bound_forms(std::string_view word, std::vector<std::string>& spellings) {
    constexpr std::size_t kShortest = 3; // of the word behind the form
    for (const std::string_view form : kBoundForms) {
        if (!word.starts_with(form) || word.size() < form.size() + kShortest) continue;
        std::string_view rest = word.substr(form.size());
        const bool is_apart = rest.front() == ' ' || rest.front() == '-';
        if (is_apart) rest.remove_prefix(1);
        if (rest.find_first_of(" -") != std::string_view::npos) continue;
        spellings.push_back(std::string(form) + (is_apart ? "" : " ") + std::string(rest));
    }
}

void add_class(std::string_view stem, std::vector<std::string>& spellings) {
    StemBuffer buffer;
    const std::string standard(standard_spelling(stem, kEverySpelling, buffer));
    if (standard != stem) spellings.push_back(standard);
    for (const SpellingPair& pair : spelling_pairs())
        if (pair.standard == standard && pair.variant != stem) spellings.emplace_back(pair.variant);
}

} // namespace

std::vector<std::string> other_spellings(std::string_view word, std::string_view stem) {
    std::vector<std::string> spellings;
    add_class(stem, spellings);
    add_numbers(word, spellings);
    add_apart_and_together(word, spellings);
    add_bound_forms(word, spellings);
    std::erase(spellings, std::string(word));
    return spellings;
}

} // namespace telusur
