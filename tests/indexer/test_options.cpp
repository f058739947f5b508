#include "indexer/program/options.hpp"

#include <cstdlib>

#include <boost/program_options.hpp>
#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "tests/indexer/articles.hpp"

using namespace telusur;
namespace po = boost::program_options;

namespace {

void parse(const po::options_description& options, const std::vector<std::string>& arguments) {
    po::variables_map values;
    po::store(po::command_line_parser(arguments).options(options).run(), values);
    po::notify(values);
}

// The value that "--limit TEXT" gives, or its refusal.
std::string limit_of(const std::string& text) {
    int limit = 7;
    po::options_description options;
    options.add_options()("limit", int_value("limit", &limit, -2, 100), "");
    const std::string refused = refusal([&] { parse(options, {"--limit=" + text}); });
    return refused.empty() ? std::to_string(limit) : refused;
}

} // namespace

TEST_CASE("int_value: whole numbers in a range") {
    struct Row {
        std::string_view why;
        std::string text, result;
    };
    const std::string range = "--limit takes a whole number from -2 to 100, not ";
    const Row rows[] = {
        {"inside", "42", "42"},
        {"smallest", "-2", "-2"},
        {"largest", "100", "100"},
        {"leading zeros", "007", "7"},
        {"too small", "-3", range + "'-3'"},
        {"too large", "101", range + "'101'"},
        {"larger than an int", "99999999999999999999", range + "'99999999999999999999'"},
        {"what an unsigned number would wrap to", "4294967295", range + "'4294967295'"},
        {"no number", "banyak", range + "'banyak'"},
        {"a number and more", "5x", range + "'5x'"},
        {"a fraction", "2.5", range + "'2.5'"},
        {"white space", " 5", range + "' 5'"},
        {"a plus sign", "+5", range + "'+5'"},
        {"hexadecimal", "0x10", range + "'0x10'"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(limit_of(row.text) == row.result);
    }
}

TEST_CASE("int_value: without the option the variable keeps its default") {
    int limit = 7;
    po::options_description options;
    options.add_options()("limit", int_value("limit", &limit, 0, 100), "");
    parse(options, {});
    CHECK(limit == 7);
}

TEST_CASE("choice_value: one of a list") {
    struct Row {
        std::string_view why;
        std::vector<std::string> arguments;
        std::string_view format, refused;
    };
    const Row rows[] = {
        {"the default", {}, "text", ""},
        {"one of the list", {"--format=ids"}, "ids", ""},
        {"none of the list", {"--format=xml"}, "", "--format takes text, json or ids, not 'xml'"},
        {"capitals", {"--format=JSON"}, "", "--format takes text, json or ids, not 'JSON'"},
        {"a beginning", {"--format=js"}, "", "--format takes text, json or ids, not 'js'"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        std::string format = "text";
        po::options_description options;
        options.add_options()("format", choice_value("format", &format, {"text", "json", "ids"}),
                              "");
        CHECK(refusal([&] { parse(options, row.arguments); }) == row.refused);
        if (row.refused.empty()) CHECK(format == row.format);
    }
}

TEST_CASE("choice_value: two choices are listed with \"or\"") {
    std::string format = "text";
    po::options_description options;
    options.add_options()("format", choice_value("format", &format, {"text", "json"}), "");
    CHECK(refusal([&] { parse(options, {"--format=xml"}); })
          == "--format takes text or json, not 'xml'");
}

TEST_CASE("add_index_option: the option, else the environment, else a refusal") {
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
        {"an empty variable is none", "", {}, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        if (row.environment == nullptr)
            unsetenv("TELUSUR_INDEX");
        else
            setenv("TELUSUR_INDEX", row.environment, 1);
        std::string index;
        po::options_description options;
        add_index_option(options, &index);
        parse(options, row.arguments);
        CHECK(index == row.index);
        CHECK(refusal([&] { require_index(index); })
              == (row.index.empty() ? "no index is named: give --index DIR or set TELUSUR_INDEX"
                                    : ""));
    }
    unsetenv("TELUSUR_INDEX");
}

TEST_CASE("require_index: a missing index is a wrong call") {
    CHECK_THROWS_AS(require_index(""), UsageError);
}
