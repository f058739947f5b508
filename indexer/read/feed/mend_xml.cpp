#include "indexer/read/feed/mend_xml.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/read/ascii.hpp"
#include "indexer/read/html/noise.hpp"

namespace telusur {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f";

// Elements that HTML does not close. Those of its names that feeds use otherwise are left out.
constexpr std::array<std::string_view, 6> kEmptyElements{"br", "img", "hr", "input", "wbr", "meta"};

// What is no element, and how it ends.
struct Aside {
    std::string_view begin, end;
    bool is_text;
};
constexpr std::array<Aside, 4> kAsides{
    {{"<!--", "-->", false}, {"<![CDATA[", "]]>", true}, {"<!", ">", false}, {"<?", ">", false}}};

bool begins_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
           || static_cast<unsigned char>(c) >= 0x80;
}

class XmlMender {
public:
    explicit XmlMender(std::string_view xml) : rest_(xml) {}

    MendedXml mend() {
        do {
            copy_text();
            if (rest_.empty()) break;
            if (!take_aside()) take_tag();
        } while (!open_.empty());
        mended_.is_cut = mended_.is_cut || !open_.empty();
        while (!open_.empty()) close_last();
        return std::move(mended_);
    }

private:
    std::string& out() { return mended_.text; }

    std::string_view take(std::size_t length) {
        const std::string_view taken = rest_.substr(0, length);
        rest_.remove_prefix(taken.size());
        return taken;
    }

    void copy_text() { out() += take(rest_.find('<')); }

    bool take_aside() {
        const auto* found = std::ranges::find_if(
            kAsides, [&](const Aside& row) { return rest_.starts_with(row.begin); });
        if (found == kAsides.end()) return false;
        const std::size_t end = rest_.find(found->end);
        if (end == rest_.npos) mended_.is_cut = true;
        const std::string_view aside = take(end == rest_.npos ? end : end + found->end.size());
        if (!found->is_text) {
            out().append(static_cast<std::size_t>(std::ranges::count(aside, '\n')), '\n');
        } else {
            out() += aside;
            if (end == rest_.npos) out() += found->end;
        }
        return true;
    }

    void take_tag() {
        const bool is_end = rest_.starts_with("</");
        const std::size_t name_at = is_end ? 2 : 1;
        if (rest_.size() <= name_at || !begins_name(rest_[name_at])) {
            rest_.remove_prefix(1);
            out() += "&lt;";
            return;
        }
        rest_.remove_prefix(name_at);
        const std::string_view name = take(rest_.find_first_of(" \t\r\n\f/><=\"'"));
        is_end ? take_end_tag(name) : take_start_tag(name);
    }

    void take_end_tag(std::string_view name) {
        take(rest_.find_first_of("<>"));
        if (rest_.starts_with('>')) rest_.remove_prefix(1);
        if (open_count_[name] == 0) return;
        while (open_.back() != name) close_last();
        close_last();
    }

    void take_start_tag(std::string_view name) {
        out().append("<").append(name);
        bool is_closed =
            std::ranges::find(kEmptyElements, ascii_lower(name)) != kEmptyElements.end();
        std::vector<std::string_view> seen;
        while (true) {
            skip_space();
            if (rest_.empty() || rest_[0] == '>' || rest_[0] == '<') break;
            if (rest_.starts_with("/>")) is_closed = true;
            take_attribute(seen);
        }
        if (rest_.starts_with('>')) rest_.remove_prefix(1);
        out() += is_closed ? "/>" : ">";
        if (is_closed) return;
        open_.push_back(name);
        ++open_count_[name];
    }

    // An attribute that is given twice is taken once; what is none is passed over.
    void take_attribute(std::vector<std::string_view>& seen) {
        const std::string_view name = take(rest_.find_first_of(" \t\r\n\f/><=\"'"));
        if (name.empty()) {
            rest_.remove_prefix(1);
            return;
        }
        skip_space();
        const std::string_view value = rest_.starts_with('=') ? take_value() : std::string_view();
        if (!begins_name(name[0]) || std::ranges::find(seen, name) != seen.end()) return;
        if (seen.size() < kMaxAttributes) seen.push_back(name);
        out().append(" ").append(name).append("=\"");
        for (const char c : value)
            c == '<' ? out() += "&lt;" : c == '"' ? out() += "&quot;" : out() += c;
        out() += '"';
    }

    std::string_view take_value() {
        rest_.remove_prefix(1);
        skip_space();
        if (rest_.empty()) return {};
        const char quote = rest_[0];
        if (quote != '"' && quote != '\'') return take(rest_.find_first_of(" \t\r\n\f><"));
        rest_.remove_prefix(1);
        const std::size_t end = rest_.find(quote);
        if (end == rest_.npos) return take(rest_.find_first_of("><"));
        const std::string_view value = take(end);
        rest_.remove_prefix(1);
        return value;
    }

    void skip_space() {
        const std::string_view space =
            take(std::min(rest_.find_first_not_of(kSpace), rest_.size()));
        out().append(static_cast<std::size_t>(std::ranges::count(space, '\n')), '\n');
    }

    void close_last() {
        out().append("</").append(open_.back()).append(">");
        --open_count_[open_.back()];
        open_.pop_back();
    }

    // Beyond it repeated attributes are not looked for.
    static constexpr std::size_t kMaxAttributes = 64;

    std::string_view rest_;
    MendedXml mended_;
    std::vector<std::string_view> open_;
    std::unordered_map<std::string_view, std::size_t> open_count_; // by name, of those in open_
};

} // namespace

MendedXml mend_xml(std::string_view xml) {
    return XmlMender(xml).mend();
}

} // namespace telusur
