#include "indexer/commands/commands.hpp"

namespace telusur {

std::vector<Command> index_commands() {
    return {add_command(),   remove_command(),  read_command(), info_command(),
            check_command(), rebuild_command(), copy_command()};
}

int run_telusur_index(int argc, const char* const* argv) {
    const std::vector<Command> commands = index_commands();
    return run_program({"telusur-index", "makes an index of Indonesian news articles", commands},
                       argc, argv);
}

} // namespace telusur
