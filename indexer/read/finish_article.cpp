#include "indexer/read/finish_article.hpp"

#include <algorithm>
#include <utility>

#include "indexer/format/terms.hpp"
#include "indexer/read/entities.hpp"
#include "indexer/read/html/embedded.hpp"
#include "stemmer_id/calendar.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

std::string trimmed(std::string text) {
    constexpr std::string_view kSpace = " \t\n";
    const std::size_t begin = text.find_first_not_of(kSpace);
    if (begin == std::string::npos) return {};
    text.erase(text.find_last_not_of(kSpace) + 1);
    text.erase(0, begin);
    return text;
}

// Takes the entities out of the texts, and the tags out of a body that is HTML.
void decode(Article& article) {
    for (const Field field : {Field::title, Field::source, Field::section, Field::author})
        article[field] = decode_entities(article[field]);
    std::string& body = article[Field::body];
    body = is_marked_up(body) ? body_of(body) : decode_entities(body);
}

std::string made_id(const Article& article) {
    if (!article[Field::url].empty()) return hash_hex(article[Field::url]);
    return hash_hex(article[Field::source] + '\n' + article[Field::date] + '\n'
                    + article[Field::title] + '\n' + article[Field::body]);
}

} // namespace

std::string too_long_reason() {
    return "it is longer than " + std::to_string(kMaxArticleBytes >> 20)
           + " MiB, the limit for one article";
}

void tell_invalid_bytes(std::size_t count, const std::string& where, const ReadSink& sink) {
    sink.complaint(
        {where, "bytes that are not UTF-8, which were replaced: " + std::to_string(count), false});
}

void finish_article(Article article, const std::string& where, const ReadSink& sink,
                    Escapes escapes) {
    if (escapes == Escapes::left) decode(article);
    CleanReport report;
    for (const FieldSpec& row : kFields) {
        std::string& value = article[row.field] = trimmed(clean(article[row.field], &report));
        if (row.field != Field::body) // printed on a line, in columns
            std::ranges::replace_if(
                value, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    }
    if (article[Field::title].empty() && article[Field::body].empty()) {
        sink.complaint({where, "it has neither a title nor a body"});
        return;
    }
    if (report.invalid_bytes > 0) tell_invalid_bytes(report.invalid_bytes, where, sink);
    if (std::string& date = article[Field::date]; !date.empty()) {
        const auto parsed = parse_date(date);
        if (!parsed)
            sink.complaint(
                {where, "its date '" + date + "' is not understood and left out", false});
        std::string written = std::exchange(date, parsed ? iso_date(*parsed) : "");
        if (!date.empty() && written != date && article[Field::date_written].empty())
            article[Field::date_written] = std::move(written);
        if (date.empty()) article[Field::date_from].clear();
    }
    if (article[Field::id].empty()) article[Field::id] = made_id(article);
    sink.article(std::move(article));
}

} // namespace telusur
