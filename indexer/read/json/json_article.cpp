#include "indexer/read/json/json_article.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "indexer/program/error.hpp"
#include "indexer/read/finish_article.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

using nlohmann::json;

// Keys of an object that stands where a text is wanted: {"name": "Antara"}, {"$date": "..."}.
constexpr std::array<const char*, 5> kTextKeys{"name", "nama", "$date", "$oid", "rendered"};
// Names of a rank above this are guesses: a value of theirs that is no text is not told.
constexpr std::size_t kSureRank = 2;

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

json parse_object(std::string_view text, CleanReport& report) {
    json object;
    try {
        object = json::parse(text);
    } catch (const json::parse_error& error) {
        // Bytes that are not UTF-8 must not lose the article: clean() replaces them.
        object = json::parse(clean(text, &report), nullptr, false);
        if (object.is_discarded()) throw Error(reason(error));
    } catch (const json::out_of_range& error) { // 1e999
        const std::string_view what(error.what());
        throw Error("a number in it is too large: "
                    + std::string(what.substr(std::min(what.rfind("parsing") + 8, what.size()))));
    }
    if (!object.is_object())
        throw Error("it is no JSON object but " + std::string(object.type_name()));
    return object;
}

Error no_text(std::string_view name, const json& value) {
    return Error("its field '" + std::string(name) + "' is no text but " + value.type_name());
}

const json* text_within(const json& object) {
    for (const char* key : kTextKeys)
        if (const auto found = object.find(key); found != object.end() && !found->is_structured())
            return &*found;
    return nullptr;
}

// Returns the text of a value that is no list: strings as they are, whole numbers in digits.
std::string scalar_text(const json& value, std::string_view name) {
    if (value.is_null()) return {};
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number_integer()) return value.dump();
    if (value.is_object())
        if (const json* text = text_within(value)) return scalar_text(*text, name);
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

// An article in the making: of several keys for a field the surest that is not empty counts.
class Draft {
public:
    void take(const json& value, std::string_view name, KeyMap::Match match) {
        is_known_ = true;
        std::size_t& rank = ranks_[static_cast<std::size_t>(match.field)];
        if (rank != 0 && rank <= match.rank + 1) return;
        if (match.rank > kSureRank && !is_text(value)) return;
        std::string text = text_of(value, name);
        if (text.empty()) return;
        article_[match.field] = std::move(text);
        rank = match.rank + 1;
    }
    bool is_known() const { return is_known_; }
    Article& article() { return article_; }

private:
    static bool is_text(const json& value) {
        if (value.is_object()) return text_within(value) != nullptr;
        if (!value.is_array()) return value.is_string() || value.is_number_integer();
        for (const json& item : value)
            if (!item.is_string()) return false;
        return true;
    }

    Article article_;
    std::array<std::size_t, kFieldCount> ranks_{}; // rank + 1; 0: none
    bool is_known_ = false;
};

// The value under "a.b.c"; null when there is none.
const json* value_at(const json& object, std::string_view path) {
    const json* value = &object;
    while (true) {
        const std::size_t dot = path.find('.');
        if (!value->is_object()) return nullptr;
        const auto found = value->find(path.substr(0, dot));
        if (found == value->end()) return nullptr;
        value = &*found;
        if (dot == std::string_view::npos) return value;
        path.remove_prefix(dot + 1);
    }
}

Draft draft_of(const json& object, KeyMap& keys) {
    Draft draft;
    for (const auto& [key, value] : object.items()) {
        const auto match = keys.find(key);
        if (!match) continue;
        keys.note(key);
        draft.take(value, key, *match);
    }
    for (const auto& [path, match] : keys.nested()) {
        const json* value = value_at(object, path);
        if (value == nullptr) continue;
        keys.note(path);
        draft.take(*value, path, match);
    }
    return draft;
}

// Reads the objects in the lists of `object`; false when there are none.
bool read_wrapped(const json& object, const std::string& where, KeyMap& keys,
                  const ReadSink& sink) {
    bool is_wrapper = false;
    for (const auto& [key, value] : object.items()) {
        if (!value.is_array() || value.empty() || !value.front().is_object()) continue;
        is_wrapper = true;
        std::size_t number = 0;
        for (const json& item : value) {
            const std::string place =
                where + ": " + clean(key) + '[' + std::to_string(number++) + ']';
            try {
                if (!item.is_object())
                    throw Error("it is no JSON object but " + std::string(item.type_name()));
                finish_article(std::move(draft_of(item, keys).article()), place, sink,
                               Escapes::left);
            } catch (const Error& error) {
                sink.complaint({place, error.what()});
            }
        }
    }
    return is_wrapper;
}

} // namespace

void read_json_article(std::string_view text, const std::string& where, KeyMap& keys,
                       const ReadSink& sink) {
    try {
        CleanReport report;
        const json object = parse_object(text, report);
        Draft draft = draft_of(object, keys);
        if (!draft.is_known() && read_wrapped(object, where, keys, sink)) return;
        if (report.invalid_bytes > 0) tell_invalid_bytes(report.invalid_bytes, where, sink);
        finish_article(std::move(draft.article()), where, sink, Escapes::left);
    } catch (const Error& error) {
        sink.complaint({where, error.what()});
    }
}

} // namespace telusur
