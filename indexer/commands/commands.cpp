#include "indexer/commands/commands.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include <xapian.h>

namespace telusur {

namespace {

// Xapian 1.4 lets an exception go out of its own cleaning up when the disk is full while it writes
// blocks: that ends the program, whatever is caught. The index stays as it was, for nothing of the
// work is in it yet.
[[noreturn]] void end_in_xapian() {
    std::string why = "internal error; please report it with the command that showed it";
    try {
        if (std::current_exception() != nullptr) throw;
    } catch (const Xapian::Error& error) {
        why = "cannot write the index: " + error.get_msg();
        if (const char* system = error.get_error_string()) why += std::string(" (") + system + ')';
        why += "; make room and run the same command again; the index is as it was";
    } catch (...) { // of what it is there is no more to say
    }
    std::fprintf(stderr, "telusur-index: %s\n", why.c_str());
    std::_Exit(kExitFailed);
}

} // namespace

std::vector<Command> index_commands() {
    return {add_command(),   remove_command(),  read_command(), info_command(),
            check_command(), rebuild_command(), copy_command(), acronyms_command()};
}

int run_telusur_index(int argc, const char* const* argv) {
    std::set_terminate(end_in_xapian);
    const std::vector<Command> commands = index_commands();
    return run_program({"telusur-index", "makes an index of Indonesian news articles", commands},
                       argc, argv);
}

} // namespace telusur
