#include "query/search/phrase_counter.hpp"

#include <algorithm>
#include <span>

namespace telusur {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

// Returns the first index from `at` that has the code, or the size. The inner loop has no branch,
// so that compilers compare many codes at once.
template <class Code>
std::size_t find_code(std::span<const Code> codes, WordCode code, std::size_t at) {
    constexpr std::size_t kBlock = 64 / sizeof(Code);
    const auto wanted = static_cast<Code>(code);
    for (; at + kBlock <= codes.size(); at += kBlock) {
        const Code* const block = codes.data() + at;
        Code has = 0;
        for (std::size_t i = 0; i < kBlock; ++i)
            has = static_cast<Code>(has | (block[i] == wanted ? 1 : 0));
        if (has != 0) break;
    }
    while (at < codes.size() && codes[at] != wanted) ++at;
    return at;
}

std::size_t find_code(const WordOrder& codes, WordCode code, std::size_t at) {
    while (at < codes.size() && codes[at] != code) ++at;
    return at;
}

// Sentences and paragraphs do not part a phrase, the end of the title does.
template <class Codes>
std::size_t word_behind(const Codes& codes, std::size_t at) {
    do ++at;
    while (at < codes.size() && codes[at] < kTitleEnd);
    return at < codes.size() ? at : kNowhere;
}

template <class Codes>
std::size_t word_before(const Codes& codes, std::size_t at) {
    while (at > 0)
        if (codes[--at] >= kTitleEnd) return at;
    return kNowhere;
}

} // namespace

bool PhraseCounter::is(std::size_t word, WordCode code) const {
    return std::ranges::find(wanted_[word], code) != wanted_[word].end();
}

// The words around the anchor's place are the phrase's.
template <class Codes>
bool PhraseCounter::stands_around(const Codes& codes, std::size_t at) const {
    std::size_t place = at;
    for (std::size_t word = anchor_ + 1; word < wanted_.size(); ++word) {
        place = word_behind(codes, place);
        if (place == kNowhere || !is(word, codes[place])) return false;
    }
    place = at;
    for (std::size_t word = anchor_; word-- > 0;) {
        place = word_before(codes, place);
        if (place == kNowhere || !is(word, codes[place])) return false;
    }
    return true;
}

template <class Codes>
PhraseCount PhraseCounter::count_in(const Codes& codes) const {
    PhraseCount count;
    std::size_t title_end = kNowhere; // not looked for yet
    for (const WordCode code : wanted_[anchor_])
        for (std::size_t at = find_code(codes, code, 0); at < codes.size();
             at = find_code(codes, code, at + 1)) {
            if (!stands_around(codes, at)) continue;
            if (title_end == kNowhere) title_end = find_code(codes, kTitleEnd, 0);
            ++(at < title_end ? count.in_title : count.in_body);
        }
    return count;
}

PhraseCount PhraseCounter::count(const WordOrder& order, const std::vector<StemHashes>& phrase) {
    wanted_.resize(phrase.size());
    for (std::size_t word = 0; word < phrase.size(); ++word) {
        wanted_[word].clear();
        for (const std::uint64_t hash : phrase[word])
            if (const WordCode code = order.code(hash); !is(word, code))
                wanted_[word].push_back(code);
        if (wanted_[word].empty()) return {};
    }
    return order.with_codes([&](const auto& codes) { return count_in(codes); });
}

} // namespace telusur
