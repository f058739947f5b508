#include "indexer/program/command.hpp"

#include <doctest/doctest.h>

#include <array>
#include <iostream>
#include <memory>
#include <sstream>

#include <boost/program_options.hpp>

#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"

using namespace telusur;

namespace {

struct EchoOptions {
    int times = 1;
    std::vector<std::string> words;
};

int echo(const EchoOptions& options) {
    if (options.words.empty()) throw UsageError("no word is given");
    if (options.words.front() == "gagal") throw Error("cannot say 'gagal': it fails");
    if (options.words.front() == "memory") throw std::bad_alloc();
    if (options.words.front() == "bug") throw std::logic_error("a bug");
    for (int i = 0; i < options.times; ++i)
        for (const std::string& word : options.words) std::cout << word << '\n';
    return kExitOk;
}

Invocation declare_echo() {
    const auto options = std::make_shared<EchoOptions>();
    Invocation invocation;
    invocation.options.add_options()("times,t", int_value("times", &options->times, 1, 9), "how");
    invocation.operands = &options->words;
    invocation.run = [options] { return echo(*options); };
    return invocation;
}

Invocation declare_nothing() {
    Invocation invocation;
    invocation.run = [] { return kExitNothing; };
    return invocation;
}

const std::array kCommands{
    Command{"echo", "[OPTION...] WORD...", "say words", "  p echo a\n", declare_echo, "say it so"},
    Command{"nothing", "", "find nothing", "  p nothing\n", declare_nothing}};

// What the program prints, with stderr's lines behind "! ", and its exit status.
std::string run(std::vector<const char*> arguments) {
    // run_program() calls it too; it must come before the buffers are taken.
    std::ios::sync_with_stdio(false);
    std::ostringstream out, err;
    std::streambuf* const old_out = std::cout.rdbuf(out.rdbuf());
    std::streambuf* const old_err = std::cerr.rdbuf(err.rdbuf());
    arguments.insert(arguments.begin(), "p");
    const int status = run_program({"p", "a program", kCommands},
                                   static_cast<int>(arguments.size()), arguments.data());
    std::cout.rdbuf(old_out);
    std::cerr.rdbuf(old_err);
    return out.str() + (err.str().empty() ? "" : "! " + err.str()) + std::to_string(status);
}

} // namespace

TEST_CASE("run_program: commands, and every refusal") {
    struct Row {
        std::string_view why;
        std::vector<const char*> arguments;
        std::string_view printed;
    };
    const Row rows[] = {
        {"a command", {"echo", "a", "b"}, "a\nb\n0"},
        {"with an option", {"echo", "--times", "2", "a"}, "a\na\n0"},
        {"joined by =", {"echo", "--times=2", "a"}, "a\na\n0"},
        {"by its short name", {"echo", "-t2", "a"}, "a\na\n0"},
        {"its exit status is the program's", {"nothing"}, "1"},
        {"no command", {}, "! p: no command is given; see 'p --help'\n2"},
        {"an unknown command", {"sing"}, "! p: there is no command 'sing'; see 'p --help'\n2"},
        {"help for an unknown command",
         {"help", "sing"},
         "! p: there is no command 'sing'; see 'p --help'\n2"},
        {"an unknown option, with the command's hint",
         {"echo", "--foo"},
         "! p: echo: unknown option '--foo'; say it so; see 'p echo --help'\n2"},
        {"an unknown option without a hint",
         {"nothing", "--foo"},
         "! p: nothing: unknown option '--foo'; see 'p nothing --help'\n2"},
        {"an abbreviated option",
         {"echo", "--time", "2"},
         "! p: echo: unknown option '--time'; say it so; see 'p echo --help'\n2"},
        {"an option without its value",
         {"echo", "--times"},
         "! p: echo: the required argument for option '--times' is missing; see 'p echo "
         "--help'\n2"},
        {"an option twice",
         {"echo", "--times", "1", "--times", "2", "a"},
         "! p: echo: option '--times' cannot be specified more than once; see 'p echo --help'\n2"},
        {"a value out of range",
         {"echo", "--times", "-5", "a"},
         "! p: echo: --times takes a whole number from 1 to 9, not '-5'; see 'p echo --help'\n2"},
        {"arguments that it does not take",
         {"nothing", "a"},
         "! p: nothing: it takes no arguments; see 'p nothing --help'\n2"},
        {"a refusal of the command's own",
         {"echo"},
         "! p: echo: no word is given; see 'p echo --help'\n2"},
        {"work that failed", {"echo", "gagal"}, "! p: cannot say 'gagal': it fails\n2"},
        {"no memory", {"echo", "memory"}, "! p: cannot go on: no memory is left\n2"},
        {"a bug",
         {"echo", "bug"},
         "! p: internal error: a bug; please report it with the command that showed it\n2"},
        {"behind -- is no option", {"echo", "--", "-t", "--help"}, "-t\n--help\n0"},
        {"- is no option", {"echo", "-", "a"}, "-\na\n0"},
        {"an option behind words", {"echo", "a", "-t", "2"}, "a\na\n0"},
        {"an option before the command",
         {"--times", "2", "echo"},
         "! p: there is no command '--times'; see 'p --help'\n2"},
        {"a word to be left out is no option",
         {"echo", "-aceh"},
         "! p: echo: unknown option '-aceh'; say it so; see 'p echo --help'\n2"},
        {"the version", {"--version"}, "p " TELUSUR_VERSION "\n0"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(run(row.arguments) == row.printed);
    }
}

TEST_CASE("run_program: help in all its ways") {
    const std::string general = run({"--help"});
    CHECK(general.find("  echo     say words\n") != std::string::npos);
    CHECK(run({"help"}) == general);
    CHECK(run({"-h"}) == general);
    const std::string of_echo = run({"echo", "--help"});
    CHECK(of_echo
          == "Usage: p echo [OPTION...] WORD...\n\nsay words.\n\nExamples:\n  p echo a\n\n"
             "Options:\n"
             "  -t [ --times ] N (=1) how\n"
             "  -h [ --help ]         print this and end\n0");
    CHECK(run({"help", "echo"}) == of_echo);
    CHECK(run({"echo", "-h"}) == of_echo);
    CHECK(run({"--help", "echo"}) == of_echo);
    CHECK(run({"echo", "--times", "0", "--help"}) == of_echo);
}

TEST_CASE("run_program: standard output that takes nothing is a failure") {
    struct Full : std::streambuf {
    } full;
    std::ios::sync_with_stdio(false);
    std::ostringstream err;
    std::streambuf* const old_out = std::cout.rdbuf(&full);
    std::streambuf* const old_err = std::cerr.rdbuf(err.rdbuf());
    const char* const arguments[] = {"p", "echo", "a"};
    const int status = run_program({"p", "a program", kCommands}, 3, arguments);
    std::cerr.rdbuf(old_err);
    std::cout.rdbuf(old_out); // clears the state
    CHECK(err.str() == "p: cannot write standard output: is the disk full?\n");
    CHECK(status == kExitFailed);
}
