#include "query/language/clause_maker.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

#include "query/language/days.hpp"
#include "query/language/region_names.hpp"
#include "query/language/sums.hpp"

namespace telusur {
namespace {

// Letters and digits beside the stars of a pattern.
std::size_t pattern_letters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](unsigned char c) {
        return std::isalnum(c) != 0 || c >= 0xC0; // a character that is no ASCII begins so
    }));
}

bool is_word(const std::string& text) {
    const std::vector<Lexeme> lexemes = lex_query(text);
    return lexemes.size() == 1 && lexemes.front().kind == LexemeKind::word;
}

} // namespace

void Complaints::add(const Lexeme& lexeme, const NoticeText& why,
                     std::initializer_list<std::string> values) {
    Notice message =
        notice(kPlace, {std::to_string(lexeme.column), lexeme.text}) + notice(why, values);
    if (!is_lenient()) throw QueryError(notice(kNotUnderstood) + message);
    if (notes_.size() < kMaxNotes)
        notes_.push_back(std::move(message));
    else
        ++left_out_;
}

void Complaints::add_limit(const NoticeText& what, std::size_t limit) {
    const Notice fault = notice(kQuery) + notice(what, {std::to_string(limit)});
    if (!is_lenient()) throw QueryError(fault);
    Notice note = fault + notice(kBeyond);
    if (std::ranges::find(notes_, note) == notes_.end()) notes_.push_back(std::move(note));
}

std::vector<Notice> Complaints::take() {
    if (left_out_ > 0) notes_.push_back(notice(kMoreFaults, {std::to_string(left_out_)}));
    return std::move(notes_);
}

// The words of a piece that is no syntax, for a lenient parse; operators among them in quotes.
std::optional<Clause> ClauseMaker::words(const std::string& text) {
    Group group;
    for (const Token& token : tokenizer_.tokenize(text)) {
        if (!has_room()) break;
        const std::string word(token.surface);
        Match match;
        match.text = word;
        match.is_phrase = !is_word(word);
        group.clauses.push_back({Occur::should, std::move(match)});
    }
    if (group.clauses.empty()) return std::nullopt;
    return Clause{Occur::should, std::move(group)};
}

// What a word or phrase is behind `field` (null: none).
std::optional<Clause> ClauseMaker::value(const QueryFieldSpec* field, const Lexeme& lexeme,
                                         bool is_exact) {
    const QueryValue kind = field == nullptr ? QueryValue::words : field->value;
    if (is_exact && kind != QueryValue::words) {
        complaints_.add(lexeme, kExactOfText);
        is_exact = false;
    }
    switch (kind) {
    case QueryValue::words:
    case QueryValue::names:
    case QueryValue::whole: return match(field, lexeme, is_exact);
    case QueryValue::dates: return date_clause(*field, lexeme);
    case QueryValue::amounts: return amount_clause(lexeme);
    case QueryValue::region: return region_clause(lexeme);
    case QueryValue::count: return at_least(lexeme, nullptr);
    }
    return std::nullopt;
}

std::optional<Clause> ClauseMaker::match(const QueryFieldSpec* field, const Lexeme& lexeme,
                                         bool is_exact) {
    Match match;
    match.field = field == nullptr ? QueryField::text : field->field;
    match.has_field = field != nullptr;
    match.is_phrase = lexeme.kind == LexemeKind::phrase;
    match.text = lexeme.text;
    const bool is_text = field == nullptr || field->value == QueryValue::words;
    if (is_exact)
        match.kind = MatchKind::exact;
    else if (is_text && !match.is_phrase)
        match.kind = kind_of(lexeme, match.text);
    if (!match.text.empty() && match.text != lexeme.text && match.kind == MatchKind::words)
        match.is_phrase = !is_word(match.text); // an operator or a field without its signs
    if (tokenizer_.tokenize(match.text).empty()) {
        if (match.is_phrase) complaints_.add(lexeme, kEmptyPhrase);
        return std::nullopt; // punctuation that stands alone
    }
    if (!has_room()) return std::nullopt;
    return Clause{Occur::should, std::move(match)};
}

