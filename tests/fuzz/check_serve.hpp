// What holds for any request: an answer that is no failure, in the shape that its type says, with
// headers that end where they should.
#pragma once

#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "query/serve/reply.hpp"
#include "tests/query/serve/asked.hpp"

inline void expect_of_request(bool holds, std::string_view what, std::string_view request) {
    if (holds) return;
    std::cerr << what << ": " << request << '\n';
    std::abort();
}

// Returns `text` with "%41" as "A".
inline std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string digits(text.substr(i + 1, 2));
        char* end = nullptr;
        const long value = std::strtol(digits.c_str(), &end, 16);
        if (text[i] != '%' || digits.size() < 2 || end != digits.c_str() + 2) {
            out += text[i];
            continue;
        }
        out += static_cast<char>(value);
        i += 2;
    }
    return out;
}

// bytes: a letter for the method, then the target.
inline void check_request(Asked& ask, std::string_view bytes) {
    using namespace telusur;
    Request request =
        request_for(std::string(bytes.substr(std::min<std::size_t>(1, bytes.size()))));
    request.path = percent_decoded(request.path);
    for (NameValue& parameter : request.parameters)
        parameter.value = percent_decoded(parameter.value);
    const char letter = bytes.empty() ? 'G' : bytes.front();
    request.method = letter == 'P'   ? Method::other
                     : letter == 'O' ? Method::options
                     : letter == 'H' ? Method::head
                                     : Method::get;
    request.has_body = letter == 'B';
    const Response response = ask(request);
    expect_of_request(response.status < 500, "it failed", bytes);
    expect_of_request(reason_phrase(response.status) != "Error", "an unknown status", bytes);
    if (response.content_type.find("json") != std::string::npos)
        expect_of_request(nlohmann::json::accept(response.body), "no JSON", bytes);
    for (const Coding coding : {Coding::identity, Coding::gzip}) {
        const auto reply = make_reply(response, "key", coding);
        for (const NameValue& header : reply->headers)
            expect_of_request(header.value.find_first_of(std::string("\r\n\0", 3))
                                  == std::string::npos,
                              "a header with a line end", bytes);
    }
}
