#include "query/search/word_list.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>

#include "query/search/deadline.hpp"
#include "query/search/spelling_cost.hpp"
#include "query/search/vocabulary.hpp"

namespace telusur {
namespace {

// What is given to short words and to longer ones: about one letter, and two.
constexpr double kShortLimit = 9;
constexpr double kLongLimit = 12;
constexpr std::size_t kLong = 6;
constexpr std::size_t kMostLonger = 2; // letters
constexpr unsigned kMostEdits = 3;     // before they are weighed
constexpr int kMostOther = 5;          // letters that one of two words has and the other has not

std::uint32_t letters_of(std::string_view word) {
    std::uint32_t letters = 0;
    for (const char c : word) letters |= 1U << (static_cast<unsigned char>(c) % 32);
    return letters;
}

} // namespace

WordList::WordList(const Xapian::Database& database) {
    Deadline deadline;
    std::vector<IndexWord> words = words_matching(database, "*", SIZE_MAX, deadline).words;
    std::ranges::sort(words, {}, &IndexWord::form);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto articles = static_cast<std::uint32_t>(words[i].articles);
        if (i > 0 && words[i].form == words[i - 1].form) { // a form, and a stem
            words_.back().articles += articles;
            continue;
        }
        words_.push_back(
            {static_cast<std::uint32_t>(bytes_.size()), articles, letters_of(words[i].form)});
        bytes_ += words[i].form;
    }
    words_.push_back({static_cast<std::uint32_t>(bytes_.size()), 0, 0});
}

std::size_t WordList::articles(std::string_view form) const {
    std::size_t first = 0, last = words_.size() - 1;
    while (first < last) {
        const std::size_t middle = (first + last) / 2;
        if (this->form(middle) < form)
            first = middle + 1;
        else
            last = middle;
    }
    return first + 1 < words_.size() && this->form(first) == form ? words_[first].articles : 0;
}

std::vector<LikelyWord> WordList::likely(std::string_view typed, std::size_t most) const {
    const std::uint32_t letters = letters_of(typed);
    const double limit = typed.size() < kLong ? kShortLimit : kLongLimit;
    std::vector<LikelyWord> found;
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
        const std::size_t size = words_[i + 1].begin - words_[i].begin;
        if (size > typed.size() + kMostLonger || size + kMostLonger < typed.size()) continue;
        if (std::popcount(letters ^ words_[i].letters) > kMostOther) continue;
        if (edits_between(typed, form(i), kMostEdits) > kMostEdits) continue;
        const double cost = spelling_cost(typed, form(i), limit);
        if (cost > limit) continue;
        found.push_back({std::string(form(i)), std::log2(1.0 + words_[i].articles) - cost});
    }
    std::ranges::stable_sort(found, std::greater<>(), &LikelyWord::likelihood);
    found.resize(std::min(most, found.size()));
    return found;
}

} // namespace telusur
