#include <cerrno>
#include <cstring>
#include <filesystem>

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

} // namespace

int main(int argc, char** argv) {
    return telusur::run_telusur(
        argc, argv, [argv](const telusur::ServeOptions&) { return become_server(argv); });
}
