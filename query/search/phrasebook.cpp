#include "query/search/phrasebook.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "indexer/format/fields.hpp"
#include "query/search/phrase_candidates.hpp"
#include "query/search/query_words.hpp"

namespace telusur {
namespace {

constexpr WordNumber kBreak = UINT32_MAX;        // the words beside it do not stand together
constexpr WordNumber kTitleEnd = UINT32_MAX - 1; // likewise

// The words of an article, title first.
using Sequence = std::vector<WordNumber>;

// Counts the articles that have phrases.
class CountedPhrases {
public:
    struct Count {
        std::uint32_t articles = 0, titles = 0, last = 0, last_title = 0;
    };

    explicit CountedPhrases(std::vector<PhraseOfWords> phrases) : phrases_(std::move(phrases)) {
        std::ranges::sort(phrases_, {}, &PhraseOfWords::words);
        counts_.resize(phrases_.size());
        for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
            const WordNumber first = phrases_[i].words.front();
            if (first >= begins_.size()) begins_.resize(first + std::size_t{1}, kNone);
            if (begins_[first] == kNone) begins_[first] = i;
        }
    }

    void count(const Sequence& sequence, std::uint32_t article) {
        bool is_title = true;
        for (std::size_t i = 0; i + 1 < sequence.size(); ++i) {
            if (sequence[i] == kTitleEnd) is_title = false;
            if (sequence[i] >= begins_.size() || sequence[i + 1] >= kTitleEnd) continue;
            count_from(std::span(sequence).subspan(i), article, is_title);
        }
    }

    const std::vector<PhraseOfWords>& phrases() const { return phrases_; }
    const Count& of(std::size_t phrase) const { return counts_[phrase]; }

    // Of each phrase, whether it hardly stands but in a longer one ("Pemberantasan Korupsi"), names
    // in a longer name.
    std::vector<bool> are_parts() const {
        std::vector<bool> are(phrases_.size());
        for (std::size_t whole = 0; whole < phrases_.size(); ++whole) {
            const std::span words(phrases_[whole].words);
            for (std::size_t length = 2; length < words.size(); ++length)
                for (std::size_t first = 0; first + length <= words.size(); ++first) {
                    const std::size_t part = find(words.subspan(first, length));
                    if (part == kNone) continue;
                    if (phrases_[whole].name.empty() && !phrases_[part].name.empty()) continue;
                    constexpr double kMostly = 0.8;
                    if (counts_[whole].articles >= kMostly * counts_[part].articles)
                        are[part] = true;
                }
        }
        return are;
    }

private:
    static constexpr std::uint32_t kNone = UINT32_MAX;

    std::size_t find(std::span<const WordNumber> words) const {
        const auto less = [](const PhraseOfWords& phrase, std::span<const WordNumber> sought) {
            return std::ranges::lexicographical_compare(phrase.words, sought);
        };
        const auto found = std::lower_bound(phrases_.begin(), phrases_.end(), words, less);
        if (found == phrases_.end() || !std::ranges::equal(found->words, words)) return kNone;
        return static_cast<std::size_t>(found - phrases_.begin());
    }

    void count_from(std::span<const WordNumber> rest, std::uint32_t article, bool is_title) {
        std::uint32_t at = begins_[rest[0]];
        if (at == kNone) return;
        const auto second = [](const PhraseOfWords& phrase) { return phrase.words[1]; };
        const auto last = std::upper_bound(
            phrases_.begin() + at, phrases_.end(), rest[0],
            [](WordNumber word, const PhraseOfWords& phrase) { return word < phrase.words[0]; });
        for (auto phrase =
                 std::ranges::lower_bound(phrases_.begin() + at, last, rest[1], {}, second);
             phrase != last && phrase->words[1] == rest[1]; ++phrase) {
            const std::vector<WordNumber>& words = phrase->words;
            if (words.size() > rest.size() || !std::ranges::equal(words, rest.first(words.size())))
                continue;
            Count& count = counts_[static_cast<std::size_t>(phrase - phrases_.begin())];
            count.articles += count.last == article ? 0 : 1;
            count.last = article;
            if (!is_title) continue;
            count.titles += count.last_title == article ? 0 : 1;
            count.last_title = article;
        }
    }

    std::vector<PhraseOfWords> phrases_; // sorted
    std::vector<Count> counts_;
    std::vector<std::uint32_t> begins_; // by first word: the first such phrase
};

using NameCounts = std::unordered_map<std::string, std::uint32_t>;

std::vector<NameCount> listed(const NameCounts& counts, std::size_t times) {
    std::vector<NameCount> list;
    for (const auto& [name, articles] : counts)
        list.push_back({name, static_cast<std::uint32_t>(articles * times)});
    return list;
}

class Reader {
public:
    Reader(IndexView& view, const PhrasebookLimits& limits)
        : view_(view), limits_(limits), every_(1 + view.articles() / (limits.counting + 1)),
          learn_every_(1 + view.articles() / every_ / (limits.learning + 1)),
          candidates_(std::in_place, words_) {}

