#include "query/commands/commands.hpp"

namespace telusur {

std::vector<Command> query_commands() {
    return {search_command(), count_command(), show_command(), similar_command(), suggest_command(),
            terms_command(),  serve_command(), eval_command(), stem_command()};
}

int run_telusur(int argc, const char* const* argv) {
    const std::vector<Command> commands = query_commands();
    return run_program({"telusur", "searches an index of Indonesian news articles", commands}, argc,
                       argv);
}

} // namespace telusur
