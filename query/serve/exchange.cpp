#include "query/serve/exchange.hpp"

#include <microhttpd.h>

namespace telusur {
namespace {

Method method_of(std::string_view name) {
    if (name == MHD_HTTP_METHOD_GET) return Method::get;
    if (name == MHD_HTTP_METHOD_HEAD) return Method::head;
    return name == MHD_HTTP_METHOD_OPTIONS ? Method::options : Method::other;
}

MHD_Result add_parameter(void* list, MHD_ValueKind /*kind*/, const char* name,
                         std::size_t name_size, const char* value, std::size_t value_size) {
    static_cast<std::vector<NameValue>*>(list)->push_back(
        {std::string(name, name_size),
         value == nullptr ? std::string() : std::string(value, value_size)});
    return MHD_YES;
}

bool has_body(MHD_Connection* handle) {
    const std::string length = header_of(handle, MHD_HTTP_HEADER_CONTENT_LENGTH);
    return (!length.empty() && length != "0")
           || !header_of(handle, MHD_HTTP_HEADER_TRANSFER_ENCODING).empty();
}

void release(void* reply) {
    delete static_cast<std::shared_ptr<const Reply>*>(reply);
}

} // namespace

std::string header_of(MHD_Connection* handle, const char* name) {
    const char* value = MHD_lookup_connection_value(handle, MHD_HEADER_KIND, name);
    return value == nullptr ? std::string() : std::string(value);
}

Request read_request(MHD_Connection* handle, const char* path, const char* method) {
    Request request;
    request.method = method_of(method);
    request.path = path;
    MHD_get_connection_values_n(handle, MHD_GET_ARGUMENT_KIND, add_parameter, &request.parameters);
    request.if_none_match = header_of(handle, MHD_HTTP_HEADER_IF_NONE_MATCH);
    request.accept_encoding = header_of(handle, MHD_HTTP_HEADER_ACCEPT_ENCODING);
    request.origin = header_of(handle, MHD_HTTP_HEADER_ORIGIN);
    request.has_body = has_body(handle);
    return request;
}

void suspend(Exchange& exchange) {
    MHD_suspend_connection(exchange.handle);
}

void resume(Exchange& exchange) {
    MHD_resume_connection(exchange.handle);
}

bool send_reply(MHD_Connection* handle, const std::shared_ptr<const Reply>& reply,
                const std::vector<NameValue>& more) {
    auto kept = std::make_unique<std::shared_ptr<const Reply>>(reply);
    const std::string& body = reply->body;
    // It reads from the buffer only; of a 204 or 304 it sends no body.
    MHD_Response* response = MHD_create_response_from_buffer_with_free_callback_cls(
        body.size(), const_cast<char*>(body.data()), release, kept.get());
    if (response == nullptr) return false;
    static_cast<void>(kept.release()); // it is the response's now
    for (const std::vector<NameValue>* headers : {&reply->headers, &more})
        for (const NameValue& header : *headers)
            MHD_add_response_header(response, header.name.c_str(), header.value.c_str());
    const MHD_Result is_queued =
        MHD_queue_response(handle, static_cast<unsigned>(reply->status), response);
    MHD_destroy_response(response);
    return is_queued == MHD_YES;
}

AccessEntry access_entry(const Exchange& exchange, bool has_address) {
    AccessEntry entry;
    entry.method = exchange.method;
    entry.target = exchange.connection->target;
    if (has_address)
        entry.client = exchange.client.empty() ? exchange.connection->client : exchange.client;
    entry.status = exchange.reply->status;
    entry.bytes = exchange.request.method == Method::head ? 0 : exchange.reply->body.size();
    const std::chrono::duration<double> took = ServeClock::now() - exchange.start;
    entry.seconds = took.count();
    entry.is_cached = exchange.is_cached;
    entry.trouble = exchange.reply->trouble;
    return entry;
}

} // namespace telusur
