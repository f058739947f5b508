#include "indexer/read/read_json.hpp"

#include <nlohmann/json.hpp>

#include "indexer/program/error.hpp"
#include "indexer/read/finish_article.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

using nlohmann::json;

// The reason in nlohmann's words "[json.exception.parse_error.101] parse error at line 1, column 9:
// syntax error while parsing value - invalid literal; last read: ..." without what repeats itself.
std::string reason(const json::parse_error& error) {
    std::string_view what = error.what();
    const std::size_t column = what.find("column ");
    if (column != std::string_view::npos) what.remove_prefix(column);
    if (const std::size_t read = what.find("; last read"); read != std::string_view::npos)
        what = what.substr(0, read);
    return "it is no valid JSON: " + clean(what);
}

json parse_object(std::string_view line, CleanReport& report) {
    json object;
    try {
        object = json::parse(line);
    } catch (const json::parse_error& error) {
        // Bytes that are not UTF-8 must not lose the article: clean() replaces them.
        object = json::parse(clean(line, &report), nullptr, false);
        if (object.is_discarded()) throw Error(reason(error));
    }
    if (!object.is_object())
        throw Error("it is no JSON object but " + std::string(object.type_name()));
    return object;
}

Error no_text(std::string_view name, const json& value) {
    return Error("its field '" + std::string(name) + "' is no text but " + value.type_name());
}

// Returns the text of a value that is no list: strings as they are, whole numbers in digits.
std::string scalar_text(const json& value, std::string_view name) {
    if (value.is_null()) return {};
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number_integer()) return value.dump();
    throw no_text(name, value);
}

// As scalar_text(); a list ("author": ["A", "B"]) is joined by commas. Lists in lists are refused:
// a line can nest them millions deep.
std::string text_of(const json& value, std::string_view name) {
    if (!value.is_array()) return scalar_text(value, name);
    std::string joined;
    for (const json& item : value) {
        const std::string text = scalar_text(item, name);
        if (!text.empty()) joined += (joined.empty() ? "" : ", ") + text;
    }
    return joined;
}

Article article_of(const json& object) {
    Article article;
    for (const FieldSpec& row : kFields) {
        for (const std::string_view name : {row.name, row.indonesian_name}) {
            const auto found = object.find(name);
            if (found == object.end() || !article[row.field].empty()) continue;
            article[row.field] = text_of(*found, name);
        }
    }
    return article;
}

} // namespace

void read_json_lines(LineReader& lines, const std::string& file, const ReadSink& sink) {
    do {
        const std::string where = location(file, lines.number());
        if (lines.is_too_long()) {
            sink.complaint({where, too_long_reason()});
            continue;
        }
        if (lines.line().find_first_not_of(" \t") == std::string_view::npos) continue;
        try {
            CleanReport report;
            const Article article = article_of(parse_object(lines.line(), report));
            if (report.invalid_bytes > 0) tell_invalid_bytes(report.invalid_bytes, where, sink);
            finish_article(article, where, sink);
        } catch (const Error& error) {
            sink.complaint({where, error.what()});
        }
    } while (lines.next());
}

} // namespace telusur
