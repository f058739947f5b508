#include "query/search/written_words.hpp"

#include <algorithm>

#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr std::size_t kLongestWord = 64; // bytes; longer ones are no words

WordStyle style_of(const Token& token, std::string_view form) {
    if (token.surface == form) return WordStyle::lower;
    if (token.kind == TokenKind::acronym) return WordStyle::acronym;
    const bool is_capital =
        token.capitalised
        && token.surface.substr(1) == form.substr(std::min<std::size_t>(1, form.size()));
    return is_capital ? WordStyle::capital : WordStyle::mixed;
}

} // namespace

std::uint32_t WrittenWords::surface_of(const Token& token) {
    const std::uint32_t surface = surfaces_.add(token.surface);
    if (surface < of_surface_.size()) return surface;
    const std::string form = fold(token.surface);
    const WordNumber word = forms_.add(form);
    if (word == words_.size()) words_.emplace_back();
    of_surface_.push_back({word, style_of(token, form)});
    return surface;
}

std::span<const TextWord> WrittenWords::read(std::string_view text, std::uint32_t article,
                                             bool is_title) {
    read_.clear();
    std::uint32_t last_end = 0;
    bool has_last = false, starts_sentence = false;
    for (const Token& token : tokenizer_.tokenize(text)) {
        starts_sentence = starts_sentence || token.starts_sentence;
        const bool is_word = token.kind != TokenKind::number && token.surface.size() > 1
                             && token.surface.size() <= kLongestWord;
        if (is_word) {
            const std::uint32_t surface = surface_of(token);
            const auto [number, style] = of_surface_[surface];
            Word& word = words_[number];
            word.all.add(article);
            if (is_title) word.titles.add(article);
            Style& seen = is_title || starts_sentence
                              ? word.unclear
                              : word.styles[static_cast<std::size_t>(style)];
            if (seen.times++ == 0) seen.surface = surface;
            const bool is_joined = has_last && !starts_sentence && token.begin == last_end + 1
                                   && text[last_end] == ' ';
            read_.push_back({number, token.begin, token.end, is_joined, token.capitalised,
                             token.kind == TokenKind::acronym, starts_sentence});
        }
        has_last = is_word;
        last_end = token.end;
        starts_sentence = false;
    }
    return read_;
}

const WrittenWords::Style& WrittenWords::best_style(const Word& word) const {
    const auto best = std::ranges::max_element(word.styles, {}, &Style::times);
    return best->times > 0 ? *best : word.unclear;
}

WordStyle WrittenWords::style(WordNumber word) const {
    const Style& best = best_style(words_[word]);
    const WordStyle style = of_surface_[best.surface].style;
    return &best == &words_[word].unclear && style == WordStyle::capital ? WordStyle::lower : style;
}

std::string_view WrittenWords::text(WordNumber word) const {
    if (style(word) == WordStyle::lower) return forms_[word];
    return surfaces_[best_style(words_[word]).surface];
}

} // namespace telusur
