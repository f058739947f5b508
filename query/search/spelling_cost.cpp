#include "query/search/spelling_cost.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace telusur {
namespace {

constexpr double kLetter = 5;    // too many or missing
constexpr double kDoubled = 3;   // twice instead of once, or the other way round
constexpr double kSwapped = 3.5; // two letters that changed places
constexpr double kOther = 6.5;   // another letter
constexpr double kNeighbourKey = 4.5;
constexpr double kVowel = 5;      // another vowel
constexpr double kSound = 2.5;    // see kSounds
constexpr double kFirst = 2;      // more, when the first letter is not as it should be
constexpr std::size_t kMost = 40; // bytes of a word

// Letters that names and old texts write for one another, in both directions.
struct SoundPair {
    std::string_view one, other;
};
constexpr auto kSounds = std::to_array<SoundPair>(
    {{"kh", "h"}, {"kh", "k"},  {"ch", "kh"}, {"ch", "h"},  {"tj", "c"}, {"dj", "j"},
     {"j", "y"},  {"oe", "u"},  {"sj", "sy"}, {"sy", "s"},  {"ph", "f"}, {"f", "v"},
     {"f", "p"},  {"v", "p"},   {"z", "j"},   {"z", "s"},   {"th", "t"}, {"dh", "d"},
     {"bh", "b"}, {"k", "q"},   {"k", "c"},   {"c", "ch"},  {"ks", "x"}, {"i", "y"},
     {"ie", "i"}, {"ai", "ay"}, {"ai", "ei"}, {"au", "aw"}, {"d", "t"},  {"b", "p"},
     {"g", "k"},  {"nj", "ny"}, {"gh", "g"},  {"ou", "u"},  {"ee", "i"}, {"oo", "u"}});

constexpr std::array<std::string_view, 3> kKeys{"qwertyuiop", "asdfghjkl", "zxcvbnm"};

bool is_vowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool are_neighbours(char one, char other) {
    return std::ranges::any_of(kKeys, [&](std::string_view row) {
        const std::size_t at = row.find(one), next = row.find(other);
        return at != std::string_view::npos && next != std::string_view::npos
               && (at + 1 == next || next + 1 == at);
    });
}

double cost_of_other(char typed, char meant) {
    if (typed == meant) return 0;
    if (are_neighbours(typed, meant)) return kNeighbourKey;
    return is_vowel(typed) && is_vowel(meant) ? kVowel : kOther;
}

// Costs of what was typed so far for what was meant so far, as Damerau's distance is told.
class CostTable {
public:
    CostTable(std::string_view typed, std::string_view meant) : typed_(typed), meant_(meant) {}

    double cost(double limit) {
        double last_least = 0;
        for (std::size_t i = 0; i <= typed_.size(); ++i) {
            double least = limit + 1;
            for (std::size_t j = 0; j <= meant_.size(); ++j) {
                costs_[i][j] = i + j == 0 ? 0 : limit + 1;
                take_letters(i, j);
                take_pairs(i, j);
                least = std::min(least, costs_[i][j]);
            }
            // Pairs of letters pass over one row.
            if (least > limit && last_least > limit) return limit + 1;
            last_least = least;
        }
        return costs_[typed_.size()][meant_.size()];
    }

private:
    // The cell's cost may be that of the one so many letters before, and more.
    void take(std::size_t i, std::size_t j, std::size_t back, std::size_t meant_back, double more) {
        costs_[i][j] = std::min(costs_[i][j], costs_[i - back][j - meant_back] + more);
    }

    void take_letters(std::size_t i, std::size_t j) {
        const double first = i <= 1 && j <= 1 ? kFirst : 0;
        if (i > 0)
            take(i, j, 1, 0, first + (ends_doubled(typed_.substr(0, i)) ? kDoubled : kLetter));
        if (j > 0)
            take(i, j, 0, 1, first + (ends_doubled(meant_.substr(0, j)) ? kDoubled : kLetter));
        if (i == 0 || j == 0) return;
        const double other = cost_of_other(typed_[i - 1], meant_[j - 1]);
        take(i, j, 1, 1, other > 0 ? other + first : 0);
    }

    void take_pairs(std::size_t i, std::size_t j) {
        if (i == 0 || j == 0) return;
        const std::string_view typed = typed_.substr(0, i), meant = meant_.substr(0, j);
        if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1])
            take(i, j, 2, 2, kSwapped);
        for (const auto& [one, other] : kSounds) {
            if (typed.ends_with(one) && meant.ends_with(other))
                take(i, j, one.size(), other.size(), kSound);
            if (typed.ends_with(other) && meant.ends_with(one))
                take(i, j, other.size(), one.size(), kSound);
        }
    }

    static bool ends_doubled(std::string_view text) {
        return text.size() > 1 && text[text.size() - 1] == text[text.size() - 2];
    }

    std::string_view typed_, meant_;
    std::array<std::array<double, kMost + 1>, kMost + 1> costs_;
};

} // namespace

double spelling_cost(std::string_view typed, std::string_view meant, double limit) {
    if (typed.size() > kMost || meant.size() > kMost) return typed == meant ? 0 : limit + 1;
    return CostTable(typed, meant).cost(limit);
}

} // namespace telusur