// "korup*" and "koruspi~"; text: without the signs when they are none.
MatchKind ClauseMaker::kind_of(const Lexeme& lexeme, std::string& text) {
    const bool has_star = text.find('*') != std::string::npos;
    if (has_star && pattern_letters(text) > 0) {
        if (pattern_letters(text) >= kMinPatternLetters) return MatchKind::pattern;
        complaints_.add(lexeme, kShortPattern, {std::to_string(kMinPatternLetters)});
    }
    if (has_star) std::erase(text, '*');
    if (text.size() > 1 && text.ends_with('~')) {
        while (text.ends_with('~')) text.pop_back();
        const std::vector<Token> tokens = tokenizer_.tokenize(text);
        if (tokens.size() == 1 && tokens.front().surface.size() == text.size())
            return MatchKind::fuzzy;
        complaints_.add(lexeme, kFuzzyWord);
    }
    return MatchKind::words;
}

std::optional<Clause> ClauseMaker::date_clause(const QueryFieldSpec& field, const Lexeme& lexeme) {
    auto range = parse_days(lexeme.text, today_);
    if (!range) {
        complaints_.add(lexeme, kNoDate);
        return words(lexeme.text);
    }
    if (field.field == QueryField::since) range->to.clear();
    if (field.field == QueryField::until) range->from.clear();
    if (!range->to.empty() && range->from > range->to) {
        complaints_.add(lexeme, kTurnedRange);
        std::swap(range->from, range->to);
    }
    if (!has_room()) return std::nullopt;
    return Clause{Occur::should, std::move(*range)};
}

std::optional<Clause> ClauseMaker::amount_clause(const Lexeme& lexeme) {
    auto range = parse_rupiah(lexeme.text);
    if (!range) {
        complaints_.add(lexeme, kNoSum);
        return words(lexeme.text);
    }
    if (range->from > range->to) {
        complaints_.add(lexeme, kTurnedRange);
        std::swap(range->from, range->to);
    }
    if (!has_room()) return std::nullopt;
    Clause clause;
    clause.node = *range;
    return clause;
}

std::optional<Clause> ClauseMaker::region_clause(const Lexeme& lexeme) {
    RegionMatch region{regions_named(lexeme.text), lexeme.text};
    if (region.codes.empty()) {
        complaints_.add(lexeme, kNoRegion);
        return words(lexeme.text);
    }
    if (!has_room()) return std::nullopt;
    return Clause{Occur::should, std::move(region)};
}

std::optional<Clause> ClauseMaker::at_least(const Lexeme& counted, const Lexeme* phrase) {
    const std::size_t colon = counted.text.find(':');
    std::uint32_t count = 0;
    const std::string_view number = std::string_view(counted.text).substr(0, colon);
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), count);
    const bool is_count = error == std::errc() && end == number.data() + number.size() && count >= 1
                          && colon != std::string::npos;
    std::optional<Clause> inner;
    if (is_count && phrase != nullptr)
        inner = match(nullptr, *phrase, false);
    else if (is_count)
        inner = match(nullptr, {LexemeKind::word, counted.text.substr(colon + 1), counted.column},
                      false);
    const auto* found = inner ? std::get_if<Match>(&inner->node) : nullptr;
    if (found == nullptr || found->kind != MatchKind::words) {
        complaints_.add(counted, kAtLeast);
        return words(counted.text);
    }
    return Clause{Occur::should, AtLeast{count, *found}};
}

bool ClauseMaker::has_room() {
    if (parts_ < kMaxClauses) {
        ++parts_;
        return true;
    }
    complaints_.add_limit(kTooManyParts, kMaxClauses);
    return false;
}

} // namespace telusur
