#include "query/serve/reply.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <utility>

#include <zlib.h>

namespace telusur {
namespace {

// Shorter bodies grow, or save no packet.
constexpr std::size_t kWorthCompressing = 1024;
constexpr int kGzipLevel = 4;

struct HeaderSpec {
    const char* name;
    const char* value;
};

// What every response has.
constexpr std::array kHeaders{
    HeaderSpec{"X-Content-Type-Options", "nosniff"},
    HeaderSpec{"Referrer-Policy", "no-referrer"},
    HeaderSpec{"Content-Security-Policy",
               "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
               "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
};

// FNV-1a of 64 bits, from a start of its own.
std::uint64_t hash(std::string_view text, std::uint64_t value) {
    for (const char c : text) {
        value ^= static_cast<unsigned char>(c);
        value *= 0x100000001B3;
    }
    return value;
}

bool is_text(std::string_view type) {
    return type.starts_with("text/") || type.find("json") != std::string_view::npos
           || type.find("xml") != std::string_view::npos
           || type.find("javascript") != std::string_view::npos
           || type.find("yaml") != std::string_view::npos;
}

// Returns "" when zlib cannot.
std::string compressed(const std::string& body) {
    z_stream stream{};
    constexpr int kGzipWindow = 15 + 16, kMemory = 8;
    if (deflateInit2(&stream, kGzipLevel, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY)
        != Z_OK)
        return {};
    std::string out(deflateBound(&stream, body.size()), '\0');
    // zlib does not write to what it reads.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool is_done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return is_done ? out : std::string();
}

std::string today() {
    constexpr std::chrono::hours kJakarta{7};
    const auto day =
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + kJakarta);
    return std::to_string(day.time_since_epoch().count());
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
    text.remove_prefix(begin);
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

// Calls use(item) for each item of a header's list, until it returns true; returns whether it did.
template <class Use>
bool any_item(std::string_view list, Use use) {
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        if (use(trimmed(list.substr(0, comma)))) return true;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return false;
}

void add_common(Reply& reply) {
    for (const HeaderSpec& row : kHeaders) reply.headers.push_back({row.name, row.value});
}

bool has_header(const Reply& reply, std::string_view name) {
    return std::ranges::find(reply.headers, name, &NameValue::name) != reply.headers.end();
}

// The client asks each time whether it has changed.
void add_tag(Reply& reply, const std::string& key) {
    reply.headers.push_back({"ETag", entity_tag(key)});
    if (!has_header(reply, "Cache-Control")) reply.headers.push_back({"Cache-Control", "no-cache"});
    reply.headers.push_back({"Vary", "Accept-Encoding"});
}

} // namespace

Coding coding_of(std::string_view accept_encoding) {
    const bool takes_gzip = any_item(accept_encoding, [](std::string_view item) {
        const std::size_t end = std::min(item.find(';'), item.size());
        const std::string_view name = trimmed(item.substr(0, end));
        const std::string_view weight = item.substr(end);
        const bool is_refused = weight.find("q=0") != std::string_view::npos
                                && weight.find_first_of("123456789") == std::string_view::npos;
        return (name == "gzip" || name == "x-gzip") && !is_refused;
    });
    return takes_gzip ? Coding::gzip : Coding::identity;
}

std::string entity_tag(std::string_view key) {
    std::array<char, 34> text{};
    char* at = text.data();
    for (const std::uint64_t start : {0xCBF29CE484222325U, 0x9E3779B97F4A7C15U})
        at = std::to_chars(at, text.data() + text.size(), hash(key, start), 16).ptr;
    return '"' + std::string(text.data(), at) + '"';
}

bool matches_tag(std::string_view if_none_match, std::string_view tag) {
    return any_item(if_none_match, [&](std::string_view item) {
        if (item.starts_with("W/")) item.remove_prefix(2); // proxies weaken tags
        return item == tag;
    });
}

std::string cache_key(std::string_view revision, std::string_view path, std::string_view canonical,
                      Coding coding) {
    std::string key(TELUSUR_VERSION);
    for (const std::string_view part : {revision, path, canonical}) (key += '\n') += part;
    (key += '\n') += today();
    return key += coding == Coding::gzip ? "\ngzip" : "\n";
}

std::shared_ptr<const Reply> make_reply(Response response, const std::string& key, Coding coding) {
    auto reply = std::make_shared<Reply>();
    reply->status = response.status;
    reply->headers = std::move(response.headers);
    reply->trouble = std::move(response.trouble);
    if (!response.content_type.empty())
        reply->headers.push_back({"Content-Type", response.content_type});
    add_common(*reply);
    if (response.is_storable)
        add_tag(*reply, key);
    else if (!has_header(*reply, "Cache-Control"))
        reply->headers.push_back({"Cache-Control", "no-store"});
    reply->body = std::move(response.body);
    const bool is_worth = reply->body.size() >= kWorthCompressing && is_text(response.content_type);
    if (coding != Coding::gzip || !is_worth) return reply;
    std::string packed = compressed(reply->body);
    if (packed.empty() || packed.size() >= reply->body.size()) return reply;
    reply->body = std::move(packed);
    reply->headers.push_back({"Content-Encoding", "gzip"});
    return reply;
}

std::shared_ptr<const Reply> not_modified(const std::string& key) {
    auto reply = std::make_shared<Reply>();
    reply->status = 304;
    add_common(*reply);
    add_tag(*reply, key);
    return reply;
}

std::size_t ReplyCache::bytes_of(const Entry& entry) {
    constexpr std::size_t kOverhead = 2048; // of the headers and the nodes that hold it
    return entry.reply->body.size() + entry.key.size() + kOverhead;
}

std::shared_ptr<const Reply> ReplyCache::find(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto known = by_key_.find(key);
    if (known == by_key_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, known->second);
    return known->second->reply;
}

void ReplyCache::keep(const std::string& key, std::shared_ptr<const Reply> reply) {
    Entry entry{key, std::move(reply)};
    const std::size_t bytes = bytes_of(entry);
    const std::lock_guard lock(mutex_);
    if (bytes > room_ / 16 || by_key_.contains(key)) return;
    while (used_ + bytes > room_) {
        used_ -= bytes_of(entries_.back());
        by_key_.erase(entries_.back().key);
        entries_.pop_back();
    }
    entries_.push_front(std::move(entry));
    by_key_[entries_.front().key] = entries_.begin();
    used_ += bytes;
}

void ReplyCache::clear() {
    const std::lock_guard lock(mutex_);
    by_key_.clear();
    entries_.clear();
    used_ = 0;
}

std::size_t ReplyCache::bytes() const {
    const std::lock_guard lock(mutex_);
    return used_;
}

} // namespace telusur
