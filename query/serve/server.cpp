#include "query/serve/server.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <map>
#include <thread>
#include <utility>

#include <microhttpd.h>
#include <sys/resource.h>
#include <unistd.h>

#include "indexer/program/error.hpp"
#include "query/serve/access_log.hpp"
#include "query/serve/completion_maker.hpp"
#include "query/serve/connections.hpp"
#include "query/serve/exchange.hpp"
#include "query/serve/http_error.hpp"
#include "query/serve/index_state.hpp"
#include "query/serve/listener.hpp"
#include "query/serve/metrics.hpp"
#include "query/serve/rate_limit.hpp"
#include "query/serve/workers.hpp"

namespace telusur {
namespace {

constexpr std::chrono::seconds kGrace{10}; // for answers on their way when the server ends
constexpr std::size_t kOtherFiles = 128;   // beside connections

std::size_t thread_count(const ServeOptions& options) {
    if (options.threads > 0) return static_cast<std::size_t>(options.threads);
    return std::max(1U, std::thread::hardware_concurrency());
}

LogForm log_form(const ServeOptions& options) {
    if (options.log == "json") return LogForm::json;
    return options.log == "text" ? LogForm::text : LogForm::none;
}

// Raises the limit of open files; returns how many connections it lets be.
std::size_t room_for_connections(std::size_t wanted) {
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0) return wanted;
    const rlim_t needed = wanted + kOtherFiles;
    if (files.rlim_cur >= needed) return wanted;
    files.rlim_cur = std::min<rlim_t>(needed, files.rlim_max);
    setrlimit(RLIMIT_NOFILE, &files);
    return files.rlim_cur > kOtherFiles * 2 ? files.rlim_cur - kOtherFiles : kOtherFiles;
}

Response overloaded(const Call& call, const char* why) {
    Response response = error_response(call.route->audience, 503, why);
    response.headers.push_back({"Retry-After", "1"});
    return response;
}

} // namespace

// Unless told otherwise, its functions are called by the thread of the sockets.
struct Server::State {
    explicit State(const ServeOptions& chosen)
        : options(chosen), log(log_form(chosen), STDERR_FILENO, metrics.lost_log_lines),
          connections(static_cast<std::size_t>(chosen.limits.connections_of_client),
                      std::chrono::seconds(chosen.limits.client_timeout)),
          rate(chosen.limits.rate, chosen.limits.burst),
          cache(static_cast<std::size_t>(chosen.cache_mb) << 20), held(thread_count(chosen)),
          watch(chosen, held.size()), maker(chosen),
          workers(held.size(), static_cast<std::size_t>(chosen.limits.queue),
                  [this](std::size_t number) { adopt(number); }) {
        for (const std::string& proxy : options.proxies) {
            proxies.push_back(client_of(proxy));
            if (proxies.back().empty())
                throw UsageError("--proxy takes an address, not '" + proxy + "'");
        }
    }

    void start();
    void stop();

    // Callbacks of libmicrohttpd; `self` is the State.
    static MHD_Result on_accept(void* self, const sockaddr* address, socklen_t size);
    static void on_connection(void* self, MHD_Connection* handle, void** context,
                              MHD_ConnectionNotificationCode code);
    static void* on_target(void* self, const char* target, MHD_Connection* handle);
    static MHD_Result on_request(void* self, MHD_Connection* handle, const char* path,
                                 const char* method, const char* version, const char* upload,
                                 std::size_t* upload_size, void** context);
    static void on_completed(void* self, MHD_Connection* handle, void** context,
                             MHD_RequestTerminationCode code);

    bool is_proxy(const std::string& client) const;
    std::string client_behind(const Exchange& exchange) const;
    MHD_Result begin(Exchange& exchange);
    // Answers at once, or returns null: a worker must.
    std::shared_ptr<const Reply> answer_at_once(Exchange& exchange);
    std::shared_ptr<const Reply> answer_kept(Exchange& exchange);
    void hand_over(Exchange& exchange);
    MHD_Result send(Exchange& exchange);
    void complete(const Exchange& exchange);

