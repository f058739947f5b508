// What is listed in the code must stand in the documents.
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "indexer/commands/commands.hpp"
#include "query/commands/commands.hpp"
#include "query/language/query_fields.hpp"

using namespace telusur;

namespace {

std::string content(const std::string& name) {
    std::ifstream file(std::string(SOURCE_DIR) + '/' + name);
    REQUIRE(file);
    return (std::ostringstream() << file.rdbuf()).str();
}

void check_man_page(const std::string& page, const std::vector<Command>& commands) {
    const std::string text = content(page);
    for (const Command& command : commands) {
        CAPTURE(command.name);
        CHECK(text.find("\n.Cm " + std::string(command.name) + '\n') != std::string::npos);
        const Invocation invocation = command.declare();
        for (const auto& option : invocation.options.options()) {
            CAPTURE(option->long_name());
            CHECK(text.find("Fl Fl " + option->long_name()) != std::string::npos);
        }
    }
}

} // namespace

TEST_CASE("man pages name every command and every option") {
    check_man_page("query/telusur.1", query_commands());
    check_man_page("indexer/telusur-index.1", index_commands());
}

TEST_CASE("SYNTAX.md names every field that can be searched, in both languages") {
    const std::string text = content("query/language/SYNTAX.md");
    for (const QueryFieldSpec& row : kQueryFields) {
        CAPTURE(row.name);
        CHECK(text.find("`" + std::string(row.name) + ":`") != std::string::npos);
        if (!row.alias.empty())
            CHECK(text.find("`" + std::string(row.alias) + ":`") != std::string::npos);
    }
}
