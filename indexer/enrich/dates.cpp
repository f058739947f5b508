#include "indexer/enrich/dates.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "indexer/enrich/url_date.hpp"
#include "indexer/enrich/word_index.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

// News is written on the day or some days after it.
constexpr days kReportDays{3};
// A dateline's date stands within so many bytes.
constexpr std::size_t kDatelineBytes = 80;
constexpr int kMaxDaysOfUpdate = 31; // between an address and the day that an outlet gives
// Where the day of the news is expected in a text, in bytes.
constexpr std::size_t kLeadBytes = 600;
// Words that say that a day is the one of writing. Not "malam": that is told after midnight, too.
constexpr std::array<std::string_view, 3> kTimesOfDay{"pagi", "siang", "sore"};
constexpr std::array<std::string_view, 2> kNearWords{"ini", "tadi"};
// The first day of the year 2000 and later have Indonesian news on the web.
constexpr int kFirstYear = 1995;

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool is_number_of_a_day(std::string_view surface) {
    return surface.size() <= 2 || (surface.size() == 4 && (surface[0] == '1' || surface[0] == '2'));
}

// Where the name of a weekday begins that stands just before the token at `index`, else the token.
std::size_t with_weekday(const AnalyzedText& text, std::size_t index) {
    if (index == 0) return text.tokens[index].begin;
    const AnalyzedToken& before = text.tokens[index - 1];
    const std::string_view gap = text.gap_before(index);
    const bool is_near = gap.size() <= 3 && gap.find_first_not_of(" (,") == std::string_view::npos;
    return is_near && weekday_of(before.form) ? before.begin : text.tokens[index].begin;
}

bool weekday_fits(const WrittenDate& date, year_month_day day) {
    return !date.weekday || *date.weekday == std::chrono::weekday(sys_days(day));
}

std::optional<year_month_day> with_year(const WrittenDate& date, int year) {
    WrittenDate whole = date;
    whole.year = year;
    return day_of(whole);
}

// The day of a mention without a year that lies nearest to `near` and fits its weekday.
std::optional<year_month_day> nearest(const WrittenDate& date, year_month_day near) {
    std::optional<year_month_day> best;
    for (const int year : {-1, 0, 1}) {
        const auto day = with_year(date, static_cast<int>(near.year()) + year);
        if (!day || !weekday_fits(date, *day)) continue;
        const auto distance = [&](year_month_day other) {
            return std::abs((sys_days(other) - sys_days(near)).count());
        };
        if (!best || distance(*day) < distance(*best)) best = day;
    }
    return best;
}

std::optional<year_month_day> day_near(const DateMention& mention, year_month_day near) {
    return mention.date.year != 0 ? day_of(mention.date) : nearest(mention.date, near);
}

// The mention says what happened on `day` or up to kReportDays before.
bool supports(const DateMention& mention, year_month_day day) {
    const auto named = day_near(mention, day);
    if (!named || !weekday_fits(mention.date, *named)) return false;
    const days before = sys_days(day) - sys_days(*named);
    return before >= days{0} && before <= kReportDays;
}

std::optional<year_month_day> swapped(year_month_day day) {
    const year_month_day other{day.year(), std::chrono::month{static_cast<unsigned>(day.day())},
                               std::chrono::day{static_cast<unsigned>(day.month())}};
    if (!other.ok() || other == day) return std::nullopt;
    return other;
}

class DateFinder {
public:
    DateFinder(const AnalyzedArticle& article, const std::vector<DateMention>& mentions,
               year_month_day today)
        : article_(article), today_(today), mentions_(mentions),
          url_(find_url_date(article.article[Field::url])) {}

    std::optional<DateFact> find() {
        if (!from_metadata() && !from_dateline() && !from_url() && !from_text())
            return std::nullopt;
        fact_.day = iso_date(day_);
        confirm();
        if (sys_days(day_) > sys_days(today_) + days{1}) fact_.doubts.push_back(DateDoubt::future);
        return fact_;
    }

private:
    bool is_supported(year_month_day day) const {
        return std::ranges::any_of(
            mentions_, [&](const DateMention& mention) { return supports(mention, day); });
    }

    // As is_supported(), by a mention that a weekday or a year makes sure.
    bool is_named(year_month_day day) const {
        return std::ranges::any_of(mentions_, [&](const DateMention& mention) {
            return (mention.date.weekday || mention.date.year != 0) && supports(mention, day);
        });
    }

