#include "indexer/read/read_inputs.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <filesystem>
#include <string_view>
#include <utility>

#include "indexer/program/error.hpp"
#include "indexer/read/input_file.hpp"
#include "indexer/read/utf16.hpp"

namespace telusur {
namespace {

namespace fs = std::filesystem;

// What the names of the members of a web archive collection (WACZ) begin with. Its pages are in the
// WARC files; beside them lie lists of them.
constexpr std::array<std::string_view, 5> kCollectionMembers{"archive/", "indexes/", "pages/",
                                                             "datapackage", "fuzzy.json"};

bool is_collection(std::string_view archive, std::string_view first_member) {
    return archive.ends_with(".wacz") || std::ranges::any_of(kCollectionMembers, [&](auto begin) {
               return first_member.starts_with(begin);
           });
}

bool is_web_archive_in_collection(std::string_view member) {
    return member.starts_with("archive/")
           && (member.ends_with(".warc") || member.ends_with(".warc.gz"));
}

constexpr std::string_view kBlank = " \t\r\n\f\xEF\xBB\xBF";

struct File {
    std::string path; // or "-"
    std::uint64_t bytes = 0;
};

// Who saves pages wants articles; a feed among them is what stood in the place of a front page.
bool is_listing_page(std::string_view name, const FormatSpec& format) {
    return format.name == "feed" && (name.ends_with(".html") || name.ends_with(".htm"));
}

class InputReader {
public:
    InputReader(const ReadOptions& options, const ReadSink& sink)
        : options_(options), sink_(sink), keys_(options.mappings) {}

    InputCounts read(const std::vector<std::string>& inputs) {
        std::vector<File> files;
        for (const std::string& input : inputs) append_files(input, files);
        for (const File& file : files) total_bytes_ += file.bytes;
        knows_total_ = std::ranges::none_of(files, [](const File& f) { return f.path == "-"; });
        for (const File& file : files) {
            read_file(file.path);
            done_bytes_ += file.bytes;
        }
        for (const std::string& mapping : keys_.unseen())
            sink_.complaint({"--map " + mapping, "no input has such a column or key", false});
        return counts_;
    }

private:
    void append_files(const std::string& input, std::vector<File>& files) {
        std::error_code failure;
        if (input != "-" && fs::is_directory(input, failure)) {
            append_folder(input, files);
            return;
        }
        const std::uintmax_t bytes = input == "-" ? 0 : fs::file_size(input, failure);
        files.push_back({input, failure ? 0 : bytes});
    }

    void append_folder(const std::string& folder, std::vector<File>& files) {
        std::vector<File> found;
        std::size_t others = 0;
        try {
            for (const auto& entry : fs::recursive_directory_iterator(folder)) {
                // A link that leads nowhere counts as a file: reading it tells why.
                std::error_code failure;
                if (entry.is_directory(failure) || entry.is_other(failure)) continue;
                if (!has_article_ending(entry.path().filename().string())) {
                    ++others;
                    continue;
                }
                const std::uintmax_t bytes = entry.file_size(failure);
                found.push_back({entry.path().string(), failure ? 0 : bytes});
            }
        } catch (const fs::filesystem_error& error) {
            fail(folder, error.code().message());
        }
        if (found.empty())
            fail(folder, "the folder holds no files with the endings " + all_endings()
                             + " (compressed or not)");
        else
            tell_others(folder, others);
        std::ranges::sort(found, {}, &File::path);
        files.insert(files.end(), found.begin(), found.end());
    }

    void tell_others(const std::string& where, std::size_t others) {
        if (others > 0)
            sink_.complaint({where,
                             "files with other endings, which are not read: "
                                 + std::to_string(others) + "; name them to read them",
                             false});
    }

    void read_file(const std::string& path) {
        const std::string name = path == "-" ? "standard input" : path;
        try {
            InputFile file(path, [this](std::uint64_t bytes) { report(bytes); });
            if (file.is_archive())
                read_members(file, name);
            else if (file.next())
                read_stream(file, name);
        } catch (const Error& error) {
            fail(name, error.what());
        }
    }

    void read_members(InputFile& file, const std::string& name) {
        std::size_t taken = 0;
        std::size_t others = 0;
        bool is_web = false;
        while (file.next()) {
            if (taken + others == 0) is_web = is_collection(name, file.member());
            const bool is_taken = is_web ? is_web_archive_in_collection(file.member())
                                         : has_article_ending(file.member());
            ++(is_taken ? taken : others);
            if (is_taken) read_stream(file, name + ':' + file.member());
        }
        if (taken == 0 && is_web)
            throw Error("it is a WACZ file without a WARC file in its folder 'archive'");
        if (taken == 0)
            throw Error("the archive holds no files with the endings " + all_endings()
                        + " (compressed or not)");
        if (!is_web) tell_others(name, others);
    }

    void read_stream(InputFile& file, const std::string& name) {
        try {
            Source source(name, [&file] { return file.next_block(); });
            read_source(source);
            ++counts_.files_read;
        } catch (const Error& error) {
            fail(name, error.what());
        }
    }

    void read_source(Source& source) {
        if (source.peek().empty()) source.next_block(); // throws what there is to tell
        if (source.peek().find_first_not_of(kBlank) == std::string_view::npos)
            throw Error("it is empty");
        const FormatSpec& format = options_.format != nullptr
                                       ? *options_.format
                                       : format_of(source.peek(), source.name(), keys_);
        if (options_.format == nullptr && is_listing_page(source.name(), format))
            throw Error("it is a feed, a list of articles, saved as a page; --format feed reads "
                        "the summaries in it");
        const ReadContext context{keys_, options_.delimiter, sink_};
        if (format.reads_utf16 || !is_utf16(source.peek())) return format.read(source, context);
        Source decoded(source.name(), utf8_of_utf16(source.blocks()));
        const FormatSpec& within =
            options_.format != nullptr ? format : format_of(decoded.peek(), source.name(), keys_);
        within.read(decoded, context);
    }

    void report(std::uint64_t bytes) {
        if (options_.progress)
            options_.progress(done_bytes_ + bytes, knows_total_ ? total_bytes_ : 0);
    }

    void fail(const std::string& name, const std::string& why) {
        ++counts_.files_failed;
        sink_.complaint({name, why});
    }

    const ReadOptions& options_;
    const ReadSink& sink_;
    KeyMap keys_;
    InputCounts counts_;
    std::uint64_t done_bytes_ = 0;
    std::uint64_t total_bytes_ = 0;
    bool knows_total_ = false;
};

// What the sink threw. Readers take an Error for a fault of the input and go on; this passes them.
struct SinkFailure {
    std::exception_ptr error;
};

ReadSink failing_apart(const ReadSink& sink) {
    const auto give = [&sink](Article&& article) {
        try {
            sink.article(std::move(article));
        } catch (const Error&) {
            throw SinkFailure{std::current_exception()};
        }
    };
    return {give, sink.complaint};
}

} // namespace

InputCounts read_inputs(const std::vector<std::string>& inputs, const ReadOptions& options,
                        const ReadSink& sink) {
    const ReadSink apart = failing_apart(sink);
    InputReader reader(options, apart);
    try {
        return reader.read(inputs);
    } catch (const SinkFailure& failure) {
        std::rethrow_exception(failure.error);
    }
}

} // namespace telusur
