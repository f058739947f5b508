#include "indexer/format/terms.hpp"

#include "indexer/format/fields.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {

std::uint64_t fnv1a(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
    return hash;
}

std::string hash_hex(std::string_view bytes) {
    std::uint64_t hash = fnv1a(bytes);
    std::string hex(16, '0');
    for (std::size_t i = hex.size(); i-- > 0; hash >>= 4) hex[i] = "0123456789abcdef"[hash & 0xF];
    return hex;
}

std::string make_term(std::string_view prefix, std::string_view word) {
    std::string term(prefix);
    if (prefix.size() + word.size() <= kMaxTermBytes && word.find('\0') == std::string_view::npos)
        return term += word;
    const std::string hash = hash_hex(word);
    term += word.substr(0, kMaxTermBytes - prefix.size() - hash.size() - 1);
    for (char& c : term)
        if (c == '\0') c = ' ';
    return term += '#' + hash;
}

std::string id_term(std::string_view id) {
    return make_term(spec(Field::id).prefix, id);
}

std::string acronym_term(std::string_view acronym, std::string_view expansion) {
    return make_term(kAcronymPrefix,
                     fold(acronym) + '\t' + std::string(acronym) + '\t' + std::string(expansion));
}

} // namespace telusur
