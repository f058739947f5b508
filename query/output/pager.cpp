#include "query/output/pager.hpp"

#include <array>
#include <cstdlib>
#include <iostream>
#include <sstream>

#include <sys/wait.h>
#include <unistd.h>

namespace telusur {
namespace {

// Starts `command` in a shell; its input is what is written to the end that is returned.
struct Started {
    int process = 0;
    int input = -1;
};

Started start(const std::string& command) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return {};
    const int process = fork();
    if (process != 0) {
        close(ends[0]);
        if (process > 0) return {process, ends[1]};
        close(ends[1]);
        return {};
    }
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    close(ends[1]);
    // As git has it: less ends when all fits on a screen, and shows colours.
    setenv("LESS", "FRX", 0);
    execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    _exit(127);
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : value;
}

bool is_in_path(const std::string& program) {
    std::istringstream folders(environment("PATH"));
    for (std::string folder; std::getline(folders, folder, ':');)
        if (access((folder + '/' + program).c_str(), X_OK) == 0) return true;
    return false;
}

} // namespace

std::string pager_command() {
    for (const char* name : {"TELUSUR_PAGER", "PAGER"})
        if (std::getenv(name) != nullptr)
            return environment(name) == "cat" ? std::string() : environment(name);
    const std::string terminal = environment("TERM");
    const bool can_page = !terminal.empty() && terminal != "dumb" && is_in_path("less");
    return can_page ? "less" : "";
}

Pager::Pager(bool is_wanted) {
    if (!is_wanted || isatty(STDOUT_FILENO) == 0) return;
    const std::string command = pager_command();
    if (command.empty()) return;
    const Started started = start(command);
    if (started.process == 0) return;
    process_ = started.process;
    out_ = dup(STDOUT_FILENO);
    dup2(started.input, STDOUT_FILENO);
    if (isatty(STDERR_FILENO) != 0) {
        err_ = dup(STDERR_FILENO);
        dup2(started.input, STDERR_FILENO);
    }
    close(started.input);
}

Pager::~Pager() {
    if (process_ == 0) return;
    std::cout.flush();
    // The pager ends when nobody writes any more.
    dup2(out_, STDOUT_FILENO);
    close(out_);
    if (err_ >= 0) {
        dup2(err_, STDERR_FILENO);
        close(err_);
    }
    waitpid(process_, nullptr, 0);
}

} // namespace telusur
