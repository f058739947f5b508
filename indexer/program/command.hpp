// A program with subcommands: one table of commands gives dispatch, --help, man page tests and
// completions; one ladder turns failures into messages and exit statuses.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/program_options/options_description.hpp>

namespace telusur {

// Exit statuses, as grep's.
constexpr int kExitOk = 0;      // found; all done
constexpr int kExitNothing = 1; // nothing found, or some articles were skipped
constexpr int kExitFailed = 2;  // it failed, or the call was wrong

// One call of a command: its options, bound to variables that `run` owns, and the work itself.
struct Invocation {
    boost::program_options::options_description options;
    std::vector<std::string>* operands =
        nullptr;              // where arguments that are no options go; null: none
    std::function<int()> run; // returns an exit status; throws Error
};

struct Command {
    std::string_view name;     // "search"
    std::string_view synopsis; // "[OPTION...] QUERY..."
    std::string_view summary;  // one line, no full stop
    std::string_view examples; // lines "  telusur search korupsi      what it does"
    // Declares the options anew, each with the default that the command's options struct holds.
    // Opens no file.
    std::function<Invocation()> declare;
    // Appended to the refusal of an unknown option, e.g. how to search for "-word". May be empty.
    std::string_view unknown_option_hint = {};
};

// Something that is no command but has a manual: "PROGRAM help TOPIC".
struct HelpTopic {
    std::string_view name;
    std::string_view summary; // a few words
    void (*print)();
};

struct Program {
    std::string_view name;    // "telusur"
    std::string_view summary; // one line
    std::span<const Command> commands;
    std::span<const HelpTopic> topics = {};
};

// Runs `program` as main() does and returns its exit status. Data goes to stdout, one line
// "PROGRAM: message" per failure to stderr. Knows --help and --version, with and without a command,
// "help [COMMAND or TOPIC]" and "completion SHELL".
int run_program(const Program& program, int argc, const char* const* argv);

} // namespace telusur
