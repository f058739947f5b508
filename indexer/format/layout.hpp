// Layout of an index folder:
//   XAPIANDB     Xapian's stub file: one line that names the generation in use; replaced by rename
//   gen-N/       a Xapian database, generation N
//   lock         held by the writer while it writes (flock); holds its process id
//   work-*/      a writer's unfinished work; removed by the next writer
// A reader opens the folder itself: Xapian follows the stub file. A writer adds a few articles to
// the generation in use in one Xapian commit, and makes a new generation of many: both ways a
// reader sees the state before or the state after.
#pragma once

#include <string>
#include <string_view>

namespace telusur {

constexpr std::string_view kStubFile = "XAPIANDB";
constexpr std::string_view kLockFile = "lock";
constexpr std::string_view kGenerationPrefix = "gen-";
constexpr std::string_view kWorkPrefix = "work-";

// Returns the name of the generation in use ("gen-3"), empty when the folder has none.
// Throws Error when the stub file cannot be understood.
std::string current_generation(const std::string& index);

// Returns the number of a generation's name: 3 for "gen-3"; 0 for other names.
int generation_number(std::string_view name);

} // namespace telusur
