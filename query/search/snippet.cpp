#include "query/search/snippet.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace telusur {
namespace {

bool matches(const AnalyzedToken& token, const QueryWord& word) {
    if (token.form == word.form) return true;
    return !word.only_form && std::ranges::find(word.stems, token.stem) != word.stems.end();
}

bool matches_at(std::span<const AnalyzedToken> tokens, const MarkedPhrase& phrase) {
    return tokens.size() >= phrase.size()
           && std::equal(phrase.begin(), phrase.end(), tokens.begin(),
                         [](const QueryWord& word, const AnalyzedToken& token) {
                             return matches(token, word);
                         });
}

// A run of tokens [first, last] whose bytes are the passage.
struct Passage {
    std::size_t first = 0;
    std::size_t last = 0;
};

// The passage that has the token that begins at byte `anchor` in its first third: from the start of
// its sentence when that is near.
Passage passage_around(std::string_view text, std::span<const TokenRange> tokens,
                       std::size_t anchor) {
    const auto at = static_cast<std::size_t>(
        std::ranges::lower_bound(tokens, anchor, {}, &TokenRange::begin) - tokens.begin());
    Passage passage{at, at};
    while (passage.first > 0
           && tokens[at].begin - tokens[passage.first - 1].begin <= kSnippetBytes / 4) {
        const std::string_view gap =
            text.substr(tokens[passage.first - 1].end,
                        tokens[passage.first].begin - tokens[passage.first - 1].end);
        if (gap.find_first_of(".!?\n") != std::string_view::npos) break;
        --passage.first;
    }
    while (passage.last + 1 < tokens.size()
           && tokens[passage.last + 1].end - tokens[passage.first].begin <= kSnippetBytes)
        ++passage.last;
    while (passage.first > 0 && passage.last + 1 == tokens.size()
           && tokens[passage.last].end - tokens[passage.first - 1].begin <= kSnippetBytes)
        --passage.first; // at the end of the text: the room that is left goes before
    return passage;
}

constexpr std::array<std::string_view, 5> kOpening{"\"", "'", "(", "\xE2\x80\x9C", "\xE2\x80\x98"};
constexpr std::array<std::string_view, 11> kClosing{
    ".", ",", "!", "?", ";", "\"", "'", ")", "\xE2\x80\x9D", "\xE2\x80\x99", "\xE2\x80\xA6"};

// The opening marks directly before a passage and the closing ones behind it belong to it.
ByteRange with_punctuation(std::string_view text, ByteRange range) {
    const auto opens = [&](std::string_view mark) {
        return text.substr(0, range.begin).ends_with(mark);
    };
    const auto closes = [&](std::string_view mark) {
        return text.substr(range.end).starts_with(mark);
    };
    for (auto mark = std::ranges::find_if(kOpening, opens); mark != kOpening.end();
         mark = std::ranges::find_if(kOpening, opens))
        range.begin -= mark->size();
    for (auto mark = std::ranges::find_if(kClosing, closes); mark != kClosing.end();
         mark = std::ranges::find_if(kClosing, closes))
        range.end += mark->size();
    return range;
}

std::vector<ByteRange> merged(const std::vector<FoundPhrase>& found) {
    std::vector<ByteRange> ranges;
    for (const FoundPhrase& match : found) {
        if (!ranges.empty() && match.range.begin < ranges.back().end)
            ranges.back().end = std::max(ranges.back().end, match.range.end);
        else
            ranges.push_back(match.range);
    }
    return ranges;
}

// Returns the index in `found` where the passage with the most different phrases begins.
std::size_t best_start(const std::vector<FoundPhrase>& found) {
    std::size_t best = 0, best_score = 0;
    std::vector<std::size_t> phrases; // different ones, few
    for (std::size_t first = 0; first < found.size(); ++first) {
        phrases.clear();
        std::size_t count = 0;
        for (std::size_t i = first; i < found.size(); ++i, ++count) {
            if (found[i].range.end > found[first].range.begin + kSnippetBytes * 3 / 4) break;
            if (std::ranges::find(phrases, found[i].phrase) == phrases.end())
                phrases.push_back(found[i].phrase);
        }
        const std::size_t score = phrases.size() * 16 + std::min<std::size_t>(count, 15);
        if (score > best_score) {
            best = first;
            best_score = score;
        }
    }
    return best;
}

// Those that lie in one of `ranges`; all when none does.
std::vector<FoundPhrase> found_in(const std::vector<TextRange>& ranges,
                                  const std::vector<FoundPhrase>& found) {
    std::vector<FoundPhrase> inside;
    auto range = ranges.begin();
    for (const FoundPhrase& match : found) {
        while (range != ranges.end() && range->end <= match.range.begin) ++range;
        if (range != ranges.end() && match.range.begin >= range->begin
            && match.range.end <= range->end)
            inside.push_back(match);
    }
    return inside.empty() ? found : inside;
}

std::size_t anchor_of(const std::vector<FoundPhrase>& found) {
    return found[best_start(found)].range.begin;
}

} // namespace

