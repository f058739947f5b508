#include "indexer/program/command.hpp"

#include <algorithm>
#include <csignal>
#include <iostream>
#include <new>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

#include "indexer/program/completion.hpp"
#include "indexer/program/error.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

// The hidden option that collects the arguments that are no options.
constexpr const char* kOperands = "operands";

using Arguments = std::vector<std::string>;

const Command* find_command(const Program& program, std::string_view name) {
    const auto found = std::ranges::find(program.commands, name, &Command::name);
    return found == program.commands.end() ? nullptr : &*found;
}

const HelpTopic* find_topic(const Program& program, std::string_view name) {
    const auto found = std::ranges::find(program.topics, name, &HelpTopic::name);
    return found == program.topics.end() ? nullptr : &*found;
}

void print_program_help(const Program& program) {
    std::cout << program.name << ": " << program.summary << "\n\nUsage: " << program.name
              << " COMMAND [OPTION...] [ARGUMENT...]\n\nCommands:\n";
    std::size_t width = 0;
    for (const Command& command : program.commands) width = std::max(width, command.name.size());
    for (const Command& command : program.commands)
        std::cout << "  " << command.name << std::string(width + 2 - command.name.size(), ' ')
                  << command.summary << '\n';
    for (const HelpTopic& topic : program.topics)
        std::cout << "\n'" << program.name << " help " << topic.name << "' describes "
                  << topic.summary << '.';
    std::cout << "\n'" << program.name << " COMMAND --help' describes a command; the manual is "
              << program.name << "(1). Completion:\n'source <(" << program.name
              << " completion bash)', also zsh; '" << program.name
              << " completion fish | source'.\n";
}

void print_command_help(const Program& program, const Command& command,
                        const Invocation& invocation) {
    std::cout << "Usage: " << program.name << ' ' << command.name << ' ' << command.synopsis
              << "\n\n"
              << command.summary << ".\n\nExamples:\n"
              << command.examples << "\nOptions:\n"
              << invocation.options << "  -h [ --help ]         print this and end\n";
}

// Boost's own words for what is wrong, without its trailing newline, and the hint for "-word".
std::string reworded(const po::error& error, const Command& command) {
    std::string message = error.what();
    if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&error)) {
        message = "unknown option '" + unknown->get_option_name() + "'";
        if (!command.unknown_option_hint.empty())
            message += "; " + std::string(command.unknown_option_hint);
    }
    return message;
}

po::variables_map parse(const Command& command, Invocation& invocation,
                        const Arguments& arguments) {
    using namespace po::command_line_style;
    po::options_description all;
    po::positional_options_description positional;
    all.add(invocation.options).add_options()("help,h", "");
    if (invocation.operands != nullptr) {
        all.add_options()(kOperands, po::value(invocation.operands));
        positional.add(kOperands, -1);
    }
    po::variables_map values;
    try {
        po::store(po::command_line_parser(arguments)
                      .options(all)
                      .positional(positional)
                      .style(unix_style & ~allow_guessing)
                      .run(),
                  values);
        if (!values.contains("help")) po::notify(values);
    } catch (const po::too_many_positional_options_error&) {
        throw UsageError("it takes no arguments");
    } catch (const po::error& error) {
        throw UsageError(reworded(error, command));
    }
    return values;
}

int run_command(const Program& program, const Command& command, const Arguments& arguments) {
    Invocation invocation = command.declare();
    try {
        if (parse(command, invocation, arguments).contains("help")) {
            print_command_help(program, command, invocation);
            return kExitOk;
        }
        return invocation.run();
    } catch (const UsageError& error) {
        std::string next = std::string(program.name) + ' ' + std::string(command.name);
        throw UsageError(std::string(command.name) + ": " + error.what() + "; see '" + next
                         + " --help'");
    }
}

int dispatch(const Program& program, const Arguments& arguments) {
    const std::string see = "; see '" + std::string(program.name) + " --help'";
    if (arguments.empty()) throw UsageError("no command is given" + see);
    const std::string& first = arguments.front();
    if (first == "--version") {
        std::cout << program.name << ' ' << TELUSUR_VERSION << '\n';
        return kExitOk;
    }
    if (first == "completion") {
        const std::string shell = arguments.size() == 2 ? arguments[1] : "";
        if (std::ranges::find(kShells, shell) == kShells.end())
            throw UsageError("completion takes bash, zsh or fish" + see);
        print_completion(std::cout, program, shell);
        return kExitOk;
    }
    const bool asks_help = first == "help" || first == "--help" || first == "-h";
    if (asks_help && arguments.size() < 2) {
        print_program_help(program);
        return kExitOk;
    }
    const std::string& name = asks_help ? arguments[1] : first;
    if (asks_help)
        if (const HelpTopic* topic = find_topic(program, name)) {
            topic->print();
            return kExitOk;
        }
    const Command* command = find_command(program, name);
    if (command == nullptr) throw UsageError("there is no command '" + name + "'" + see);
    if (asks_help) return run_command(program, *command, {"--help"});
    return run_command(program, *command, {arguments.begin() + 1, arguments.end()});
}

int dispatch_and_flush(const Program& program, const Arguments& arguments) {
    const int status = dispatch(program, arguments);
    if (!std::cout.flush()) throw Error("cannot write standard output: is the disk full?");
    return status;
}

} // namespace

int run_program(const Program& program, int argc, const char* const* argv) {
    std::ios::sync_with_stdio(false);
    std::signal(SIGPIPE, SIG_DFL); // a reader that has enough ends the program, quietly
    try {
        return dispatch_and_flush(program, {argv + 1, argv + argc});
    } catch (const Error& error) {
        std::cout.flush();
        std::cerr << program.name << ": " << error.what() << '\n';
    } catch (const std::bad_alloc&) {
        std::cerr << program.name << ": cannot go on: no memory is left\n";
    } catch (const std::exception& error) {
        std::cerr << program.name << ": internal error: " << error.what()
                  << "; please report it with the command that showed it\n";
    }
    return kExitFailed;
}

} // namespace telusur
