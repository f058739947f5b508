#include "indexer/read/read_csv.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "indexer/program/error.hpp"
#include "indexer/read/ascii.hpp"
#include "indexer/read/csv/csv_records.hpp"
#include "indexer/read/finish_article.hpp"
#include "indexer/read/html/charset.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr std::array<char, 4> kDelimiters{',', ';', '\t', '|'};

using Cells = std::vector<std::string>;

// The first record of `bytes` under a delimiter.
Cells first_record(std::string_view bytes, char delimiter) {
    bool is_given = false;
    CsvRecords records([&] { return std::exchange(is_given, true) ? std::string_view() : bytes; },
                       delimiter, Source::kPeekBytes);
    return records.next() && records.fault().empty() ? records.cells() : Cells();
}

std::size_t known_names(const Cells& header, const KeyMap& keys) {
    return static_cast<std::size_t>(std::ranges::count_if(
        header, [&](const std::string& name) { return keys.find(trimmed(name)).has_value(); }));
}

// The delimiter that a line "sep=;" before the header gives, as spreadsheets write it.
std::optional<char> stated_delimiter(std::string_view bytes) {
    if (!bytes.starts_with("sep=") || bytes.size() < 6) return std::nullopt;
    return bytes[5] == '\n' || bytes[5] == '\r' ? std::optional(bytes[4]) : std::nullopt;
}

bool has_text(const Cells& header, const KeyMap& keys) {
    return std::ranges::any_of(header, [&](const std::string& name) {
        const auto match = keys.find(trimmed(name));
        return match && (match->field == Field::title || match->field == Field::body);
    });
}

struct Header {
    char delimiter = ',';
    std::size_t known = 0; // names
    std::size_t cells = 0;
    bool has_text = false; // a column for the title or the body
};

Header best_header(std::string_view bytes, const KeyMap& keys) {
    if (const auto stated = stated_delimiter(bytes)) return {*stated, 2, 2, true};
    Header best;
    for (const char delimiter : kDelimiters) {
        const Cells cells = first_record(bytes, delimiter);
        const std::size_t known = known_names(cells, keys);
        if (known > best.known || (known == best.known && cells.size() > best.cells))
            best = {delimiter, known, cells.size(), has_text(cells, keys)};
    }
    return best;
}

class CsvReader {
public:
    CsvReader(Source& source, char delimiter, KeyMap& keys, const ReadSink& sink)
        : name_(source.name()), keys_(keys), sink_(sink),
          records_(source.blocks(), delimiter, kMaxArticleBytes) {}

    void read() {
        if (!read_header()) return;
        while (records_.next()) read_record();
        if (short_records_ > 0)
            sink_.complaint(
                {name_,
                 "records with fewer cells than the header: " + std::to_string(short_records_)
                     + "; what is missing was taken as empty",
                 false});
        if (decoded_cells_ > 0)
            sink_.complaint({name_,
                             "cells that are not UTF-8 and were read as Windows-1252: "
                                 + std::to_string(decoded_cells_),
                             false});
    }

private:
    bool read_header() {
        bool has_record = records_.next();
        if (has_record && records_.line() == 1) has_record = skip_stated_delimiter();
        if (!has_record) throw Error("it holds no records");
        if (!records_.fault().empty()) throw Error("its header: " + records_.fault());
        std::string unknown, all;
        std::size_t known = 0;
        for (const std::string& name : records_.cells()) {
            const std::string_view key = trimmed(name);
            columns_.push_back(keys_.find(key));
            keys_.note(key);
            known += columns_.back() ? 1 : 0;
            all += (all.empty() ? "" : ", ") + std::string(key);
            if (!columns_.back() && !key.empty())
                unknown += (unknown.empty() ? "" : ", ") + std::string(key);
        }
        if (known == 0)
            throw Error("none of its columns has a name that is known; name one with --map "
                        "title=COLUMN; the columns are: "
                        + clean(all));
        if (!unknown.empty())
            sink_.complaint({name_, "columns that are not read: " + clean(unknown), false});
        return true;
    }

    bool skip_stated_delimiter() {
        const bool is_stated = records_.fault().empty()
                               && records_.cells().front().starts_with("sep=")
                               && records_.cells().size() <= 2;
        return is_stated ? records_.next() : true;
    }

    void read_record() {
        const std::string where = location(name_, records_.line());
        try {
            if (!records_.fault().empty()) throw Error(records_.fault());
            const Cells& cells = records_.cells();
            const auto is_full = [](const std::string& cell) { return !trimmed(cell).empty(); };
            if (cells.size() > columns_.size()
                && std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(columns_.size()),
                               cells.end(), is_full))
                throw Error("it has " + std::to_string(cells.size()) + " cells and the header "
                            + std::to_string(columns_.size())
                            + "; a cell with the delimiter in it must stand in quotes");
            if (cells.size() < columns_.size()) ++short_records_;
            finish_article(article_of(cells), where, sink_, Escapes::left);
        } catch (const Error& error) {
            sink_.complaint({where, error.what()});
        }
    }

    // Of several columns for one field the surest that is not empty counts.
    Article article_of(const Cells& cells) {
        Article article;
        std::array<std::size_t, kFieldCount> ranks{}; // rank + 1; 0: none
        for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i) {
            if (!columns_[i] || trimmed(cells[i]).empty()) continue;
            std::size_t& rank = ranks[static_cast<std::size_t>(columns_[i]->field)];
            if (rank != 0 && rank <= columns_[i]->rank + 1) continue;
            rank = columns_[i]->rank + 1;
            article[columns_[i]->field] = decoded(cells[i]);
        }
        return article;
    }

    std::string decoded(const std::string& cell) {
        std::string text = decode_page(cell);
        if (text != cell) ++decoded_cells_;
        return text;
    }

    std::string name_;
    KeyMap& keys_;
    const ReadSink& sink_;
    CsvRecords records_;
    std::vector<std::optional<KeyMap::Match>> columns_;
    std::size_t short_records_ = 0;
    std::size_t decoded_cells_ = 0;
};

} // namespace

bool may_begin_csv(std::string_view bytes, const KeyMap& keys) {
    const Header header = best_header(bytes, keys);
    return header.known >= 2 && header.has_text;
}

void read_csv(Source& source, char delimiter, KeyMap& keys, const ReadSink& sink) {
    if (delimiter == kAnyDelimiter) delimiter = best_header(source.peek(), keys).delimiter;
    CsvReader(source, delimiter, keys, sink).read();
}

} // namespace telusur