bool is_in(const std::vector<TextRange>& ranges, ByteRange range) {
    return std::ranges::any_of(ranges, [&](const TextRange& other) {
        return range.begin < other.end && other.begin < range.end;
    });
}

Snippet snippet_of(std::string_view text, std::span<const TokenRange> tokens,
                   std::vector<FoundPhrase> found, const std::vector<TextRange>& boilerplate,
                   const std::vector<TextRange>& preferred) {
    if (tokens.empty()) return {};
    std::erase_if(found, [&](const FoundPhrase& match) { return is_in(boilerplate, match.range); });
    const std::size_t anchor =
        found.empty() ? tokens.front().begin : anchor_of(found_in(preferred, found));
    const Passage passage = passage_around(text, tokens, anchor);
    const ByteRange range =
        with_punctuation(text, {tokens[passage.first].begin, tokens[passage.last].end});

    Snippet snippet;
    snippet.text = text.substr(range.begin, range.end - range.begin);
    std::ranges::replace_if(
        snippet.text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    snippet.is_cut_before = passage.first > 0;
    snippet.is_cut_behind = passage.last + 1 < tokens.size();
    for (const ByteRange& match : merged(found))
        if (match.begin >= range.begin && match.end <= range.end)
            snippet.matches.push_back({match.begin - range.begin, match.end - range.begin});
    return snippet;
}

Marker::Marker(std::vector<MarkedPhrase> phrases, std::shared_ptr<Analyzer> analyzer)
    : phrases_(std::move(phrases)), analyzer_(std::move(analyzer)) {
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
        if (phrases_[i].empty()) continue;
        const QueryWord& first = phrases_[i].front();
        by_form_[first.form].push_back(i);
        if (first.only_form) continue;
        for (const std::string& stem : first.stems) by_stem_[stem].push_back(i);
    }
}

// Phrases that begin at the first of `tokens`.
void Marker::add_phrases_at(std::span<const AnalyzedToken> tokens,
                            std::vector<FoundPhrase>& found) const {
    const std::size_t known = found.size();
    const auto add = [&](const PhrasesByWord& by_word, std::string_view word) {
        const auto phrases = by_word.find(word);
        if (phrases == by_word.end()) return;
        for (const std::size_t phrase : phrases->second) {
            const bool is_known =
                std::any_of(found.begin() + static_cast<std::ptrdiff_t>(known), found.end(),
                            [&](const FoundPhrase& other) { return other.phrase == phrase; });
            const std::size_t size = phrases_[phrase].size();
            if (!is_known && matches_at(tokens, phrases_[phrase]))
                found.push_back({{tokens.front().begin, tokens[size - 1].end}, phrase});
        }
    };
    add(by_form_, tokens.front().form);
    add(by_stem_, tokens.front().stem);
    std::ranges::sort(found.begin() + static_cast<std::ptrdiff_t>(known), found.end(), {},
                      &FoundPhrase::phrase);
}

// In the order of their beginnings; they may overlap.
std::vector<FoundPhrase> Marker::find_all(std::span<const AnalyzedToken> tokens) const {
    std::vector<FoundPhrase> found;
    if (by_form_.empty()) return found;
    for (std::size_t i = 0; i < tokens.size(); ++i) add_phrases_at(tokens.subspan(i), found);
    return found;
}

std::vector<ByteRange> Marker::find(std::string_view text) {
    return merged(find_all(analyzer_->analyze(text)));
}

std::vector<FoundPhrase> Marker::find_each(std::string_view text) {
    std::vector<FoundPhrase> apart;
    for (const FoundPhrase& match : find_all(analyzer_->analyze(text))) {
        if (apart.empty() || match.range.begin >= apart.back().range.end)
            apart.push_back(match);
        else if (match.range.begin == apart.back().range.begin
                 && match.range.end > apart.back().range.end)
            apart.back() = match;
    }
    return apart;
}

Snippet Marker::snippet(std::string_view text, const std::vector<TextRange>& boilerplate,
                        const std::vector<TextRange>& preferred) {
    const std::span<const AnalyzedToken> analyzed = analyzer_->analyze(text);
    std::vector<TokenRange> tokens;
    tokens.reserve(analyzed.size());
    for (const AnalyzedToken& token : analyzed) tokens.push_back({token.begin, token.end});
    return snippet_of(text, tokens, find_all(analyzed), boilerplate, preferred);
}

} // namespace telusur
