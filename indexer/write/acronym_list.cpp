#include "indexer/write/acronym_list.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string_view>

#include <xapian.h>

#include "indexer/format/acronyms.hpp"
#include "indexer/format/fields.hpp"
#include "indexer/format/index.hpp"
#include "indexer/program/error.hpp"
#include "indexer/write/index_folder.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

// A more frequent expansion by so much makes a like one its misspelling.
constexpr std::size_t kTimesAsFrequent = 3;
constexpr std::size_t kMaxEdits = 2;

// One pair with its written forms.
struct Counts {
    std::map<AcronymPair, std::size_t> forms;
    std::set<std::string> outlets;
    std::size_t articles = 0;
};

// Levenshtein's distance, up to `limit` + 1.
std::size_t edits(std::string_view a, std::string_view b, std::size_t limit) {
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return limit + 1;
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return std::min(row[b.size()], limit + 1);
}

// Reads all pairs of an index.
class Collector {
public:
    explicit Collector(const Xapian::Database& database) : database_(database) {}

    std::map<AcronymPair, Counts> collect() { // by key
        const std::string prefix(kAcronymPrefix);
        for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix);
             ++term) {
            if (const auto pair = acronym_pair_of(*term)) count(*pair, *term);
        }
        return std::move(pairs_);
    }

private:
    void count(const AcronymPair& written, const std::string& term) {
        Counts& counts = pairs_[acronym_key(written)];
        for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
            ++counts.articles;
            ++counts.forms[written];
            counts.outlets.insert(database_.get_document(*at).get_value(spec(Field::source).slot));
        }
    }

    const Xapian::Database& database_;
    std::map<AcronymPair, Counts> pairs_;
};

LearnedAcronym learned(const Counts& counts) {
    const auto most =
        std::ranges::max_element(counts.forms, {}, [](const auto& form) { return form.second; });
    return {most->first.acronym, most->first.expansion, counts.articles, counts.outlets.size()};
}

// Adds misspellings to what they misspell. rows: of one acronym, the most frequent first.
void join_misspellings(std::vector<LearnedAcronym>& rows) {
    for (std::size_t i = rows.size(); i-- > 1;) {
        const auto right =
            std::ranges::find_if(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i),
                                 [&](const LearnedAcronym& row) {
                                     return row.articles >= kTimesAsFrequent * rows[i].articles
                                            && edits(acronym_key(row.expansion),
                                                     acronym_key(rows[i].expansion), kMaxEdits)
                                                   <= kMaxEdits;
                                 });
        if (right == rows.begin() + static_cast<std::ptrdiff_t>(i)) continue;
        right->articles += rows[i].articles;
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

std::vector<LearnedAcronym> list_of(const Xapian::Database& database) {
    const EditedAcronyms edited = read_edited_acronyms(database);
    std::map<AcronymPair, Counts> pairs = Collector(database).collect();
    std::map<std::string, std::vector<LearnedAcronym>> by_acronym;
    for (const AcronymPair& written : edited.given) {
        const AcronymPair key = acronym_key(written);
        const auto counted = pairs.find(key);
        LearnedAcronym row{written.acronym, written.expansion};
        if (counted != pairs.end()) {
            row.articles = counted->second.articles;
            row.outlets = counted->second.outlets.size();
            pairs.erase(counted);
        }
        by_acronym[key.acronym].push_back(std::move(row));
    }
    for (const AcronymPair& refused : edited.refused) pairs.erase(refused);
    for (const auto& [key, counts] : pairs) by_acronym[key.acronym].push_back(learned(counts));
    std::vector<LearnedAcronym> list;
    for (auto& [acronym, rows] : by_acronym) {
        std::ranges::stable_sort(rows, std::ranges::greater(), &LearnedAcronym::articles);
        join_misspellings(rows);
        list.insert(list.end(), rows.begin(), rows.end());
    }
    return list;
}

// The pairs of a file as written, by key.
std::map<AcronymPair, AcronymPair> read_file(const std::string& file) {
    std::ifstream in(file);
    if (!in)
        throw Error("cannot read '" + file + "': there is no such file, or it may not be read");
    std::map<AcronymPair, AcronymPair> pairs;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty() || line.starts_with('#')) continue;
        const std::string text = clean(line);
        const std::size_t tab = text.find('\t');
        const AcronymPair written{text.substr(0, tab),
                                  tab == std::string::npos
                                      ? ""
                                      : text.substr(tab + 1, text.find('\t', tab + 1) - tab - 1)};
        const AcronymPair key = acronym_key(written);
        if (key.acronym.empty() || key.expansion.empty())
            throw Error(file + ':' + std::to_string(number)
                        + ": a line is an acronym, a tab, and what it stands for; the index is as "
                          "it was");
        pairs[key] = written;
    }
    return pairs;
}

} // namespace

std::vector<LearnedAcronym> list_acronyms(const std::string& index) {
    const Xapian::Database database = open_index(index);
    try {
        return list_of(database);
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, index));
    }
}

void set_acronyms(const std::string& index, const std::string& file, std::chrono::seconds wait) {
    const auto given = read_file(file);
    open_index(index); // before the folder is locked: it tells what is no index
    IndexFolder folder(index, wait);
    try {
        Xapian::WritableDatabase database(folder.current_path(), Xapian::DB_OPEN);
        std::set<AcronymPair> refused;
        for (AcronymPair& key : read_edited_acronyms(database).refused)
            refused.insert(std::move(key));
        for (const auto& [key, counts] : Collector(database).collect()) refused.insert(key);
        EditedAcronyms edited;
        for (const auto& [key, written] : given) {
            refused.erase(key);
            edited.given.push_back(written);
        }
        edited.refused.assign(refused.begin(), refused.end());
        write_edited_acronyms(database, edited);
        database.commit();
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, index));
    }
}

} // namespace telusur
