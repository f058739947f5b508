#include "indexer/write/acronym_list.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string_view>

#include <xapian.h>

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

// What makes two written forms one: letters and digits, in lower case, one space between words.
std::string key_of(std::string_view text) {
    std::string key;
    for (const char c : fold(text)) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_letter || static_cast<unsigned char>(c) >= 0x80)
            key += c;
        else if (!key.empty() && key.back() != ' ')
            key += ' ';
    }
    if (key.ends_with(' ')) key.pop_back();
    return key;
}

struct Pair {
    std::string acronym, expansion; // keys

    auto operator<=>(const Pair&) const = default;
};

// One pair with its written forms.
struct Counts {
    std::map<std::pair<std::string, std::string>, std::size_t> forms;
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

    std::map<Pair, Counts> collect() {
        const std::string prefix(kAcronymPrefix);
        for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix);
             ++term) {
            const std::string pair = (*term).substr(prefix.size());
            const std::size_t written = pair.find('\t') + 1;
            const std::size_t tab = pair.find('\t', written);
            if (tab == std::string::npos) continue;
            count(pair.substr(written, tab - written), pair.substr(tab + 1), *term);
        }
        return std::move(pairs_);
    }

private:
    void count(const std::string& acronym, const std::string& expansion, const std::string& term) {
        Counts& counts = pairs_[{key_of(acronym), key_of(expansion)}];
        for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
            ++counts.articles;
            ++counts.forms[{acronym, expansion}];
            counts.outlets.insert(database_.get_document(*at).get_value(spec(Field::source).slot));
        }
    }

    const Xapian::Database& database_;
    std::map<Pair, Counts> pairs_;
};

LearnedAcronym learned(const Counts& counts) {
    const auto most =
        std::ranges::max_element(counts.forms, {}, [](const auto& form) { return form.second; });
    return {most->first.first, most->first.second, counts.articles, counts.outlets.size()};
}

// Adds misspellings to what they misspell. rows: of one acronym, the most frequent first.
void join_misspellings(std::vector<LearnedAcronym>& rows) {
    for (std::size_t i = rows.size(); i-- > 1;) {
        const auto right = std::ranges::find_if(
            rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i),
            [&](const LearnedAcronym& row) {
                return row.articles >= kTimesAsFrequent * rows[i].articles
                       && edits(key_of(row.expansion), key_of(rows[i].expansion), kMaxEdits)
                              <= kMaxEdits;
            });
        if (right == rows.begin() + static_cast<std::ptrdiff_t>(i)) continue;
        right->articles += rows[i].articles;
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

// What set_acronyms() keeps: a line a pair, "+" given or "-" refused before it.
struct Edited {
    std::map<Pair, std::pair<std::string, std::string>> given; // as written
    std::set<Pair> refused;
};

Edited read_edited(const Xapian::Database& database) {
    Edited edited;
    const std::string kept = database.get_metadata(std::string(kAcronymsKey));
    std::string_view rest = kept;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        const std::size_t tab = line.find('\t');
        if (tab != std::string_view::npos) {
            const std::string acronym(line.substr(1, tab - 1));
            const std::string expansion(line.substr(tab + 1));
            const Pair pair{key_of(acronym), key_of(expansion)};
            if (line.front() == '+')
                edited.given[pair] = {acronym, expansion};
            else
                edited.refused.insert(pair);
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return edited;
}

std::vector<LearnedAcronym> list_of(const Xapian::Database& database) {
    const Edited edited = read_edited(database);
    std::map<Pair, Counts> pairs = Collector(database).collect();
    std::map<std::string, std::vector<LearnedAcronym>> by_acronym;
    for (const auto& [pair, written] : edited.given) {
        const auto counted = pairs.find(pair);
        LearnedAcronym row{written.first, written.second};
        if (counted != pairs.end()) {
            row.articles = counted->second.articles;
            row.outlets = counted->second.outlets.size();
            pairs.erase(counted);
        }
        by_acronym[pair.acronym].push_back(std::move(row));
    }
    for (const auto& [pair, counts] : pairs)
        if (!edited.refused.contains(pair)) by_acronym[pair.acronym].push_back(learned(counts));
    std::vector<LearnedAcronym> list;
    for (auto& [acronym, rows] : by_acronym) {
        std::ranges::stable_sort(rows, std::ranges::greater(), &LearnedAcronym::articles);
        join_misspellings(rows);
        list.insert(list.end(), rows.begin(), rows.end());
    }
    return list;
}

std::map<Pair, std::pair<std::string, std::string>> read_file(const std::string& file) {
    std::ifstream in(file);
    if (!in)
        throw Error("cannot read '" + file + "': there is no such file, or it may not be read");
    std::map<Pair, std::pair<std::string, std::string>> pairs;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty() || line.starts_with('#')) continue;
        const std::string text = clean(line);
        const std::size_t tab = text.find('\t');
        const std::string acronym = text.substr(0, tab);
        const std::string expansion =
            tab == std::string::npos ? ""
                                     : text.substr(tab + 1, text.find('\t', tab + 1) - tab - 1);
        const Pair pair{key_of(acronym), key_of(expansion)};
        if (pair.acronym.empty() || pair.expansion.empty())
            throw Error(file + ':' + std::to_string(number)
                        + ": a line is an acronym, a tab, and what it stands for; the index is as "
                          "it was");
        pairs[pair] = {acronym, expansion};
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
        std::set<Pair> refused = read_edited(database).refused;
        for (const auto& [pair, counts] : Collector(database).collect()) refused.insert(pair);
        std::string kept;
        for (const auto& [pair, written] : given) {
            refused.erase(pair);
            kept += '+' + written.first + '\t' + written.second + '\n';
        }
        for (const Pair& pair : refused) kept += '-' + pair.acronym + '\t' + pair.expansion + '\n';
        database.set_metadata(std::string(kAcronymsKey), kept);
        database.commit();
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, index));
    }
}

} // namespace telusur