    // By any thread.
    std::shared_ptr<const Reply> make_and_keep(Response response, const std::string& key,
                                               Coding coding);
    // By a worker.
    void search(std::size_t number, Exchange& exchange);
    // Takes the newest state of the index.
    void adopt(std::size_t number);
    // By the watch.
    void index_changed();

    const ServeOptions& options;
    Metrics metrics;
    AccessLog log;
    Connections connections;
    RateLimit rate;
    ReplyCache cache;
    std::vector<std::string> proxies;
    std::vector<std::shared_ptr<IndexState>> held; // by each worker
    std::atomic<bool> is_ending{false};
    std::atomic<std::size_t> in_work{0}; // requests
    std::string address, base_url;
    int socket = -1;
    MHD_Daemon* daemon = nullptr;
    IndexWatch watch;
    CompletionMaker maker;
    Workers workers;
};

void Server::State::start() {
    const std::size_t room =
        room_for_connections(static_cast<std::size_t>(options.limits.connections));
    socket = open_listener(options.listen);
    address = listening_address(socket);
    base_url = options.base_url.empty() ? "http://" + address : options.base_url;
    while (base_url.ends_with('/')) base_url.pop_back();
    daemon = MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0,
                              on_accept, this, on_request, this, MHD_OPTION_LISTEN_SOCKET, socket,
                              MHD_OPTION_CONNECTION_LIMIT, static_cast<unsigned>(room),
                              MHD_OPTION_CONNECTION_MEMORY_LIMIT, kMaxHeadBytes,
                              MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_NOTIFY_CONNECTION,
                              on_connection, this, MHD_OPTION_URI_LOG_CALLBACK, on_target, this,
                              MHD_OPTION_NOTIFY_COMPLETED, on_completed, this, MHD_OPTION_END);
    if (daemon == nullptr) {
        close(socket);
        throw Error("cannot start the server on '" + address + "'");
    }
    maker.start([this](const std::string& why) { log.tell("no suggestions: " + why); });
    watch.start([this] { index_changed(); }, [this](const std::string& why) { log.tell(why); });
}

void Server::State::stop() {
    if (daemon == nullptr) return;
    is_ending = true;
    watch.stop();
    maker.stop();
    MHD_quiesce_daemon(daemon);
    const ServeClock::time_point end = ServeClock::now() + kGrace;
    constexpr std::chrono::milliseconds kLook{10};
    while (in_work > 0 && ServeClock::now() < end) std::this_thread::sleep_for(kLook);
    workers.stop();
    while (in_work > 0 && ServeClock::now() < end) std::this_thread::sleep_for(kLook);
    MHD_stop_daemon(daemon);
    daemon = nullptr;
    close(socket);
}

MHD_Result Server::State::on_accept(void* self, const sockaddr* address, socklen_t /*size*/) {
    const auto* state = static_cast<const State*>(self);
    const std::string client = client_of(address);
    return state->is_proxy(client) || state->connections.may_add(client) ? MHD_YES : MHD_NO;
}

