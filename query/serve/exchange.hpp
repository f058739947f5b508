// Exchange: a request on its way to its answer, as the server holds it.
#pragma once

#include <memory>
#include <string>

#include "query/serve/access_log.hpp"
#include "query/serve/connections.hpp"
#include "query/serve/reply.hpp"
#include "query/serve/routes.hpp"

struct MHD_Connection;

namespace telusur {

struct Exchange {
    MHD_Connection* handle = nullptr;
    Connection* connection = nullptr;
    ServeClock::time_point start = ServeClock::now();
    std::string method; // as sent
    std::string client; // for limits and the log; "" where limits do not hold
    Request request;
    std::optional<Call> call; // no value: it was refused
    Coding coding = Coding::identity;
    std::string key;                    // of the cache
    std::shared_ptr<const Reply> reply; // null until it is answered
    bool is_cached = false;
    bool is_last = false; // the connection ends behind it
};

// Reads what libmicrohttpd holds of a request, but for its target.
Request read_request(MHD_Connection* handle, const char* path, const char* method);

// Returns the header's value, "" when it was not sent.
std::string header_of(MHD_Connection* handle, const char* name);

// Lets the exchange wait for its reply, until any thread resumes it.
void suspend(Exchange& exchange);
void resume(Exchange& exchange);

// Hands the reply over to libmicrohttpd, which keeps it as long as it needs it. more: headers
// beside those of the reply.
bool send_reply(MHD_Connection* handle, const std::shared_ptr<const Reply>& reply,
                const std::vector<NameValue>& more);

// What is logged of an exchange that was answered; points into it. has_address: tell who asked.
AccessEntry access_entry(const Exchange& exchange, bool has_address);

} // namespace telusur
