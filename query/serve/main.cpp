// telusur-serve: telusur with its server; `telusur serve` starts it.
#include <csignal>
#include <iostream>

#include "indexer/program/error.hpp"
#include "query/commands/commands.hpp"
#include "query/serve/server.hpp"

namespace telusur {
namespace {

// Keeps the signals that end a server for this thread to wait for; before others are started.
sigset_t ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

int serve(const ServeOptions& options) {
    const sigset_t signals = ending_signals();
    Server server(options);
    std::cerr << "telusur: listening on http://" << server.address() << '/' << std::endl;
    const timespec second{1, 0};
    while (sigtimedwait(&signals, nullptr, &second) < 0) server.close_slow();
    server.stop();
    return kExitOk;
}

} // namespace
} // namespace telusur

int main(int argc, char** argv) {
    return telusur::run_telusur(argc, argv, telusur::serve);
}
