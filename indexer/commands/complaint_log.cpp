#include "indexer/commands/complaint_log.hpp"

#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/program/error.hpp"

namespace telusur {
namespace {

// Reasons are messages; a hostile input can make them all different.
constexpr std::size_t kMaxReasons = 100;
constexpr std::size_t kShownReasons = 3;

// The reason with "..." for what stands in quotes and "N" for numbers.
std::string kind_of(const std::string& why) {
    std::string kind;
    bool is_quoted = false;
    for (const char c : why) {
        if (c == '\'') {
            if (!is_quoted) kind += "'...'";
            is_quoted = !is_quoted;
        } else if (!is_quoted && c >= '0' && c <= '9') {
            if (!kind.ends_with('N')) kind += 'N';
        } else if (!is_quoted) {
            kind += c;
        }
    }
    return kind;
}

} // namespace

ComplaintLog::ComplaintLog(const InputOptions& options, Progress& progress)
    : is_quiet_(options.quiet), progress_(progress), path_(options.failures) {
    if (path_.empty()) return;
    failures_.open(path_);
    if (!failures_) throw Error("cannot write the failures to '" + path_ + "'");
}

void ComplaintLog::tell(const Complaint& complaint) {
    if (complaint.is_loss) {
        ++losses_;
        std::string kind = kind_of(complaint.why);
        if (reasons_.size() >= kMaxReasons && !reasons_.contains(kind)) kind = "other reasons";
        ++reasons_[kind];
    }
    progress_.note_warning();
    if (failures_.is_open()) {
        const nlohmann::ordered_json line{
            {"where", complaint.where}, {"why", complaint.why}, {"skipped", complaint.is_loss}};
        failures_ << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    }
    if (!complaint.is_loss && is_quiet_) return;
    progress_.clear();
    std::cerr << complaint.where << ": " << (complaint.is_loss ? "skipped: " : "note: ")
              << complaint.why << '\n';
}

std::string ComplaintLog::summary() const {
    std::string text = std::to_string(losses_) + " skipped";
    if (reasons_.size() == losses_) return text; // they were all told, each once
    std::vector<std::pair<std::size_t, std::string>> list;
    for (const auto& [kind, count] : reasons_) list.emplace_back(count, kind);
    std::ranges::stable_sort(list, std::greater(), &std::pair<std::size_t, std::string>::first);
    std::size_t left = losses_;
    for (std::size_t i = 0; i < std::min(list.size(), kShownReasons); ++i) {
        text += (i == 0 ? " (" : "; ") + std::to_string(list[i].first) + ": " + list[i].second;
        left -= list[i].first;
    }
    if (left > 0) text += "; " + std::to_string(left) + ": other reasons";
    return text + ')';
}

void ComplaintLog::finish() {
    if (failures_.is_open() && !failures_.flush())
        throw Error("cannot write the failures to '" + path_ + "': is the disk full?");
}

} // namespace telusur
