#include "indexer/read/entities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

#include <unicode/utf8.h>

namespace telusur {
namespace {

struct Entity {
    std::string_view name;
    char32_t value;
};
constexpr std::array kEntities{
    Entity{"amp", '&'},      Entity{"quot", '"'},      Entity{"apos", '\''},
    Entity{"lt", '<'},       Entity{"gt", '>'},        Entity{"nbsp", 0xA0},
    Entity{"ldquo", 0x201C}, Entity{"rdquo", 0x201D},  Entity{"lsquo", 0x2018},
    Entity{"rsquo", 0x2019}, Entity{"sbquo", 0x201A},  Entity{"bdquo", 0x201E},
    Entity{"laquo", 0xAB},   Entity{"raquo", 0xBB},    Entity{"ndash", 0x2013},
    Entity{"mdash", 0x2014}, Entity{"hellip", 0x2026}, Entity{"bull", 0x2022},
    Entity{"middot", 0xB7},  Entity{"copy", 0xA9},     Entity{"reg", 0xAE},
    Entity{"trade", 0x2122}, Entity{"deg", 0xB0},      Entity{"plusmn", 0xB1},
    Entity{"frac12", 0xBD},  Entity{"frac14", 0xBC},   Entity{"frac34", 0xBE},
    Entity{"sup2", 0xB2},    Entity{"sup3", 0xB3},     Entity{"times", 0xD7},
    Entity{"divide", 0xF7},  Entity{"euro", 0x20AC},   Entity{"pound", 0xA3},
    Entity{"yen", 0xA5},     Entity{"cent", 0xA2},     Entity{"sect", 0xA7},
    Entity{"para", 0xB6},    Entity{"prime", 0x2032},  Entity{"Prime", 0x2033},
    Entity{"eacute", 0xE9},  Entity{"Eacute", 0xC9},   Entity{"egrave", 0xE8},
    Entity{"ecirc", 0xEA},   Entity{"aacute", 0xE1},   Entity{"agrave", 0xE0},
    Entity{"acirc", 0xE2},   Entity{"atilde", 0xE3},   Entity{"auml", 0xE4},
    Entity{"aring", 0xE5},   Entity{"iacute", 0xED},   Entity{"oacute", 0xF3},
    Entity{"ocirc", 0xF4},   Entity{"ouml", 0xF6},     Entity{"uacute", 0xFA},
    Entity{"uuml", 0xFC},    Entity{"ccedil", 0xE7},   Entity{"ntilde", 0xF1},
    Entity{"zwj", 0x200D},   Entity{"zwnj", 0x200C},   Entity{"shy", 0xAD},
    Entity{"ensp", 0x2002},  Entity{"emsp", 0x2003},   Entity{"thinsp", 0x2009},
    Entity{"rarr", 0x2192},  Entity{"larr", 0x2190},   Entity{"minus", 0x2212}};
constexpr std::size_t kMaxEntityBytes = 10; // between "&" and ";"
constexpr std::array<std::string_view, 8> kTags{"<p>",  "<p ",  "</p>",   "<br>",
                                                "<br/", "<br ", "</div>", "</li>"};

std::optional<char32_t> number(std::string_view digits) {
    int base = 10;
    if (digits.starts_with('x') || digits.starts_with('X')) {
        base = 16;
        digits.remove_prefix(1);
    }
    std::uint32_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value, base);
    const bool is_character = value >= 0x20 && value <= 0x10FFFF && !U_IS_SURROGATE(value);
    if (digits.empty() || error != std::errc() || stop != end || !is_character) return std::nullopt;
    return value;
}

std::optional<char32_t> value_of(std::string_view name) {
    if (name.starts_with('#')) return number(name.substr(1));
    const auto found = std::ranges::find(kEntities, name, &Entity::name);
    return found == kEntities.end() ? std::nullopt : std::optional(found->value);
}

std::string decode_once(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t at = std::min(text.find('&'), text.size());
        out += text.substr(0, at);
        text.remove_prefix(at);
        if (text.empty()) break;
        const std::size_t end = text.substr(0, kMaxEntityBytes + 2).find(';');
        const auto value =
            end == std::string_view::npos ? std::nullopt : value_of(text.substr(1, end - 1));
        if (!value) {
            out += '&';
            text.remove_prefix(1);
            continue;
        }
        char bytes[U8_MAX_LENGTH];
        int length = 0;
        U8_APPEND_UNSAFE(bytes, length, *value);
        out.append(bytes, static_cast<std::size_t>(length));
        text.remove_prefix(end + 1);
    }
    return out;
}

} // namespace

std::string decode_entities(std::string_view text) {
    if (text.find('&') == std::string_view::npos) return std::string(text);
    std::string once = decode_once(text);
    const bool is_escaped_twice = text.find("&amp;") != std::string_view::npos;
    return is_escaped_twice ? decode_once(once) : once;
}

bool is_marked_up(std::string_view text) {
    if (text.find('<') == std::string_view::npos) return false;
    return std::ranges::any_of(kTags,
                               [&](auto tag) { return text.find(tag) != std::string_view::npos; });
}

} // namespace telusur
