#include "indexer/enrich/quantity.hpp"

#include <algorithm>
#include <array>

namespace telusur {
namespace {

struct NumberWord {
    std::string_view word; // lower case
    long double value;
};

// Multiply what stands before them and end a group.
constexpr std::array kScales{
    NumberWord{"ribuan", 1e3L},     NumberWord{"jutaan", 1e6L},   NumberWord{"miliaran", 1e9L},
    NumberWord{"triliunan", 1e12L}, NumberWord{"ribu", 1e3L},     NumberWord{"rb", 1e3L},
    NumberWord{"juta", 1e6L},       NumberWord{"jt", 1e6L},       NumberWord{"miliar", 1e9L},
    NumberWord{"milyar", 1e9L},     NumberWord{"milliar", 1e9L},  NumberWord{"milliard", 1e9L},
    NumberWord{"miliard", 1e9L},    NumberWord{"million", 1e6L},  NumberWord{"billion", 1e9L},
    NumberWord{"triliun", 1e12L},   NumberWord{"trilyun", 1e12L}, NumberWord{"trilliun", 1e12L},
    NumberWord{"trillion", 1e12L}};
// One of a scale.
constexpr std::array kOneOfScale{NumberWord{"seribu", 1e3L}, NumberWord{"sejuta", 1e6L},
                                 NumberWord{"semiliar", 1e9L}, NumberWord{"setriliun", 1e12L}};
constexpr std::array kUnits{
    NumberWord{"satu", 1},       NumberWord{"dua", 2},      NumberWord{"tiga", 3},
    NumberWord{"empat", 4},      NumberWord{"lima", 5},     NumberWord{"enam", 6},
    NumberWord{"tujuh", 7},      NumberWord{"delapan", 8},  NumberWord{"sembilan", 9},
    NumberWord{"sepuluh", 10},   NumberWord{"sebelas", 11}, NumberWord{"seratus", 100},
    NumberWord{"setengah", 0.5L}};
constexpr std::string_view kTeen = "belas"; // adds ten to the unit before it
// Multiply the unit before them.
constexpr std::array kMultiples{NumberWord{"puluh", 10}, NumberWord{"ratus", 100}};

template <std::size_t size>
const NumberWord* find(const std::array<NumberWord, size>& table, std::string_view word) {
    const auto* row = std::ranges::find(table, word, &NumberWord::word);
    return row == table.end() ? nullptr : row;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
char lower_letter(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
bool is_letter(char c) {
    return lower_letter(c) >= 'a' && lower_letter(c) <= 'z';
}

class QuantityScanner {
public:
    QuantityScanner(std::string_view text, std::size_t at, bool has_letters)
        : text_(text), at_(at), has_letters_(has_letters) {}

    std::optional<Quantity> scan() {
        skip_spaces();
        found_.begin = at_;
        const bool is_number =
            at_ < text_.size() && is_digit(text_[at_]) ? in_digits() : in_words();
        if (!is_number) return std::nullopt;
        return found_;
    }

private:
    static constexpr std::size_t kMaxWordBytes = 12;

    void skip_spaces() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    }

    // The letters at `at`, in lower case; empty when they are more than any word of a number has.
    std::string_view word_at(std::size_t at) {
        std::size_t size = 0;
        while (at + size < text_.size() && is_letter(text_[at + size])) {
            if (size == kMaxWordBytes) return {};
            word_[size] = lower_letter(text_[at + size]);
            ++size;
        }
        return {word_.data(), size};
    }

    // The scale behind a number, and where it ends; 1 when there is none.
    long double scale_at(std::size_t& at) {
        std::size_t begin = at;
        while (begin < text_.size() && (text_[begin] == ' ' || text_[begin] == '-')) ++begin;
        if (begin > at + 1) return 1;
        const std::string_view word = word_at(begin);
        const NumberWord* scale = find(kScales, word);
        if (scale != nullptr) {
            at = begin + word.size();
            return scale->value;
        }
        const bool is_letter_alone = has_letters_ && word.size() == 1;
        if (!is_letter_alone || (text_[begin] != 'M' && text_[begin] != 'T')) return 1;
        at = begin + 1;
        return text_[begin] == 'M' ? 1e9L : 1e12L;
    }

    // "2.500.000", "2,5 miliar", "1 miliar 200 juta", "50 ribu triliun".
    bool in_digits() {
        long double last_scale = 1e18L;
        while (at_ < text_.size() && is_digit(text_[at_])) {
            const std::size_t begin = at_;
            std::size_t end = begin;
            while (end < text_.size() && (is_digit(text_[end]) || is_separator(end))) ++end;
            std::size_t behind = end;
            long double scale = scale_at(behind);
            std::size_t further = behind;
            if (scale > 1) scale *= scale_at(further);
            if (scale >= last_scale || (scale == 1 && begin != found_.begin)) break;
            found_.value += number(text_.substr(begin, end - begin), scale > 1) * scale;
            found_.scale = scale;
            found_.end = at_ = scale > 1 ? further : end;
            last_scale = scale;
            if (scale == 1) break;
            skip_spaces();
        }
        return found_.end > found_.begin;
    }

    // A full stop or comma between digits.
    bool is_separator(std::size_t at) const {
        return (text_[at] == '.' || text_[at] == ',') && at > 0 && is_digit(text_[at - 1])
               && at + 1 < text_.size() && is_digit(text_[at + 1]);
    }

    // Where the decimals begin: behind the last separator when it divides no thousands.
    static std::size_t decimal_point(std::string_view digits, bool is_scaled) {
        const std::size_t last = digits.find_last_of(".,");
        if (last == std::string_view::npos) return digits.size();
        const std::size_t behind = digits.size() - last - 1;
        const std::size_t first = digits.find_first_of(".,");
        const bool is_only_one = first == last;
        const bool is_other_before = digits[first] != digits[last];
        if (is_other_before) return last;
        if (behind != 3 || (is_only_one && first > 3)) return last;
        if (is_only_one && digits[last] == ',' && is_scaled) return last;
        if (is_only_one && digits.substr(0, first) == "0") return last;
        return digits.size();
    }

    static long double number(std::string_view digits, bool is_scaled) {
        const std::size_t point = decimal_point(digits, is_scaled);
        long double value = 0;
        long double unit = 1;
        for (std::size_t i = 0; i < digits.size(); ++i) {
            if (!is_digit(digits[i])) continue;
            value = value * 10 + (digits[i] - '0');
            if (i > point) unit *= 10;
        }
        return value / unit;
    }

    // "seratus lima puluh juta", "satu setengah miliar".
    bool in_words() {
        long double group = 0; // below the next scale
        long double unit = 0;
        bool is_any = false;
        for (;;) {
            std::size_t begin = at_;
            while (begin < text_.size() && text_[begin] == ' ') ++begin;
            const std::string_view word = word_at(begin);
            if (const NumberWord* row = find(kUnits, word)) {
                group += unit;
                unit = row->value;
            } else if (const NumberWord* multiple = find(kMultiples, word);
                       multiple != nullptr && unit > 0) {
                unit *= multiple->value;
            } else if (word == kTeen && unit > 0) {
                unit += 10;
            } else if (const NumberWord* scale = find(kScales, word);
                       scale != nullptr && group + unit > 0) {
                found_.value += (group + unit) * scale->value;
                found_.scale = scale->value;
                group = unit = 0;
            } else if (const NumberWord* one = find(kOneOfScale, word)) {
                found_.value += one->value;
                found_.scale = one->value;
            } else {
                break;
            }
            is_any = true;
            found_.end = at_ = begin + word.size();
        }
        found_.value += group + unit;
        found_.is_in_words = true;
        return is_any;
    }

    std::string_view text_;
    std::size_t at_;
    bool has_letters_;
    std::array<char, kMaxWordBytes + 1> word_{};
    Quantity found_;
};

} // namespace

std::optional<Quantity> scan_quantity(std::string_view text, std::size_t at, bool has_letters) {
    return QuantityScanner(text, at, has_letters).scan();
}

bool is_number_word(std::string_view word) {
    return find(kScales, word) != nullptr || find(kOneOfScale, word) != nullptr
           || find(kUnits, word) != nullptr || find(kMultiples, word) != nullptr || word == kTeen;
}

} // namespace telusur
