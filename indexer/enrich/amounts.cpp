#include "indexer/enrich/amounts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>

#include "indexer/enrich/quantity.hpp"
#include "indexer/enrich/word_index.hpp"

namespace telusur {
namespace {

struct CurrencyName {
    std::string_view name; // lower case
    std::string_view code; // ISO 4217
};

// Before the number. The longest that fits counts: "us$" before "$".
constexpr std::array kPrefixes{CurrencyName{"rp", "IDR"},   CurrencyName{"idr", "IDR"},
                               CurrencyName{"us$", "USD"},  CurrencyName{"usd", "USD"},
                               CurrencyName{"sin$", "SGD"}, CurrencyName{"sg$", "SGD"},
                               CurrencyName{"sgd", "SGD"},  CurrencyName{"s$", "SGD"},
                               CurrencyName{"au$", "AUD"},  CurrencyName{"aud", "AUD"},
                               CurrencyName{"a$", "AUD"},   CurrencyName{"hk$", "HKD"},
                               CurrencyName{"hkd", "HKD"},  CurrencyName{"nt$", "TWD"},
                               CurrencyName{"c$", "CAD"},   CurrencyName{"$", "USD"},
                               CurrencyName{"eur", "EUR"},  CurrencyName{"\xE2\x82\xAC", "EUR"},
                               CurrencyName{"gbp", "GBP"},  CurrencyName{"\xC2\xA3", "GBP"},
                               CurrencyName{"jpy", "JPY"},  CurrencyName{"\xC2\xA5", "JPY"},
                               CurrencyName{"myr", "MYR"},  CurrencyName{"rm", "MYR"},
                               CurrencyName{"cny", "CNY"},  CurrencyName{"sar", "SAR"},
                               CurrencyName{"krw", "KRW"},  CurrencyName{"thb", "THB"}};

constexpr std::size_t kMaxCodeBytes = 3; // of those that are letters

// Behind the number. Dollars are told apart by the word that follows.
constexpr std::array kSuffixes{CurrencyName{"rupiah", "IDR"},        CurrencyName{"dolar", "USD"},
                               CurrencyName{"dollar", "USD"},        CurrencyName{"usd", "USD"},
                               CurrencyName{"euro", "EUR"},          CurrencyName{"yen", "JPY"},
                               CurrencyName{"ringgit", "MYR"},       CurrencyName{"yuan", "CNY"},
                               CurrencyName{"won", "KRW"},           CurrencyName{"baht", "THB"},
                               CurrencyName{"riyal", "SAR"},         CurrencyName{"rupee", "INR"},
                               CurrencyName{"poundsterling", "GBP"}, CurrencyName{"pound", "GBP"},
                               CurrencyName{"poundsterling", "GBP"}, CurrencyName{"sgd", "SGD"},
                               CurrencyName{"eur", "EUR"},           CurrencyName{"franc", "CHF"}};
constexpr std::array kDollars{CurrencyName{"singapura", "SGD"}, CurrencyName{"australia", "AUD"},
                              CurrencyName{"hong", "HKD"},      CurrencyName{"hongkong", "HKD"},
                              CurrencyName{"kanada", "CAD"},    CurrencyName{"taiwan", "TWD"},
                              CurrencyName{"selandia", "NZD"}};

// Words behind which "SAR" is search and rescue.
constexpr std::array<std::string_view, 12> kBeforeRescuers{
    "tim",     "kn",       "kapal",   "kantor",   "pos",   "badan",
    "operasi", "personel", "anggota", "gabungan", "unsur", "relawan"};

// What stands between the ends of a range.
constexpr std::array<std::string_view, 7> kUntil{
    "-", "\xE2\x80\x93", "hingga", "sampai dengan", "sampai", "s/d", "ke"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// True when `text` has `lower` at `at`, in any case.
bool has_at(std::string_view text, std::size_t at, std::string_view lower) {
    if (text.size() - at < lower.size()) return false;
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const char c = text[at + i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c) != lower[i])
            return false;
    }
    return true;
}

// The letters that a word begins with and that stand alone or before a digit, when they are few
// enough for a code; else "".
std::string_view code_at(std::string_view word) {
    std::size_t letters = 0;
    while (letters < word.size() && is_letter(word[letters])) ++letters;
    const bool is_code =
        letters <= kMaxCodeBytes && (letters == word.size() || is_digit(word[letters]));
    return word.substr(0, is_code ? letters : 0);
}

const CurrencyName* find_prefix(std::string_view code) {
    static const WordIndex index(kPrefixes, [](const CurrencyName& row) { return row.name; });
    const std::size_t row = index.find(code);
    return row == WordIndex::none ? nullptr : &kPrefixes[row];
}

const CurrencyName* find_suffix(std::string_view word) {
    static const WordIndex index(kSuffixes, [](const CurrencyName& row) { return row.name; });
    const std::size_t row = index.find(word);
    return row == WordIndex::none ? nullptr : &kSuffixes[row];
}

class AmountFinder {
public:
    AmountFinder(const AnalyzedText& text, std::vector<AmountFact>& found)
        : text_(text), found_(found) {}

