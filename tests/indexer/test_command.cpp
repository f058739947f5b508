#include "indexer/program/command.hpp"

#include <array>
#include <iostream>
#include <memory>
#include <new>
#include <sstream>
#include <stdexcept>

#include <boost/program_options.hpp>
#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"

using namespace telusur;

namespace {

// What a stream is given while this lives.
class Captured {
public:
    explicit Captured(std::ostream& stream) : stream_(stream) {
        // run_program() asks for it, too; its first call gives std::cout another buffer.
        std::ios::sync_with_stdio(false);
        before_ = stream.rdbuf(text_.rdbuf());
    }
    ~Captured() { stream_.rdbuf(before_); }
    Captured(const Captured&) = delete;
    Captured& operator=(const Captured&) = delete;
    std::string text() const { return text_.str(); }

private:
    std::ostream& stream_;
    std::ostringstream text_;
    std::streambuf* before_ = nullptr;
};

// "count": options, operands and each way to end.
Invocation declare_count() {
    struct Options {
        int limit = 3;
        std::string format = "text";
        bool loud = false;
        std::vector<std::string> words;
    };
    const auto options = std::make_shared<Options>();
    Invocation invocation;
    invocation.options.add_options()("limit,n", int_value("limit", &options->limit, 1, 9),
                                     "most words")(
        "format", choice_value("format", &options->format, {"text", "json"}),
        "how")("loud", boost::program_options::bool_switch(&options->loud), "with a mark");
    invocation.operands = &options->words;
    invocation.run = [options] {
        const std::string first = options->words.empty() ? "" : options->words.front();
        if (first == "error") throw Error("cannot count 'error': it is one");
        if (first == "usage") throw UsageError("'usage' is no word");
        if (first == "memory") throw std::bad_alloc();
        if (first == "bug") throw std::logic_error("lost count");
        std::cout << options->limit << ' ' << options->format << (options->loud ? "!" : "");
        for (const std::string& word : options->words) std::cout << ' ' << word;
        std::cout << '\n';
        return options->words.empty() ? kExitNothing : kExitOk;
    };
    return invocation;
}

Invocation declare_rest() {
    Invocation invocation;
    invocation.run = [] { return kExitOk; };
    return invocation;
}

constexpr std::array kCommands{
    Command{"count", "[OPTION...] [WORD...]", "count words", "  tester count a b\n", declare_count,
            "put -- before words"},
    Command{"rest", "", "do nothing", "  tester rest\n", declare_rest},
};

struct Outcome {
    int status = 0;
    std::string out, err;
};

Outcome run(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "/usr/bin/other-name");
    const Captured out(std::cout), err(std::cerr);
    const int status = run_program({"tester", "tests commands", kCommands},
                                   static_cast<int>(arguments.size()), arguments.data());
    return {status, out.text(), err.text()};
}

constexpr std::string_view kProgramHelp = R"(tester: tests commands

Usage: tester COMMAND [OPTION...] [ARGUMENT...]

Commands:
  count  count words
  rest   do nothing

'tester COMMAND --help' describes a command; the manual is tester(1).
)";

constexpr std::string_view kCountHelp = R"(Usage: tester count [OPTION...] [WORD...]

count words.

Examples:
  tester count a b

Options:
  -n [ --limit ] N (=3) most words
  --format NAME (=text) how
  --loud                with a mark
  -h [ --help ]         print this and end
)";

} // namespace

