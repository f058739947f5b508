#include "indexer/read/read_json.hpp"

#include <algorithm>

#include "indexer/program/error.hpp"
#include "indexer/read/finish_article.hpp"
#include "indexer/read/json/json_article.hpp"
#include "indexer/read/json/json_elements.hpp"

namespace telusur {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

std::string_view without_blanks(std::string_view bytes) {
    bytes.remove_prefix(std::min(bytes.find_first_not_of(kBlank), bytes.size()));
    return bytes;
}

// True when the brackets of `line` that are not in strings close all that open.
bool is_balanced(std::string_view line) {
    std::ptrdiff_t depth = 0;
    bool is_in_string = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (is_in_string && c == '\\') ++i;
        if (c == '"') is_in_string = !is_in_string;
        if (is_in_string) continue;
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
    }
    return depth == 0 && !is_in_string;
}

// True for an object that goes on over lines: the first line does not close it, and the next does
// not begin another.
bool goes_over_lines(std::string_view bytes) {
    bytes = without_blanks(bytes);
    if (bytes.starts_with('[')) return true;
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos || is_balanced(bytes.substr(0, end))) return false;
    const std::string_view rest = without_blanks(bytes.substr(end));
    return !rest.empty() && rest.front() != '{';
}

void read_lines(Source& source, KeyMap& keys, const ReadSink& sink) {
    LineReader lines(source.blocks(), kMaxArticleBytes);
    try {
        while (lines.next()) {
            const std::string where = location(source.name(), lines.number());
            if (lines.is_too_long()) {
                sink.complaint({where, too_long_reason()});
                continue;
            }
            std::string_view line = lines.line();
            if (line.find_first_not_of(kBlank) == std::string_view::npos) continue;
            read_json_article(line, where, keys, sink);
        }
    } catch (const Error& error) {
        if (lines.number() == 0) throw;
        throw Error(std::string(error.what()) + " after line " + std::to_string(lines.number())
                    + "; the lines before it were read");
    }
}

void read_elements(Source& source, KeyMap& keys, const ReadSink& sink) {
    JsonElements elements(source.blocks(), kMaxArticleBytes);
    bool has_element = false;
    for (; elements.next(); has_element = true) {
        const std::string where = location(source.name(), elements.line());
        if (elements.is_too_long())
            sink.complaint({where, too_long_reason()});
        else
            read_json_article(elements.text(), where, keys, sink);
    }
    if (!has_element) throw Error("its array is empty");
}

} // namespace

bool may_begin_json(std::string_view bytes) {
    bytes = without_blanks(bytes);
    if (bytes.starts_with('{')) return true;
    if (!bytes.starts_with('[')) return false;
    const std::string_view within = without_blanks(bytes.substr(1));
    return within.empty() || within.front() == '{' || within.front() == ']' || within.front() == '['
           || within.front() == '"';
}

void read_json(Source& source, KeyMap& keys, const ReadSink& sink) {
    if (goes_over_lines(source.peek()))
        read_elements(source, keys, sink);
    else
        read_lines(source, keys, sink);
}

} // namespace telusur
