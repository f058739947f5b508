#include "indexer/enrich/named_days.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/enrich/word_index.hpp"

namespace telusur {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

// Words that name a day as seen from the article's.
struct RelativeWord {
    std::string_view first, second; // lower case; second: "" for one word
    int days;
};
constexpr std::array kRelativeWords{
    RelativeWord{"hari", "ini", 0},    RelativeWord{"kemarin", "lusa", -2},
    RelativeWord{"kemarin", "", -1},   RelativeWord{"semalam", "", -1},
    RelativeWord{"besok", "", 1},      RelativeWord{"lusa", "", 2},
    RelativeWord{"malam", "tadi", -1},
};

// The word or pair of words at the token `index` that names a day, or null.
const RelativeWord* relative_word(const AnalyzedText& text, std::size_t index) {
    if (!has(text.tokens[index], WordMark::day)) return nullptr;
    const std::string_view next =
        index + 1 < text.tokens.size() ? text.tokens[index + 1].form : std::string_view();
    const auto* row = std::ranges::find_if(kRelativeWords, [&](const RelativeWord& word) {
        return word.first == text.tokens[index].form
               && (word.second.empty() || word.second == next);
    });
    return row == kRelativeWords.end() ? nullptr : row;
}

} // namespace

bool begins_day(std::string_view form) {
    static const WordIndex firsts(kRelativeWords,
                                  [](const RelativeWord& row) { return row.first; });
    return firsts.has(form);
}

std::vector<DayFact> find_days(const AnalyzedArticle& article,
                               const std::vector<DateMention>& mentions,
                               std::optional<year_month_day> article_day) {
    std::vector<DayFact> found;
    const AnalyzedText& body = article.body;
    for (const DateMention& mention : mentions) {
        const auto day = article_day ? day_near(mention, *article_day) : day_of(mention.date);
        if (day && weekday_fits(mention.date, *day))
            found.push_back({iso_date(*day), Rule::body, body.range(mention.begin, mention.end)});
    }
    for (std::size_t i = 0; article_day && i < body.tokens.size(); ++i) {
        const RelativeWord* word = relative_word(body, i);
        if (word == nullptr) continue;
        const std::size_t last = word->second.empty() ? i : i + 1;
        found.push_back({iso_date(sys_days(*article_day) + days{word->days}), Rule::relative,
                         body.range(body.tokens[i].begin, body.tokens[last].end)});
        i = last;
    }
    std::ranges::sort(found, {}, [](const DayFact& day) { return day.evidence.begin; });
    return found;
}

} // namespace telusur
