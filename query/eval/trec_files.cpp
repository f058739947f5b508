#include "query/eval/trec_files.hpp"

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>

#include "indexer/program/error.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

// Calls take(line, number) for each line that has something.
template <class Take>
void read_lines(const std::string& file, Take take) {
    std::ifstream in(file);
    if (!in)
        throw Error("cannot read '" + file + "': there is no such file, or it may not be read");
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") != std::string::npos) take(line, number);
    }
    if (in.bad() || number == 0) throw Error("cannot read '" + file + "': it has no lines");
}

[[noreturn]] void refuse(const std::string& file, std::size_t number, const std::string& why) {
    throw Error(file + ':' + std::to_string(number) + ": " + why);
}

} // namespace

Qrels read_qrels(const std::string& file) {
    Qrels qrels;
    read_lines(file, [&](const std::string& line, std::size_t number) {
        std::istringstream in(line);
        std::string query, zero, id;
        int grade = 0;
        if (!(in >> query >> zero >> id >> grade))
            refuse(file, number, "a judgement is a line 'qid 0 id grade'");
        qrels[query][id] = grade;
    });
    return qrels;
}

Run read_run(const std::string& file) {
    struct Row {
        double score;
        std::string id;
    };
    std::map<std::string, std::vector<Row>> rows;
    read_lines(file, [&](const std::string& line, std::size_t number) {
        std::istringstream in(line);
        std::string query, q0, id;
        long rank = 0;
        double score = 0;
        if (!(in >> query >> q0 >> id >> rank >> score))
            refuse(file, number, "a run has lines 'qid Q0 id rank score tag'");
        rows[query].push_back({score, id});
    });
    Run run;
    for (auto& [query, its] : rows) {
        std::ranges::stable_sort(its, std::greater<>(), &Row::score);
        for (Row& row : its) run[query].push_back(std::move(row.id));
    }
    return run;
}

std::vector<std::pair<std::string, std::string>> read_queries(const std::string& file) {
    std::vector<std::pair<std::string, std::string>> queries;
    read_lines(file, [&](const std::string& line, std::size_t number) {
        const std::string text = clean(line);
        const std::size_t tab = text.find('\t');
        if (tab == std::string::npos || tab == 0)
            refuse(file, number, "a query is a line 'qid TAB query'");
        queries.emplace_back(text.substr(0, tab), text.substr(tab + 1));
    });
    return queries;
}

} // namespace telusur
