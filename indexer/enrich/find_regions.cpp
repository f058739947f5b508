#include "indexer/enrich/find_regions.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "indexer/enrich/gazetteer.hpp"
#include "indexer/enrich/word_index.hpp"
#include "indexer/read/text/dateline.hpp"

namespace telusur {
namespace {

// How much a mention weighs by where it stands; measured on news that we marked.
constexpr double kDatelineWeight = 5;
constexpr double kTitleWeight = 4;
constexpr double kLeadWeight = 3;
constexpr double kBodyWeight = 1;
// The title's and body's mentions of a region count up to so much together.
constexpr double kMaxBodyWeight = 3;
// "dari Bandung" is where something comes from; "Kabupaten Bandung" is said where it matters.
constexpr double kOriginShare = 0.4;
constexpr double kLevelWeight = 1;
// Where the dateline is the outlet's seat, for news of the whole country.
constexpr std::string_view kSeat = "31";
constexpr double kSeatWeight = 0.5;
// A region is one of the event when it weighs so much of the first's weight.
constexpr double kShare = 0.5;
// What one mention in the body alone weighs is not enough.
constexpr double kLeast = 2;
constexpr std::uint32_t kLeadBytes = 350;

// What the word before a name says of it.
enum class Cue : std::uint8_t {
    none,
    place,
    origin, // where somebody or something comes from
    kabupaten,
    kota,
    province,
    part, // a kecamatan or village: it is not the kabupaten of the same name
    not_place,
};

struct CueWord {
    std::string_view word; // folded
    Cue cue;
};
// The word before a name.
constexpr std::array kCues{CueWord{"kabupaten", Cue::kabupaten},
                           CueWord{"kab", Cue::kabupaten},
                           CueWord{"bupati", Cue::kabupaten},
                           CueWord{"wabup", Cue::kabupaten},
                           CueWord{"pemkab", Cue::kabupaten},
                           CueWord{"sekkab", Cue::kabupaten},
                           CueWord{"setkab", Cue::kabupaten},
                           CueWord{"cabup", Cue::kabupaten},
                           CueWord{"kota", Cue::kota},
                           CueWord{"kotamadya", Cue::kota},
                           CueWord{"walikota", Cue::kota},
                           CueWord{"wawali", Cue::kota},
                           CueWord{"pemkot", Cue::kota},
                           CueWord{"polresta", Cue::kota},
                           CueWord{"polrestabes", Cue::kota},
                           CueWord{"provinsi", Cue::province},
                           CueWord{"prov", Cue::province},
                           CueWord{"propinsi", Cue::province},
                           CueWord{"gubernur", Cue::province},
                           CueWord{"wagub", Cue::province},
                           CueWord{"pemprov", Cue::province},
                           CueWord{"polda", Cue::province},
                           CueWord{"kapolda", Cue::province},
                           CueWord{"kejati", Cue::province},
                           CueWord{"di", Cue::place},
                           CueWord{"ke", Cue::place},
                           CueWord{"dari", Cue::origin},
                           CueWord{"asal", Cue::origin},
                           CueWord{"warga", Cue::place},
                           CueWord{"wilayah", Cue::place},
                           CueWord{"polres", Cue::place},
                           CueWord{"kapolres", Cue::place},
                           CueWord{"kejari", Cue::place},
                           CueWord{"dprd", Cue::place},
                           CueWord{"rsud", Cue::place},
                           CueWord{"kpu", Cue::place},
                           CueWord{"bawaslu", Cue::place},
                           CueWord{"bpbd", Cue::place},
                           CueWord{"kecamatan", Cue::part},
                           CueWord{"kec", Cue::part},
                           CueWord{"desa", Cue::part},
                           CueWord{"kelurahan", Cue::part},
                           CueWord{"kampung", Cue::part},
                           CueWord{"dusun", Cue::part},
                           CueWord{"pekon", Cue::part},
                           CueWord{"distrik", Cue::part},
                           CueWord{"kodim", Cue::place},
                           CueWord{"lapas", Cue::place},
                           CueWord{"rutan", Cue::place},
                           CueWord{"kejaksaan", Cue::place},
                           CueWord{"negeri", Cue::place},
                           CueWord{"pn", Cue::place},
                           CueWord{"bpn", Cue::place},
                           CueWord{"satpol", Cue::place},
                           CueWord{"daerah", Cue::place},
                           CueWord{"jalan", Cue::not_place},
                           CueWord{"jl", Cue::not_place},
                           CueWord{"jln", Cue::not_place},
                           CueWord{"nasi", Cue::not_place},
                           CueWord{"makan", Cue::not_place},
                           CueWord{"batik", Cue::not_place},
                           CueWord{"soto", Cue::not_place},
                           CueWord{"sate", Cue::not_place},
                           CueWord{"tribun", Cue::not_place},
                           CueWord{"radar", Cue::not_place},
                           CueWord{"suku", Cue::not_place},
                           CueWord{"bahasa", Cue::not_place},
                           CueWord{"persib", Cue::not_place},
                           CueWord{"persija", Cue::not_place},
                           CueWord{"persebaya", Cue::not_place},
                           CueWord{"arema", Cue::not_place},
                           CueWord{"psm", Cue::not_place},
                           CueWord{"persipura", Cue::not_place},
                           CueWord{"psis", Cue::not_place},
                           CueWord{"pss", Cue::not_place},
                           CueWord{"persela", Cue::not_place},
                           CueWord{"harian", Cue::not_place},
                           CueWord{"pulau", Cue::place}};

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

struct Mention {
    std::vector<const Region*> regions; // one, or those that the name can mean
    Rule rule = Rule::body;
    TextRange range;
    double weight = 0;
};

// The mentions of one text.
class MentionFinder {
public:
    MentionFinder(const AnalyzedText& text, std::vector<Mention>& found)
        : text_(text), found_(found) {
        if (text.field != Field::body) return;
        if (const auto dateline = find_dateline(text.text); dateline && !dateline->place.empty())
            dateline_bytes_ = dateline->bytes;
    }

