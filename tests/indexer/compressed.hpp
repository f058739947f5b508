// Compressed bytes for tests.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <archive.h>
#include <archive_entry.h>

enum class Compression { gzip, bzip2, xz, zstd };

inline std::string compressed(std::string_view bytes, Compression kind = Compression::gzip) {
    constexpr int kFilters[] = {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_XZ,
                                ARCHIVE_FILTER_ZSTD};
    std::string out(bytes.size() + 65536, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, "data");
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_set_format_raw(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    const bool is_written =
        archive_write_add_filter(writer, kFilters[static_cast<int>(kind)]) == ARCHIVE_OK
        && archive_write_open_memory(writer, out.data(), out.size(), &used) == ARCHIVE_OK
        && archive_write_header(writer, entry) == ARCHIVE_OK
        && archive_write_data(writer, bytes.data(), bytes.size())
               == static_cast<la_ssize_t>(bytes.size())
        && archive_write_close(writer) == ARCHIVE_OK;
    archive_entry_free(entry);
    archive_write_free(writer);
    if (!is_written) throw std::runtime_error("cannot compress");
    out.resize(used);
    return out;
}
