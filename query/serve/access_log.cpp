#include "query/serve/access_log.hpp"

#include <array>
#include <cstdio>
#include <ctime>

#include <nlohmann/json.hpp>
#include <unistd.h>

namespace telusur {
namespace {

constexpr std::size_t kRoom = std::size_t{1} << 20;
constexpr std::size_t kMaxShown = 2048; // bytes of a target

// A line of a log must not be made to look like two, or to move a terminal's cursor.
std::string printable(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text.substr(0, kMaxShown)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > ' ' && byte < 0x7F)
            out += c;
        else
            ((out += '%') += kHex[byte / 16]) += kHex[byte % 16];
    }
    return out += text.size() > kMaxShown ? "..." : "";
}

std::string now() {
    const std::time_t time = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

double milliseconds(double seconds) {
    constexpr double kTenths = 1e4;
    return static_cast<double>(static_cast<std::int64_t>(seconds * kTenths)) / 10;
}

} // namespace

std::string access_line(const AccessEntry& entry, LogForm form, std::string_view time) {
    if (form == LogForm::json) {
        nlohmann::ordered_json json{{"time", time},
                                    {"method", printable(entry.method)},
                                    {"target", printable(entry.target)},
                                    {"status", entry.status},
                                    {"bytes", entry.bytes},
                                    {"ms", milliseconds(entry.seconds)},
                                    {"cached", entry.is_cached}};
        if (!entry.client.empty()) json["client"] = printable(entry.client);
        if (!entry.trouble.empty()) json["trouble"] = entry.trouble;
        return json.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace) + '\n';
    }
    std::array<char, 96> figures{};
    std::snprintf(figures.data(), figures.size(), " %d %zu %.1fms%s", entry.status, entry.bytes,
                  milliseconds(entry.seconds), entry.is_cached ? " cached" : "");
    std::string line = std::string(time) + ' ' + printable(entry.method) + ' '
                       + printable(entry.target) + figures.data();
    if (!entry.client.empty()) line += ' ' + printable(entry.client);
    if (!entry.trouble.empty()) line += " : " + std::string(entry.trouble);
    return line + '\n';
}

AccessLog::AccessLog(LogForm form, int file, std::atomic<std::uint64_t>& lost)
    : form_(form), file_(file), lost_(lost), thread_([this] { run(); }) {}

AccessLog::~AccessLog() {
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void AccessLog::add(const AccessEntry& entry) {
    if (form_ != LogForm::none)
        append(access_line(entry, form_, now()));
    else if (!entry.trouble.empty())
        tell(std::string(entry.trouble));
}

void AccessLog::tell(const std::string& message) {
    append("telusur: " + message + '\n');
}

void AccessLog::append(const std::string& line) {
    {
        const std::lock_guard lock(mutex_);
        if (lines_.size() + line.size() > kRoom) {
            ++lost_;
            return;
        }
        lines_ += line;
    }
    changed_.notify_one();
}

void AccessLog::run() {
    for (;;) {
        std::string lines;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return !lines_.empty() || is_ending_; });
            if (lines_.empty()) return;
            lines.swap(lines_);
        }
        for (std::size_t at = 0; at < lines.size();) {
            const ssize_t written = write(file_, lines.data() + at, lines.size() - at);
            if (written <= 0) break; // nobody reads: the lines are lost
            at += static_cast<std::size_t>(written);
        }
    }
}

} // namespace telusur