TEST_CASE("run_program: what is printed, and the exit status") {
    struct Row {
        std::string_view why;
        std::vector<const char*> arguments;
        int status;
        std::string_view out, err;
    };
    const Row rows[] = {
        {"defaults, nothing found", {"count"}, 1, "3 text\n", ""},
        {"operands", {"count", "a", "b"}, 0, "3 text a b\n", ""},
        {"options before, between and behind operands",
         {"count", "-n", "4", "a", "--format", "json", "b", "--loud"},
         0,
         "4 json! a b\n",
         ""},
        {"a short option with its value", {"count", "-n5", "a"}, 0, "5 text a\n", ""},
        {"a long option with its value", {"count", "--limit=5", "a"}, 0, "5 text a\n", ""},
        {"behind -- is no option", {"count", "--", "-n", "--help"}, 0, "3 text -n --help\n", ""},
        {"- is an operand", {"count", "-"}, 0, "3 text -\n", ""},
        {"options are declared anew for each run", {"count", "a"}, 0, "3 text a\n", ""},
        {"a command without operands", {"rest"}, 0, "", ""},
        {"--version", {"--version"}, 0, "tester " TELUSUR_VERSION "\n", ""},
        {"help", {"help"}, 0, kProgramHelp, ""},
        {"--help", {"--help"}, 0, kProgramHelp, ""},
        {"-h", {"-h"}, 0, kProgramHelp, ""},
        {"help of a command", {"help", "count"}, 0, kCountHelp, ""},
        {"--help COMMAND", {"--help", "count"}, 0, kCountHelp, ""},
        {"COMMAND --help", {"count", "--help"}, 0, kCountHelp, ""},
        {"COMMAND -h", {"count", "-h"}, 0, kCountHelp, ""},
        {"help even where a value is out of range", {"count", "-n", "0", "-h"}, 0, kCountHelp, ""},
        {"no command", {}, 2, "", "tester: no command is given; see 'tester --help'\n"},
        {"an unknown command",
         {"hitung"},
         2,
         "",
         "tester: there is no command 'hitung'; see 'tester --help'\n"},
        {"the beginning of a command is none",
         {"coun"},
         2,
         "",
         "tester: there is no command 'coun'; see 'tester --help'\n"},
        {"an option before the command",
         {"--loud", "count"},
         2,
         "",
         "tester: there is no command '--loud'; see 'tester --help'\n"},
        {"help of an unknown command",
         {"help", "hitung"},
         2,
         "",
         "tester: there is no command 'hitung'; see 'tester --help'\n"},
        {"an unknown option, with the command's hint",
         {"count", "--nonsense"},
         2,
         "",
         "tester: count: unknown option '--nonsense'; put -- before words; see 'tester count "
         "--help'\n"},
        {"an unknown option, without a hint",
         {"rest", "--nonsense"},
         2,
         "",
         "tester: rest: unknown option '--nonsense'; see 'tester rest --help'\n"},
        {"an unknown short option",
         {"count", "-aceh"},
         2,
         "",
         "tester: count: unknown option '-aceh'; put -- before words; see 'tester count --help'\n"},
        {"options are not guessed",
         {"count", "--lim", "4"},
         2,
         "",
         "tester: count: unknown option '--lim'; put -- before words; see 'tester count --help'\n"},
        {"a value is missing",
         {"count", "--limit"},
         2,
         "",
         "tester: count: the required argument for option '--limit' is missing; see 'tester count "
         "--help'\n"},
        {"an option twice",
         {"count", "--limit", "4", "-n", "5"},
         2,
         "",
         "tester: count: option '--limit' cannot be specified more than once; see 'tester count "
         "--help'\n"},
        {"a switch with a value",
         {"count", "--loud=maybe"},
         2,
         "",
         "tester: count: option '--loud' does not take any arguments; see 'tester count --help'\n"},
        {"an operand too many",
         {"rest", "a"},
         2,
         "",
         "tester: rest: it takes no arguments; see 'tester rest --help'\n"},
        {"a bad value",
         {"count", "--limit", "10"},
         2,
         "",
         "tester: count: --limit takes a whole number from 1 to 9, not '10'; see 'tester count "
         "--help'\n"},
        {"the command refuses the call",
         {"count", "usage"},
         2,
         "",
         "tester: count: 'usage' is no word; see 'tester count --help'\n"},
        {"the work fails", {"count", "error"}, 2, "", "tester: cannot count 'error': it is one\n"},
        {"no memory", {"count", "memory"}, 2, "", "tester: cannot go on: no memory is left\n"},
        {"a mistake in the program",
         {"count", "bug"},
         2,
         "",
         "tester: internal error: lost count; please report it with the command that showed it\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const Outcome outcome = run(row.arguments);
        CHECK(outcome.out == row.out);
        CHECK(outcome.err == row.err);
        CHECK(outcome.status == row.status);
    }
}

TEST_CASE("run_program: output that cannot be written is a failure") {
    struct Full : std::streambuf {
    } full; // takes no byte
    const Captured err(std::cerr);
    std::streambuf* before = std::cout.rdbuf(&full);
    const char* const arguments[] = {"tester", "count", "a"};
    const int status = run_program({"tester", "tests commands", kCommands}, 3, arguments);
    std::cout.rdbuf(before);
    std::cout.clear();
    CHECK(err.text() == "tester: cannot write standard output: is the disk full?\n");
    CHECK(status == 2);
}
