// What is listed in the code must stand in the documents.
#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "query/commands/commands.hpp"
#include "query/language/parse.hpp"
#include "query/language/query_fields.hpp"
#include "query/search/unit_finder.hpp"

using namespace telusur;

namespace {

std::string content(const std::string& name) {
    std::ifstream file(std::string(SOURCE_DIR) + '/' + name);
    REQUIRE(file);
    return (std::ostringstream() << file.rdbuf()).str();
}

// The part of a man page about a command: up to the next heading.
std::string section_of(const std::string& page, std::string_view command) {
    const std::string heading = "\n.Ss " + std::string(command) + '\n';
    const std::size_t begin = page.find(heading);
    if (begin == std::string::npos) return {};
    const std::size_t end = std::min(page.find("\n.S", begin + heading.size()), page.size());
    return page.substr(begin, end - begin);
}

} // namespace

TEST_CASE("telusur.1 has a section for every command, which names each of its options") {
    const std::string text = content("query/telusur.1");
    for (const Command& command : query_commands({})) {
        CAPTURE(command.name);
        CHECK(text.find("\n.Cm " + std::string(command.name) + '\n') != std::string::npos);
        const std::string section = section_of(text, "telusur " + std::string(command.name));
        CHECK(!section.empty());
        const Invocation invocation = command.declare();
        for (const auto& option : invocation.options.options()) {
            CAPTURE(option->long_name());
            CHECK(section.find("Fl Fl " + option->long_name()) != std::string::npos);
        }
    }
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

TEST_CASE("SYNTAX.md tells the limits as they are") {
    const std::string text = content("query/language/SYNTAX.md");
    for (const std::size_t limit :
         {kMaxQueryBytes / 1024, kMaxClauses, std::size_t{kMaxDepth}, std::size_t{kMaxDistance},
          kMaxPatternWords, kMaxFuzzyWords, kMaxReadings}) {
        CAPTURE(limit);
        CHECK(text.find(' ' + std::to_string(limit) + ' ') != std::string::npos);
    }
}
