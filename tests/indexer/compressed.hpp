// Compressed bytes, and bytes that do not compress.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

namespace telusur {

// add_filter: archive_write_add_filter_gzip and the like.
inline std::string compressed(int (*add_filter)(archive*), std::string_view bytes) {
    std::string out(bytes.size() + 65536, '\0');
    std::size_t used = 0;
    archive* handle = archive_write_new();
    archive_write_set_bytes_in_last_block(handle, 1);
    add_filter(handle);
    archive_write_set_format_raw(handle);
    archive_write_open_memory(handle, out.data(), out.size(), &used);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(handle, entry);
    archive_write_data(handle, bytes.data(), bytes.size());
    archive_entry_free(entry);
    archive_write_close(handle);
    archive_write_free(handle);
    out.resize(used);
    return out;
}

using Members = std::vector<std::pair<std::string, std::string>>; // names and bytes

// set_format: archive_write_set_format_pax and the like.
inline std::string packed(int (*set_format)(archive*), const Members& members) {
    std::size_t size = 1 << 16;
    for (const auto& [name, bytes] : members) size += bytes.size() + name.size() + 4096;
    std::string out(size, '\0');
    std::size_t used = 0;
    archive* handle = archive_write_new();
    set_format(handle);
    archive_write_open_memory(handle, out.data(), out.size(), &used);
    for (const auto& [name, bytes] : members) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
        archive_write_header(handle, entry);
        archive_write_data(handle, bytes.data(), bytes.size());
        archive_entry_free(entry);
    }
    archive_write_close(handle);
    archive_write_free(handle);
    out.resize(used);
    return out;
}
inline std::string tar(const Members& members) {
    return packed(archive_write_set_format_ustar, members);
}
inline std::string zip(const Members& members) {
    return packed(archive_write_set_format_zip, members);
}

// Bytes of which no two neighbouring parts are alike, so that they do not compress.
inline std::string noise(std::size_t length) {
    std::string bytes;
    std::uint32_t state = 1;
    while (bytes.size() < length) {
        state = state * 1664525u + 1013904223u;
        bytes += static_cast<char>(state >> 24);
    }
    return bytes;
}

} // namespace telusur
