// The subcommands of telusur-index.
#pragma once

#include "indexer/program/command.hpp"

namespace telusur {

Command acronyms_command();
Command add_command();
Command check_command();
Command copy_command();
Command info_command();
Command read_command();
Command rebuild_command();
Command remove_command();

// Runs telusur-index with all its commands; returns the exit status.
int run_telusur_index(int argc, const char* const* argv);

// Every command, in the order in which help lists them.
std::vector<Command> index_commands();

} // namespace telusur