    void find() {
        for (index_ = 0; index_ < text_.tokens.size(); ++index_) {
            const AnalyzedToken& token = text_.tokens[index_];
            if (!has(token, WordMark::money) || token.begin < behind_) continue;
            if (!with_prefix(token) && !with_suffix(token)) continue;
        }
    }

private:
    // The currency that a token begins with or has just before it ("Rp", "Rp2.500", "$" + "10").
    bool with_prefix(const AnalyzedToken& token) {
        const std::string_view surface = text_.surface(token);
        if (is_digit(surface.front())) {
            const CurrencyName* symbol = symbol_before(token.begin);
            return symbol != nullptr
                   && add_from(symbol->code, token.begin - symbol_bytes_, token.begin);
        }
        const std::string_view code = code_at(surface);
        const CurrencyName* currency = find_prefix(token.form.substr(0, code.size()));
        if (currency == nullptr || is_of_rescuers(*currency)) return false;
        std::size_t at = token.begin + code.size();
        if (has_point(at)) ++at;
        return add_from(currency->code, token.begin, at);
    }

    // "Rp. 500", and "Rp,500" where a hand slipped.
    bool has_point(std::size_t at) const {
        const std::string_view text = text_.text;
        if (at >= text.size()) return false;
        return text[at] == '.'
               || (text[at] == ',' && at + 1 < text.size() && is_digit(text[at + 1]));
    }

    // "kapal KN SAR 91": search and rescue, not riyal.
    bool is_of_rescuers(const CurrencyName& currency) const {
        static const WordIndex words(kBeforeRescuers);
        return currency.code == "SAR" && index_ > 0 && text_.gap_before(index_) == " "
               && words.has(text_.tokens[index_ - 1].form);
    }

    // "$", "US$" and so on that end at `at`, a space allowed.
    const CurrencyName* symbol_before(std::size_t at) {
        std::size_t end = at;
        while (end > 0 && text_.text[end - 1] == ' ') --end;
        // "$" or the last byte of another symbol.
        if (end == 0
            || (text_.text[end - 1] != '$'
                && static_cast<unsigned char>(text_.text[end - 1]) < 0x80))
            return nullptr;
        const CurrencyName* best = nullptr;
        for (const CurrencyName& row : kPrefixes) {
            if (is_letter(row.name.back()) || row.name.size() > end
                || !has_at(text_.text, end - row.name.size(), row.name))
                continue;
            if (best == nullptr || row.name.size() > best->name.size()) best = &row;
        }
        if (best != nullptr) symbol_bytes_ = at - end + best->name.size();
        return best;
    }

    // Adds the sum whose number stands at `at`, and the other end of a range.
    bool add_from(std::string_view code, std::size_t begin, std::size_t at) {
        const auto first = scan_quantity(text_.text, at, true);
        if (!first) return false;
        std::size_t next = first->end;
        const auto second = other_end(*first, next);
        long double value = first->value;
        // "Rp 1-2 miliar", "Rp 1,4 - Rp 2 miliar": the scale is of both.
        const auto scaled = second ? second : other_sum(next);
        if (first->scale == 1 && scaled && scaled->scale > 1 && value < 1000
            && value < scaled->value / scaled->scale)
            value *= scaled->scale;
        add(code, value, begin, first->end);
        if (second) add(code, second->value, second->begin, second->end);
        return true;
    }

    // The sum behind a range's middle, when it has its own currency.
    std::optional<Quantity> other_sum(std::size_t at) const {
        const std::string_view text = text_.text;
        const auto* until = skip_until(at);
        if (until == nullptr) return std::nullopt;
        while (at < text.size() && (is_letter(text[at]) || text[at] == '$' || text[at] == '.'))
            ++at;
        return scan_quantity(text, at, true);
    }

