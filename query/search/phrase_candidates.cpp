#include "query/search/phrase_candidates.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>

#include "query/search/query_words.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr std::size_t kLongestName = 5; // words
constexpr std::size_t kLongestPhrase = 3;
constexpr std::uint32_t kFewestNames = 2; // articles
constexpr std::uint32_t kFewestPhrases = 4;
constexpr std::size_t kLead = 60; // words of a body
// How many times as often as chance has it words of a phrase must stand together.
constexpr double kMinLift = 8;
// The part of the articles with the rarest of its words that must have the phrase.
constexpr double kMinShare = 0.05;
// Words that more of the articles have bind others rather than make a phrase: "mengatakan".
constexpr double kCommon = 0.1;
constexpr double kFewestCommon = 20; // articles

bool is_all_acronyms(std::span<const TextWord> run) {
    return std::ranges::all_of(run, &TextWord::is_acronym);
}

} // namespace

std::string_view PhraseCandidates::key_of(std::span<const TextWord> words) {
    key_.resize(words.size() * sizeof(WordNumber));
    for (std::size_t i = 0; i < words.size(); ++i)
        std::memcpy(key_.data() + i * sizeof(WordNumber), &words[i].word, sizeof(WordNumber));
    return key_;
}

std::vector<WordNumber> PhraseCandidates::words_of(std::string_view key) const {
    std::vector<WordNumber> words(key.size() / sizeof(WordNumber));
    std::memcpy(words.data(), key.data(), key.size());
    return words;
}

void PhraseCandidates::add_title(std::span<const TextWord> title, std::uint32_t article) {
    ++articles_;
    add_phrases(title, article, true);
}

void PhraseCandidates::add_body(std::string_view text, std::span<const TextWord> body,
                                std::uint32_t article) {
    if (article != last_body_)
        add_phrases(body.first(std::min(kLead, body.size())), article, false);
    last_body_ = article;
    for (std::size_t first = 0; first < body.size();) {
        std::size_t end = first + 1;
        if (body[first].is_capital) {
            while (end < body.size() && body[end].is_capital && body[end].is_joined) ++end;
            add_run(text, body.subspan(first, end - first), article);
        }
        first = end;
    }
}

void PhraseCandidates::add_phrases(std::span<const TextWord> words, std::uint32_t article,
                                   bool is_title) {
    for (const TextWord& word : words) {
        if (word.word >= in_leads_.size()) in_leads_.resize(word.word + std::size_t{1});
        in_leads_[word.word].add(article);
    }
    for (std::size_t first = 0; first < words.size(); ++first) {
        bool is_name = words[first].is_capital;
        if (is_function_word(words_.form(words[first].word))) continue;
        const std::size_t most = std::min(words.size(), first + kLongestPhrase);
        for (std::size_t last = first + 1; last < most && words[last].is_joined; ++last) {
            if (is_function_word(words_.form(words[last].word))) break;
            is_name = is_name && words[last].is_capital;
            if (is_name && !is_title) continue; // see add_run()
            const std::uint32_t number =
                phrase_numbers_.add(key_of(words.subspan(first, last - first + 1)));
            if (number == phrases_.size()) phrases_.emplace_back();
            phrases_[number].add(article);
        }
    }
}

void PhraseCandidates::add_run(std::string_view text, std::span<const TextWord> run,
                               std::uint32_t article) {
    const bool begins_sentence = run.front().starts_sentence;
    // "Selain Jokowi" at the beginning of a sentence.
    if (begins_sentence && words_.style(run.front().word) == WordStyle::lower) run = run.subspan(1);
    if (run.size() < 2 || run.size() > kLongestName || is_all_acronyms(run)) return;
    if (is_function_word(words_.form(run.front().word))
        || is_function_word(words_.form(run.back().word)))
        return;
    const std::uint32_t number = name_numbers_.add(key_of(run));
    if (number == names_.size()) names_.emplace_back();
    Name& name = names_[number];
    name.seen.add(article);
    name.is_sure = name.is_sure || !run.front().starts_sentence;
    if (name.text.empty()) name.text = text_of(text, run);
}

// Each word as most articles write it, but those that begin with a capital in names only.
std::string PhraseCandidates::text_of(std::string_view text, std::span<const TextWord> run) const {
    std::string name;
    for (const TextWord& word : run) {
        if (!name.empty()) name += ' ';
        name += words_.style(word.word) == WordStyle::lower
                    ? text.substr(word.begin, word.end - word.begin)
                    : words_.text(word.word);
    }
    return name;
}

void PhraseCandidates::add_person(std::string_view name) {
    std::vector<TextWord> words;
    for (std::string_view rest = name; !rest.empty();) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        TextWord word;
        word.word = words_.find(fold(rest.substr(0, space)));
        if (word.word == StringNumbers::none) return;
        words.push_back(word);
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    if (words.size() < 2 || words.size() > kLongestName) return;
    const std::uint32_t number = name_numbers_.add(key_of(words));
    if (number == names_.size()) names_.emplace_back();
    names_[number].is_sure = true;
    names_[number].seen.articles = std::max(names_[number].seen.articles, kFewestNames);
    names_[number].text = name;
}

bool PhraseCandidates::is_cohesive(std::span<const WordNumber> words, std::size_t together) const {
    const auto all = static_cast<double>(articles_);
    double by_chance = all;
    double rarest = all;
    for (const WordNumber word : words) {
        const double with = in_leads_[word].articles;
        if (with > std::max(kFewestCommon, kCommon * all)) return false;
        by_chance *= with / all;
        rarest = std::min(rarest, with);
    }
    const auto seen = static_cast<double>(together);
    return seen >= kMinLift * by_chance && seen >= kMinShare * rarest;
}

bool PhraseCandidates::is_name_enough(const Name& name) {
    return name.is_sure && name.seen.articles >= kFewestNames;
}

std::vector<PhraseOfWords> PhraseCandidates::choose(std::size_t most) const {
    struct Choice {
        std::uint32_t articles, number;
        bool is_name;
    };
    std::vector<Choice> choices;
    for (std::uint32_t number = 0; number < names_.size(); ++number)
        if (is_name_enough(names_[number]))
            choices.push_back({names_[number].seen.articles, number, true});
    for (std::uint32_t number = 0; number < phrases_.size(); ++number) {
        const std::uint32_t articles = phrases_[number].articles;
        if (articles < kFewestPhrases) continue;
        const std::uint32_t name = name_numbers_.find(phrase_numbers_[number]);
        const bool is_name = name != StringNumbers::none && is_name_enough(names_[name]);
        if (!is_name && is_cohesive(words_of(phrase_numbers_[number]), articles))
            choices.push_back({articles, number, false});
    }
    std::ranges::stable_sort(choices, std::greater<>(), &Choice::articles);
    choices.resize(std::min(most, choices.size()));
    std::vector<PhraseOfWords> chosen;
    for (const Choice& choice : choices)
        chosen.push_back(
            choice.is_name
                ? PhraseOfWords{words_of(name_numbers_[choice.number]), names_[choice.number].text}
                : PhraseOfWords{words_of(phrase_numbers_[choice.number]), {}});
    return chosen;
}

} // namespace telusur
