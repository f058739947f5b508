// The subcommands of telusur.
#pragma once

#include <vector>

#include "indexer/program/command.hpp"

namespace telusur {

Command count_command();
Command eval_command();
Command search_command();
Command serve_command();
Command show_command();
Command similar_command();
Command suggest_command();
Command terms_command();
Command stem_command();

// Every command, in the order in which help lists them.
std::vector<Command> query_commands();

// What `telusur help query` prints: SYNTAX.md.
HelpTopic query_topic();

// Runs telusur with all its commands; returns the exit status.
int run_telusur(int argc, const char* const* argv);

} // namespace telusur
