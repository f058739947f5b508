#include "indexer/read/html/address.hpp"

namespace telusur {

bool is_article_url(std::string_view url) {
    const std::size_t path = url.find('/', url.starts_with("https://") ? 8 : 7);
    return url.starts_with("http") && path != std::string_view::npos && path + 1 < url.size();
}

} // namespace telusur
