#include "indexer/enrich/find_regions.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <utility>

#include "indexer/enrich/region_mentions.hpp"

namespace telusur {
namespace {

// The body's mentions of a region count up to so much together.
constexpr double kMaxBodyWeight = 3;
// A region is one of the event when it weighs so much of the first's weight.
constexpr double kShare = 0.5;
// What one mention in the body alone weighs is not enough.
constexpr double kLeast = 2;

// Weighs the regions of all mentions.
class RegionWeigher {
public:
    RegionWeigher(std::vector<RegionMention> mentions, int year)
        : mentions_(std::move(mentions)), year_(year) {}

    std::vector<RegionFact> weigh() {
        for (const RegionMention& mention : mentions_)
            if (mention.regions.size() == 1) count(*mention.regions.front(), mention, {});
        for (const RegionMention& mention : mentions_)
            if (mention.regions.size() > 1) count_ambiguous(mention);
        support_by_provinces();
        return best();
    }

private:
    struct Candidate {
        const Region* region = nullptr;
        double weight = 0;
        double body_weight = 0;
        const RegionMention* strongest = nullptr;
        std::vector<const Region*> others;
    };

    void count(const Region& region, const RegionMention& mention,
               const std::vector<const Region*>& others) {
        Candidate& candidate = candidates_[region.code];
        candidate.region = &region;
        candidate.others = others;
        double weight = mention.weight;
        if (mention.rule == Rule::body) {
            weight = std::min(weight, kMaxBodyWeight - candidate.body_weight);
            candidate.body_weight += weight;
        }
        if (candidate.strongest != nullptr && candidate.strongest->rule == mention.rule
            && mention.rule != Rule::body)
            weight = std::max(0.0, weight - candidate.strongest->weight); // once in a place
        candidate.weight += weight;
        if (candidate.strongest == nullptr || mention.weight > candidate.strongest->weight)
            candidate.strongest = &mention;
    }

    // To the one that is named without doubt elsewhere, or whose province is; else to the first,
    // with the others told.
    void count_ambiguous(const RegionMention& mention) {
        const Region* chosen = nullptr;
        double most = 0;
        for (const Region* region : mention.regions) {
            const auto known = candidates_.find(region->code);
            const bool is_sure = known != candidates_.end() && known->second.others.empty();
            const double weight = is_sure ? known->second.weight : 0;
            if (weight > most) {
                chosen = region;
                most = weight;
            }
        }
        if (chosen != nullptr) {
            count(*chosen, mention, {});
            return;
        }
        std::vector<const Region*> possible = of_named_province(mention.regions);
        count(*possible.front(), mention, {possible.begin() + 1, possible.end()});
    }

    std::vector<const Region*> of_named_province(const std::vector<const Region*>& regions) const {
        std::vector<const Region*> named;
        for (const Region* region : regions)
            if (candidates_.contains(province_of(region->code))) named.push_back(region);
        return named.empty() ? regions : named;
    }

    // Named in the title, the dateline or the lead.
    static bool is_prominent(const Candidate& candidate) {
        return candidate.strongest->rule != Rule::body && candidate.weight >= kLeast;
    }

    // A province that is named beside a kabupaten of its own says where that is, and no more. But
    // where it is the one that title and lead name, kabupaten that only the body names do not
    // count: one that it names once, or several.
    void support_by_provinces() {
        for (auto& [code, province] : candidates_) {
            if (level_of(*province.region) != RegionLevel::province) continue;
            std::vector<Candidate*> inner;
            for (auto& [inner_code, candidate] : candidates_)
                if (inner_code != code && is_within(inner_code, code, year_))
                    inner.push_back(&candidate);
            if (inner.empty()) continue;
            const bool is_by_the_way =
                is_prominent(province)
                && std::ranges::none_of(inner, [](auto* other) { return is_prominent(*other); })
                && (inner.size() > 1 || inner.front()->weight < kLeast);
            for (Candidate* candidate : inner)
                candidate->weight = is_by_the_way ? 0 : candidate->weight + province.weight * 0.25;
            if (!is_by_the_way) province.weight = 0;
        }
    }

    // Beside kabupaten a province that they do not lie in is who came or spoke; but not where the
    // title names it, and the kabupaten stand below and weigh far less. Former provinces are not
    // others: all of the island is still called Papua.
    static void keep_one_level(std::vector<const Candidate*>& order) {
        const auto is_province = [](const Candidate* candidate) {
            return level_of(*candidate->region) == RegionLevel::province;
        };
        double province = 0, kabupaten = 0;
        bool is_placed = false; // a kabupaten is in the title, or lies in what is
        for (const Candidate* candidate : order) {
            const Rule rule = candidate->strongest->rule;
            if (!is_province(candidate)) {
                kabupaten = std::max(kabupaten, candidate->weight);
                is_placed = is_placed || rule == Rule::title || rule == Rule::dateline;
            } else if (rule == Rule::title) {
                province = std::max(province, candidate->weight);
                is_placed = is_placed || has_within(order, candidate->region->code);
            }
        }
        if (!is_placed && kabupaten < province * kShare)
            std::erase_if(order, std::not_fn(is_province));
        else if (kabupaten > 0)
            std::erase_if(order, is_province);
        if (kabupaten == 0 && province > 0) // those below the title are who came or spoke, too
            std::erase_if(order, [](const Candidate* candidate) {
                return candidate->strongest->rule != Rule::title;
            });
    }

    // A kabupaten lies or lay in the province.
    static bool has_within(const std::vector<const Candidate*>& order, std::string_view province) {
        constexpr int kLongAgo = 1;
        return std::ranges::any_of(order, [&](const Candidate* candidate) {
            return level_of(*candidate->region) != RegionLevel::province
                   && is_within(candidate->region->code, province, kLongAgo);
        });
    }

    std::vector<RegionFact> best() const {
        std::vector<const Candidate*> order;
        bool has_prominent = false;
        for (const auto& [code, candidate] : candidates_) {
            if (candidate.weight < kLeast) continue;
            order.push_back(&candidate);
            has_prominent = has_prominent || is_prominent(candidate);
        }
        if (has_prominent)
            std::erase_if(order,
                          [](const Candidate* candidate) { return !is_prominent(*candidate); });
        keep_one_level(order);
        std::ranges::stable_sort(order, std::ranges::greater(), &Candidate::weight);
        std::vector<RegionFact> facts;
        for (const Candidate* candidate : order) {
            if (candidate->weight < order.front()->weight * kShare) break;
            RegionFact fact;
            fact.code = candidate->region->code;
            fact.name = full_name(*candidate->region);
            fact.rule = candidate->strongest->rule;
            fact.evidence = candidate->strongest->range;
            for (const Region* other : candidate->others) fact.others.emplace_back(other->code);
            facts.push_back(std::move(fact));
        }
        return facts;
    }

    std::vector<RegionMention> mentions_;
    int year_;
    std::map<std::string_view, Candidate> candidates_;
};

} // namespace

std::vector<RegionFact> find_regions(const AnalyzedArticle& article, int year) {
    std::vector<RegionMention> mentions;
    find_region_mentions(article.title, mentions);
    find_region_mentions(article.body, mentions);
    return RegionWeigher(std::move(mentions), year).weigh();
}

} // namespace telusur
