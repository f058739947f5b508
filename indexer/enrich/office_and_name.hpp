// Office and name: the two parts of words such as "Kepala Satpol PP Kota Bogor Heri Karnadi".
#pragma once

#include <cstddef>
#include <string>

#include "indexer/enrich/analyzed_article.hpp"

namespace telusur {

struct OfficeAndName {
    std::string office; // "Kepala Satpol PP Kota Bogor"; "" when there is none
    std::string name;   // "Heri Karnadi": no titles; "" when there is none
};

// Parts the tokens [begin, end) of `text`, which stand together and begin with a capital: the name
// is what stands behind the last word of an office, or before the first when nothing stands behind.
OfficeAndName part_office_and_name(const AnalyzedText& text, std::size_t begin, std::size_t end);

// Returns the tokens [begin, end) as they are written; a bracket that they open is closed.
std::string words_as_written(const AnalyzedText& text, std::size_t begin, std::size_t end);

} // namespace telusur
