#include "indexer/enrich/dates.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "indexer/enrich/url_date.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

// A dateline's date stands within so many bytes.
constexpr std::size_t kDatelineBytes = 80;
constexpr int kMaxDaysOfUpdate = 31; // between an address and the day that an outlet gives
// Where the day of the news is expected in a text, in bytes.
constexpr std::size_t kLeadBytes = 600;
// Words that say that a day is the one of writing. Not "malam": that is told after midnight, too.
constexpr std::array<std::string_view, 3> kTimesOfDay{"pagi", "siang", "sore"};
constexpr std::array<std::string_view, 2> kNearWords{"ini", "tadi"};

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
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
          url_(find_url_date(article.article[Field::url])) {
        if (url_ && is_future(url_->day)) url_.reset(); // a number that is no date
    }

    std::optional<DateFact> find() {
        if (!from_metadata() && !from_dateline() && !from_url() && !from_text())
            return std::nullopt;
        fact_.day = iso_date(day_);
        confirm();
        if (is_future(day_)) fact_.doubts.push_back(DateDoubt::future);
        return fact_;
    }

private:
    bool is_future(year_month_day day) const { return sys_days(day) > sys_days(today_) + days{1}; }

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
                // So far apart, the given day is mostly the one when somebody saved the page. A
                // path of year, month and day is right in nearly all cases.
                const bool is_sure =
                    url_->is_path || apart > kMaxDaysOfUpdate || is_supported(url_->day);
                if (!is_supported(day_) && is_sure) from_url();
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

} // namespace

std::optional<DateFact> find_date(const AnalyzedArticle& article,
                                  const std::vector<DateMention>& mentions, year_month_day today) {
    return DateFinder(article, mentions, today).find();
}

} // namespace telusur
