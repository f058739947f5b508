// Complaint log: tells the user what could not be used, and counts it by reason.
#pragma once

#include <cstddef>
#include <fstream>
#include <map>
#include <string>

#include "indexer/commands/input_options.hpp"
#include "indexer/commands/progress.hpp"
#include "indexer/read/complaint.hpp"

namespace telusur {

class ComplaintLog {
public:
    // Throws Error when the file of failures cannot be written. progress: taken away before each
    // message; outlives this object.
    ComplaintLog(const InputOptions& options, Progress& progress);

    // Tells it on stderr, notes only unless told to be quiet, and in the file of failures.
    void tell(const Complaint& complaint);

    // Articles and files that were left out.
    std::size_t losses() const { return losses_; }
    // "3 skipped", and behind it, where a reason occurred more than once, the most frequent:
    // "3 skipped (2: it has neither a title nor a body; 1: ...)".
    std::string summary() const;
    // Throws Error when the file of failures could not be written to its end.
    void finish();

private:
    bool is_quiet_;
    Progress& progress_;
    std::string path_;
    std::ofstream failures_;
    std::size_t losses_ = 0;
    std::map<std::string, std::size_t> reasons_; // without what differs from case to case
};

} // namespace telusur
