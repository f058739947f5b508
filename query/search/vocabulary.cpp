#include "query/search/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <string_view>

#include "indexer/format/fields.hpp"
#include "indexer/format/terms.hpp"
#include "query/language/syntax.hpp"

namespace telusur {
namespace {

constexpr std::string_view kBehindCapitals = "["; // the next character behind "Z"

// Calls use(form, articles, is_stem) for every word of title and body that begins with `head`.
class WordWalk {
public:
    WordWalk(const Xapian::Database& database, Deadline& deadline)
        : database_(database), deadline_(deadline) {}

    template <class Use>
    void walk(const std::string& head, Use use) {
        const std::string prefix(kFormPrefix);
        const auto forms_end = database_.allterms_end(prefix + head);
        for (auto term = database_.allterms_begin(prefix + head); term != forms_end; ++term) {
            if (deadline_.is_over()) return;
            const std::string form = *term;
            if (!is_cut(form))
                use(std::string_view(form).substr(prefix.size()), term.get_termfreq(), false);
        }
        const auto stems_end = database_.allterms_end(head);
        for (auto term = database_.allterms_begin(head); term != stems_end; ++term) {
            if (deadline_.is_over()) return;
            const std::string stem = *term;
            if (stem.front() >= 'A' && stem.front() <= 'Z') { // terms of fields
                term.skip_to(std::string(kBehindCapitals));
                if (term == stems_end) return;
            }
            if (!is_cut(*term)) use(std::string_view(*term), term.get_termfreq(), true);
        }
    }

private:
    // A word that was too long for a term ends in a hash.
    static bool is_cut(std::string_view term) {
        return term.size() == kMaxTermBytes && term.find('#') != std::string_view::npos;
    }

    const Xapian::Database& database_;
    Deadline& deadline_;
};

bool matches(std::string_view word, const std::vector<std::string>& parts) {
    if (!word.starts_with(parts.front())) return false;
    word.remove_prefix(parts.front().size());
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        const std::size_t at = word.find(parts[i]);
        if (at == std::string_view::npos) return false;
        word.remove_prefix(at + parts[i].size());
    }
    return word.ends_with(parts.back());
}

// Which letters a word has, for a quick look at whether two can be like each other.
std::uint32_t letters_of(std::string_view word) {
    std::uint32_t letters = 0;
    for (const char c : word) letters |= 1U << (static_cast<unsigned char>(c) % 32);
    return letters;
}

} // namespace

IndexWords words_matching(const Xapian::Database& database, const std::string& pattern,
                          std::size_t limit, Deadline& deadline) {
    const std::vector<std::string> parts = pattern_parts(pattern);
    IndexWords found;
    WordWalk(database, deadline)
        .walk(parts.front(), [&](std::string_view form, std::size_t articles, bool is_stem) {
            if (!matches(form, parts)) return;
            found.words.push_back({std::string(form), articles, is_stem});
        });
    found.total = found.words.size();
    found.is_cut_short = deadline.was_over();
    std::ranges::stable_sort(found.words, std::greater<>(), &IndexWord::articles);
    if (found.words.size() > limit) found.words.resize(limit);
    return found;
}

IndexWords words_like(const Xapian::Database& database, const std::string& word, unsigned edits,
                      std::size_t limit, Deadline& deadline) {
    struct Like {
        IndexWord word;
        unsigned edits;
    };
    std::vector<Like> like;
    const std::uint32_t letters = letters_of(word);
    WordWalk(database, deadline)
        .walk("", [&](std::string_view form, std::size_t articles, bool is_stem) {
            const std::size_t difference =
                form.size() > word.size() ? form.size() - word.size() : word.size() - form.size();
            if (difference > edits) return;
            // An edit takes away and brings at most one letter each.
            if (std::popcount(letters ^ letters_of(form)) > static_cast<int>(2 * edits)) return;
            const unsigned distance = edits_between(word, form, edits);
            if (distance <= edits)
                like.push_back({{std::string(form), articles, is_stem}, distance});
        });
    std::ranges::stable_sort(like, [](const Like& one, const Like& other) {
        return one.edits != other.edits ? one.edits < other.edits
                                        : one.word.articles > other.word.articles;
    });
    IndexWords found;
    found.total = like.size();
    found.is_cut_short = deadline.was_over();
    for (std::size_t i = 0; i < std::min(limit, like.size()); ++i)
        found.words.push_back(std::move(like[i].word));
    return found;
}

unsigned usual_edits(const std::string& word) {
    constexpr std::size_t kLongWord = 6;
    return word.size() < kLongWord ? 1 : 2;
}

// Damerau's distance with transpositions of neighbours, over bytes.
unsigned edits_between(std::string_view one, std::string_view other, unsigned limit) {
    constexpr std::size_t kMost = 64;
    if (one.size() > kMost || other.size() > kMost) return one == other ? 0 : limit + 1;
    std::array<std::array<unsigned, kMost + 1>, 3> rows{};
    for (std::size_t j = 0; j <= other.size(); ++j) rows[0][j] = static_cast<unsigned>(j);
    for (std::size_t i = 1; i <= one.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& twice_above = rows[(i + 1) % 3];
        row[0] = static_cast<unsigned>(i);
        unsigned least = row[0];
        for (std::size_t j = 1; j <= other.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1,
                               above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1)});
            const bool is_swap =
                i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if (is_swap) row[j] = std::min(row[j], twice_above[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit) return limit + 1;
    }
    return std::min(rows[one.size() % 3][other.size()], limit + 1);
}

} // namespace telusur
