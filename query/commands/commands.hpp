// The subcommands of telusur.
#pragma once

#include <functional>
#include <vector>

#include "indexer/program/command.hpp"
#include "query/serve/serve_options.hpp"

namespace telusur {

// Does what `telusur serve` is for; returns the exit status.
using Serve = std::function<int(const ServeOptions&)>;

Command count_command();
Command eval_command();
Command search_command();
Command serve_command(const Serve& serve);
Command show_command();
Command similar_command();
Command suggest_command();
Command terms_command();
Command stem_command();

// Every command, in the order in which help lists them.
std::vector<Command> query_commands(const Serve& serve);

// What `telusur help query` prints: SYNTAX.md.
HelpTopic query_topic();

// Runs telusur with all its commands; returns the exit status.
int run_telusur(int argc, const char* const* argv, const Serve& serve);

} // namespace telusur
