#include "query/output/trec.hpp"

#include <algorithm>

namespace telusur {

void print_ids(std::ostream& out, const Answer& answer) {
    for_each_hit(answer,
                 [&](const ShownHit& shown) { out << shown.hit.article[Field::id] << '\n'; });
}

void print_trec(std::ostream& out, const std::string& qid, const SearchResult& result) {
    for (const Hit& hit : result.hits) {
        std::string id = hit.article[Field::id];
        std::ranges::replace_if(
            id, [](char c) { return c == ' ' || c == '\t' || c == '\n'; }, '_');
        out << qid << " Q0 " << id << ' ' << hit.rank << ' ' << hit.score << " telusur\n";
    }
}

} // namespace telusur
