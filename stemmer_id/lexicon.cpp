#include "stemmer_id/lexicon.hpp"

namespace telusur {

std::string lexicon_fingerprint() {
    return "0000000000000000";
}

} // namespace telusur