    // Steps over what stands between the ends of a range; null when there is no such.
    const std::string_view* skip_until(std::size_t& at) const {
        const std::string_view text = text_.text;
        while (at < text.size() && text[at] == ' ') ++at;
        const auto* until = std::ranges::find_if(
            kUntil, [&](std::string_view word) { return has_at(text, at, word); });
        if (until == kUntil.end()) return nullptr;
        at += until->size();
        while (at < text.size() && text[at] == ' ') ++at;
        return until;
    }

    std::optional<Quantity> other_end(const Quantity& first, std::size_t at) {
        const std::string_view text = text_.text;
        const auto* until = skip_until(at);
        if (until == nullptr) return std::nullopt;
        if (at >= text.size() || !is_digit(text[at])) return std::nullopt; // or a currency: own sum
        const auto second = scan_quantity(text, at, true);
        if (!second || second->value <= first.value / second->scale) return std::nullopt;
        const bool has_thousands =
            second->value >= 1000 && second->scale == 1
            && text.substr(second->begin, second->end - second->begin).find('.')
                   != std::string_view::npos;
        if (second->scale == 1 && !has_thousands && (*until)[0] != '-') return std::nullopt;
        return second;
    }

    // "5,5 triliun rupiah", "seratus juta rupiah": the number ends at the currency.
    bool with_suffix(const AnalyzedToken& token) {
        const CurrencyName* found = find_suffix(token.form);
        if (found == nullptr) return false;
        const CurrencyName& currency = *found;
        std::size_t first = index_;
        while (first > 0 && text_.tokens[first - 1].begin >= behind_ && is_of_number(first - 1))
            --first;
        for (; first < index_; ++first) {
            const auto quantity = scan_quantity(text_.text, text_.tokens[first].begin, false);
            if (!quantity || !is_space(quantity->end, token.begin)) continue;
            add_range_before(code_of(currency), *quantity);
            add(code_of(currency), quantity->value, quantity->begin, token.end);
            return true;
        }
        return false;
    }

    // "1-2 miliar dolar AS": the first end of the range.
    void add_range_before(std::string_view code, const Quantity& second) {
        std::size_t at = second.begin;
        if (at < 2 || text_.text[at - 1] != '-' || !is_digit(text_.text[at - 2])) return;
        std::size_t begin = --at;
        while (begin > 0 && (is_digit(text_.text[begin - 1]) || text_.text[begin - 1] == ','))
            --begin;
        const auto first = scan_quantity(text_.text, begin, false);
        if (first && begin >= behind_) add(code, first->value * second.scale, begin, at);
    }

    // A token that a number may hold, with nothing but a space behind it.
    bool is_of_number(std::size_t index) const {
        const AnalyzedToken& token = text_.tokens[index];
        if (text_.gap_before(index + 1) != " ") return false;
        return is_digit(text_.surface(token).front()) || is_number_word(token.form);
    }

    bool is_space(std::size_t begin, std::size_t end) const {
        return begin < end
               && text_.text.substr(begin, end - begin).find_first_not_of(' ')
                      == std::string_view::npos;
    }

    std::string_view code_of(const CurrencyName& suffix) const {
        if (!suffix.name.starts_with("dol") || index_ + 1 >= text_.tokens.size())
            return suffix.code;
        const auto* dollar =
            std::ranges::find(kDollars, text_.tokens[index_ + 1].form, &CurrencyName::name);
        return dollar == kDollars.end() ? suffix.code : dollar->code;
    }

    void add(std::string_view code, long double value, std::size_t begin, std::size_t end) {
        constexpr long double kMost = 9e16L; // in units, so that hundredths fit
        if (!(value > 0) || value > kMost) return;
        AmountFact fact;
        fact.currency = code;
        fact.hundredths = std::llround(value * 100);
        fact.evidence = text_.range(begin, end);
        found_.push_back(std::move(fact));
        behind_ = end;
    }

    const AnalyzedText& text_;
    std::vector<AmountFact>& found_;
    std::size_t index_ = 0;
    std::size_t behind_ = 0; // what stands before is part of a sum that was found
    std::size_t symbol_bytes_ = 0;
};

} // namespace

bool is_of_money(std::string_view form) {
    return (!form.empty() && is_digit(form.front())) || find_prefix(code_at(form)) != nullptr
           || find_suffix(form) != nullptr;
}

std::vector<AmountFact> find_amounts(const AnalyzedArticle& article) {
    std::vector<AmountFact> found;
    AmountFinder(article.title, found).find();
    AmountFinder(article.body, found).find();
    return found;
}

} // namespace telusur
