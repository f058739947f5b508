#include "query/serve/daemon.hpp"

#include <memory>
#include <thread>
#include <utility>

#include <microhttpd.h>
#include <unistd.h>

#include "indexer/program/error.hpp"
#include "query/serve/limits.hpp"
#include "query/serve/listener.hpp"

namespace telusur {
namespace {

Connection* connection_of(MHD_Connection* handle) {
    const auto* info = MHD_get_connection_info(handle, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return static_cast<Connection*>(info->socket_context);
}

std::unique_ptr<Connection> new_connection(MHD_Connection* handle) {
    auto connection = std::make_unique<Connection>();
    const auto* socket = MHD_get_connection_info(handle, MHD_CONNECTION_INFO_CONNECTION_FD);
    const auto* address = MHD_get_connection_info(handle, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    if (socket != nullptr) connection->socket = socket->connect_fd;
    if (address != nullptr) connection->client = client_of(address->client_addr);
    return connection;
}

std::unique_ptr<Exchange> new_exchange(MHD_Connection* handle, const char* path,
                                       const char* method) {
    auto exchange = std::make_unique<Exchange>();
    exchange->handle = handle;
    exchange->connection = connection_of(handle);
    exchange->method = method;
    exchange->request = read_request(handle, path, method);
    exchange->request.target = exchange->connection->target;
    return exchange;
}

} // namespace

struct Daemon::Callbacks {
    static MHD_Result on_accept(void* self, const sockaddr* address, socklen_t /*size*/) {
        const auto* daemon = static_cast<const Daemon*>(self);
        return daemon->handlers_.may_connect(client_of(address)) ? MHD_YES : MHD_NO;
    }

    static void on_connection(void* self, MHD_Connection* handle, void** context,
                              MHD_ConnectionNotificationCode code) {
        const auto* daemon = static_cast<const Daemon*>(self);
        if (code == MHD_CONNECTION_NOTIFY_CLOSED) {
            const std::unique_ptr<Connection> connection(static_cast<Connection*>(*context));
            *context = nullptr;
            if (connection) daemon->handlers_.closed(*connection);
            return;
        }
        auto connection = new_connection(handle);
        daemon->handlers_.connected(*connection);
        *context = connection.release();
    }

    static void* on_target(void* /*self*/, const char* target, MHD_Connection* handle) {
        if (Connection* connection = connection_of(handle)) connection->target = target;
        return nullptr; // the context of the request, made when it is complete
    }

    static MHD_Result on_request(void* self, MHD_Connection* handle, const char* path,
                                 const char* method, const char* /*version*/,
                                 const char* /*upload*/, std::size_t* /*upload_size*/,
                                 void** context) {
        auto* daemon = static_cast<Daemon*>(self);
        // The first call comes before a body: what is answered then ends the connection. The second
        // is for the request, and another when a worker has answered it.
        const bool is_first = *context == nullptr;
        if (is_first) {
            *context = new_exchange(handle, path, method).release();
            ++daemon->in_work_;
        }
        auto& exchange = *static_cast<Exchange*>(*context);
        if (is_first && !exchange.request.has_body) return MHD_YES;
        return daemon->handlers_.asked(exchange) ? MHD_YES : MHD_NO;
    }

    static void on_completed(void* self, MHD_Connection* /*handle*/, void** context,
                             MHD_RequestTerminationCode /*code*/) {
        const std::unique_ptr<Exchange> exchange(static_cast<Exchange*>(*context));
        *context = nullptr;
        if (!exchange) return;
        auto* daemon = static_cast<Daemon*>(self);
        daemon->handlers_.completed(*exchange);
        --daemon->in_work_;
    }
};

Daemon::Daemon(int socket, std::size_t room, DaemonHandlers handlers)
    : socket_(socket), handlers_(std::move(handlers)),
      daemon_(MHD_start_daemon(
          MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, Callbacks::on_accept, this,
          Callbacks::on_request, this, MHD_OPTION_LISTEN_SOCKET, socket,
          MHD_OPTION_CONNECTION_LIMIT, static_cast<unsigned>(room),
          MHD_OPTION_CONNECTION_MEMORY_LIMIT, kMaxHeadBytes, MHD_OPTION_STRICT_FOR_CLIENT, 1,
          MHD_OPTION_NOTIFY_CONNECTION, Callbacks::on_connection, this, MHD_OPTION_URI_LOG_CALLBACK,
          Callbacks::on_target, this, MHD_OPTION_NOTIFY_COMPLETED, Callbacks::on_completed, this,
          MHD_OPTION_END)) {
    if (daemon_ != nullptr) return;
    const std::string address = listening_address(socket_);
    close(socket_);
    throw Error("cannot start the server on '" + address + "'");
}

Daemon::~Daemon() {
    MHD_stop_daemon(daemon_);
    close(socket_);
}

void Daemon::close_door() {
    MHD_quiesce_daemon(daemon_);
}

void Daemon::await_idle(ServeClock::time_point end) const {
    constexpr std::chrono::milliseconds kLook{10};
    while (in_work_ > 0 && ServeClock::now() < end) std::this_thread::sleep_for(kLook);
}

} // namespace telusur
