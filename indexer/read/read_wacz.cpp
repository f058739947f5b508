#include "indexer/read/read_wacz.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include <archive.h>
#include <archive_entry.h>

#include "indexer/program/error.hpp"
#include "indexer/read/gunzip.hpp"
#include "indexer/read/read_warc.hpp"

namespace telusur {
namespace {

// What the names of a WACZ's members begin with.
constexpr std::array<std::string_view, 5> kMembers{"archive/", "indexes/", "pages/", "datapackage",
                                                   "fuzzy.json"};
// The head of a zip file's member: its size, and where the length of the name stands.
constexpr std::size_t kHeadBytes = 30;
constexpr std::size_t kNameLengthAt = 26;

bool is_web_archive_name(std::string_view name) {
    return name.starts_with("archive/") && (name.ends_with(".warc") || name.ends_with(".warc.gz"));
}

class WaczReader {
public:
    WaczReader(NextBlock next_block, const std::string& name, const ReadSink& sink)
        : next_block_(std::move(next_block)), name_(name), sink_(sink),
          zip_(archive_read_new(), archive_read_free) {}

    void read() {
        archive_read_support_format_zip_streamable(zip_.get());
        check(archive_read_open(zip_.get(), this, nullptr, give_block, nullptr));
        archive_entry* entry = nullptr;
        while (true) {
            const int status = archive_read_next_header(zip_.get(), &entry);
            if (status == ARCHIVE_EOF) break;
            check(status);
            const char* member = archive_entry_pathname(entry);
            if (member != nullptr && is_web_archive_name(member)) read_member(member);
        }
        if (!fault_.empty()) throw Error(fault_ + "; what comes before was read");
        if (members_ == 0)
            throw Error("it is a WACZ file without a WARC file in its folder 'archive'");
    }

private:
    // One damaged member does not lose the others.
    void read_member(const std::string& member) {
        ++members_;
        const std::string where = name_ + ':' + member;
        try {
            std::string_view first = next_of_member();
            const bool is_compressed = is_gzip(first); // whatever it is called
            const NextBlock blocks = [&] {
                return first.empty() ? next_of_member() : std::exchange(first, {});
            };
            if (!is_compressed) return read_warc(blocks, where, sink_);
            Gunzip gunzip(blocks);
            read_warc([&] { return gunzip.next_block(); }, where, sink_);
        } catch (const Error& error) {
            sink_.complaint({where, error.what()});
        }
    }

    std::string_view next_of_member() {
        const void* block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        while (size == 0) { // a block may be empty before the end
            const int status = archive_read_data_block(zip_.get(), &block, &size, &offset);
            if (status == ARCHIVE_EOF) return {};
            check(status);
        }
        return {static_cast<const char*>(block), size};
    }

    void check(int status) const {
        if (status == ARCHIVE_OK || status == ARCHIVE_WARN) return;
        const char* message = archive_error_string(zip_.get());
        throw Error(message == nullptr ? "it is damaged or cut off" : message);
    }

    // A fault is told at the end, so that libarchive gives what it has.
    static la_ssize_t give_block(archive*, void* self, const void** block) {
        auto& me = *static_cast<WaczReader*>(self);
        std::string_view bytes;
        try {
            if (me.fault_.empty()) bytes = me.next_block_();
        } catch (const Error& error) {
            me.fault_ = error.what();
        }
        *block = bytes.data();
        return static_cast<la_ssize_t>(bytes.size());
    }

    NextBlock next_block_;
    std::string name_;
    const ReadSink& sink_;
    std::unique_ptr<archive, int (*)(archive*)> zip_;
    std::string fault_;
    std::size_t members_ = 0;
};

} // namespace

bool is_wacz(std::string_view bytes) {
    if (!bytes.starts_with("PK\x03\x04") || bytes.size() < kHeadBytes) return false;
    const std::size_t length = static_cast<unsigned char>(bytes[kNameLengthAt])
                               + static_cast<unsigned char>(bytes[kNameLengthAt + 1]) * 256u;
    const std::string_view name = bytes.substr(kHeadBytes, length);
    return std::ranges::any_of(kMembers, [&](auto begin) { return name.starts_with(begin); });
}

void read_wacz(NextBlock next_block, const std::string& name, const ReadSink& sink) {
    WaczReader(std::move(next_block), name, sink).read();
}

} // namespace telusur
