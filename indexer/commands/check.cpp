#include <iostream>
#include <memory>
#include <string>

#include <boost/program_options.hpp>
#include <nlohmann/json.hpp>

#include "indexer/commands/commands.hpp"
#include "indexer/program/options.hpp"
#include "indexer/write/check_index.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

struct CheckOptions {
    std::string index;
    std::string format = "text";
    bool full = false;
};

void print_json(const CheckReport& report) {
    nlohmann::ordered_json json;
    json["version"] = 1;
    json["articles"] = report.articles;
    json["compared"] = report.compared;
    json["terms_compared"] = !report.is_other_analysis;
    json["problem_count"] = report.problem_count;
    json["problems"] = report.problems;
    std::cout << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

void print_text(const CheckReport& report) {
    for (const std::string& problem : report.problems) std::cout << problem << '\n';
    if (report.problem_count > report.problems.size())
        std::cout << "and " << report.problem_count - report.problems.size() << " more\n";
    std::cout << report.articles << " articles, " << report.compared
              << (report.compared < report.articles
                      ? " of them (a sample; --full takes all) compared with their stored text: "
                      : " compared with their stored text: ");
    if (report.problem_count == 0)
        std::cout << "no problem\n";
    else
        std::cout << report.problem_count << (report.problem_count == 1 ? " problem" : " problems")
                  << "; 'telusur-index rebuild' makes the index anew from the texts in it\n";
    if (report.is_other_analysis)
        std::cout << "terms were not compared: the index was made with another lexicon or other "
                     "stemming rules; 'telusur-index rebuild' renews it\n";
}

int check(const CheckOptions& options) {
    require_index(options.index);
    const CheckReport report = check_index(options.index, options.full);
    if (options.format == "json")
        print_json(report);
    else
        print_text(report);
    return report.problem_count == 0 ? kExitOk : kExitNothing;
}

Invocation declare() {
    const auto options = std::make_shared<CheckOptions>();
    Invocation invocation;
    add_index_option(invocation.options, &options->index);
    invocation.options.add_options()(
        "full", po::bool_switch(&options->full),
        "compare every article with its terms and values, not a sample of 1000")(
        "format", choice_value("format", &options->format, {"text", "json"}), "text or json");
    invocation.run = [options] { return check(*options); };
    return invocation;
}

} // namespace

Command check_command() {
    return {"check", "[OPTION...]",
            "tell whether an index holds together and holds what its articles say",
            "  telusur-index check --index my-index\n"
            "  telusur-index check --index my-index --full\n",
            declare};
}

} // namespace telusur
