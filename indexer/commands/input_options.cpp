#include "indexer/commands/input_options.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <boost/program_options.hpp>

#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

struct Delimiter {
    std::string_view name;
    char byte;
};
constexpr std::array<Delimiter, 5> kDelimiters{
    {{"auto", kAnyDelimiter}, {"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"pipe", '|'}}};

std::vector<std::string_view> delimiter_names() {
    std::vector<std::string_view> names;
    for (const Delimiter& row : kDelimiters) names.push_back(row.name);
    return names;
}

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> names{"auto"};
    for (const FormatSpec& format : formats()) names.push_back(format.name);
    return names;
}

std::string format_help() {
    std::string text = "format of the inputs; auto finds it by content; ";
    for (const FormatSpec& format : formats())
        text += (&format == &formats().front() ? "" : "; ") + std::string(format.name) + ": "
                + std::string(format.what);
    return text;
}

} // namespace

void add_input_options(po::options_description& options, InputOptions* target) {
    options.add_options()("format", choice_value("format", &target->format, format_names()),
                          format_help().c_str())(
        "map", po::value(&target->mappings)->value_name("FIELD=KEY")->composing(),
        "take FIELD (id, title, body, date, source, section, author, url, ...) from this column or "
        "JSON "
        "key, a.b for one in an object; FIELD= alone: from none; may be given several times")(
        "delimiter", choice_value("delimiter", &target->delimiter, delimiter_names()),
        "what separates the columns of tables; auto finds it by the header")(
        "failures", po::value(&target->failures)->value_name("FILE"),
        "write what was left out or changed to FILE, too, as JSON Lines")(
        "quiet,q", po::bool_switch(&target->quiet), "tell nothing but what was left out, and why");
}

ReadOptions read_options(const InputOptions& options) {
    ReadOptions made;
    made.format = find_format(options.format);
    made.mappings = options.mappings;
    made.delimiter =
        std::ranges::find(kDelimiters, std::string_view(options.delimiter), &Delimiter::name)->byte;
    KeyMap check(made.mappings); // a mapping that is none is refused before anything is done
    return made;
}

void require_inputs(const std::vector<std::string>& inputs) {
    if (inputs.empty())
        throw UsageError("no input is named; give files, folders, or - for standard input");
}

} // namespace telusur
