#include "stemmer_id/stemmer.hpp"

namespace telusur {

std::string Stemmer::stem(std::string_view word, Evidence) const {
    return std::string(word);
}

} // namespace telusur
