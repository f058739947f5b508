#include "indexer/read/archive.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

#include <archive.h>
#include <archive_entry.h>

#include "indexer/program/error.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr std::size_t kBlockBytes = 256 * 1024;

struct Signature {
    std::string_view bytes;
    std::size_t offset;
    Packing packing;
};
constexpr std::array<Signature, 8> kSignatures{{
    {"\x1F\x8B", 0, Packing::gzip},
    {"BZh", 0, Packing::other_filter},
    {std::string_view("\xFD\x37zXZ\0", 6), 0, Packing::other_filter},
    {"\x28\xB5\x2F\xFD", 0, Packing::other_filter},
    {"PK\x03\x04", 0, Packing::zip},
    {"PK\x05\x06", 0, Packing::zip}, // without members
    {"ustar", 257, Packing::tar},
    {"PK\x07\x08", 0, Packing::zip}, // a part of several; libarchive says what is wrong
}};

} // namespace

Packing packing_of(std::string_view bytes) {
    for (const Signature& row : kSignatures)
        if (bytes.size() > row.offset && bytes.substr(row.offset).starts_with(row.bytes))
            return row.packing;
    return Packing::none;
}

struct Archive::State {
    archive* handle = archive_read_new();
    NextBlock packed;
    std::exception_ptr fault; // of `packed`; must not go through libarchive
    Packing packing = Packing::none;
    bool is_at_end = false;

    ~State() { archive_read_free(handle); }

    [[noreturn]] void fail() {
        if (fault != nullptr) std::rethrow_exception(std::exchange(fault, nullptr));
        const char* message = archive_error_string(handle);
        throw Error(message == nullptr ? "it is damaged or cut off" : clean(message));
    }

    // libarchive throws away what it has when it meets a fault: it is told of the end.
    static la_ssize_t read(archive*, void* self, const void** block) {
        auto& state = *static_cast<State*>(self);
        std::string_view bytes;
        try {
            if (state.fault == nullptr) bytes = state.packed();
        } catch (...) {
            state.fault = std::current_exception();
        }
        *block = bytes.data();
        return static_cast<la_ssize_t>(bytes.size());
    }

    // The end, if it is one.
    void end() {
        is_at_end = true;
        if (fault != nullptr) std::rethrow_exception(std::exchange(fault, nullptr));
    }

    void support() const {
        if (packing == Packing::zip) archive_read_support_format_zip(handle);
        if (packing == Packing::tar) archive_read_support_format_tar(handle);
        if (packing != Packing::other_filter) return;
        archive_read_support_filter_bzip2(handle);
        archive_read_support_filter_xz(handle);
        archive_read_support_filter_zstd(handle);
        archive_read_support_format_raw(handle);
        archive_read_support_format_empty(handle);
    }
};

Archive::Archive(NextBlock packed, Packing packing) : state_(std::make_unique<State>()) {
    state_->packed = std::move(packed);
    state_->packing = packing;
    state_->support();
    if (archive_read_open(state_->handle, state_.get(), nullptr, State::read, nullptr)
        != ARCHIVE_OK)
        state_->fail();
}

Archive::Archive(int file) : state_(std::make_unique<State>()) {
    state_->packing = Packing::zip;
    state_->support();
    if (archive_read_open_fd(state_->handle, file, kBlockBytes) != ARCHIVE_OK) state_->fail();
}

Archive::~Archive() = default;

bool Archive::next() {
    while (!state_->is_at_end) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(state_->handle, &entry);
        if (status == ARCHIVE_EOF) {
            state_->end();
            return false;
        }
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
            state_->is_at_end = true;
            state_->fail();
        }
        if (state_->packing == Packing::other_filter) return true;
        if (archive_entry_filetype(entry) != AE_IFREG) continue;
        const char* path = archive_entry_pathname(entry);
        name_ = path == nullptr ? "?" : clean(path);
        std::ranges::replace(name_, '\n', ' ');
        if (name_.empty()) name_ = "?";
        return true;
    }
    return false;
}

std::string_view Archive::next_block() {
    // Not archive_read_data(): it fills a buffer, and loses what is in it when it meets damage.
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    while (size == 0) { // a block may be empty before the end
        const int status = archive_read_data_block(state_->handle, &block, &size, &offset);
        if (status == ARCHIVE_EOF) {
            if (state_->packing == Packing::other_filter) state_->end();
            return {};
        }
        if (status != ARCHIVE_OK) state_->fail();
    }
    return {static_cast<const char*>(block), size};
}

std::uint64_t Archive::packed_bytes() const {
    return static_cast<std::uint64_t>(
        std::max<la_int64_t>(archive_filter_bytes(state_->handle, -1), 0));
}

} // namespace telusur