    Phrasebook read() {
        std::vector<Sequence> learned;
        std::vector<std::uint32_t> numbers;
        walk(true, [&](const Article& article, const Facts& facts, std::uint32_t number) {
            learned.push_back(read_article(article, facts, number, true));
            numbers.push_back(number);
        });
        for (const auto& [name, articles] : speakers_) candidates_->add_person(name);
        CountedPhrases counter(candidates_->choose(limits_.phrases));
        candidates_.reset();
        for (std::size_t i = 0; i < learned.size(); ++i) counter.count(learned[i], numbers[i]);
        learned.clear();
        walk(false, [&](const Article& article, const Facts& facts, std::uint32_t number) {
            counter.count(read_article(article, facts, number, false), number);
        });
        return {chosen_words(), counted(counter), listed(speakers_, every_),
                listed(authors_, every_)};
    }

private:
    // Calls use(article, facts, number) for the articles to learn from, or the others.
    template <class Use>
    void walk(bool is_learning, Use use) {
        std::uint32_t number = 0;
        const Xapian::Database& database = view_.database();
        const auto end = database.valuestream_end(kArticleSlot);
        auto facts = database.valuestream_begin(kFactsSlot);
        const auto facts_end = database.valuestream_end(kFactsSlot);
        for (auto at = database.valuestream_begin(kArticleSlot); at != end; ++at) {
            if (limits_.is_over != nullptr && *limits_.is_over) return;
            const std::uint32_t doc = at.get_docid();
            ++number;
            if (number % every_ != 0) continue;
            if ((number / every_ % learn_every_ == 0) != is_learning) continue;
            if (facts != facts_end && facts.get_docid() < doc) facts.skip_to(doc);
            const bool has_facts = facts != facts_end && facts.get_docid() == doc;
            use(view_.article_of(doc, *at), has_facts ? decode_facts(*facts) : Facts(), number);
        }
    }

    Sequence read_article(const Article& article, const Facts& facts, std::uint32_t number,
                          bool is_learning) {
        Sequence sequence;
        const std::string& title = article[Field::title];
        const auto title_words = words_.read(title, number, true);
        append(title_words, sequence);
        if (is_learning) candidates_->add_title(title_words, number);
        sequence.push_back(kTitleEnd);
        const std::string& body = article[Field::body];
        std::size_t begin = 0;
        const auto read_part = [&](std::size_t end) {
            const std::string_view part = std::string_view(body).substr(begin, end - begin);
            const auto words = words_.read(part, number, false);
            append(words, sequence);
            if (is_learning) candidates_->add_body(part, words, number);
        };
        for (const TextRange& range : facts.boilerplate) {
            if (range.field != Field::body || range.begin < begin || range.end > body.size())
                continue;
            read_part(range.begin);
            begin = range.end;
        }
        read_part(body.size());
        count_names(article, facts);
        return sequence;
    }

    static void append(std::span<const TextWord> words, Sequence& sequence) {
        for (const TextWord& word : words) {
            if (!word.is_joined) sequence.push_back(kBreak);
            sequence.push_back(word.word);
        }
    }

    void count_names(const Article& article, const Facts& facts) {
        std::vector<std::string_view> names;
        for (const QuoteFact& quote : facts.quotes)
            if (!quote.speaker.empty() && std::ranges::find(names, quote.speaker) == names.end())
                names.push_back(quote.speaker);
        for (const std::string_view name : names) ++speakers_[std::string(name)];
        if (!article[Field::author].empty()) ++authors_[article[Field::author]];
    }

    std::vector<Written> chosen_words() const {
        std::vector<WordNumber> chosen;
        for (WordNumber word = 0; word < words_.size(); ++word)
            if (!is_function_word(words_.form(word))) chosen.push_back(word);
        if (chosen.size() > limits_.words) {
            const auto last = chosen.begin() + static_cast<std::ptrdiff_t>(limits_.words);
            std::ranges::nth_element(chosen, last, std::greater<>(),
                                     [&](WordNumber word) { return words_.articles(word); });
            chosen.erase(last, chosen.end());
        }
        std::vector<Written> list;
        for (const WordNumber word : chosen) {
            const WordStyle style = words_.style(word);
            list.push_back({std::string(words_.form(word)), std::string(words_.text(word)),
                            scaled(words_.articles(word)), scaled(words_.titles(word)),
                            style == WordStyle::lower     ? WrittenKind::word
                            : style == WordStyle::acronym ? WrittenKind::acronym
                                                          : WrittenKind::name});
        }
        return list;
    }

    std::vector<Written> counted(const CountedPhrases& counter) const {
        std::vector<Written> list;
        const std::vector<bool> are_parts = counter.are_parts();
        for (std::size_t i = 0; i < counter.phrases().size(); ++i) {
            if (are_parts[i]) continue;
            const PhraseOfWords& phrase = counter.phrases()[i];
            Written written;
            for (const WordNumber word : phrase.words) {
                if (!written.key.empty()) written.key += ' ';
                written.key += words_.form(word);
                if (!written.text.empty()) written.text += ' ';
                written.text += words_.text(word);
            }
            written.articles = scaled(counter.of(i).articles);
            written.titles = scaled(counter.of(i).titles);
            written.kind = phrase.name.empty() ? WrittenKind::word : WrittenKind::name;
            if (!phrase.name.empty()) written.text = phrase.name;
            if (written.articles > 0) list.push_back(std::move(written));
        }
        return list;
    }

    std::uint32_t scaled(std::uint32_t articles) const {
        return static_cast<std::uint32_t>(articles * every_);
    }

    IndexView& view_;
    PhrasebookLimits limits_;
    std::size_t every_, learn_every_;
    WrittenWords words_;
    std::optional<PhraseCandidates> candidates_;
    NameCounts speakers_, authors_;
};

} // namespace

Phrasebook read_phrasebook(IndexView& view, const PhrasebookLimits& limits) {
    return Reader(view, limits).read();
}

} // namespace telusur
