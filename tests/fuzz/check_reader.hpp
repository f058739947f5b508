// What must hold for the readers on any bytes; shared by the fuzzers and the test that replays
// their corpus.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

#include "indexer/program/error.hpp"
#include "indexer/read/read_inputs.hpp"
#include "stemmer_id/calendar.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {

inline void require_read(bool holds) {
    if (!holds) std::abort();
}

// What the writer and the queries rely on.
inline void check_article(const Article& article) {
    require_read(!article[Field::id].empty());
    require_read(!article[Field::title].empty() || !article[Field::body].empty());
    for (const FieldSpec& row : kFields) {
        const std::string& value = article[row.field];
        require_read(clean(value) == value);
        if (row.field != Field::body) require_read(value.find('\n') == std::string::npos);
    }
    const std::string& date = article[Field::date];
    const auto parsed = parse_date(date);
    require_read(date.empty() || (parsed && iso_date(*parsed) == date));
}

// Reads `bytes` as a format's reader does, or as a whole file when `format` is null: then they may
// be compressed, or an archive. Aborts when something does not hold.
inline void check_reader(const FormatSpec* format, std::string_view bytes) {
    std::size_t articles = 0;
    const ReadSink sink{[&](Article&& article) {
                            check_article(article);
                            ++articles;
                        },
                        [](const Complaint& complaint) {
                            require_read(!complaint.where.empty() && !complaint.why.empty());
                        }};
    const int file = memfd_create("fuzz", 0);
    require_read(file >= 0);
    require_read(write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    lseek(file, 0, SEEK_SET);
    ReadOptions options;
    options.format = format;
    const InputCounts counts =
        read_inputs({"/proc/self/fd/" + std::to_string(file)}, options, sink);
    close(file);
    require_read(counts.files_read + counts.files_failed > 0);
    // A reader cannot make more articles than an input has bytes for.
    require_read(articles <= bytes.size() || format == nullptr);
}

} // namespace telusur