    void find() {
        for (std::size_t i = 0; i < text_.tokens.size(); ++i) {
            const PlaceMatch match = Gazetteer::instance().find(text_, i);
            if (match.words == 0) continue;
            const Cue cue = cue_before(i);
            if (!is_name(match, i, cue)) continue;
            add(match, i, cue);
            i += match.words - 1;
        }
    }

private:
    Cue cue_before(std::size_t index) const {
        if (index == 0) return Cue::none;
        const std::string_view gap = text_.gap_before(index);
        if (gap != " " && gap != ". ") return Cue::none;
        const std::string_view word = text_.tokens[index - 1].form;
        static const WordIndex cues(kCues, [](const CueWord& row) { return row.word; });
        const std::size_t row = cues.find(word);
        return row == WordIndex::none ? Cue::none : kCues[row].cue;
    }

    // Capitals, or a name of several words, or one beside a word that only a place follows.
    bool is_name(const PlaceMatch& match, std::size_t index, Cue cue) const {
        if (cue == Cue::not_place || (cue == Cue::part && match.is_official)) return false;
        const std::string_view surface = text_.surface(text_.tokens[index]);
        const bool has_cue = cue != Cue::none;
        if (in_dateline(index)) return true;
        if (!is_capital(surface.front()))
            return cue == Cue::kabupaten || cue == Cue::kota || cue == Cue::province
                   || (match.words > 1 && !match.is_word);
        return !match.is_word || has_cue || is_before_province(match, index);
    }

    // "Batu, Jawa Timur"
    bool is_before_province(const PlaceMatch& match, std::size_t index) const {
        const std::size_t next = index + match.words;
        if (next >= text_.tokens.size() || !text_.gap_before(next).starts_with(", ")) return false;
        const PlaceMatch wide = Gazetteer::instance().find(text_, next);
        return std::ranges::any_of(wide.regions, [&](const Region* outer) {
            return std::ranges::any_of(match.regions, [&](const Region* inner) {
                return inner != outer && province_of(inner->code) == outer->code;
            });
        });
    }

    bool in_dateline(std::size_t index) const {
        return text_.tokens[index].begin < dateline_bytes_;
    }

