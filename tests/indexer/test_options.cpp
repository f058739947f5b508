#include "indexer/program/options.hpp"

#include <doctest/doctest.h>

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
    CHECK(parsed(choice_value("format", &target, {"text", "json"}), "")
          == "--format takes text or json, not ''");
}

TEST_CASE("require_index") {
    CHECK_NOTHROW(require_index("i"));
    CHECK_THROWS_WITH_AS(require_index(""),
                         "no index is named: give --index DIR or set TELUSUR_INDEX", UsageError);
}
