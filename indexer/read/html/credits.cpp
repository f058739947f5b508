#include "indexer/read/html/credits.hpp"

#include <algorithm>
#include <array>

#include "indexer/read/ascii.hpp"
#include "indexer/read/html/noise.hpp"
#include "indexer/read/html/page.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMaxLineBytes = 120;
constexpr std::size_t kMaxNameBytes = 60;

struct Word {
    std::string_view word; // lower case
    std::string Credit::*role;
    bool needs_colon = true;
};
constexpr std::array kWords{
    Word{"penulis", &Credit::author},
    Word{"pewarta", &Credit::author},
    Word{"reporter", &Credit::author},
    Word{"kontributor", &Credit::author},
    Word{"jurnalis", &Credit::author},
    Word{"wartawan", &Credit::author},
    Word{"oleh", &Credit::author, false},
    Word{"by", &Credit::author, false},
    Word{"laporan wartawan", &Credit::reporter, false},
    Word{"laporan reporter", &Credit::reporter, false},
    Word{"editor", &Credit::editor},
    Word{"redaktur", &Credit::editor},
    Word{"penyunting", &Credit::editor},
};

constexpr std::array<std::string_view, 13> kNoAuthors{
    "admin",   "administrator", "redaksi", "redaktur",    "editor", "webmaster",         "root",
    "unknown", "anonymous",     "penulis", "tim redaksi", "author", "kompas cyber media"};

bool is_boundary(std::string_view text, std::size_t at) {
    return at >= text.size() || std::string_view(" :|/").find(text[at]) != std::string_view::npos;
}

// Where the next credit begins in `lower`, or its end: "Sri | Editor: Bima", "Sri Editor: Bima".
std::size_t next_credit(std::string_view lower) {
    std::size_t end = std::min(lower.find('|'), lower.size());
    for (const Word& word : kWords) {
        const std::size_t at = lower.find(' ' + std::string(word.word));
        if (at == std::string_view::npos || !word.needs_colon) continue;
        const std::size_t colon = lower.find(':', at);
        if (colon <= at + word.word.size() + 2) end = std::min(end, at);
    }
    return end;
}

// "Harian Kota, Sri Rahayu" -> "Sri Rahayu".
std::string_view after_outlet(std::string_view name) {
    const std::size_t comma = name.rfind(',');
    return comma == std::string_view::npos ? name : name.substr(comma + 1);
}

// Takes one credit off the beginning of `line`; false when there is none.
bool take_credit(std::string_view& line, Credit& credit) {
    const std::string lower = ascii_lower(line);
    for (const Word& word : kWords) {
        if (!lower.starts_with(word.word) || !is_boundary(lower, word.word.size())) continue;
        std::size_t begin = word.word.size();
        const std::size_t colon = lower.find(':');
        if (colon <= begin + 1)
            begin = colon + 1;
        else if (word.needs_colon)
            continue;
        const std::size_t end = begin + next_credit(std::string_view(lower).substr(begin));
        std::string name = trimmed_name(line.substr(begin, end - begin));
        if (word.role == &Credit::reporter) name = trimmed_name(after_outlet(name));
        std::string& slot = credit.*word.role;
        if (slot.empty() && name.size() <= kMaxNameBytes && is_author(name, "")) slot = name;
        line.remove_prefix(std::min(line.find_first_not_of(" |", end), line.size()));
        return true;
    }
    return false;
}

} // namespace

Credit credit_of(const std::string& line) {
    Credit credit;
    std::string_view rest = line;
    if (line.size() <= kMaxLineBytes)
        while (!rest.empty() && take_credit(rest, credit)) {
        }
    return credit;
}

std::string date_in(const std::string& text) {
    if (text.size() > kMaxLineBytes) return {};
    for (std::size_t at = 0; at < text.size();) {
        if (parse_date(std::string_view(text).substr(at))) return text.substr(at);
        at = text.find_first_of(" |,:(", at);
        at = at == std::string::npos ? text.size() : at + 1;
    }
    return {};
}

bool has_clock(std::string_view text) {
    const auto is_digit = [&](std::size_t i) {
        return i < text.size() && text[i] >= '0' && text[i] <= '9';
    };
    for (std::size_t i = 1; i + 2 < text.size(); ++i)
        if ((text[i] == ':' || text[i] == '.') && is_digit(i - 1) && is_digit(i + 1)
            && is_digit(i + 2) && !is_digit(i + 3))
            return true;
    return false;
}

std::string trimmed_name(std::string_view name) {
    constexpr std::string_view kEdges = " :|-,\t\n/";
    const std::size_t begin = name.find_first_not_of(kEdges);
    if (begin == std::string_view::npos) return {};
    return collapsed(name.substr(begin, name.find_last_not_of(kEdges) - begin + 1));
}

std::string squeezed(std::string_view text) {
    std::string out;
    for (const char c : ascii_lower(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
    return out;
}

bool is_author(const std::string& name, const std::string& source) {
    const std::string lower = ascii_lower(name);
    if (name.size() < 3 || name.size() > 100) return false;
    const auto has = [&](std::string_view part) { return lower.find(part) != std::string::npos; };
    if (has("http") || has("www.") || has(".com") || has(".co.id") || has("@")) return false;
    if (std::ranges::find(kNoAuthors, lower) != kNoAuthors.end()) return false;
    return source.empty() || squeezed(name) != squeezed(source);
}

} // namespace telusur