    void add(const PlaceMatch& match, std::size_t index, Cue cue) {
        const AnalyzedToken& first = text_.tokens[index];
        const AnalyzedToken& last = text_.tokens[index + match.words - 1];
        Mention mention;
        mention.regions = chosen(match.regions, cue);
        mention.range = text_.range(first.begin, last.end);
        if (text_.field == Field::title) {
            mention.rule = Rule::title;
            mention.weight = kTitleWeight;
        } else if (in_dateline(index)) {
            mention.rule = Rule::dateline;
            const bool is_seat = province_of(mention.regions.front()->code) == kSeat;
            mention.weight = is_seat ? kSeatWeight : kDatelineWeight;
        } else if (first.begin < kLeadBytes) {
            mention.rule = Rule::lead;
            mention.weight = kLeadWeight;
        } else {
            mention.weight = kBodyWeight;
        }
        if (cue == Cue::origin) mention.weight *= kOriginShare;
        if (cue == Cue::kabupaten || cue == Cue::kota) mention.weight += kLevelWeight;
        found_.push_back(std::move(mention));
    }

    // Those of the level that the word before the name says; without one, a province before a town
    // of the same name.
    static std::vector<const Region*> chosen(const std::vector<const Region*>& regions, Cue cue) {
        std::vector<const Region*> of_level;
        for (const Region* region : regions) {
            const RegionLevel level = level_of(*region);
            if ((cue == Cue::kabupaten && level == RegionLevel::kabupaten)
                || (cue == Cue::kota && level == RegionLevel::kota)
                || (cue != Cue::kabupaten && cue != Cue::kota && level == RegionLevel::province))
                of_level.push_back(region);
        }
        return of_level.empty() ? regions : of_level;
    }

    const AnalyzedText& text_;
    std::vector<Mention>& found_;
    std::size_t dateline_bytes_ = 0;
};

// Weighs the regions of all mentions.
class RegionWeigher {
public:
    RegionWeigher(std::vector<Mention> mentions, int year)
        : mentions_(std::move(mentions)), year_(year) {}

    std::vector<RegionFact> weigh() {
        for (const Mention& mention : mentions_)
            if (mention.regions.size() == 1) count(*mention.regions.front(), mention, {});
        for (const Mention& mention : mentions_)
            if (mention.regions.size() > 1) count_ambiguous(mention);
        support_by_provinces();
        return best();
    }

private:
    struct Candidate {
        const Region* region = nullptr;
        double weight = 0;
        double body_weight = 0;
        const Mention* strongest = nullptr;
        std::vector<const Region*> others;
    };

    void count(const Region& region, const Mention& mention,
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
            weight = 0; // once a place in the article
        candidate.weight += weight;
        if (candidate.strongest == nullptr || mention.weight > candidate.strongest->weight)
            candidate.strongest = &mention;
    }

    // To the one that is named without doubt elsewhere, or whose province is; else to the first,
    // with the others told.
    void count_ambiguous(const Mention& mention) {
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

    // A province that is named beside a kabupaten of its own says where that is, and no more.
    void support_by_provinces() {
        for (auto& [code, province] : candidates_) {
            if (level_of(*province.region) != RegionLevel::province) continue;
            bool has_inner = false;
            for (auto& [inner_code, inner] : candidates_) {
                if (inner_code == code || !is_within(inner_code, code, year_)) continue;
                inner.weight += province.weight * 0.25;
                has_inner = true;
            }
            if (has_inner) province.weight = 0;
        }
    }

    std::vector<RegionFact> best() const {
        std::vector<const Candidate*> order;
        bool has_kabupaten = false;
        for (const auto& [code, candidate] : candidates_) {
            if (candidate.weight < kLeast) continue;
            order.push_back(&candidate);
            has_kabupaten = has_kabupaten || level_of(*candidate.region) != RegionLevel::province;
        }
        // Beside a kabupaten a province that it does not lie in is who came or spoke.
        if (has_kabupaten)
            std::erase_if(order, [](const Candidate* candidate) {
                return level_of(*candidate->region) == RegionLevel::province;
            });
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

    std::vector<Mention> mentions_;
    int year_;
    std::map<std::string_view, Candidate> candidates_;
};

} // namespace

std::vector<RegionFact> find_regions(const AnalyzedArticle& article, int year) {
    std::vector<Mention> mentions;
    MentionFinder(article.title, mentions).find();
    MentionFinder(article.body, mentions).find();
    return RegionWeigher(std::move(mentions), year).weigh();
}

} // namespace telusur
