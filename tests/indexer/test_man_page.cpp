#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "indexer/commands/commands.hpp"

using namespace telusur;

namespace {

std::string man_page() {
    std::ifstream file(TELUSUR_INDEX_MAN_PAGE);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool holds(const std::string& page, const std::string& text) {
    return page.find(text) != std::string::npos;
}

} // namespace

TEST_CASE("telusur-index.1 names every command, option and exit status") {
    const std::string page = man_page();
    for (const Command& command : index_commands()) {
        const std::string name(command.name);
        CAPTURE(name);
        CHECK(holds(page, ".Cm " + name + '\n'));
        CHECK(holds(page, ".Ss telusur-index " + name + '\n'));
        const Invocation invocation = command.declare();
        for (const auto& option : invocation.options.options()) {
            CAPTURE(option->long_name());
            CHECK(holds(page, "Fl Fl " + option->long_name()));
        }
    }
    for (const std::string status : {"0", "1", "2"}) CHECK(holds(page, ".It " + status + '\n'));
}
