// Access log: a line for each request on standard error, as text or JSON.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace telusur {

struct AccessEntry {
    std::string_view method; // as sent
    std::string_view target; // as sent, with its parameters
    std::string_view client; // "": not told
    int status = 0;
    std::size_t bytes = 0;
    double seconds = 0;
    bool is_cached = false;
    std::string_view trouble; // why it failed; "": it did not
};

enum class LogForm : std::uint8_t { none, text, json };

// Returns the line, with its end; bytes that are not printable ASCII are escaped. time: "2026-..Z".
std::string access_line(const AccessEntry& entry, LogForm form, std::string_view time);

// Writes in a thread of its own, so that a reader that stands still does not hold up answers: lines
// that have no room are lost, and counted. Safe to share.
class AccessLog {
public:
    // lost: what counts them; outlives the log.
    AccessLog(LogForm form, int file, std::atomic<std::uint64_t>& lost);
    // Writes what is left.
    ~AccessLog();
    AccessLog(const AccessLog&) = delete;
    AccessLog& operator=(const AccessLog&) = delete;

    void add(const AccessEntry& entry);
    // A message of the server itself, with any form.
    void tell(const std::string& message);

private:
    void append(const std::string& line);
    void run();

    LogForm form_;
    int file_;
    std::atomic<std::uint64_t>& lost_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::string lines_;
    bool is_ending_ = false;
    std::thread thread_;
};

} // namespace telusur
