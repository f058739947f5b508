#include "indexer/read/warc/records.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "indexer/read/ascii.hpp"

namespace telusur {
namespace {

constexpr std::string_view kWarc = "WARC/";
constexpr std::string_view kArc = "filedesc:";
// More lines are no header.
constexpr int kMaxFieldLines = 1000;

// The fields that are kept, and where.
struct FieldRow {
    std::string_view name; // lower case
    std::string WebRecord::*member;
};
constexpr std::array<FieldRow, 4> kFieldRows{{{"warc-type", &WebRecord::type},
                                              {"warc-target-uri", &WebRecord::url},
                                              {"content-type", &WebRecord::content_type},
                                              {"warc-truncated", &WebRecord::truncated}}};

std::optional<std::uint64_t> number_of(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

bool is_type(std::string_view text) {
    return text.find('/') != text.npos || text == "no-type";
}

bool is_date(std::string_view text) {
    return text.size() >= 8 && text.find_first_not_of("0123456789") == text.npos;
}

struct ArcLine {
    std::string_view url, content_type;
    std::uint64_t length = 0;
};

// "URL ADDRESS DATE TYPE LENGTH"; version 2 has five more values before the length. The URL may
// hold spaces, so that values are counted from the end.
std::optional<ArcLine> arc_line(std::string_view line) {
    std::vector<std::string_view> values; // from the end
    std::string_view rest = trimmed(line);
    while (values.size() < 9 && rest.find(' ') != rest.npos) {
        values.push_back(rest.substr(rest.rfind(' ') + 1));
        rest = rest.substr(0, rest.rfind(' '));
    }
    for (const std::size_t date : {2u, 7u}) {
        if (values.size() < date + 2 || !is_date(values[date])) continue;
        if (!is_type(values[date - 1])) continue;
        const auto length = number_of(values[0]);
        const std::string_view address = values[date + 1];
        const auto url = line.substr(0, static_cast<std::size_t>(address.data() - line.data()));
        if (!length || url.find(':') == url.npos) return std::nullopt;
        return ArcLine{trimmed(url), values[date - 1], *length};
    }
    return std::nullopt;
}

// ARC does not say what a record is.
std::string_view arc_type(const WebRecord& record) {
    if (record.url.starts_with(kArc)) return "warcinfo";
    if (record.url.starts_with("dns:")) return "metadata";
    return record.block.starts_with("HTTP/") ? "response" : "resource";
}

} // namespace

bool WebRecords::next() {
    std::string line;
    while (true) {
        const std::uint64_t begin = bytes_.offset();
        if (!bytes_.read_line(line)) break;
        if (trimmed(line).empty()) continue;
        if (is_first_) is_arc_ = line.starts_with(kArc) || arc_line(line);
        is_first_ = false;
        record_ = {};
        record_.offset = begin;
        if (begin_record(line)) {
            tell_stray();
            read_block();
            return true;
        }
        if (stray_end_ == 0) stray_begin_ = begin;
        stray_end_ = bytes_.offset();
    }
    tell_stray();
    return false;
}

// Reads a record's header, which begins with `line`; false when it is none.
bool WebRecords::begin_record(const std::string& line) {
    if (!is_arc_) return line.starts_with(kWarc) && read_fields();
    const auto values = arc_line(line);
    if (!values) return false;
    record_.url = values->url;
    record_.content_type = values->content_type;
    length_ = values->length;
    return true;
}

bool WebRecords::read_fields() {
    has_length_ = false;
    std::string line, field;
    for (int i = 0; i < kMaxFieldLines && bytes_.read_line(line) && !line.empty(); ++i) {
        const bool goes_on = line[0] == ' ' || line[0] == '\t';
        if (!goes_on) {
            take_field(field);
            field.clear();
        }
        if (field.size() < ByteReader::kMaxLineBytes) field += line;
    }
    take_field(field);
    return has_length_;
}

// Of a field that stands twice the first counts.
void WebRecords::take_field(std::string_view field) {
    const std::size_t colon = field.find(':');
    if (colon == field.npos) return;
    const std::string name = ascii_lower(trimmed(field.substr(0, colon)));
    std::string_view value = trimmed(field.substr(colon + 1));
    if (name == "content-length" && !has_length_) {
        const auto length = number_of(value);
        has_length_ = length.has_value();
        length_ = length.value_or(0);
    }
    const auto* row = std::ranges::find(kFieldRows, name, &FieldRow::name);
    if (row == kFieldRows.end() || !(record_.*row->member).empty()) return;
    // Some programs write the address between angle brackets, as the grammar of WARC 1.0 has it.
    if (value.starts_with('<') && value.ends_with('>')) value = value.substr(1, value.size() - 2);
    record_.*row->member = value;
}

void WebRecords::read_block() {
    record_.is_too_long = length_ > kMaxRecordBytes;
    const std::uint64_t kept = record_.is_too_long ? kLongRecordBytes : length_;
    std::uint64_t count = bytes_.read_bytes(kept, &record_.block);
    count += bytes_.read_bytes(length_ - kept, nullptr);
    record_.is_cut = count < length_;
    record_.type = is_arc_ ? std::string(arc_type(record_)) : ascii_lower(record_.type);
}

void WebRecords::tell_stray() {
    if (stray_end_ > 0) on_stray_(stray_begin_, stray_end_ - stray_begin_);
    stray_end_ = 0;
}

bool is_web_archive(std::string_view bytes) {
    bytes.remove_prefix(std::min(bytes.find_first_not_of("\r\n"), bytes.size()));
    if (bytes.starts_with(kWarc) || bytes.starts_with(kArc)) return true;
    return arc_line(bytes.substr(0, bytes.find('\n'))).has_value();
}

} // namespace telusur
