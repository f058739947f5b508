#include "query/search/counts.hpp"

#include <cstddef>
#include <utility>

namespace telusur {

Counts merged(std::vector<Counts> lists) {
    if (lists.empty()) return {};
    Counts all = std::move(lists.front());
    for (std::size_t i = 1; i < lists.size(); ++i) {
        Counts both;
        both.reserve(all.size() + lists[i].size());
        auto one = all.begin();
        auto other = lists[i].begin();
        while (one != all.end() || other != lists[i].end()) {
            if (other == lists[i].end() || (one != all.end() && one->doc < other->doc))
                both.push_back(*one++);
            else if (one == all.end() || other->doc < one->doc)
                both.push_back(*other++);
            else {
                both.push_back({one->doc, one->count + other->count});
                ++one;
                ++other;
            }
        }
        all = std::move(both);
    }
    return all;
}

Counts times(Counts counts, double weight) {
    for (Count& count : counts) count.count *= static_cast<float>(weight);
    return counts;
}

} // namespace telusur
