// The two kinds of failure that a user is told of.
#pragma once

#include <stdexcept>

namespace telusur {

// The work failed. what() is one line: "cannot DO 'THING': WHY[; NEXT STEP]", or "FILE:LINE: WHY".
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The command line or the query is wrong; nothing was done.
class UsageError : public Error {
public:
    using Error::Error;
};

} // namespace telusur
