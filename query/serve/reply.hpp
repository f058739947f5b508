// Reply: a response as it goes onto the wire, with all its headers; and those that are kept.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/serve/message.hpp"

namespace telusur {

struct Reply {
    int status = 200;
    std::vector<NameValue> headers;
    std::string body;
    std::string trouble; // for the log
};

enum class Coding : std::uint8_t { identity, gzip };

// Returns the best coding that "Accept-Encoding" takes.
Coding coding_of(std::string_view accept_encoding);

// Returns the ETag of what is asked for by `key` (cache_key()).
std::string entity_tag(std::string_view key);

// Returns whether "If-None-Match" names the tag.
bool matches_tag(std::string_view if_none_match, std::string_view tag);

// Returns what names a response: equal keys have equal responses. canonical: of Parameters.
// The day is part of it, for queries can say "kemarin".
std::string cache_key(std::string_view revision, std::string_view path, std::string_view canonical,
                      Coding coding);

// Makes a reply: security headers, ETag where it is storable, and the body in the coding where that
// is worth it.
std::shared_ptr<const Reply> make_reply(Response response, const std::string& key, Coding coding);

// Returns the 304 for a client that has it.
std::shared_ptr<const Reply> not_modified(const std::string& key);

// Keeps replies by their keys, the last used of them, within bounds. Safe to share.
class ReplyCache {
public:
    // bytes: of all; 0 keeps none.
    explicit ReplyCache(std::size_t bytes) : room_(bytes) {}

    // Null when it is not there.
    std::shared_ptr<const Reply> find(const std::string& key);
    void keep(const std::string& key, std::shared_ptr<const Reply> reply);
    void clear();
    std::size_t bytes() const;

private:
    struct Entry {
        std::string key;
        std::shared_ptr<const Reply> reply;
    };

    static std::size_t bytes_of(const Entry& entry);

    std::size_t room_;
    mutable std::mutex mutex_;
    std::size_t used_ = 0;
    std::list<Entry> entries_; // the last used first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;
};

} // namespace telusur
