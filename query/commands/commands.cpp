#include "query/commands/commands.hpp"

#include <array>

namespace telusur {

std::vector<Command> query_commands(const Serve& serve) {
    return {search_command(),     count_command(),   show_command(),
            similar_command(),    suggest_command(), terms_command(),
            serve_command(serve), eval_command(),    stem_command()};
}

int run_telusur(int argc, const char* const* argv, const Serve& serve) {
    const std::vector<Command> commands = query_commands(serve);
    const std::array topics{query_topic()};
    return run_program(
        {"telusur", "searches an index of Indonesian news articles", commands, topics}, argc, argv);
}

} // namespace telusur
