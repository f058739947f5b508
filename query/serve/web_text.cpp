#include "query/serve/web_text.hpp"

#include "stemmer_id/normalize.hpp"

namespace telusur {

bool is_web_address(std::string_view url) {
    return url.starts_with("https://") || url.starts_with("http://");
}

std::string xml_text(std::string_view text) {
    std::string out = clean(text);
    std::erase_if(out, [](char c) {
        return static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\n' && c != '\r';
    });
    return out;
}

} // namespace telusur
