#include "indexer/write/story_groups.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "indexer/enrich/story.hpp"
#include "indexer/format/fields.hpp"
#include "indexer/format/stored_article.hpp"
#include "indexer/format/terms.hpp"
#include "stemmer_id/calendar.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

// Sketches that share less are not compared exactly; their error is about 0.06.
constexpr double kLeastSketchSimilarity = 0.36;
// Texts that are kept for the next pairs, which come in the order of the older one.
constexpr std::size_t kKeptTexts = 64;
// A band that more articles share is one of a text that all of an outlet's have.
constexpr std::size_t kMaxInBand = 200;

// Where an article is; older ones come first.
struct Place {
    std::size_t part = 0;
    Xapian::docid docid = 0;

    auto operator<=>(const Place&) const = default;
};

struct Pair {
    Place older, newer;

    auto operator<=>(const Pair&) const = default;
};

struct Sketch {
    Place place;
    std::string bytes;
};

class PairFinder {
public:
    explicit PairFinder(const StoryScope& scope) : scope_(scope) {
        each_sketch([this](const Place& place, const std::string& bytes) {
            if (is_new(place)) sketches_.push_back({place, bytes});
        });
    }

    // Returns pairs of which at least one is new and whose sketches are alike, each once.
    std::vector<Pair> find() {
        find_among_new();
        find_in_others();
        std::ranges::sort(pairs_);
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
        return std::move(pairs_);
    }

private:
    using Keys = std::vector<std::pair<std::uint64_t, std::uint32_t>>; // band's key -> sketch

    bool is_new(const Place& place) const {
        return place.part >= scope_.first_new_part
               || std::ranges::binary_search(scope_.added, place.docid);
    }

    template <typename Use>
    void each_sketch(Use use) const {
        for (std::size_t part = 0; part < scope_.parts.size(); ++part) {
            const Xapian::Database& database = scope_.parts[part];
            for (auto sketch = database.valuestream_begin(kSketchSlot);
                 sketch != database.valuestream_end(kSketchSlot); ++sketch)
                use(Place{part, sketch.get_docid()}, *sketch);
        }
    }

    Keys keys_of(std::size_t band) const {
        Keys keys;
        keys.reserve(sketches_.size());
        for (std::uint32_t i = 0; i < sketches_.size(); ++i)
            keys.emplace_back(sketch_band(sketches_[i].bytes, band), i);
        std::ranges::sort(keys);
        return keys;
    }

    void find_among_new() {
        for (std::size_t band = 0; band < kSketchBands; ++band) {
            const Keys keys = keys_of(band);
            for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
                while (end < keys.size() && keys[end].first == keys[begin].first) ++end;
                for (std::size_t i = begin; i < end; ++i)
                    for (std::size_t j = i + 1; j < std::min(end, i + kMaxInBand); ++j)
                        look_at(sketches_[keys[i].second], sketches_[keys[j].second]);
            }
        }
    }

    void find_in_others() {
        if (scope_.first_new_part == 0) return;
        std::vector<Keys> bands;
        for (std::size_t band = 0; band < kSketchBands; ++band) bands.push_back(keys_of(band));
        each_sketch([&](const Place& place, const std::string& bytes) {
            if (is_new(place)) return;
            const Sketch other{place, bytes};
            for (std::size_t band = 0; band < kSketchBands; ++band) {
                const std::uint64_t key = sketch_band(bytes, band);
                auto at = std::ranges::lower_bound(bands[band], key, {}, &Keys::value_type::first);
                for (std::size_t i = 0;
                     at != bands[band].end() && at->first == key && i < kMaxInBand; ++at, ++i)
                    look_at(other, sketches_[at->second]);
            }
        });
    }

    void look_at(const Sketch& a, const Sketch& b) {
        if (sketch_similarity(a.bytes, b.bytes) < kLeastSketchSimilarity) return;
        pairs_.push_back({std::min(a.place, b.place), std::max(a.place, b.place)});
    }

    const StoryScope& scope_;
    std::vector<Sketch> sketches_; // of those that are new
    std::vector<Pair> pairs_;
};

class Grouper {
public:
    explicit Grouper(const StoryScope& scope) : scope_(scope), reader_(scope.dictionary) {}

    void look_at(const Pair& pair) {
        if (root(pair.older) == root(pair.newer) || !is_near(pair)) return;
        if (texts_.size() > kKeptTexts) texts_.clear();
        const Text& older = text(pair.older); // a map's values stay where they are
        const Text& newer = text(pair.newer);
        if (older.id == newer.id) return; // it is replaced by the newer one
        const bool has_two_outlets =
            !older.outlet.empty() && !newer.outlet.empty() && older.outlet != newer.outlet;
        if (is_same_story(older.story, newer.story, has_two_outlets)) join(pair.older, pair.newer);
    }

