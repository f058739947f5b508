#include "indexer/write/story_groups.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <future>
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

// Texts that are kept for the next pairs, which come in the order of the older one.
constexpr std::size_t kKeptTexts = 64;

// Articles that belong together.
class Groups {
public:
    using Place = StoryPlace;

    Place root(const Place& place) {
        Place first = place;
        for (auto known = parents_.find(first); known != parents_.end() && known->second != first;
             known = parents_.find(first))
            first = known->second;
        // The way is shortened, or pairs could be chosen so that it grows with each of them.
        for (auto known = parents_.find(place); known != parents_.end() && known->second != first;)
            known = parents_.find(std::exchange(known->second, first));
        return first;
    }

    // An older group keeps its first article.
    void join(const Place& a, const Place& b) {
        parents_.try_emplace(a, a);
        parents_.try_emplace(b, b);
        const auto [first, other] = std::minmax({root(a), root(b)});
        parents_[other] = first;
    }

    // The members of each group of two or more, by its first.
    std::map<Place, std::vector<Place>> members() {
        std::map<Place, std::vector<Place>> groups;
        for (const auto& [place, parent] : parents_) groups[root(place)].push_back(place);
        return groups;
    }

private:
    std::map<Place, Place> parents_;
};

// Compares pairs, in their order, and groups those that are the same story.
class Grouper {
public:
    explicit Grouper(const StoryScope& scope) : scope_(scope), reader_(scope.dictionary) {}

    void look_at(const StoryPair& pair) {
        if (groups_.root(pair.older) == groups_.root(pair.newer) || !is_near(pair)) return;
        if (texts_.size() > kKeptTexts) texts_.clear();
        const Text& older = text(pair.older); // a map's values stay where they are
        const Text& newer = text(pair.newer);
        if (older.id == newer.id) return; // it is replaced by the newer one
        const bool has_two_outlets =
            !older.outlet.empty() && !newer.outlet.empty() && older.outlet != newer.outlet;
        if (is_same_story(older.story, newer.story, has_two_outlets))
            groups_.join(pair.older, pair.newer);
    }

    std::vector<StoryUpdate> updates() {
        std::vector<StoryUpdate> found;
        for (const auto& [first, members] : groups_.members()) {
            const std::string story = story_of(members);
            for (const StoryPlace& place : members)
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

    Xapian::Document document(const StoryPlace& place) const {
        return scope_.parts[place.part].get_document(place.docid);
    }

    // The days of both are known and far apart: another occasion.
    bool is_near(const StoryPair& pair) const {
        const auto a = day(pair.older);
        const auto b = day(pair.newer);
        return !a || !b || std::abs((*a - *b).count()) <= kMaxStoryDays;
    }

    std::optional<std::chrono::sys_days> day(const StoryPlace& place) const {
        const std::string value = document(place).get_value(spec(Field::date).slot);
        if (value.size() != 8) return std::nullopt;
        const auto date =
            parse_date(value.substr(0, 4) + '-' + value.substr(4, 2) + '-' + value.substr(6));
        return date ? std::optional(std::chrono::sys_days(*date)) : std::nullopt;
    }

    const Text& text(const StoryPlace& place) {
        if (const auto known = texts_.find(place); known != texts_.end()) return known->second;
        const Article article = reader_.read(document(place));
        return texts_[place] = {article[Field::id], fold(article[Field::source]),
                                story_text(analyzer_.analyze(article))};
    }

    // The story that a member has already, else one of the first member's id.
    std::string story_of(const std::vector<StoryPlace>& members) {
        for (const StoryPlace& place : members)
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
    Groups groups_;
    std::map<StoryPlace, Text> texts_;
};

std::vector<StoryUpdate> compare(const StoryScope& scope, const std::vector<StoryPair>& pairs) {
    Grouper grouper(scope);
    for (const StoryPair& pair : pairs) grouper.look_at(pair);
    return grouper.updates();
}

StoryScope scope_of(const std::vector<std::string>& paths, std::size_t first_new,
                    std::string_view dictionary) {
    StoryScope scope{{}, first_new, {}, dictionary};
    for (const std::string& path : paths) scope.parts.emplace_back(path);
    return scope;
}

// Shares the pairs out among `count` threads: all pairs that can come to one group go to one of
// them, in their order.
std::vector<std::vector<StoryPair>> share_out(const std::vector<StoryPair>& pairs,
                                              std::size_t count) {
    Groups groups;
    for (const StoryPair& pair : pairs) groups.join(pair.older, pair.newer);
    std::map<StoryPlace, std::size_t> sizes; // of a group: its pairs
    for (const StoryPair& pair : pairs) ++sizes[groups.root(pair.older)];
    std::map<StoryPlace, std::size_t> share_of;
    std::vector<std::size_t> loads(count);
    for (const auto& [first, size] : sizes) {
        const auto least = std::ranges::min_element(loads);
        share_of[first] = static_cast<std::size_t>(least - loads.begin());
        *least += size;
    }
    std::vector<std::vector<StoryPair>> shares(count);
    for (const StoryPair& pair : pairs) shares[share_of[groups.root(pair.older)]].push_back(pair);
    return shares;
}

// Calls work(i) for each i below `count`, each in a thread of its own; throws what one of them has
// thrown when all have ended.
template <typename Work>
void in_threads(std::size_t count, Work work) {
    std::vector<std::future<void>> threads;
    for (std::size_t i = 1; i < count; ++i)
        threads.push_back(std::async(std::launch::async, work, i));
    work(std::size_t{0});
    for (std::future<void>& thread : threads) thread.get();
}

void write_part(const std::string& path, const std::vector<StoryUpdate>& updates,
                std::size_t part) {
    const bool has_updates = std::ranges::any_of(
        updates, [part](const StoryUpdate& update) { return update.part == part; });
    if (!has_updates) return;
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    write_stories(database, updates, part);
    database.commit();
}

} // namespace

std::vector<StoryUpdate> find_stories(const StoryScope& scope) {
    return compare(scope, find_story_pairs(scope));
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
                                       std::string_view dictionary, int jobs) {
    const auto threads = static_cast<std::size_t>(jobs);
    const auto shares =
        share_out(find_story_pairs(scope_of(paths, first_new, dictionary)), threads);
    std::vector<std::vector<StoryUpdate>> found(threads);
    in_threads(threads, [&](std::size_t i) {
        if (!shares[i].empty())
            found[i] = compare(scope_of(paths, first_new, dictionary), shares[i]);
    });
    std::vector<StoryUpdate> updates;
    for (const auto& some : found) updates.insert(updates.end(), some.begin(), some.end());
    std::ranges::sort(updates, {}, [](const StoryUpdate& update) {
        return std::pair(update.part, update.docid);
    });
    in_threads(threads, [&](std::size_t i) {
        for (std::size_t part = first_new + i; part < paths.size(); part += threads)
            write_part(paths[part], updates, part);
    });
    std::erase_if(updates, [&](const StoryUpdate& update) { return update.part >= first_new; });
    return updates;
}

} // namespace telusur
