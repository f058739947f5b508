// Refusals of requests, and the one shape in which errors are told.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "indexer/program/error.hpp"
#include "query/language/notice.hpp"
#include "query/serve/message.hpp"

namespace telusur {

// The request cannot be answered. Its notice is for the client, nothing secret is in it; what() is
// the English of it.
class HttpError : public Error {
public:
    // values: of the gaps.
    HttpError(int status, const NoticeText& text, std::initializer_list<std::string> values = {})
        : HttpError(status, telusur::notice(text, values)) {}
    HttpError(int status, Notice notice)
        : Error(notice.english), status_(status), notice_(std::move(notice)) {}

    int status() const { return status_; }
    const Notice& notice() const { return notice_; }

private:
    int status_;
    Notice notice_;
};

// Returns an error as RFC 9457 has it:
// {"type":"about:blank","title":...,"status":...,"detail":...}.
Response error_json(int status, const std::string& message);

} // namespace telusur
