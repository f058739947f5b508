// What reading tells of input that it could not use, or not as it stood.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "indexer/format/article.hpp"

namespace telusur {

struct Complaint {
    std::string where;   // "FILE" or "FILE:LINE", as the user named the file
    std::string why;     // no full stop
    bool is_loss = true; // an article or a whole file was left out; else only told
};

// Where readers put what they read. Called from the reading thread only.
struct ReadSink {
    std::function<void(Article&&)> article;
    std::function<void(const Complaint&)> complaint;
};

// Returns "FILE:LINE".
inline std::string location(const std::string& file, std::size_t line) {
    return file + ':' + std::to_string(line);
}

} // namespace telusur
