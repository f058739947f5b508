#include "indexer/commands/interruption.hpp"

#include <csignal>

namespace telusur {
namespace {

volatile std::sig_atomic_t is_interrupted = 0;

void note(int number) {
    is_interrupted = 1;
    std::signal(number, SIG_DFL);
}

} // namespace

Interruption::Interruption() {
    is_interrupted = 0;
    std::signal(SIGINT, note);
    std::signal(SIGTERM, note);
}

Interruption::~Interruption() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool Interruption::is_asked() const {
    return is_interrupted != 0;
}

} // namespace telusur
