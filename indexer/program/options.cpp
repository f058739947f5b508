#include "indexer/program/options.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
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

// No value: `text` is no such number.
std::optional<int> number_between(const std::string& text, int min, int max) {
    int value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || value < min || value > max) return std::nullopt;
    return value;
}

std::string refusal(const std::string& option, int min, int max, std::string_view or_else,
                    const std::string& text) {
    return "--" + option + " takes a whole number from " + std::to_string(min) + " to "
           + std::to_string(max) + std::string(or_else) + ", not '" + text + "'";
}

} // namespace

po::typed_value<std::string>* given_int_value(std::string_view option, int* target, int min,
                                              int max) {
    const auto check = [=, name = std::string(option)](const std::string& text) {
        const auto value = number_between(text, min, max);
        if (!value) throw UsageError(refusal(name, min, max, "", text));
        *target = *value;
    };
    return po::value<std::string>()->value_name("N")->notifier(check);
}

po::typed_value<std::string>* int_value(std::string_view option, int* target, int min, int max) {
    return given_int_value(option, target, min, max)->default_value(std::to_string(*target));
}

po::typed_value<std::string>* number_or_all_value(std::string_view option, int* target, int min,
                                                  int max) {
    const auto check = [=, name = std::string(option)](const std::string& text) {
        const auto value = text == "all" ? std::optional(kAll) : number_between(text, min, max);
        if (!value) throw UsageError(refusal(name, min, max, " or all", text));
        *target = *value;
    };
    return po::value<std::string>()->value_name("N")->notifier(check);
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
