#include "query/search/answers.hpp"

#include <algorithm>
#include <array>

#include "query/search/ranking.hpp"
#include "stemmer_id/calendar.hpp"
#include "stemmer_id/lexicon.hpp"

namespace telusur {
namespace {

// Numbers that are written as words.
constexpr std::array<std::string_view, 28> kNumberWords{
    "satu",    "dua",      "tiga",    "empat",   "lima",    "enam",    "tujuh",
    "delapan", "sembilan", "sepuluh", "sebelas", "belas",   "puluh",   "ratus",
    "ribu",    "juta",     "miliar",  "triliun", "belasan", "puluhan", "ratusan",
    "ribuan",  "jutaan",   "seratus", "seribu",  "kedua",   "ketiga",  "keempat"};

bool is_year(const AnalyzedToken& token) {
    return token.kind == TokenKind::number && token.form.size() == 4
           && (token.form.starts_with("19") || token.form.starts_with("20"));
}

// Like the halves of 12/8.
bool is_short_number(const AnalyzedToken& token) {
    return token.kind == TokenKind::number && token.form.size() <= 2;
}

bool is_month(const AnalyzedToken& token) {
    return month_number(token.form) > 0;
}

// Abbreviations of week days are words of their own.
bool is_weekday(const AnalyzedToken& token) {
    const auto day = weekday_of(token.form);
    return day && token.form.size() == indonesian_name(*day).size();
}

bool is_known_place(const AnalyzedToken& token) {
    LexiconEntry entry;
    return Lexicon::find(token.stem, entry) && entry.has(trait::kPlace);
}

} // namespace

AnswerReader::AnswerReader(IndexView& view, Analyzer& analyzer, AnswerKind kind,
                           const std::vector<Unit>& units)
    : view_(view), analyzer_(analyzer), kind_(kind) {
    for (const Unit& unit : units)
        for (const QueryWord& word : unit.words) {
            forms_.insert(word.form);
            if (is_function_word(word.form)) continue;
            for (const std::string& stem : word.stems) word_of_stem_.emplace(stem, idf_.size());
            idf_.push_back(unit.idf / static_cast<double>(unit.words.size()));
        }
}

double AnswerReader::read(std::uint32_t doc) {
    const Article article = view_.article(doc);
    return ranking::kAnswer
           * std::max(best_in(article[Field::title]), best_in(article[Field::body]));
}

double AnswerReader::best_in(const std::string& text) {
    analyzer_.analyze(text, tokens_);
    found_.clear();
    for (std::size_t at = 0; at < tokens_.size(); ++at)
        if (const auto word = word_of_stem_.find(tokens_[at].stem); word != word_of_stem_.end())
            found_.push_back({at, word->second});
    double best = 0;
    for (std::size_t at = 0; !found_.empty() && at < tokens_.size(); ++at)
        if (is_answer(at)) best = std::max(best, weight_around(at));
    analyzer_.forget_words();
    return best;
}

double AnswerReader::weight_around(std::size_t at) const {
    const std::size_t first = at - std::min(at, ranking::kAnswerWords);
    double weight = 0;
    auto from = std::ranges::lower_bound(found_, first, {}, &Found::at);
    for (auto found = from; found != found_.end() && found->at <= at + ranking::kAnswerWords;
         ++found) {
        const bool is_new =
            std::none_of(from, found, [&](const Found& one) { return one.word == found->word; });
        if (is_new) weight += idf_[found->word];
    }
    return weight;
}

bool AnswerReader::is_asked(const AnalyzedToken& token) const {
    return forms_.contains(token.form);
}

bool AnswerReader::is_answer(std::size_t at) const {
    if (is_asked(tokens_[at])) return false;
    switch (kind_) {
    case AnswerKind::number: return is_number(at);
    case AnswerKind::day: return is_day(at);
    case AnswerKind::place: return is_place(at);
    case AnswerKind::other: break;
    }
    return false;
}

// 12/8, or 12 of "12 Agustus".
bool AnswerReader::is_part_of_date(std::size_t at) const {
    if (!is_short_number(tokens_[at])) return false;
    const bool has_next = at + 1 < tokens_.size();
    return (has_next && (is_short_number(tokens_[at + 1]) || is_month(tokens_[at + 1])))
           || (at > 0 && is_short_number(tokens_[at - 1]));
}

bool AnswerReader::is_number(std::size_t at) const {
    const AnalyzedToken& token = tokens_[at];
    if (token.kind == TokenKind::number) return !is_year(token) && !is_part_of_date(at);
    return std::ranges::find(kNumberWords, token.form) != kNumberWords.end();
}

bool AnswerReader::is_day(std::size_t at) const {
    const AnalyzedToken& token = tokens_[at];
    return is_year(token) || is_month(token) || is_weekday(token) || is_part_of_date(at);
}

// A known one, a name behind "di", or one right behind a name that was asked for: Jimbaran, Bali.
bool AnswerReader::is_place(std::size_t at) const {
    const AnalyzedToken& token = tokens_[at];
    if (token.evidence == Evidence::none) return false;
    if (is_known_place(token)) return true;
    if (at == 0) return false;
    const AnalyzedToken& before = tokens_[at - 1];
    const bool is_named = before.evidence != Evidence::none || before.starts_sentence;
    return before.form == "di" || before.form == "ke" || before.form == "dari"
           || (is_named && word_of_stem_.contains(before.stem) && !is_asking_word(before.form));
}

} // namespace telusur
