#include "query/search/why_not.hpp"

#include <algorithm>

#include "indexer/program/error.hpp"

namespace telusur {
namespace {

class Checker {
public:
    Checker(Searcher& searcher, const SearchSettings& settings, std::uint32_t doc)
        : searcher_(searcher), settings_(settings), doc_(doc) {
        settings_.ranking.count = 0;
    }

    std::vector<ClauseCheck> check(const Group& query) {
        add(query, 0);
        return std::move(checks_);
    }

private:
    void add(const Group& group, int depth) {
        const bool has_must = std::ranges::any_of(
            group.clauses, [](const Clause& clause) { return clause.occur == Occur::must; });
        for (const Clause& clause : group.clauses) {
            const bool is_left_out = clause.occur == Occur::must_not;
            const bool is_choice = clause.occur == Occur::should;
            const bool is_only_one = !has_must && group.clauses.size() == 1;
            checks_.push_back(
                {printed(clause), depth, has(clause) != is_left_out, !is_choice || is_only_one});
            if (const auto* inner = std::get_if<Group>(&clause.node)) add(*inner, depth + 1);
        }
    }

    bool has(Clause clause) {
        clause.occur = Occur::should;
        searcher_.search(Group{{std::move(clause)}}, settings_);
        return searcher_.last_matched()->docs.has(doc_);
    }

    Searcher& searcher_;
    SearchSettings settings_;
    std::uint32_t doc_;
    std::vector<ClauseCheck> checks_;
};

} // namespace

std::vector<ClauseCheck> check_clauses(Searcher& searcher, const Group& query,
                                       const SearchSettings& settings, const std::string& id) {
    const std::uint32_t doc = searcher.view().find(id);
    if (doc == 0) throw Error("there is no article '" + id + "' in the index");
    return Checker(searcher, settings, doc).check(query);
}

} // namespace telusur
