#include <cerrno>
#include <cstring>
#include <filesystem>

#include <malloc.h>
#include <unistd.h>

#include "indexer/program/error.hpp"
#include "query/commands/commands.hpp"

namespace {

// The server is a program of its own, for its libraries take longer to load than a search takes.
int become_server(char** argv) {
    std::error_code unknown;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", unknown);
    const std::string server = (self.parent_path() / "telusur-serve").string();
    execv(server.c_str(), argv);
    throw telusur::Error("cannot start 'telusur-serve': " + std::string(std::strerror(errno))
                         + "; it belongs beside telusur");
}

// A search takes 2 MB of memory, which would be asked of the kernel 128 KiB at a time: 2 % of the
// time of a process.
void take_memory_at_once() {
#ifdef M_TOP_PAD
    constexpr int kBytes = 2 << 20;
    mallopt(M_TOP_PAD, kBytes);
#endif
}

} // namespace

int main(int argc, char** argv) {
    take_memory_at_once();
    return telusur::run_telusur(
        argc, argv, [argv](const telusur::ServeOptions&) { return become_server(argv); });
}
