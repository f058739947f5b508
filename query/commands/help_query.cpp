#include <iostream>

#include "query/commands/commands.hpp"
#include "query/output/pager.hpp"

namespace telusur {
namespace {

// Adjacent literals are one; each is short.
constexpr std::string_view kManual =
#include "query/language/manual.inc"
    ;

void print_manual() {
    const Pager pager(true);
    std::cout << kManual;
}

} // namespace

HelpTopic query_topic() {
    return {"query", "the query language", print_manual};
}

} // namespace telusur
