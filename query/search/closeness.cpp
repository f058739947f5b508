#include "query/search/closeness.hpp"

#include <algorithm>

#include "indexer/format/fields.hpp"
#include "indexer/format/terms.hpp"
#include "query/search/ranking.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMaxWords = 32;

// The most that different words in one stretch of the text weigh together.
class Stretch {
public:
    explicit Stretch(std::size_t words) : in_stretch_(words, 0) {}

    void add(std::size_t at, std::uint32_t word, double idf) {
        drop_before(at);
        stood_.push_back({at, word, idf});
        if (in_stretch_[word]++ == 0) now_ += idf;
        most_ = std::max(most_, now_);
    }

    double most() const { return most_; }

private:
    struct Stood {
        std::size_t at = 0;
        std::uint32_t word = 0;
        double idf = 0;
    };

    void drop_before(std::size_t at) {
        while (begin_ < stood_.size() && stood_[begin_].at + ranking::kStretchWords <= at) {
            const Stood& stood = stood_[begin_++];
            if (--in_stretch_[stood.word] == 0) now_ -= stood.idf;
        }
    }

    std::vector<std::uint32_t> in_stretch_; // how often, by word
    std::vector<Stood> stood_;
    std::size_t begin_ = 0; // of those in the stretch
    double now_ = 0, most_ = 0;
};

// The stems that other names of a unit begin with: "otoritas" of OJK.
std::vector<std::string> first_stems(const Unit& unit) {
    std::vector<std::string> stems;
    for (std::size_t i = 1; i < unit.marks.size(); ++i)
        for (const std::string& stem : unit.marks[i].words.front().stems) stems.push_back(stem);
    return stems;
}

} // namespace

ClosenessReader::ClosenessReader(IndexView& view, const std::vector<Unit>& units) : view_(view) {
    std::uint32_t place = 0;
    for (const Unit& unit : units)
        for (const QueryWord& word : unit.words) {
            ++place;
            if (is_function_word(word.form) || word.only_form || sequence_.size() == kMaxWords)
                continue;
            sequence_.push_back({&unit, &word, first_stems(unit),
                                 unit.idf / static_cast<double>(unit.words.size()), place});
        }
}

bool ClosenessReader::is_asked(std::string_view stem) const {
    return std::ranges::any_of(sequence_, [&](const Word& word) {
        return std::ranges::find(word.word->stems, stem) != word.word->stems.end();
    });
}

// A code is sure only for a stem that the article has.
void ClosenessReader::add_codes(const std::vector<std::string>& stems, std::uint32_t doc,
                                std::uint32_t word) {
    for (const std::string& stem : stems) {
        const auto list = view_.postings(make_term({}, stem));
        const auto at = std::ranges::lower_bound(*list, doc, {}, &Posting::doc);
        if (at != list->end() && at->doc == doc)
            codes_.push_back({positions_.code(fnv1a(stem)), word});
    }
}

void ClosenessReader::find_codes(std::uint32_t doc) {
    codes_.clear();
    for (std::uint32_t i = 0; i < sequence_.size(); ++i) {
        if (!sequence_[i].unit->docs.has(doc)) continue;
        add_codes(sequence_[i].word->stems, doc, i);
        add_codes(sequence_[i].other_names, doc, i);
    }
}

Closeness ClosenessReader::read(std::uint32_t doc) {
    Closeness result;
    const WordOrder order = view_.word_order(doc);
    if (order.size() == 0 || sequence_.empty()) return result;
    positions_.read(order);
    find_codes(doc);
    if (codes_.empty()) return result;
    const std::size_t count = sequence_.size();
    std::vector<double> pairs(count, 0);          // how often the word follows the one before
    std::vector<std::int64_t> last_at(count, -1); // word number at which it stood last
    Stretch stretch(count);
    const std::vector<WordCode>& text = positions_.codes();
    for (std::uint32_t at = 0; at < text.size(); ++at) {
        auto found = std::ranges::find(codes_, text[at], &CodeOfWord::code);
        if (found == codes_.end()) continue;
        const bool is_title = at < positions_.title_words();
        const auto number = static_cast<std::int64_t>(positions_.number(at));
        for (; found != codes_.end(); ++found) { // another name can stand for several words
            if (found->code != text[at]) continue;
            const std::uint32_t word = found->word;
            const auto follows = [&](std::uint32_t before) {
                const auto apart = number - last_at[before];
                return last_at[before] >= 0 && apart > 0
                       && apart <= sequence_[word].place - sequence_[before].place;
            };
            if (word > 0 && follows(word - 1)) pairs[word] += is_title ? kTitleWeight : 1;
            if (word > 1 && follows(word - 2)) pairs[word] += ranking::kSkippingPair;
            if (last_at[word] < 0) {
                const double place = is_title ? 0 : at - positions_.title_words();
                result.early += sequence_[word].idf / (1 + place / ranking::kEarlyWords);
            }
            last_at[word] = number;
            stretch.add(at, word, sequence_[word].idf);
        }
    }
    const double length = 1 - ranking::kB + ranking::kB * view_.relative_length(doc);
    for (std::size_t word = 1; word < count; ++word)
        result.pairs += (sequence_[word - 1].idf + sequence_[word].idf) / 2 * pairs[word] * 2
                        / (pairs[word] + length);
    result.pairs *= ranking::kPairs;
    result.stretch = ranking::kStretch * stretch.most();
    result.early *= ranking::kEarly;
    return result;
}

} // namespace telusur
