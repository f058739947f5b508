#include "query/search/completions.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <functional>
#include <tuple>
#include <utility>

#include "query/language/lexer.hpp"
#include "query/language/typed.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

// Parts of a score, beside the binary logarithm of the number of articles.
constexpr double kWhole = 2.5;        // what was typed is all of it, and not in few articles
constexpr double kLaterWord = -1;     // it begins at a later word
constexpr double kFurtherWord = -0.5; // for each of its words behind the one that was begun
constexpr double kContext = 10;       // for each typed word before the last
constexpr double kEdit = -4;

// A word in more than this part of the articles says the less the more have it.
constexpr double kCommon = 0.05;
constexpr double kFewestCommon = 50; // articles
constexpr double kCommonSlope = 2;

double weight_of(const CompletionDraft& draft, std::size_t all) {
    const double weight = std::log2(1.0 + draft.articles);
    const double common = std::max(kFewestCommon, kCommon * static_cast<double>(all));
    const double times = draft.articles / common;
    return draft.kind == CompletionKind::word && times > 1
               ? weight - kCommonSlope * std::log2(times)
               : weight;
}

// What was typed is taken for mistyped when what begins so is in fewer articles.
constexpr std::uint32_t kFewArticles = 5;
constexpr std::size_t kShortestMistyped = 4; // letters
constexpr std::size_t kLongMistyped = 8;     // from here two mistakes

constexpr std::size_t kMostValues = 3;  // of a field, where none was typed
constexpr std::size_t kMaxQuery = 1000; // bytes of a query's end that are looked at

// As one word of a query, or in quotes.
std::string as_operand(std::string_view text, bool is_quoted) {
    const std::vector<Lexeme> lexemes = lex_query(text);
    const bool is_word =
        lexemes.size() == 1 && lexemes.front().kind == LexemeKind::word
        && std::ranges::all_of(text, [](unsigned char c) {
               return std::isalnum(c) != 0 || c >= 0x80 || c == '-' || c == '\'' || c == '.';
           });
    return is_quoted || !is_word ? '"' + std::string(text) + '"' : std::string(text);
}

std::string_view end_of(std::string_view query) {
    if (query.size() <= kMaxQuery) return query;
    const std::size_t space = query.find(' ', query.size() - kMaxQuery);
    return query.substr(std::min(space, query.size()));
}

// Words and names are not offered where a field asks for others, and the other way round.
bool is_wanted(CompletionKind kind, const Typed& typed) {
    const CompletionKindSpec& row = spec(kind);
    if (typed.field == QueryField::title) return row.field == QueryField::text;
    if (typed.field == QueryField::quote) return row.field == QueryField::speaker;
    if (typed.has_field || typed.is_quoted) return row.field == typed.field;
    return row.is_anywhere;
}

} // namespace

// Keeps the best that were seen.
class Completions::Collector {
public:
    struct Candidate {
        const Shelf* shelf = nullptr;
        std::uint32_t number = 0;
        std::size_t begin = 0; // byte of the query from which it takes the place
        double score = 0;
    };

    Collector(const Completions& completions, const Typed& typed, std::size_t limit)
        : completions_(completions), typed_(typed), most_(4 * limit + 8) {}

    std::vector<Candidate> collect() {
        for (const Typed::Tail& tail : typed_.tails) {
            const std::uint32_t articles = look_up(tail, 0);
            const std::size_t letters = tail.words.size();
            if (articles < kFewArticles && letters >= kShortestMistyped)
                look_up(tail, letters < kLongMistyped ? 1 : 2);
        }
        std::ranges::sort(best_, std::greater<>(), &Candidate::score);
        return std::move(best_);
    }

private:
    // Returns in how many articles the most frequent is that was found.
    std::uint32_t look_up(const Typed::Tail& tail, unsigned edits) {
        std::uint32_t most = 0;
        for (const Shelf* shelf : {&completions_.words_, &completions_.values_}) {
            const auto use = [&](const PrefixTable::Found& found) {
                most = std::max(most, consider(*shelf, tail, found));
            };
            if (edits == 0)
                shelf->keys.beginning(tail.words, use);
            else
                shelf->keys.like(tail.words, edits, use);
        }
        return most;
    }

