#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>

#include <boost/program_options.hpp>

#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "query/commands/commands.hpp"
#include "query/commands/search_options.hpp"
#include "query/eval/trec_files.hpp"
#include "query/language/parse.hpp"
#include "query/output/trec.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

constexpr int kDefaultDepth = 100;
constexpr int kMaxDepth = 10'000;

struct EvalOptions {
    SearchOptions search;
    std::string queries, qrels, run, from, against;
    int depth = kDefaultDepth;
};

// Searches for every query; writes the run where one is asked for.
Run search_all(const EvalOptions& options) {
    Searcher searcher(options.search.indexes);
    SearchSettings settings = search_settings(options.search);
    settings.ranking.count = static_cast<std::size_t>(options.depth);
    std::ofstream out;
    if (!options.run.empty()) {
        out.open(options.run);
        if (!out) throw Error("cannot write '" + options.run + "': it cannot be opened");
    }
    Run run;
    for (const auto& [query, text] : read_queries(options.queries)) {
        const SearchResult result =
            searcher.search(parse_query(text, Strictness::lenient).root, settings);
        std::vector<std::string>& ids = run[query];
        for (const Hit& hit : result.hits) ids.push_back(hit.article[Field::id]);
        if (out.is_open()) print_trec(out, query, result);
    }
    if (out.is_open() && !out.flush()) throw Error("cannot write '" + options.run + "' to its end");
    return run;
}

void print_alone(const Measured& measured, std::size_t queries) {
    for (std::size_t i = 0; i < kMeasures.size(); ++i)
        std::printf("%-8s  %.4f\n", std::string(kMeasures[i]).c_str(), measured[i]);
    std::printf("queries   %zu\n", queries);
}

void print_beside(const std::vector<Measured>& ours, const std::vector<Measured>& theirs) {
    const Measured mine = mean(ours), other = mean(theirs);
    std::printf("%-8s  %7s  %7s  %8s  %6s\n", "", "this", "other", "change", "p");
    for (std::size_t i = 0; i < kMeasures.size(); ++i) {
        std::vector<double> a, b;
        for (const Measured& one : ours) a.push_back(one[i]);
        for (const Measured& one : theirs) b.push_back(one[i]);
        constexpr double kPercent = 100;
        const double change = other[i] > 0 ? (mine[i] / other[i] - 1) * kPercent : 0;
        std::printf("%-8s  %7.4f  %7.4f  %+7.1f%%  %6.4f\n", std::string(kMeasures[i]).c_str(),
                    mine[i], other[i], change, probability_of_chance(a, b));
    }
    std::printf("queries   %zu\n", ours.size());
}

int eval(const EvalOptions& options) {
    const bool is_search = !options.queries.empty();
    if (options.qrels.empty()) throw UsageError("give the judgements: --qrels FILE");
    if (is_search == !options.from.empty())
        throw UsageError("give --queries FILE to search for, or --from RUN");
    if (!is_search && !options.run.empty())
        throw UsageError("--run FILE keeps what --queries FILE finds");
    if (is_search) require_indexes(options.search.indexes);
    const Qrels qrels = read_qrels(options.qrels);
    const std::vector<Measured> ours =
        measure(is_search ? search_all(options) : read_run(options.from), qrels);
    if (options.against.empty())
        print_alone(mean(ours), ours.size());
    else
        print_beside(ours, measure(read_run(options.against), qrels));
    return kExitOk;
}

Invocation declare() {
    const auto options = std::make_shared<EvalOptions>();
    Invocation invocation;
    declare_match_options(invocation.options, options->search);
    invocation.options.add_options()("queries", po::value(&options->queries)->value_name("FILE"),
                                     "search for each line 'qid TAB query'")(
        "qrels", po::value(&options->qrels)->value_name("FILE"),
        "judgements: lines 'qid 0 id grade'")(
        "depth", int_value("depth", &options->depth, 1, kMaxDepth), "articles for each query")(
        "run", po::value(&options->run)->value_name("FILE"),
        "keep what was found as a TREC run")("from", po::value(&options->from)->value_name("RUN"),
                                             "measure this TREC run instead of searching")(
        "against", po::value(&options->against)->value_name("RUN"),
        "compare with this TREC run: the change of each measure, and the probability that it is "
        "chance");
    invocation.run = [options] { return eval(*options); };
    return invocation;
}

} // namespace

Command eval_command() {
    return {"eval", "[OPTION...]", "measure rankings by judged queries",
            "  telusur eval --index i --queries q.tsv --qrels qrels.txt --run a.run\n"
            "  telusur eval --index i --queries q.tsv --qrels qrels.txt --expand none --against "
            "a.run\n",
            declare};
}

} // namespace telusur
