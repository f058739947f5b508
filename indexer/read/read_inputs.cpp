#include "indexer/read/read_inputs.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <filesystem>
#include <string_view>

#include "indexer/program/error.hpp"
#include "indexer/read/byte_source.hpp"
#include "indexer/read/finish_article.hpp"
#include "indexer/read/read_feed.hpp"
#include "indexer/read/read_html.hpp"
#include "indexer/read/read_json.hpp"
#include "indexer/read/read_text.hpp"
#include "indexer/read/read_wacz.hpp"
#include "indexer/read/read_warc.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

namespace fs = std::filesystem;

// In a folder only files with these endings are taken, compressed or not; other files lie there
// too.
constexpr std::array<std::string_view, 13> kEndings{".txt",  ".jsonl", ".ndjson", ".json", ".html",
                                                    ".htm",  ".xml",   ".rss",    ".atom", ".rdf",
                                                    ".warc", ".arc",   ".wacz"};
constexpr std::array<std::string_view, 4> kCompressions{".gz", ".bz2", ".xz", ".zst"};

bool has_article_ending(fs::path name) {
    if (std::ranges::find(kCompressions, name.extension().string()) != kCompressions.end())
        name.replace_extension();
    return std::ranges::find(kEndings, name.extension().string()) != kEndings.end();
}

// ".txt .jsonl ..."
std::string endings() {
    std::string all;
    for (const std::string_view ending : kEndings)
        all += (all.empty() ? "" : " ") + std::string(ending);
    return all;
}

// Text holds no zero byte, and hardly a byte that is not UTF-8, even in an old encoding.
bool is_binary(std::string_view bytes) {
    if (bytes.find('\0') != std::string_view::npos) return true;
    CleanReport report;
    clean(bytes, &report);
    return report.invalid_bytes * 8 > bytes.size();
}

// Reads one file of a format that its first character tells.
class FileReader {
public:
    FileReader(const std::string& path, const ReadSink& sink)
        : name_(path == "-" ? "standard input" : path), sink_(sink), source_(path),
          lines_(source_, kMaxArticleBytes) {}

    void read() {
        if (is_web_archive(source_.peek_block()))
            return read_warc([this] { return source_.next_block(); }, name_, sink_);
        if (is_wacz(source_.peek_block()))
            return read_wacz([this] { return source_.next_block(); }, name_, sink_);
        if (is_feed(source_.peek_block())) return read_whole_feed();
        if (!skip_blank_lines()) throw Error("it is empty");
        if (may_begin_html(lines_.line())) return read_markup();
        if (is_binary(lines_.line())) throw Error("it is neither text nor JSON");
        const std::size_t first = lines_.line().find_first_not_of(kBlank);
        if (lines_.is_too_long() || lines_.line()[first] == '{')
            read_json();
        else if (lines_.line()[first] == '[')
            throw Error("it is a JSON array; write one object a line (jq -c '.[]')");
        else
            read_whole_text(whole_text());
    }

private:
    static constexpr std::string_view kBlank = " \t\f\xEF\xBB\xBF";

    bool skip_blank_lines() {
        while (lines_.next()) {
            blank_lines_ += '\n';
            if (lines_.is_too_long()
                || lines_.line().find_first_not_of(kBlank) != std::string_view::npos)
                return true;
        }
        return false;
    }

    // Lines before the place where a file is cut off or damaged are read.
    void read_json() {
        try {
            read_json_lines(lines_, name_, sink_);
        } catch (const Error& error) {
            throw Error(std::string(error.what()) + " after line " + std::to_string(lines_.number())
                        + "; the lines before it were read");
        }
    }

    // The rest of the file, its blank first lines included.
    std::string whole_text() {
        std::string text = blank_lines_;
        text.pop_back(); // the first line that is not blank counted itself
        do {
            text += lines_.line();
            text += '\n';
            if (lines_.is_too_long() || text.size() > kMaxArticleBytes)
                throw Error(too_long_reason());
        } while (lines_.next());
        return text;
    }

    // Of a feed that is damaged the beginning is read.
    void read_whole_feed() {
        std::string bytes, fault;
        try {
            while (!source_.peek_block().empty() && bytes.size() <= kMaxFeedBytes)
                bytes += source_.next_block();
        } catch (const Error& error) {
            fault = error.what();
        }
        read_feed(bytes, name_, sink_);
        if (!fault.empty()) throw Error(fault + "; what comes before was read");
    }

    void read_markup() {
        const std::string text = whole_text();
        if (is_html(text))
            read_html(text, name_, sink_);
        else if (text.find("<?xml") < 5)
            throw Error("it is XML of a kind that is not read");
        else
            read_whole_text(text);
    }

    void read_whole_text(const std::string& text) {
        if (is_binary(text)) throw Error("it is neither text nor JSON");
        read_text(text, name_, sink_);
    }

    std::string name_;
    const ReadSink& sink_;
    ByteSource source_;
    LineReader lines_;
    std::string blank_lines_;
};

class InputReader {
public:
    explicit InputReader(const ReadSink& sink) : sink_(sink) {}

    void read(const std::string& input) {
        std::error_code failure;
        if (input != "-" && fs::is_directory(input, failure))
            read_folder(input);
        else
            read_file(input);
    }

    const InputCounts& counts() const { return counts_; }

private:
    void read_file(const std::string& path) {
        try {
            FileReader(path, sink_).read();
            ++counts_.files_read;
        } catch (const Error& error) {
            fail(path, error.what());
        }
    }

    void read_folder(const std::string& folder) {
        std::vector<std::string> files;
        std::size_t others = 0;
        try {
            for (const auto& entry : fs::recursive_directory_iterator(folder)) {
                // A link that leads nowhere counts as a file: reading it tells why.
                std::error_code ignored;
                if (entry.is_directory(ignored) || entry.is_other(ignored)) continue;
                if (has_article_ending(entry.path().filename()))
                    files.push_back(entry.path().string());
                else
                    ++others;
            }
        } catch (const fs::filesystem_error& error) {
            fail(folder, error.code().message());
        }
        if (files.empty()) {
            fail(folder, "the folder holds no files with the endings of articles (" + endings()
                             + "), compressed or not");
            return;
        }
        if (others > 0)
            sink_.complaint({folder,
                             "files with other endings, which are not read: "
                                 + std::to_string(others) + "; name them to read them",
                             false});
        std::ranges::sort(files);
        for (const std::string& file : files) read_file(file);
    }

    void fail(const std::string& path, const std::string& why) {
        ++counts_.files_failed;
        sink_.complaint({path == "-" ? "standard input" : path, why});
    }

    const ReadSink& sink_;
    InputCounts counts_;
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

InputCounts read_inputs(const std::vector<std::string>& inputs, const ReadSink& sink) {
    const ReadSink apart = failing_apart(sink);
    InputReader reader(apart);
    try {
        for (const std::string& input : inputs) reader.read(input);
    } catch (const SinkFailure& failure) {
        std::rethrow_exception(failure.error);
    }
    return reader.counts();
}

} // namespace telusur
