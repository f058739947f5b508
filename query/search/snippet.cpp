#include "query/search/snippet.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace telusur {
namespace {

// A matched word or phrase: where, and which of the marked phrases.
struct Found {
    ByteRange range;
    std::size_t phrase = 0;
};

bool matches(const AnalyzedToken& token, const QueryWord& word) {
    return token.form == word.form || std::ranges::find(word.stems, token.stem) != word.stems.end();
}

bool matches_at(std::span<const AnalyzedToken> tokens, const MarkedPhrase& phrase) {
    return tokens.size() >= phrase.size()
           && std::equal(phrase.begin(), phrase.end(), tokens.begin(),
                         [](const QueryWord& word, const AnalyzedToken& token) {
                             return matches(token, word);
                         });
}

// In the order of their beginnings; they may overlap.
std::vector<Found> find_all(std::span<const AnalyzedToken> tokens,
                            const std::vector<MarkedPhrase>& marked) {
    std::vector<Found> found;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        for (std::size_t phrase = 0; phrase < marked.size(); ++phrase)
            if (matches_at(tokens.subspan(i), marked[phrase]))
                found.push_back(
                    {{tokens[i].begin, tokens[i + marked[phrase].size() - 1].end}, phrase});
    return found;
}

std::vector<ByteRange> merged(const std::vector<Found>& found) {
    std::vector<ByteRange> ranges;
    for (const Found& match : found) {
        if (!ranges.empty() && match.range.begin < ranges.back().end)
            ranges.back().end = std::max(ranges.back().end, match.range.end);
        else
            ranges.push_back(match.range);
    }
    return ranges;
}

// Returns the index in `found` where the passage with the most different phrases begins.
std::size_t best_start(const std::vector<Found>& found) {
    std::size_t best = 0, best_score = 0;
    for (std::size_t first = 0; first < found.size(); ++first) {
        std::set<std::size_t> phrases;
        std::size_t count = 0;
        for (std::size_t i = first; i < found.size(); ++i, ++count) {
            if (found[i].range.end > found[first].range.begin + kSnippetBytes * 3 / 4) break;
            phrases.insert(found[i].phrase);
        }
        const std::size_t score = phrases.size() * 16 + std::min<std::size_t>(count, 15);
        if (score > best_score) {
            best = first;
            best_score = score;
        }
    }
    return best;
}

// A run of tokens [first, last] whose bytes are the passage.
struct Passage {
    std::size_t first = 0;
    std::size_t last = 0;
};

// The passage that has the token that begins at byte `anchor` in its first third: from the start of
// its sentence when that is near.
Passage passage_around(std::string_view text, std::span<const AnalyzedToken> tokens,
                       std::size_t anchor) {
    const auto at = static_cast<std::size_t>(
        std::ranges::lower_bound(tokens, anchor, {}, &AnalyzedToken::begin) - tokens.begin());
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

} // namespace

std::vector<ByteRange> find_matches(std::string_view text, const std::vector<MarkedPhrase>& marked,
                                    Analyzer& analyzer) {
    return merged(find_all(analyzer.analyze(text), marked));
}

Snippet make_snippet(std::string_view text, const std::vector<MarkedPhrase>& marked,
                     Analyzer& analyzer) {
    const std::span<const AnalyzedToken> tokens = analyzer.analyze(text);
    if (tokens.empty()) return {};
    const std::vector<Found> found = find_all(tokens, marked);
    const std::size_t anchor =
        found.empty() ? tokens.front().begin : found[best_start(found)].range.begin;
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

} // namespace telusur
