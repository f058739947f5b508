// Proxies: connections that bring the requests of others.
#pragma once

#include <string>
#include <vector>

namespace telusur {

class Proxies {
public:
    // Throws UsageError when one of them is no address.
    explicit Proxies(const std::vector<std::string>& addresses);

    // Whether what connects from there is taken for a proxy, as all of this machine is. client: as
    // client_of().
    bool has(const std::string& client) const;

private:
    std::vector<std::string> clients_;
};

// Returns whom the last proxy saw, as client_of(); "" when nobody. list: X-Forwarded-For.
std::string forwarded_client(const std::string& list);

} // namespace telusur
