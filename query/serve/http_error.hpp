// Refusals of requests, and the one shape in which errors are told.
#pragma once

#include <string>

#include "indexer/program/error.hpp"
#include "query/serve/message.hpp"

namespace telusur {

// The request cannot be answered. what() is a sentence for the client; nothing secret is in it.
class HttpError : public Error {
public:
    HttpError(int status, const std::string& message) : Error(message), status_(status) {}
    int status() const { return status_; }

private:
    int status_;
};

// Returns an error as RFC 9457 has it:
// {"type":"about:blank","title":...,"status":...,"detail":...}.
Response error_json(int status, const std::string& message);

} // namespace telusur
