// Times of completions in one process: suggest_times INDEX BEGINNINGS, a line of microseconds and
// what is suggested for each line of BEGINNINGS, behind one that says how long making them took (in
// milliseconds) and how many bytes they hold.
#include <chrono>
#include <fstream>
#include <iostream>
#include <string>

#include "indexer/program/error.hpp"
#include "query/search/completions.hpp"

using namespace telusur;

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: suggest_times INDEX BEGINNINGS\n";
        return 2;
    }
    try {
        using Clock = std::chrono::steady_clock;
        const auto start = Clock::now();
        IndexView view({argv[1]});
        const Completions completions(view);
        const std::chrono::duration<double, std::milli> took = Clock::now() - start;
        std::cout << took.count() << '\t' << completions.bytes() << '\t' << completions.size()
                  << '\n';
        std::ifstream file(argv[2]);
        for (std::string line; std::getline(file, line);) {
            constexpr std::size_t kShown = 8;
            const auto asked = Clock::now();
            const std::vector<Completion> found = completions.complete(line, kShown);
            const std::chrono::duration<double, std::micro> answered = Clock::now() - asked;
            std::cout << answered.count() << '\t' << line;
            for (const Completion& completion : found)
                std::cout << '\t' << completion.query << " (" << spec(completion.kind).name << ' '
                          << completion.articles << ')';
            std::cout << '\n';
        }
    } catch (const Error& error) {
        std::cerr << "suggest_times: " << error.what() << '\n';
        return 2;
    }
    return 0;
}
