// Completion: scripts for shells, made from a program's table of commands and their options.
#pragma once

#include <array>
#include <ostream>
#include <string_view>

#include "indexer/program/command.hpp"

namespace telusur {

constexpr std::array<std::string_view, 3> kShells{"bash", "zsh", "fish"};

// Prints what `source <(PROGRAM completion SHELL)` reads (fish: `| source`). shell: of kShells.
void print_completion(std::ostream& out, const Program& program, std::string_view shell);

} // namespace telusur
