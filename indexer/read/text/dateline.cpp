#include "indexer/read/text/dateline.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/read/ascii.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMaxBytes = 80; // of a dateline
constexpr std::size_t kMaxWords = 5;  // of a place or an outlet
constexpr std::array<std::string_view, 4> kDashes{"--", "-", "\xE2\x80\x93", "\xE2\x80\x94"};
constexpr std::array<std::string_view, 10> kDomains{".com", ".co.id", ".id",   ".co",  ".net",
                                                    ".tv",  ".news",  ".info", ".org", ".today"};
// Outlets that are named without a domain, in lower case.
constexpr std::array<std::string_view, 12> kOutlets{
    "antara",    "cnn indonesia", "cnbc indonesia", "bbc indonesia", "liputan6",      "republika",
    "kompas tv", "kontan",        "tempo",          "bisnis",        "suara merdeka", "xinhua"};

bool is_outlet(std::string_view text) {
    const std::string lower = ascii_lower(text.substr(0, text.find('/')));
    if (std::ranges::find(kOutlets, lower) != kOutlets.end()) return true;
    return lower.find(' ') == std::string::npos && std::ranges::any_of(kDomains, [&](auto domain) {
               return lower.size() > domain.size() && lower.ends_with(domain);
           });
}

// Every word begins with a capital and holds letters only, "/" and "." between them allowed.
bool is_place(std::string_view text) {
    std::size_t words = 0;
    bool begins_word = true;
    for (const char c : text) {
        const bool is_capital = c >= 'A' && c <= 'Z';
        if (c == ' ' || c == '/' || c == '-') {
            begins_word = true;
            continue;
        }
        if (begins_word && !is_capital) return false;
        if (!is_capital && !(c >= 'a' && c <= 'z') && c != '.' && c != '\'') return false;
        words += begins_word ? 1 : 0;
        begins_word = false;
    }
    return words > 0 && words <= kMaxWords;
}

// "PLACE, OUTLET", "OUTLET, PLACE", "PLACE (OUTLET)" or "OUTLET".
std::optional<Dateline> parsed(std::string_view head) {
    if (head.ends_with(')')) {
        const std::size_t open = head.rfind('(');
        if (open == std::string_view::npos) return std::nullopt;
        std::string_view source = head.substr(open + 1, head.size() - open - 2);
        source = source.substr(0, source.find('/')); // "ANTARA/Business Wire"
        const std::string_view place = trimmed(head.substr(0, open));
        if (!is_outlet(source) || (!place.empty() && !is_place(place.substr(0, place.find(',')))))
            return std::nullopt;
        return Dateline{place, source};
    }
    if (is_outlet(head)) return Dateline{{}, head};
    const std::size_t comma = head.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const std::string_view first = trimmed(head.substr(0, comma));
    const std::string_view second = trimmed(head.substr(comma + 1));
    if (is_outlet(second) && is_place(first)) return Dateline{first, second};
    if (is_outlet(first) && is_place(second)) return Dateline{second, first};
    return std::nullopt;
}

// "JAKARTA - ": a place alone only in capitals, for sentences begin with names, too.
bool is_place_in_capitals(std::string_view head) {
    return is_place(head)
           && std::ranges::none_of(head, [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

std::optional<Dateline> find_dateline(std::string_view body) {
    const std::string_view begin = body.substr(0, std::min(body.find('\n'), kMaxBytes));
    for (std::size_t at = 1; at < begin.size(); ++at) {
        for (const std::string_view dash : kDashes) {
            if (!begin.substr(at).starts_with(dash)) continue;
            const std::size_t behind = at + dash.size();
            if (behind >= body.size() || body[behind] != ' ') continue; // a hyphen within a word
            const std::string_view head = trimmed(begin.substr(0, at));
            std::optional<Dateline> found = parsed(head);
            if (!found && is_place_in_capitals(head)) found = Dateline{head, {}};
            if (!found) return std::nullopt;
            found->bytes = behind + 1;
            return found;
        }
    }
    return std::nullopt;
}

} // namespace telusur
