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

std::vector<std::string> url_terms(std::string_view url) {
    const std::string folded = fold(url);
    std::string_view rest = folded;
    if (const std::size_t scheme = rest.find("://"); scheme != std::string_view::npos)
        rest.remove_prefix(scheme + 3);
    if (rest.starts_with("www.")) rest.remove_prefix(4);
    if (rest.ends_with('/')) rest.remove_suffix(1);
    std::vector<std::string> terms;
    if (rest.empty()) return terms;
    const std::string_view prefix = spec(Field::url).prefix;
    std::string_view host = rest.substr(0, rest.find_first_of("/?#:"));
    if (host != rest) terms.push_back(std::string(prefix) + '#' + hash_hex(rest));
    for (std::size_t dot = host.find('.'); dot != std::string_view::npos; dot = host.find('.')) {
        terms.push_back(make_term(prefix, host));
        host.remove_prefix(dot + 1);
    }
    if (terms.empty()) terms.push_back(make_term(prefix, rest)); // no address of the web
    return terms;
}

} // namespace telusur
