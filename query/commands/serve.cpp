#include <memory>

#include "indexer/program/options.hpp"
#include "query/commands/commands.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

constexpr int kMaxThreads = 256;
constexpr int kMaxMegabytes = 1'000'000;
constexpr int kMaxRefresh = 3600;

Invocation declare(const Serve& serve) {
    const auto options = std::make_shared<ServeOptions>();
    Invocation invocation;
    add_indexes_option(invocation.options, &options->indexes);
    invocation.options.add_options()(
        "listen",
        po::value(&options->listen)->value_name("HOST:PORT")->default_value(options->listen),
        "address; port 0 is any that is free")(
        "base-url", po::value(&options->base_url)->value_name("URL"),
        "how the server is reached from outside, for feeds (default: http:// and the address)")(
        "threads", int_value("threads", &options->threads, 0, kMaxThreads),
        "threads that search (0: one a core)")(
        "memory", int_value("memory", &options->memory_mb, 0, kMaxMegabytes),
        "megabytes of the index to keep in memory, for all threads together")(
        "cache-mb", int_value("cache-mb", &options->cache_mb, 0, kMaxMegabytes),
        "megabytes of answers to keep (0: none)")(
        "refresh", int_value("refresh", &options->refresh, 1, kMaxRefresh),
        "seconds between looks for changes of the index")(
        "cors", po::value(&options->origins)->value_name("ORIGIN"),
        "let pages of this origin read the API; may be given several times")(
        "proxy", po::value(&options->proxies)->value_name("ADDRESS"),
        "believe X-Forwarded-For of this address, beside this machine's; may be given several "
        "times")("log", choice_value("log", &options->log, {"text", "json", "none"}),
                 "a line for each request on standard error: text, json or none")(
        "log-addresses", po::bool_switch(&options->log_addresses), "log the clients' addresses");
    for (const LimitSpec& row : kLimits)
        invocation.options.add_options()(
            std::string(row.option).c_str(),
            int_value(row.option, &(options->limits.*row.member), row.min, row.max),
            std::string(row.description).c_str());
    invocation.run = [options, serve] {
        require_indexes(options->indexes);
        return serve(*options);
    };
    return invocation;
}

} // namespace

Command serve_command(const Serve& serve) {
    return {
        "serve", "[OPTION...]", "answer searches over HTTP: a page with a search box, and an API",
        "  telusur serve --index my-index             http://127.0.0.1:8080/\n"
        "  telusur serve --index my-index --listen 0.0.0.0:80 --base-url https://cari.example\n",
        [serve] { return declare(serve); }};
}

} // namespace telusur