    bool from_metadata() {
        const std::string& given = article_.article[Field::date];
        const auto day = given.empty() ? std::nullopt : parse_date(given);
        if (!day) return false;
        day_ = *day;
        fact_.rule = article_.article[Field::date_from] == "header" ? Rule::header : Rule::metadata;
        read_as_written();
        check_against_others();
        return true;
    }

    // The date as the input has it: its time of day, and whether its weekday fits.
    void read_as_written() {
        const std::string& written = article_.article[Field::date_written];
        const Field field = written.empty() ? Field::date : Field::date_written;
        const std::string& text = article_.article[field];
        fact_.evidence = {field, 0, static_cast<std::uint32_t>(text.size())};
        const auto date = scan_date(text);
        if (!date) return;
        set_time(*date);
        if (!weekday_fits(*date, day_)) fact_.doubts.push_back(DateDoubt::weekday);
        is_numeric_ = date->is_numeric;
    }

    void set_time(const WrittenDate& date) {
        fact_.minutes = date.minutes;
        fact_.zone = date.zone;
    }

    void check_against_others() {
        const auto other = swapped(day_);
        if (url_ && url_->day != day_) {
            const auto apart = std::abs((sys_days(url_->day) - sys_days(day_)).count());
            if (other && *other == url_->day) {
                put_right(*other);
            } else if (apart > 1) {
                fact_.doubts.push_back(DateDoubt::differs);
                // So far apart, the given day is mostly the one when somebody saved the page.
                const bool is_far = apart > kMaxDaysOfUpdate;
                if (!is_supported(day_) && (is_far || is_supported(url_->day))) from_url();
            }
        } else if (!url_ && other && !is_supported(day_) && is_named(*other)) {
            put_right(*other);
        } else if (!url_ && other && is_numeric_ && !is_supported(day_)) {
            fact_.doubts.push_back(DateDoubt::ambiguous);
        }
    }

    void put_right(year_month_day day) {
        day_ = day;
        fact_.doubts.push_back(DateDoubt::swapped);
    }

    bool from_url() {
        if (!url_) return false;
        day_ = url_->day;
        fact_.rule = Rule::url;
        fact_.evidence = {Field::url, static_cast<std::uint32_t>(url_->begin),
                          static_cast<std::uint32_t>(url_->end)};
        return true;
    }

    bool from_mention(const DateMention& mention, Rule rule) {
        const auto day = day_of(mention.date);
        if (!day) return false;
        day_ = *day;
        fact_.rule = rule;
        fact_.evidence = article_.body.range(mention.begin, mention.end);
        set_time(mention.date);
        return true;
    }

    // "Jakarta, 12 Agustus 2025 - ", "Serang, 12/8/2025 (ANTARA) - ".
    bool from_dateline() {
        if (mentions_.empty() || mentions_.front().end > kDatelineBytes) return false;
        const DateMention& first = mentions_.front();
        const std::string_view text = article_.body.text;
        const std::string_view before = text.substr(0, first.begin);
        if (before.find_first_of(".\"\n(") != std::string_view::npos) return false;
        std::string_view behind = text.substr(first.end, kDatelineBytes);
        behind = behind.substr(0, behind.find('\n'));
        const bool has_dash = behind.find(" -") < 20 || behind.find(" \xE2\x80\x93") < 20
                              || behind.find(" \xE2\x80\x94") < 20;
        return has_dash && from_mention(first, Rule::dateline);
    }

    // Reports tell when something was said or happened: "kata Sri, Selasa (12/8/2025)", "kata Sri,
    // Selasa 12 Agustus 2025". That is the article's day in three of four articles, and the day
    // before in most others; so it is taken only where no other day is named so, and where it is
    // named twice or the text says "hari ini" or the like beside it. It is told as guessed.
    bool from_text() {
        const DateMention* first = nullptr;
        int count = 0;
        bool is_same_day = false;
        for (const DateMention& mention : mentions_) {
            if (!is_of_a_report(mention)) continue;
            if (first != nullptr && day_of(first->date) != day_of(mention.date)) return false;
            if (first == nullptr) first = &mention;
            ++count;
            is_same_day = is_same_day || is_beside_today(mention);
        }
        if (count < 2 && !is_same_day) return false;
        from_mention(*first, first->begin < kLeadBytes ? Rule::lead : Rule::body);
        fact_.doubts.push_back(DateDoubt::guessed);
        return true;
    }

