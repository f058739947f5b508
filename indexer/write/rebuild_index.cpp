#include "indexer/write/rebuild_index.hpp"

#include <algorithm>
#include <filesystem>

#include <xapian.h>

#include "indexer/format/index.hpp"
#include "indexer/format/stored_article.hpp"
#include "indexer/program/error.hpp"
#include "indexer/write/index_folder.hpp"
#include "indexer/write/story_groups.hpp"

namespace telusur {
namespace {

// A copy that a writer disturbs is begun anew that often.
constexpr int kCopyAttempts = 5;

// Reads the articles of an index, one by one.
class StoredArticles {
public:
    explicit StoredArticles(const Xapian::Database& database)
        : database_(database), reader_(read_dictionary(database)) {}

    // Calls `use` with each article in the order of their coming, or with the reason why it cannot
    // be read; `every`: each how many-th one.
    template <typename Use, typename Fail>
    void each(std::size_t every, Use use, Fail fail) {
        std::size_t number = 0;
        for (auto at = database_.postlist_begin(""); at != database_.postlist_end(""); ++at) {
            if (number++ % every != 0) continue;
            try {
                use(reader_.read(database_.get_document(*at)));
            } catch (const Error& error) {
                fail("article " + std::to_string(*at) + ": " + error.what());
            }
        }
    }

    // A dictionary from articles of all parts of the index.
    std::string dictionary() {
        constexpr std::size_t kSamples = 600;
        std::vector<std::string> samples;
        each(
            std::max<std::size_t>(database_.get_doccount() / kSamples, 1),
            [&](const Article& article) { samples.push_back(encode_article(article)); },
            [](const std::string&) {});
        return train_dictionary(samples);
    }

private:
    Xapian::Database database_;
    ArticleReader reader_;
};

// What people made of the list of acronyms is no analysis and stays.
void keep_acronyms(const Xapian::Database& before, const std::string& next) {
    const std::string key(kAcronymsKey);
    const std::string acronyms = before.get_metadata(key);
    if (acronyms.empty()) return;
    Xapian::WritableDatabase database(next, Xapian::DB_OPEN);
    database.set_metadata(key, acronyms);
    database.commit();
}

void require_this_format(const Xapian::Database& database, const std::string& index) {
    const int version = read_stamp(database).format_version;
    if (version != kFormatVersion)
        throw Error("cannot rebuild the index '" + index + "': it has format version "
                    + std::to_string(version) + ", whose articles this program cannot read; "
                    + "index the articles again with 'telusur-index add' into a new folder");
}

} // namespace

RebuildResult rebuild_index(const std::string& index, const LoadLimits& limits, bool may_skip,
                            const std::function<void(std::size_t)>& progress,
                            std::chrono::seconds wait, std::optional<FactSet> facts) {
    require_this_format(open_any_index(index), index);
    IndexFolder folder(index, wait);
    RebuildResult result;
    try {
        const Xapian::Database before = open_any_index(index);
        const FactSet kinds = facts.value_or(read_stamp(before).facts);
        StoredArticles articles(before);
        const std::string dictionary = articles.dictionary();
        SegmentBuilder builder({folder.work_path(), index, dictionary, limits, kinds});
        articles.each(
            1,
            [&](Article&& article) {
                const std::size_t bytes =
                    article[Field::title].size() + article[Field::body].size();
                builder.add(std::move(article));
                ++result.articles;
                progress(bytes);
            },
            [&](const std::string& why) { result.unreadable.push_back(why); });
        if (!may_skip && !result.unreadable.empty())
            throw Error("cannot rebuild the index '" + index + "': of its articles "
                        + std::to_string(result.unreadable.size()) + " cannot be read, first "
                        + result.unreadable.front()
                        + "; the index is as it was; --skip-damaged leaves them out");
        const std::string next = folder.work_path() + "/next";
        const std::vector<std::string> parts = builder.finish();
        if (kinds.has(FactKind::story)) group_stories(parts, 0, dictionary, jobs_within(limits));
        merge_databases(parts, next, index);
        stamp_database(next, dictionary, kinds);
        keep_acronyms(before, next);
        folder.swap_in(next);
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, index));
    }
    return result;
}

void copy_index(const std::string& from, const std::string& to) {
    open_any_index(from);
    IndexFolder folder(to);
    if (!folder.current_path().empty())
        throw Error("cannot copy the index to '" + to
                    + "': there is an index already; give a new folder");
    const std::string copy = folder.work_path() + "/next";
    for (int attempt = 1;; ++attempt) {
        try {
            open_any_index(from).compact(copy);
            break;
        } catch (const Xapian::DatabaseModifiedError&) {
            if (attempt == kCopyAttempts)
                throw Error("cannot copy the index '" + from
                            + "': it is written to all the time; try again when that has ended");
            std::filesystem::remove_all(copy);
        } catch (const Xapian::Error& error) {
            throw Error(describe(error, from));
        }
    }
    folder.swap_in(copy);
}

} // namespace telusur
