#include "query/serve/server.hpp"

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

#include <unistd.h>

#include "query/serve/access_log.hpp"
#include "query/serve/connections.hpp"
#include "query/serve/daemon.hpp"
#include "query/serve/desk.hpp"
#include "query/serve/listener.hpp"
#include "query/serve/metrics.hpp"
#include "query/serve/proxies.hpp"

namespace telusur {
namespace {

constexpr std::chrono::seconds kGrace{10}; // for answers on their way when the server ends

LogForm log_form(const ServeOptions& options) {
    if (options.log == "json") return LogForm::json;
    return options.log == "text" ? LogForm::text : LogForm::none;
}

} // namespace

// Its functions are called by the thread of the sockets, but start() and stop().
struct Server::State {
    explicit State(const ServeOptions& chosen)
        : options(chosen), log(log_form(chosen), STDERR_FILENO, metrics.lost_log_lines),
          connections(static_cast<std::size_t>(chosen.limits.connections_of_client),
                      std::chrono::seconds(chosen.limits.client_timeout)),
          proxies(chosen.proxies), desk(chosen, metrics) {}

    void start();
    void stop();

    DaemonHandlers handlers();
    void connected(Connection& connection);
    void closed(Connection& connection);
    bool asked(Exchange& exchange);
    void try_reply(Exchange& exchange);
    bool send(Exchange& exchange);
    void completed(const Exchange& exchange);
    // Headers for the page of another site that asks.
    std::vector<NameValue> origin_headers(const Request& request) const;

    const ServeOptions& options;
    Metrics metrics;
    AccessLog log;
    Connections connections;
    Proxies proxies;
    std::string address;
    Desk desk;
    std::unique_ptr<Daemon> daemon; // null before the start and behind the end
};

void Server::State::start() {
    const std::size_t room =
        room_for_connections(static_cast<std::size_t>(options.limits.connections));
    const int socket = open_listener(options.listen);
    address = listening_address(socket);
    std::string base_url = options.base_url.empty() ? "http://" + address : options.base_url;
    while (base_url.ends_with('/')) base_url.pop_back();
    desk.start(std::move(base_url), [this](const std::string& why) { log.tell(why); });
    daemon = std::make_unique<Daemon>(socket, room, handlers());
}

void Server::State::stop() {
    if (!daemon) return;
    desk.prepare_end();
    daemon->close_door();
    const ServeClock::time_point end = ServeClock::now() + kGrace;
    daemon->await_idle(end);
    desk.end_searches();
    daemon->await_idle(end);
    daemon.reset();
}

DaemonHandlers Server::State::handlers() {
    DaemonHandlers handlers;
    handlers.may_connect = [this](const std::string& client) {
        return proxies.has(client) || connections.may_add(client);
    };
    handlers.connected = [this](Connection& connection) { connected(connection); };
    handlers.closed = [this](Connection& connection) { closed(connection); };
    handlers.asked = [this](Exchange& exchange) { return asked(exchange); };
    handlers.completed = [this](const Exchange& exchange) { completed(exchange); };
    return handlers;
}

void Server::State::connected(Connection& connection) {
    connection.is_proxy = proxies.has(connection.client);
    connections.add(connection);
    ++metrics.connections;
}

void Server::State::closed(Connection& connection) {
    connections.remove(connection);
    --metrics.connections;
}

bool Server::State::asked(Exchange& exchange) {
    if (!exchange.reply) try_reply(exchange); // else it was resumed
    if (exchange.reply) return send(exchange);
    desk.hand_over(exchange);
    return true;
}

void Server::State::try_reply(Exchange& exchange) {
    const Connection& connection = *exchange.connection;
    Connections::hold(*exchange.connection);
    exchange.client = connection.is_proxy
                          ? forwarded_client(header_of(exchange.handle, "X-Forwarded-For"))
                          : connection.client;
    exchange.is_last = exchange.request.has_body;
    exchange.coding = coding_of(exchange.request.accept_encoding);
    Response refusal;
    exchange.call = admit(exchange.request, refusal);
    if (exchange.call)
        desk.try_reply(exchange);
    else
        exchange.reply = make_reply(std::move(refusal), "", exchange.coding);
}

bool Server::State::send(Exchange& exchange) {
    connections.await(*exchange.connection, false);
    std::vector<NameValue> more = origin_headers(exchange.request);
    if (exchange.is_last || desk.is_ending()) more.push_back({"Connection", "close"});
    return send_reply(exchange.handle, exchange.reply, more);
}

std::vector<NameValue> Server::State::origin_headers(const Request& request) const {
    if (options.origins.empty() || !request.path.starts_with("/api/")) return {};
    std::vector<NameValue> headers{{"Vary", "Origin"}};
    if (std::ranges::find(options.origins, request.origin) != options.origins.end())
        headers.push_back({"Access-Control-Allow-Origin", request.origin});
    return headers;
}

void Server::State::completed(const Exchange& exchange) {
    connections.await(*exchange.connection, true);
    if (!exchange.reply) return;
    const AccessEntry entry = access_entry(exchange, options.log_addresses);
    log.add(entry);
    metrics.count_request(exchange.call ? exchange.call->route->path : "other", entry.status,
                          entry.seconds, entry.bytes);
}

Server::Server(const ServeOptions& options) : state_(std::make_unique<State>(options)) {
    state_->start();
}

Server::~Server() {
    stop();
}

const std::string& Server::address() const {
    return state_->address;
}

void Server::close_slow() {
    state_->metrics.slow_clients += state_->connections.close_slow(ServeClock::now());
}

void Server::stop() {
    state_->stop();
}

} // namespace telusur
