// What `telusur serve` is told.
#pragma once

#include <string>
#include <vector>

#include "query/serve/limits.hpp"

namespace telusur {

struct ServeOptions {
    std::vector<std::string> indexes;
    std::string listen = "127.0.0.1:8080";
    std::string base_url; // "": http:// and the address that it listens to
    std::string log = "text";
    bool log_addresses = false;
    int threads = 0; // 0: one a core
    int cache_mb = 64;
    int memory_mb = 1024;             // that the index may take, once for all threads
    int refresh = 1;                  // seconds between looks for a new revision
    std::vector<std::string> origins; // that may read the API in a browser
    std::vector<std::string> proxies; // addresses whose X-Forwarded-For is believed
    Limits limits;
};

} // namespace telusur
