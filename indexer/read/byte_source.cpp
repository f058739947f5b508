#include "indexer/read/byte_source.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

#include "indexer/program/error.hpp"
#include "indexer/read/gunzip.hpp"

namespace telusur {
namespace {

constexpr std::size_t kBlockBytes = 256 * 1024;

} // namespace

struct ByteSource::Archive {
    archive* handle = archive_read_new();
    int file = STDIN_FILENO;
    bool is_empty = false;
    std::string buffer = std::string(kBlockBytes, '\0');
    std::string_view first; // read to find out what the file is
    std::optional<Gunzip> gunzip;
    std::string fault; // what next_block() throws at the end

    ~Archive() {
        archive_read_free(handle);
        if (file != STDIN_FILENO) close(file);
    }

    Error error() const {
        const char* message = archive_error_string(handle);
        return Error(message == nullptr ? "it is damaged or cut off" : message);
    }

    void open() {
        first = read_file();
        if (is_gzip(first)) gunzip.emplace([this] { return next_of_file(); });
        archive_read_support_filter_bzip2(handle);
        archive_read_support_filter_xz(handle);
        archive_read_support_filter_zstd(handle);
        archive_read_support_format_raw(handle);
        archive_read_support_format_empty(handle);
        archive_entry* entry = nullptr;
        if (archive_read_open(handle, this, nullptr, give_block, nullptr) != ARCHIVE_OK)
            throw error();
        const int status = archive_read_next_header(handle, &entry);
        is_empty = status == ARCHIVE_EOF;
        if (status != ARCHIVE_OK && !is_empty) throw error();
    }

    std::string_view read_file() {
        ssize_t count = 0;
        do count = ::read(file, buffer.data(), buffer.size());
        while (count < 0 && errno == EINTR);
        if (count < 0) throw Error(std::strerror(errno));
        return {buffer.data(), static_cast<std::size_t>(count)};
    }

    std::string_view next_of_file() {
        return first.empty() ? read_file() : std::exchange(first, {});
    }

    // libarchive would throw away what it has when it meets a fault: it is told of the end.
    static la_ssize_t give_block(archive*, void* self, const void** block) {
        auto& me = *static_cast<Archive*>(self);
        std::string_view bytes;
        try {
            if (me.fault.empty()) bytes = me.gunzip ? me.gunzip->next_block() : me.next_of_file();
        } catch (const Error& error) {
            me.fault = error.what();
        }
        *block = bytes.data();
        return static_cast<la_ssize_t>(bytes.size());
    }

    // The end of the file, if it is one.
    std::string_view end() const {
        if (!fault.empty()) throw Error(fault);
        return {};
    }
};

ByteSource::ByteSource(const std::string& path) : archive_(std::make_unique<Archive>()) {
    if (path != "-") {
        archive_->file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (archive_->file < 0) {
            archive_->file = STDIN_FILENO;
            throw Error(std::strerror(errno));
        }
    }
    archive_->open();
}

ByteSource::~ByteSource() = default;

std::string_view ByteSource::next_block() {
    return peeked_.empty() ? read_block() : std::exchange(peeked_, {});
}

std::string_view ByteSource::peek_block() {
    if (peeked_.empty()) peeked_ = read_block();
    return peeked_;
}

std::string_view ByteSource::read_block() {
    if (archive_->is_empty) return archive_->end();
    // Not archive_read_data(): it fills a buffer, and loses what is in it when it meets damage.
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    while (size == 0) { // a block may be empty before the end
        const int status = archive_read_data_block(archive_->handle, &block, &size, &offset);
        if (status == ARCHIVE_EOF) return archive_->end();
        if (status != ARCHIVE_OK) throw archive_->error();
    }
    return {static_cast<const char*>(block), size};
}

bool LineReader::next() {
    line_.clear();
    is_too_long_ = false;
    bool has_line = false;
    while (true) {
        if (block_.empty()) block_ = source_.next_block();
        if (block_.empty()) break;
        has_line = true;
        const std::size_t end = block_.find('\n');
        append(block_.substr(0, end));
        if (end != std::string_view::npos) {
            block_.remove_prefix(end + 1);
            break;
        }
        block_ = {};
    }
    if (line_.ends_with('\r')) line_.pop_back();
    if (has_line) ++number_;
    return has_line;
}

void LineReader::append(std::string_view part) {
    if (is_too_long_ || line_.size() + part.size() > max_line_bytes_) {
        is_too_long_ = true;
        line_.clear();
    } else {
        line_ += part;
    }
}

} // namespace telusur
