#include "indexer/program/options.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <vector>

#include "indexer/program/error.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

std::string listed(const std::vector<std::string_view>& choices) {
    std::string list;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (i > 0) list += i + 1 == choices.size() ? " or " : ", ";
        list += choices[i];
    }
    return list;
}

} // namespace

po::typed_value<std::string>* int_value(std::string_view option, int* target, int min, int max) {
    const auto check = [=, name = std::string(option)](const std::string& text) {
        int value = 0;
        const char* end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, value);
        if (error != std::errc() || stop != end || value < min || value > max)
            throw UsageError("--" + name + " takes a whole number from " + std::to_string(min)
                             + " to " + std::to_string(max) + ", not '" + text + "'");
        *target = value;
    };
    return po::value<std::string>()
        ->default_value(std::to_string(*target))
        ->value_name("N")
        ->notifier(check);
}

po::typed_value<std::string>* choice_value(std::string_view option, std::string* target,
                                           std::vector<std::string_view> choices) {
    const auto check = [choices, name = std::string(option)](const std::string& text) {
        if (std::ranges::find(choices, text) == choices.end())
            throw UsageError("--" + name + " takes " + listed(choices) + ", not '" + text + "'");
    };
    return po::value(target)->default_value(*target)->value_name("NAME")->notifier(check);
}

void add_index_option(po::options_description& options, std::string* target) {
    const char* from_environment = std::getenv("TELUSUR_INDEX");
    *target = from_environment == nullptr ? "" : from_environment;
    options.add_options()("index", po::value(target)->value_name("DIR"),
                          "folder of the index (default: the environment variable TELUSUR_INDEX)");
}

void add_indexes_option(po::options_description& options, std::vector<std::string>* target) {
    const char* from_environment = std::getenv("TELUSUR_INDEX");
    if (from_environment != nullptr && *from_environment != '\0') *target = {from_environment};
    options.add_options()(
        "index", po::value(target)->value_name("DIR"),
        "folder of the index, or HOST:PORT of xapian-tcpsrv; given several times, they are "
        "searched as one (default: the environment variable TELUSUR_INDEX)");
}

void require_indexes(const std::vector<std::string>& indexes) {
    if (indexes.empty()) require_index("");
    for (const std::string& index : indexes) require_index(index);
}

void require_index(const std::string& index) {
    if (index.empty()) throw UsageError("no index is named: give --index DIR or set TELUSUR_INDEX");
}

} // namespace telusur