    std::uint32_t consider(const Shelf& shelf, const Typed::Tail& tail,
                           const PrefixTable::Found& found) {
        const Entry& entry = shelf.entries[found.number];
        if (!is_wanted(entry.kind, typed_)) return 0;
        const std::uint32_t articles =
            typed_.field == QueryField::title ? entry.titles : entry.articles;
        if (articles == 0) return 0;
        const double weight =
            typed_.field == QueryField::title ? std::log2(1.0 + articles) : entry.weight;
        double score =
            weight + kEdit * found.edits + kContext * static_cast<double>(tail.count - 1);
        if (best_.size() >= most_ && score + kWhole <= worst_) return articles;
        const std::string_view key = shelf.keys.string(found.number);
        if (found.at > 0) score += kLaterWord;
        if (key == tail.words && articles >= kFewArticles) score += kWhole;
        const auto further =
            std::ranges::count(key.substr(std::min(key.size(), found.at + tail.words.size())), ' ');
        score += kFurtherWord * static_cast<double>(further);
        keep({&shelf, found.number, tail.begin, score});
        return articles;
    }

    void keep(const Candidate& candidate) {
        best_.push_back(candidate);
        if (best_.size() < 2 * most_) return;
        const auto middle = best_.begin() + static_cast<std::ptrdiff_t>(most_);
        std::ranges::nth_element(best_, middle, std::greater<>(), &Candidate::score);
        worst_ = middle->score;
        best_.erase(middle, best_.end());
    }

    const Completions& completions_;
    const Typed& typed_;
    std::size_t most_;
    std::vector<Candidate> best_;
    double worst_ = -1e9; // of those that were kept last
};

Completions::Completions(IndexView& view, const PhrasebookLimits& limits) {
    std::vector<CompletionDraft> drafts = completion_drafts(view, limits);
    std::ranges::sort(drafts, [](const CompletionDraft& one, const CompletionDraft& other) {
        return std::tie(one.key, one.kind, one.text) < std::tie(other.key, other.kind, other.text);
    });
    words_ = make_shelf(drafts, view.articles(), true);
    values_ = make_shelf(drafts, view.articles(), false);
    texts_.shrink_to_fit();
}

Completions::Shelf Completions::make_shelf(const std::vector<CompletionDraft>& drafts,
                                           std::size_t articles, bool is_of_words) {
    Shelf shelf;
    std::vector<std::string_view> keys;
    for (const CompletionDraft& draft : drafts) {
        if ((spec(draft.kind).field == QueryField::text) != is_of_words) continue;
        keys.push_back(draft.key);
        shelf.entries.push_back(
            {draft.articles, draft.titles, static_cast<float>(weight_of(draft, articles)),
             draft.text == draft.key ? 0 : keep(draft.text), keep(draft.expansion), draft.kind});
    }
    shelf.entries.shrink_to_fit();
    shelf.keys = PrefixTable(keys);
    return shelf;
}

std::uint32_t Completions::keep(std::string_view text) {
    if (text.empty()) return 0;
    const auto at = static_cast<std::uint32_t>(texts_.size());
    texts_ += text;
    texts_ += '\0';
    return at;
}

std::string_view Completions::text_of(const Shelf& shelf, std::uint32_t number) const {
    const std::uint32_t text = shelf.entries[number].text;
    return text == 0 ? shelf.keys.string(number) : kept(text);
}

std::vector<Completion> Completions::complete(std::string_view query, std::size_t limit) const {
    const std::string cleaned = clean(query);
    const std::string_view end = end_of(cleaned);
    const std::size_t before = cleaned.size() - end.size();
    const Typed typed = typed_at_end(end);
    std::vector<Completion> found;
    std::size_t values = 0;
    for (const auto& candidate : Collector(*this, typed, limit).collect()) {
        if (found.size() == limit) break;
        const Entry& entry = candidate.shelf->entries[candidate.number];
        const bool is_value = spec(entry.kind).field != QueryField::text;
        if (is_value && !typed.has_field && values == kMostValues) continue;
        Completion completion{entry.kind, std::string(text_of(*candidate.shelf, candidate.number)),
                              std::string(kept(entry.expansion)),
                              typed.field == QueryField::title ? entry.titles : entry.articles,
                              cleaned.substr(0, before + candidate.begin)};
        if (is_value && !typed.has_field)
            completion.query += std::string(spec(spec(entry.kind).field).name) + ':';
        completion.query += as_operand(completion.text, typed.is_quoted);
        const bool is_known = std::ranges::any_of(found, [&](const Completion& better) {
            return better.kind == completion.kind && better.text == completion.text;
        });
        if (is_known) continue;
        values += is_value ? 1 : 0;
        found.push_back(std::move(completion));
    }
    return found;
}

std::size_t Completions::bytes() const {
    const auto of = [](const Shelf& shelf) {
        return shelf.keys.bytes() + shelf.entries.capacity() * sizeof(Entry);
    };
    return sizeof *this + of(words_) + of(values_) + texts_.capacity();
}

} // namespace telusur