    std::vector<StoryUpdate> updates() {
        std::vector<StoryUpdate> found;
        std::map<Place, std::vector<Place>> groups;
        for (const auto& [place, parent] : parents_) groups[root(place)].push_back(place);
        for (const auto& [first, members] : groups) {
            const std::string story = story_of(members);
            for (const Place& place : members)
                if (document(place).get_value(kStorySlot) != story)
                    found.push_back({place.part, place.docid, story});
        }
        return found;
    }

private:
    struct Text {
        std::string id, outlet;
        StoryText story;
    };

    Xapian::Document document(const Place& place) const {
        return scope_.parts[place.part].get_document(place.docid);
    }

    Place root(Place place) const {
        for (auto known = parents_.find(place); known != parents_.end() && known->second != place;
             known = parents_.find(place))
            place = known->second;
        return place;
    }

    // An older group keeps its first article; chains stay short, for a story has few articles.
    void join(const Place& a, const Place& b) {
        parents_.try_emplace(a, a);
        parents_.try_emplace(b, b);
        const auto [first, other] = std::minmax({root(a), root(b)});
        parents_[other] = first;
    }

    // The days of both are known and far apart: another occasion.
    bool is_near(const Pair& pair) const {
        const auto a = day(pair.older);
        const auto b = day(pair.newer);
        return !a || !b || std::abs((*a - *b).count()) <= kMaxStoryDays;
    }

    std::optional<std::chrono::sys_days> day(const Place& place) const {
        const std::string value = document(place).get_value(spec(Field::date).slot);
        if (value.size() != 8) return std::nullopt;
        const auto date =
            parse_date(value.substr(0, 4) + '-' + value.substr(4, 2) + '-' + value.substr(6));
        return date ? std::optional(std::chrono::sys_days(*date)) : std::nullopt;
    }

    const Text& text(const Place& place) {
        if (const auto known = texts_.find(place); known != texts_.end()) return known->second;
        const Article article = reader_.read(document(place));
        return texts_[place] = {article[Field::id], fold(article[Field::source]),
                                story_text(analyzer_.analyze(article))};
    }

    // The story that a member has already, else one of the first member's id.
    std::string story_of(const std::vector<Place>& members) {
        for (const Place& place : members)
            if (std::string story = document(place).get_value(kStorySlot); !story.empty())
                return story;
        const Article first = reader_.read(document(members.front()));
        std::uint64_t hash = fnv1a(first[Field::id]);
        std::string story(sizeof hash, '\0');
        for (std::size_t i = story.size(); i-- > 0; hash >>= 8)
            story[i] = static_cast<char>(hash & 0xFF);
        return story;
    }

    const StoryScope& scope_;
    ArticleReader reader_;
    ArticleAnalyzer analyzer_{FactSet::all()}; // boilerplate makes no story
    std::map<Place, Place> parents_;
    std::map<Place, Text> texts_;
};

} // namespace

std::vector<StoryUpdate> find_stories(const StoryScope& scope) {
    Grouper grouper(scope);
    for (const Pair& pair : PairFinder(scope).find()) grouper.look_at(pair);
    return grouper.updates();
}

void write_stories(Xapian::WritableDatabase& database, const std::vector<StoryUpdate>& updates,
                   std::size_t part) {
    for (const StoryUpdate& update : updates) {
        if (update.part != part) continue;
        Xapian::Document document = database.get_document(update.docid);
        document.add_value(kStorySlot, update.story);
        database.replace_document(update.docid, document);
    }
}

std::vector<StoryUpdate> group_stories(const std::vector<std::string>& paths, std::size_t first_new,
                                       std::string_view dictionary) {
    StoryScope scope{{}, first_new, {}, dictionary};
    for (const std::string& path : paths) scope.parts.emplace_back(path);
    std::vector<StoryUpdate> updates = find_stories(scope);
    scope.parts.clear();
    std::vector<bool> has_updates(paths.size());
    for (const StoryUpdate& update : updates) has_updates[update.part] = true;
    for (std::size_t part = first_new; part < paths.size(); ++part) {
        if (!has_updates[part]) continue;
        Xapian::WritableDatabase database(paths[part], Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        write_stories(database, updates, part);
        database.commit();
    }
    std::erase_if(updates, [&](const StoryUpdate& update) { return update.part >= first_new; });
    return updates;
}

} // namespace telusur
