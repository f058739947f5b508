// Files of judgements, queries and runs, as TREC has them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "query/eval/measures.hpp"

namespace telusur {

// Reads lines "qid 0 id grade". Throws Error that names file and line.
Qrels read_qrels(const std::string& file);

// Reads lines "qid Q0 id rank score tag" and orders each query's articles by score, equal ones as
// they stand in the file. Throws Error that names file and line.
Run read_run(const std::string& file);

// Reads lines "qid TAB query"; the text is clean. Throws Error that names file and line.
std::vector<std::pair<std::string, std::string>> read_queries(const std::string& file);

} // namespace telusur
