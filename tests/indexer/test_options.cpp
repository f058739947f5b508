#include "indexer/program/options.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include <boost/program_options.hpp>

#include "indexer/program/error.hpp"

using namespace telusur;

namespace {

namespace po = boost::program_options;

// The value that is parsed, or the refusal.
template <typename Value>
std::string parsed(Value* value, const std::string& text) {
    po::options_description options;
    options.add_options()("option", value, "");
    try {
        po::variables_map values;
        po::store(po::command_line_parser(std::vector<std::string>{"--option", text})
                      .options(options)
                      .run(),
                  values);
        po::notify(values);
        return "accepted";
    } catch (const UsageError& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("int_value: whole numbers in a range") {
    const std::string refused = "--jobs takes a whole number from 1 to 64, not '";
    struct Row {
        std::string why, text, result;
    };
    const Row rows[] = {
        {"the least", "1", "accepted"},
        {"the greatest", "64", "accepted"},
        {"below", "0", refused + "0'"},
        {"above", "65", refused + "65'"},
        {"negative", "-5", refused + "-5'"},
        {"more than an int holds", "4294967297", refused + "4294967297'"},
        {"a fraction", "1.5", refused + "1.5'"},
        {"a unit behind it", "2k", refused + "2k'"},
        {"a space before it", " 2", refused + " 2'"},
        {"nothing", "", refused + "'"},
        {"words", "dua", refused + "dua'"},
        {"a plus sign", "+5", refused + "+5'"},
        {"hexadecimal", "0x10", refused + "0x10'"},
        {"what an unsigned number would make of -5", "4294967291", refused + "4294967291'"},
        {"zeros before it", "007", "accepted"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        int target = 7;
        CHECK(parsed(int_value("jobs", &target, 1, 64), row.text) == row.result);
        CHECK(target == (row.result == "accepted" ? std::stoi(row.text) : 7));
    }
}

TEST_CASE("choice_value: one of a list") {
    std::string target = "text";
    CHECK(parsed(choice_value("format", &target, {"text", "json", "ids"}), "json") == "accepted");
    CHECK(target == "json");
    CHECK(parsed(choice_value("format", &target, {"text", "json", "ids"}), "xml")
          == "--format takes text, json or ids, not 'xml'");
    CHECK(parsed(choice_value("format", &target, {"text", "json", "ids"}), "JSON")
          == "--format takes text, json or ids, not 'JSON'");
    CHECK(parsed(choice_value("format", &target, {"text", "json", "ids"}), "js")
          == "--format takes text, json or ids, not 'js'");
    CHECK(parsed(choice_value("format", &target, {"text", "json"}), "")
          == "--format takes text or json, not ''");
}

TEST_CASE("require_index") {
    CHECK_NOTHROW(require_index("i"));
    CHECK_THROWS_WITH_AS(require_index(""),
                         "no index is named: give --index DIR or set TELUSUR_INDEX", UsageError);
}

TEST_CASE("int_value, choice_value: without the option the default stays") {
    int number = 7;
    std::string choice = "text";
    po::options_description options;
    options.add_options()("number", int_value("number", &number, 0, 9),
                          "")("choice", choice_value("choice", &choice, {"text", "json"}), "");
    po::variables_map values;
    po::store(po::command_line_parser(std::vector<std::string>{}).options(options).run(), values);
    po::notify(values);
    CHECK(number == 7);
    CHECK(choice == "text");
}

TEST_CASE("add_index_option: the option, else the environment") {
    struct Row {
        std::string_view why;
        const char* environment;
        std::vector<std::string> arguments;
        std::string_view index;
    };
    const Row rows[] = {
        {"neither", nullptr, {}, ""},
        {"the environment", "from-environment", {}, "from-environment"},
        {"the option", nullptr, {"--index", "given"}, "given"},
        {"the option goes before", "from-environment", {"--index", "given"}, "given"},
        {"an empty variable names nothing", "", {}, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        if (row.environment == nullptr)
            unsetenv("TELUSUR_INDEX");
        else
            setenv("TELUSUR_INDEX", row.environment, 1);
        std::string index = "before";
        po::options_description options;
        add_index_option(options, &index);
        po::variables_map values;
        po::store(po::command_line_parser(row.arguments).options(options).run(), values);
        po::notify(values);
        CHECK(index == row.index);
    }
    unsetenv("TELUSUR_INDEX");
}