void Server::State::on_connection(void* self, MHD_Connection* handle, void** context,
                                  MHD_ConnectionNotificationCode code) {
    auto* state = static_cast<State*>(self);
    if (code == MHD_CONNECTION_NOTIFY_CLOSED) {
        const std::unique_ptr<Connection> connection(static_cast<Connection*>(*context));
        *context = nullptr;
        if (connection) state->connections.remove(*connection);
        --state->metrics.connections;
        return;
    }
    auto connection = std::make_unique<Connection>();
    const auto* socket = MHD_get_connection_info(handle, MHD_CONNECTION_INFO_CONNECTION_FD);
    const auto* address = MHD_get_connection_info(handle, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    if (socket != nullptr) connection->socket = socket->connect_fd;
    if (address != nullptr) connection->client = client_of(address->client_addr);
    connection->is_proxy = state->is_proxy(connection->client);
    state->connections.add(*connection);
    ++state->metrics.connections;
    *context = connection.release();
}

void* Server::State::on_target(void* /*self*/, const char* target, MHD_Connection* handle) {
    const auto* info = MHD_get_connection_info(handle, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    if (auto* connection = static_cast<Connection*>(info->socket_context))
        connection->target = target;
    return nullptr; // the context of the request, made when it is complete
}

MHD_Result Server::State::on_request(void* self, MHD_Connection* handle, const char* path,
                                     const char* method, const char* /*version*/,
                                     const char* /*upload*/, std::size_t* /*upload_size*/,
                                     void** context) {
    auto* state = static_cast<State*>(self);
    // The first call comes before a body: what is answered then ends the connection. The second is
    // for the request, and another when a worker has answered it.
    if (*context != nullptr) {
        auto& exchange = *static_cast<Exchange*>(*context);
        return exchange.reply ? state->send(exchange) : state->begin(exchange);
    }
    auto exchange = std::make_unique<Exchange>();
    exchange->handle = handle;
    const auto* info = MHD_get_connection_info(handle, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    exchange->connection = static_cast<Connection*>(info->socket_context);
    exchange->method = method;
    exchange->request = read_request(handle, path, method);
    ++state->in_work;
    *context = exchange.release();
    auto& begun = *static_cast<Exchange*>(*context);
    return begun.request.has_body ? state->begin(begun) : MHD_YES;
}

void Server::State::on_completed(void* self, MHD_Connection* /*handle*/, void** context,
                                 MHD_RequestTerminationCode /*code*/) {
    const std::unique_ptr<Exchange> exchange(static_cast<Exchange*>(*context));
    *context = nullptr;
    if (!exchange) return;
    auto* state = static_cast<State*>(self);
    state->complete(*exchange);
    --state->in_work;
}

bool Server::State::is_proxy(const std::string& client) const {
    // Without an address it is a socket of this machine.
    return client.empty() || is_loopback(client)
           || std::ranges::find(proxies, client) != proxies.end();
}

// The last address of X-Forwarded-For is the one that our proxy saw.
std::string Server::State::client_behind(const Exchange& exchange) const {
    const Connection& connection = *exchange.connection;
    if (!connection.is_proxy) return connection.client;
    const std::string list = header_of(exchange.handle, "X-Forwarded-For");
    const std::size_t comma = list.rfind(',');
    const std::size_t begin =
        list.find_first_not_of(' ', comma == std::string::npos ? 0 : comma + 1);
    return begin == std::string::npos ? std::string() : client_of(list.substr(begin));
}

MHD_Result Server::State::begin(Exchange& exchange) {
    Connections::hold(*exchange.connection);
    exchange.client = client_behind(exchange);
    const std::string& target = exchange.connection->target;
    Response refusal;
    if (target.substr(0, target.find('?')).find("%00") != std::string::npos)
        refusal = error_response(Audience::programs, 400, "a path has no zero bytes");
    else
        exchange.call = admit(exchange.request, refusal);
    exchange.is_last = exchange.request.has_body;
    exchange.coding = coding_of(exchange.request.accept_encoding);
    exchange.reply = exchange.call ? answer_at_once(exchange)
                                   : make_reply(std::move(refusal), "", exchange.coding);
    if (exchange.reply) return send(exchange);
    hand_over(exchange);
    return MHD_YES;
}

std::shared_ptr<const Reply> Server::State::answer_at_once(Exchange& exchange) {
    const Call& call = *exchange.call;
    const std::shared_ptr<IndexState> state = watch.current();
    exchange.key = cache_key(state->revision, exchange.request.path, call.parameters.canonical(),
                             exchange.coding);
    if (auto reply = answer_kept(exchange)) return reply;
    if (call.route->work == Work::light) {
        metrics.waiting = workers.waiting();
        metrics.cache_bytes = cache.bytes();
        Session session{options,         metrics,    base_url, state->revision,
                        state->articles, !is_ending, nullptr};
        return make_and_keep(answer_call(call, session), exchange.key, exchange.coding);
    }
    if (!exchange.client.empty() && !rate.take(exchange.client, exchange.start)) {
        Response response = error_response(call.route->audience, 429, "too many requests");
        response.headers.push_back({"Retry-After", "1"});
        return make_reply(std::move(response), "", exchange.coding);
    }
    if (!workers.has_room())
        return make_reply(overloaded(call, "too many searches at once"), "", exchange.coding);
    return nullptr;
}

std::shared_ptr<const Reply> Server::State::answer_kept(Exchange& exchange) {
    if (matches_tag(exchange.request.if_none_match, entity_tag(exchange.key)))
        return not_modified(exchange.key);
    auto reply = cache.find(exchange.key);
    exchange.is_cached = reply != nullptr;
    ++(reply ? metrics.cache_hits : metrics.cache_misses);
    return reply;
}

std::shared_ptr<const Reply> Server::State::make_and_keep(Response response, const std::string& key,
                                                          Coding coding) {
    const bool is_storable = response.is_storable;
    auto reply = make_reply(std::move(response), key, coding);
    if (is_storable) cache.keep(key, reply);
    return reply;
}

void Server::State::hand_over(Exchange& exchange) {
    MHD_suspend_connection(exchange.handle);
    workers.push([this, &exchange](std::size_t number) { search(number, exchange); });
}

void Server::State::search(std::size_t number, Exchange& exchange) {
    const Call& call = *exchange.call;
    const std::chrono::milliseconds timeout(options.limits.timeout);
    if (ServeClock::now() - exchange.start > timeout) {
        exchange.reply =
            make_reply(overloaded(call, "the search had to wait too long"), "", exchange.coding);
    } else {
        adopt(number);
        Searcher& searcher = *held[number]->searchers[number];
        Session session{options,
                        metrics,
                        base_url,
                        searcher.view().revision(),
                        searcher.view().articles(),
                        !is_ending,
                        &searcher,
                        maker.current()};
        Response response = answer_call(call, session);
        // A search can have met a newer revision than the session began with.
        const std::string key = cache_key(searcher.view().revision(), exchange.request.path,
                                          call.parameters.canonical(), exchange.coding);
        exchange.reply = make_and_keep(std::move(response), key, exchange.coding);
    }
    MHD_resume_connection(exchange.handle); // from here on it is not ours
}

void Server::State::adopt(std::size_t number) {
    const std::shared_ptr<IndexState> newest = watch.current();
    std::shared_ptr<IndexState>& mine = held[number];
    if (mine == newest) return;
    if (mine) newest->searchers[number]->use_analyzer(mine->searchers[number]->analyzer());
    mine = newest;
}

void Server::State::index_changed() {
    ++metrics.revisions;
    cache.clear();
    maker.renew();
    workers.wake();
}

MHD_Result Server::State::send(Exchange& exchange) {
    connections.await(*exchange.connection, false);
    std::vector<NameValue> more;
    if (exchange.is_last || is_ending) more.push_back({MHD_HTTP_HEADER_CONNECTION, "close"});
    const std::string& origin = exchange.request.origin;
    if (!options.origins.empty() && exchange.request.path.starts_with("/api/")) {
        more.push_back({"Vary", "Origin"});
        if (std::ranges::find(options.origins, origin) != options.origins.end())
            more.push_back({"Access-Control-Allow-Origin", origin});
    }
    return send_reply(exchange.handle, exchange.reply, more) ? MHD_YES : MHD_NO;
}

void Server::State::complete(const Exchange& exchange) {
    connections.await(*exchange.connection, true);
    if (!exchange.reply) return;
    AccessEntry entry;
    entry.method = exchange.method;
    entry.target = exchange.connection->target;
    if (options.log_addresses)
        entry.client = exchange.client.empty() ? exchange.connection->client : exchange.client;
    entry.status = exchange.reply->status;
    entry.bytes = exchange.request.method == Method::head ? 0 : exchange.reply->body.size();
    const std::chrono::duration<double> took = ServeClock::now() - exchange.start;
    entry.seconds = took.count();
    entry.is_cached = exchange.is_cached;
    entry.trouble = exchange.reply->trouble;
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
