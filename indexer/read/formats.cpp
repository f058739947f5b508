#include "indexer/read/formats.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "indexer/program/error.hpp"
#include "indexer/read/ascii.hpp"
#include "indexer/read/finish_article.hpp"
#include "indexer/read/html/charset.hpp"
#include "indexer/read/read_feed.hpp"
#include "indexer/read/read_html.hpp"
#include "indexer/read/read_json.hpp"
#include "indexer/read/read_text.hpp"
#include "indexer/read/read_warc.hpp"
#include "indexer/read/utf16.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr std::string_view kArchiveEndings = " .zip .wacz .tar .tgz .tbz2 .txz ";
constexpr std::string_view kCompressionEndings = " .gz .bz2 .xz .zst ";

// Text holds no zero byte, and hardly a byte that is not UTF-8, even in an old encoding.
bool is_binary(std::string_view bytes) {
    if (bytes.find('\0') != std::string_view::npos) return true;
    CleanReport report;
    clean(bytes, &report);
    return report.invalid_bytes * 8 > bytes.size();
}

constexpr const char* kNoText = "it is neither text nor any other format that is read";

// Plain text, an article at a time: what stands between two separators.
class TextReader {
public:
    TextReader(Source& source, const ReadSink& sink)
        : name_(source.name()), sink_(sink), lines_(source.blocks(), kMaxArticleBytes) {}

    void read() {
        try {
            while (lines_.next()) take_line();
        } catch (const Error&) {
            hand_over(); // what came before the damage
            throw;
        }
        hand_over();
        if (decoded_ > 0)
            sink_.complaint({name_,
                             "articles that are not UTF-8 and were read as Windows-1252: "
                                 + std::to_string(decoded_),
                             false});
    }

private:
    void take_line() {
        const std::string_view line = lines_.line();
        const std::size_t form_feed = line.rfind('\f');
        append(line.substr(0, form_feed));
        if (form_feed == std::string_view::npos && line != "---") return;
        hand_over();
        if (form_feed != std::string_view::npos) append(line.substr(form_feed + 1));
    }

    void append(std::string_view line) {
        if (first_line_ == 0) first_line_ = lines_.number();
        is_too_long_ |= lines_.is_too_long() || text_.size() + line.size() > kMaxArticleBytes;
        if (is_too_long_) return;
        text_ += line;
        text_ += '\n';
    }

    void hand_over() {
        if (is_too_long_)
            sink_.complaint({location(name_, first_line_), too_long_reason()});
        else if (is_binary(text_))
            throw Error(kNoText);
        else
            read_text(decoded(), name_, sink_, first_line_);
        text_.clear();
        first_line_ = 0;
        is_too_long_ = false;
    }

    std::string decoded() {
        std::string text = decode_page(text_);
        if (text != text_ && !text_.starts_with("\xEF\xBB\xBF")) ++decoded_;
        return text;
    }

    std::string name_;
    const ReadSink& sink_;
    LineReader lines_;
    std::string text_;
    std::size_t first_line_ = 0; // of text_; 0: none yet
    bool is_too_long_ = false;
    std::size_t decoded_ = 0;
};

void read_html_file(Source& source, const ReadContext& context) {
    read_html(source.read_all(kMaxArticleBytes), source.name(), context.sink);
}

void read_feed_file(Source& source, const ReadContext& context) {
    std::string fault;
    read_feed(source.read_all(kMaxFeedBytes, fault), source.name(), context.sink);
    if (!fault.empty()) throw Error(fault + "; what comes before was read");
}

constexpr std::array kFormats{
    FormatSpec{"warc", "web archives (WARC, ARC)", " .warc .arc ",
               [](std::string_view bytes, const KeyMap&) { return is_web_archive(bytes); },
               [](Source& source, const ReadContext& context) {
                   read_warc(source.blocks(), source.name(), context.sink);
               },
               true},
    FormatSpec{"feed", "feeds (RSS, Atom) and news sitemaps", " .xml .rss .atom .rdf ",
               [](std::string_view bytes, const KeyMap&) { return is_feed(bytes); }, read_feed_file,
               true},
    FormatSpec{"html", "saved HTML pages", " .html .htm .xhtml ",
               [](std::string_view bytes, const KeyMap&) { return is_html(bytes); }, read_html_file,
               true},
    FormatSpec{"json", "JSON Lines, a JSON array, JSON objects", " .json .jsonl .ndjson ",
               [](std::string_view bytes, const KeyMap&) { return may_begin_json(bytes); },
               [](Source& source, const ReadContext& context) {
                   read_json(source, context.keys, context.sink);
               }},
    FormatSpec{"csv", "tables with a header (CSV, TSV)", " .csv .tsv ", may_begin_csv,
               [](Source& source, const ReadContext& context) {
                   read_csv(source, context.delimiter, context.keys, context.sink);
               }},
    FormatSpec{"text", "plain text", " .txt ", [](std::string_view, const KeyMap&) { return true; },
               [](Source& source, const ReadContext& context) {
                   TextReader(source, context.sink).read();
               }},
};

// The last ending of a name in lower case, ".gz"; "" when it has none.
std::string ending_of(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || name.find('/', dot) != std::string_view::npos) return {};
    return ascii_lower(name.substr(dot));
}

bool has(std::string_view endings, const std::string& ending) {
    return endings.find(' ' + ending + ' ') != std::string_view::npos;
}

// The ending of a name without that of a compression.
std::string unpacked_ending(std::string_view name) {
    const std::string ending = ending_of(name);
    if (!has(kCompressionEndings, ending)) return ending;
    name.remove_suffix(ending.size());
    return ending_of(name);
}

} // namespace

std::span<const FormatSpec> formats() {
    return kFormats;
}

const FormatSpec* find_format(std::string_view name) {
    const auto found = std::ranges::find(kFormats, name, &FormatSpec::name);
    return found == kFormats.end() ? nullptr : &*found;
}

const FormatSpec& format_of(std::string_view bytes, std::string_view name, const KeyMap& keys) {
    const auto shown = std::ranges::find_if(
        kFormats, [&](const FormatSpec& format) { return format.begins(bytes, keys); });
    if (shown->reads_utf16) return *shown;
    if (!is_utf16(bytes) && is_binary(bytes)) throw Error(kNoText);
    if (bytes.find("<?xml") < 5) throw Error("it is XML of a kind that is not read");
    const bool is_text = shown == std::prev(kFormats.end()); // the last row takes all
    if (!is_text || is_utf16(bytes)) return *shown;
    // A broken table or JSON file must not become an article of plain text.
    for (const FormatSpec& format : kFormats)
        if (!format.reads_utf16 && has(format.endings, unpacked_ending(name))) return format;
    return *shown;
}

bool has_article_ending(std::string_view name) {
    const std::string ending = unpacked_ending(name);
    if (ending.empty()) return false;
    return has(kArchiveEndings, ending)
           || std::ranges::any_of(
               kFormats, [&](const FormatSpec& format) { return has(format.endings, ending); });
}

std::string all_endings() {
    std::string list;
    const auto append = [&list](std::string_view endings) {
        for (const char c : endings.substr(1, endings.size() - 2))
            list += c == ' ' ? ", " : std::string(1, c);
    };
    for (auto format = kFormats.rbegin(); format != kFormats.rend(); ++format) {
        append(format->endings);
        list += ", ";
    }
    append(kArchiveEndings);
    return list;
}

} // namespace telusur
