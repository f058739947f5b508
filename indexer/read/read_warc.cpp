#include "indexer/read/read_warc.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "indexer/program/error.hpp"
#include "indexer/read/finish_article.hpp"
#include "indexer/read/html/page.hpp"
#include "indexer/read/read_feed.hpp"
#include "indexer/read/read_html.hpp"
#include "indexer/read/warc/content_coding.hpp"
#include "indexer/read/warc/http_message.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

// Media types that may be pages or feeds; of those that are not `is_page` the content decides.
struct PageType {
    std::string_view name;
    bool is_page;
};
constexpr std::array<PageType, 11> kPageTypes{{{"text/html", true},
                                               {"application/xhtml+xml", true},
                                               {"application/rss+xml", false},
                                               {"application/atom+xml", false},
                                               {"application/rdf+xml", false},
                                               {"application/xml", false},
                                               {"text/xml", false},
                                               {"application/octet-stream", false},
                                               {"unknown/unknown", false},
                                               {"no-type", false},
                                               {"", false}}};

// What records that hold no page are, as the note at the end of a file counts them.
enum class Kind { warcinfo, request, metadata, revisit, conversion, status, type, other };
constexpr std::size_t kKinds = 8;
constexpr std::array<std::string_view, kKinds> kKindNames{"warcinfo",
                                                          "request",
                                                          "metadata",
                                                          "revisit",
                                                          "conversion",
                                                          "response with another status than 200",
                                                          "of another type than HTML and feeds",
                                                          "of unknown kinds"};

// Kinds by the name of a record's type.
Kind kind_of(const std::string& type) {
    for (const Kind kind :
         {Kind::warcinfo, Kind::request, Kind::metadata, Kind::revisit, Kind::conversion})
        if (kKindNames[static_cast<std::size_t>(kind)] == type) return kind;
    return Kind::other;
}

class WarcReader {
public:
    WarcReader(NextBlock next_block, const std::string& name, const ReadSink& sink)
        : name_(name), sink_(sink),
          records_(std::move(next_block), [this](std::uint64_t offset, std::uint64_t count) {
              tell_stray(offset, count);
          }) {}

    void read() {
        for (; records_.next(); ++count_) read_record(records_.record());
        tell_counts();
        if (!records_.fault().empty())
            throw Error(records_.fault() + " after byte " + std::to_string(records_.offset())
                        + "; what comes before was read");
        if (count_ == 0) throw Error("it holds no records of a web archive");
    }

private:
    void read_record(const WebRecord& record) {
        const bool is_response = record.type == "response";
        if (!is_response && record.type != "resource") return pass_over(kind_of(record.type));
        HttpMessage message = parse_http(record.block);
        if (message.status == 0) message.type = media_type(is_response ? "" : record.content_type);
        if (message.status != 0 && message.status != 200) return pass_over(Kind::status);
        const auto* type = std::ranges::find(kPageTypes, message.type.name, &PageType::name);
        if (type == kPageTypes.end()) return pass_over(Kind::type);
        try {
            read_page(record, message, type->is_page);
        } catch (const Error& error) {
            sink_.complaint({where(record), error.what()});
        }
    }

    void read_page(const WebRecord& record, const HttpMessage& message, bool is_page) {
        if (record.is_too_long)
            throw Error("its record is longer than " + std::to_string(kMaxRecordBytes >> 20)
                        + " MiB, the limit for one record");
        const DecodedBody body = decoded_body(message, kMaxArticleBytes);
        const bool is_items = is_feed(body.bytes);
        if (!is_items && !is_page && !is_html(body.bytes)) return pass_over(Kind::type);
        tell_faults(record, body);
        if (is_items)
            read_feed(body.bytes, where(record), sink_, message.type.charset);
        else
            read_html(body.bytes, where(record), sink_, {message.type.charset, record.url});
    }

    void pass_over(Kind kind) { ++passed_over_[static_cast<std::size_t>(kind)]; }

    void tell_faults(const WebRecord& record, const DecodedBody& body) {
        std::string why = body.fault;
        if (record.is_cut) why = "the archive ends within it";
        if (!record.truncated.empty())
            why = "the crawler cut it off (" + clean(record.truncated) + ')';
        if (!why.empty()) sink_.complaint({where(record), why + "; what is there was read", false});
    }

    void tell_stray(std::uint64_t offset, std::uint64_t count) {
        sink_.complaint({place(offset), "bytes that belong to no record, which were passed over: "
                                            + std::to_string(count)});
    }

    // "records that hold no page: 5 (1 warcinfo, 4 request)"
    void tell_counts() {
        std::size_t sum = 0;
        std::string parts;
        for (std::size_t kind = 0; kind < kKinds; ++kind) {
            if (passed_over_[kind] == 0) continue;
            sum += passed_over_[kind];
            parts += (parts.empty() ? "" : ", ") + std::to_string(passed_over_[kind]) + ' '
                     + std::string(kKindNames[kind]);
        }
        if (sum == 0) return;
        sink_.complaint({name_,
                         "records that hold no page: " + std::to_string(sum) + " (" + parts + ')',
                         false});
    }

    std::string place(std::uint64_t offset) const {
        return name_ + ":byte " + std::to_string(offset);
    }

    std::string where(const WebRecord& record) const {
        const std::string url = collapsed(clean(record.url));
        return url.empty() ? place(record.offset) : name_ + ':' + url;
    }

    std::string name_;
    const ReadSink& sink_;
    WebRecords records_;
    std::size_t count_ = 0;
    std::array<std::size_t, kKinds> passed_over_{};
};

} // namespace

void read_warc(NextBlock next_block, const std::string& name, const ReadSink& sink) {
    WarcReader(std::move(next_block), name, sink).read();
}

} // namespace telusur