    bool is_of_a_report(const DateMention& mention) const {
        const auto day = day_of(mention.date);
        const std::string_view text = article_.body.text;
        return day && mention.date.weekday && weekday_fits(mention.date, *day)
               && sys_days(*day) <= sys_days(today_)
               && (text[mention.end - 1] == ')' || text.substr(0, mention.begin).ends_with(", "));
    }

    // "hari ini, Selasa (12/8/2025)", "tadi pagi, Selasa (...)", "Selasa (12/8/2025) siang".
    bool is_beside_today(const DateMention& mention) const {
        const auto& tokens = article_.body.tokens;
        const auto at = std::ranges::lower_bound(tokens, mention.begin, {}, &AnalyzedToken::begin);
        const auto behind =
            std::ranges::lower_bound(at, tokens.end(), mention.end, {}, &AnalyzedToken::begin);
        if (behind != tokens.end() && behind->begin == mention.end + 1
            && is_one_of(kTimesOfDay, behind->form))
            return true;
        if (at - tokens.begin() < 2) return false;
        const auto& last = *(at - 1);
        const auto& one_before = *(at - 2);
        if (mention.begin - last.end > 2) return false;
        return (is_one_of(kNearWords, last.form)
                && (one_before.form == "hari" || is_one_of(kTimesOfDay, one_before.form)))
               || (one_before.form == "tadi" && is_one_of(kTimesOfDay, last.form));
    }

    // Looks for the day in the text; a date there whose weekday is another one is a doubt.
    void confirm() {
        for (const DateMention& mention : mentions_) {
            const auto named = day_near(mention, day_);
            const bool is_day = named && *named == day_;
            const TextRange range = article_.body.range(mention.begin, mention.end);
            if (is_day && weekday_fits(mention.date, day_) && range != fact_.evidence) {
                fact_.confirmation = range;
                return;
            }
            if (is_day && !weekday_fits(mention.date, day_)) doubt_weekday();
        }
    }

    void doubt_weekday() {
        if (std::ranges::find(fact_.doubts, DateDoubt::weekday) == fact_.doubts.end())
            fact_.doubts.push_back(DateDoubt::weekday);
    }

    const AnalyzedArticle& article_;
    year_month_day today_;
    const std::vector<DateMention>& mentions_;
    std::optional<UrlDate> url_;
    year_month_day day_;
    bool is_numeric_ = false;
    DateFact fact_;
};

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
    static const WordIndex firsts(kRelativeWords,
                                  [](const RelativeWord& row) { return row.first; });
    if (!firsts.has(text.tokens[index].form)) return nullptr;
    const std::string_view next =
        index + 1 < text.tokens.size() ? text.tokens[index + 1].form : std::string_view();
    const auto* row = std::ranges::find_if(kRelativeWords, [&](const RelativeWord& word) {
        return word.first == text.tokens[index].form
               && (word.second.empty() || word.second == next);
    });
    return row == kRelativeWords.end() ? nullptr : row;
}

} // namespace

std::vector<DateMention> find_date_mentions(const AnalyzedText& text) {
    std::vector<DateMention> mentions;
    std::size_t behind = 0;
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const AnalyzedToken& token = text.tokens[i];
        if (token.kind == TokenKind::word || token.begin < behind
            || !is_number_of_a_day(text.surface(token)))
            continue;
        const std::size_t begin = with_weekday(text, i);
        const auto date = scan_date(text.text.substr(begin));
        if (!date || (date->year != 0 && date->year < kFirstYear)) continue;
        behind = begin + date->bytes;
        const bool is_in_brackets =
            text.text.substr(begin, date->bytes).find('(') != std::string_view::npos;
        if (is_in_brackets && text.text.substr(behind).starts_with(')')) ++behind;
        mentions.push_back(
            {*date, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(behind)});
    }
    return mentions;
}

std::optional<DateFact> find_date(const AnalyzedArticle& article,
                                  const std::vector<DateMention>& mentions, year_month_day today) {
    return DateFinder(article, mentions, today).find();
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
