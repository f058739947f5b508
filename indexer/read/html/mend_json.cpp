#include "indexer/read/html/mend_json.hpp"

#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "indexer/read/ascii.hpp"
#include "indexer/read/html/page.hpp"

namespace telusur {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

// What is put around JSON to hide it from old browsers, in the order in which it is taken off.
constexpr std::array<std::string_view, 5> kOpenings{"//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[",
                                                    "<!--", "//"};
constexpr std::array<std::string_view, 6> kClosings{"//]]>", "/*]]>*/", "]]>", "//-->", "-->", ";"};

std::string_view unwrapped(std::string_view text) {
    text = trimmed(text);
    for (const std::string_view opening : kOpenings)
        if (text.starts_with(opening)) text = trimmed(text.substr(opening.size()));
    for (const std::string_view closing : kClosings)
        if (text.ends_with(closing)) text = trimmed(text.substr(0, text.size() - closing.size()));
    return text;
}

// A quotation mark ends a string when what follows can stand behind one.
bool ends_string(std::string_view rest) {
    const std::size_t next = rest.find_first_not_of(kSpace);
    return next == std::string_view::npos
           || std::string_view(",:}]").find(rest[next]) != std::string_view::npos;
}

bool is_escape(char c) {
    return std::string_view("\"\\/bfnrtu").find(c) != std::string_view::npos;
}

// Mends one string; `at` stands behind its opening quotation mark and ends behind the closing one.
void mend_string(std::string_view text, std::size_t& at, std::string& out) {
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\\' && at + 1 < text.size()) {
            ++at;
            if (is_escape(text[at])) out += '\\';
            out += text[at];
        } else if (c == '"') {
            if (ends_string(text.substr(at + 1))) break;
            out += "\\\"";
        } else {
            out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    out += '"';
    ++at;
}

// Takes off the commas at the end of what is written so far.
void drop_commas(std::string& out) {
    while (!out.empty() && (kSpace.find(out.back()) != std::string_view::npos || out.back() == ','))
        out.pop_back();
}

} // namespace

std::string mend_json(std::string_view text) {
    std::string decoded;
    if (text.find("&quot;") != std::string_view::npos && text.find('"') == std::string_view::npos)
        text = decoded = plain_text(text);
    text = unwrapped(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at++];
        if (c == ']' || c == '}' || c == ',') drop_commas(out);
        out += c;
        if (c == '"') mend_string(text, at, out);
    }
    return out;
}

std::string find_json_string(std::string_view text, std::string_view key) {
    std::size_t at = text.find('"' + std::string(key) + '"');
    if (at == std::string_view::npos) return {};
    at = text.find_first_not_of(" \t\r\n:", at + key.size() + 2);
    if (at == std::string_view::npos || text[at] != '"') return {};
    std::string literal = "\"";
    mend_string(text, ++at, literal);
    const auto value = nlohmann::json::parse(literal, nullptr, false);
    return value.is_string() ? value.get<std::string>() : std::string();
}

} // namespace telusur
