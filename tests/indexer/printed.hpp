// What the tests of readers and writers share: a folder to write in, and articles in printed form.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <unistd.h>

#include "indexer/format/article.hpp"
#include "indexer/read/complaint.hpp"

namespace telusur {

// A new empty folder, gone with this object.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "telusur-XXXXXX").string();
        path_ = mkdtemp(pattern.data());
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    // Returns the path of `name` in the folder.
    std::string operator/(std::string_view name) const { return path_ + '/' + std::string(name); }

    // Writes a file in the folder and returns its path.
    std::string write(std::string_view name, std::string_view bytes) const {
        std::string path = *this / name;
        std::filesystem::create_directories(std::filesystem::path(path).parent_path());
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }

    // Returns `text` with the folder's path as "DIR".
    std::string without_path(std::string text) const {
        for (std::size_t at = text.find(path_); at != std::string::npos; at = text.find(path_, at))
            text.replace(at, path_.size(), "DIR");
        return text;
    }

private:
    std::string path_;
};

// "title=Banjir body=Air surut." with the fields that are not empty, in the order of kFields and
// with "\n" as "/"; left out are date_written, date_from and an id that was made, not given: 16
// hexadecimal digits.
inline std::string printed(const Article& article) {
    std::string text;
    for (const FieldSpec& row : kFields) {
        std::string value = article[row.field];
        const bool is_made_id = row.field == Field::id && value.size() == 16
                                && value.find_first_not_of("0123456789abcdef") == std::string::npos;
        if (value.empty() || is_made_id || row.field == Field::date_written
            || row.field == Field::date_from)
            continue;
        for (char& c : value)
            if (c == '\n') c = '/';
        text += (text.empty() ? "" : " ") + std::string(row.name) + '=' + value;
    }
    return text;
}

// Collects what a reader gives, an article or a complaint a line: "FILE:1: skipped: why".
class PrintingSink {
public:
    ReadSink sink() {
        return {[this](Article&& article) { text += printed(article) + '\n'; },
                [this](const Complaint& complaint) {
                    text += complaint.where + (complaint.is_loss ? ": skipped: " : ": note: ")
                            + complaint.why + '\n';
                }};
    }
    std::string text;
};

} // namespace telusur
