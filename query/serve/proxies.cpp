#include "query/serve/proxies.hpp"

#include <algorithm>

#include "indexer/program/error.hpp"
#include "query/serve/listener.hpp"

namespace telusur {

Proxies::Proxies(const std::vector<std::string>& addresses) {
    for (const std::string& address : addresses) {
        clients_.push_back(client_of(address));
        if (clients_.back().empty())
            throw UsageError("--proxy takes an address, not '" + address + "'");
    }
}

bool Proxies::has(const std::string& client) const {
    // Without an address it is a socket of this machine.
    return client.empty() || is_loopback(client)
           || std::ranges::find(clients_, client) != clients_.end();
}

std::string forwarded_client(const std::string& list) {
    const std::size_t comma = list.rfind(',');
    const std::size_t begin =
        list.find_first_not_of(' ', comma == std::string::npos ? 0 : comma + 1);
    return begin == std::string::npos ? std::string() : client_of(list.substr(begin));
}

} // namespace telusur
