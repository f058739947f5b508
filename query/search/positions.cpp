#include "query/search/positions.hpp"

#include <algorithm>

namespace telusur {

void Positions::read(const WordOrder& order) {
    order_ = order;
    codes_.clear();
    codes_.reserve(order_.size());
    sentences_.assign(1, 0);
    paragraphs_.assign(1, 0);
    title_words_ = 0;
    bool is_body = false;
    for (std::size_t i = 0; i < order_.size(); ++i) {
        const WordCode code = order_[i];
        if (code >= kFirstWordCode) {
            codes_.push_back(code);
            continue;
        }
        if (code == kTitleEnd) {
            title_words_ = static_cast<std::uint32_t>(codes_.size());
            is_body = true;
        }
        const auto next = static_cast<std::uint32_t>(codes_.size()) + (is_body ? kBodyGap : 0);
        sentences_.push_back(next);
        if (code != kSentenceBreak) paragraphs_.push_back(next);
    }
}

std::uint32_t Positions::number(std::size_t index) const {
    return static_cast<std::uint32_t>(index) + (index < title_words_ ? 0 : kBodyGap);
}

std::vector<Span> Positions::find(const std::vector<StemHashes>& phrase) const {
    std::vector<std::vector<WordCode>> wanted;
    for (const StemHashes& stems : phrase) {
        std::vector<WordCode>& codes = wanted.emplace_back();
        for (const std::uint64_t hash : stems) codes.push_back(order_.code(hash));
        if (codes.empty()) return {};
    }
    const auto is = [&](std::size_t word, WordCode code) {
        return std::ranges::find(wanted[word], code) != wanted[word].end();
    };
    std::vector<Span> spans;
    for (std::size_t at = 0; at + wanted.size() <= codes_.size(); ++at) {
        if (!is(0, codes_[at])) continue;
        if (at < title_words_ && at + wanted.size() > title_words_) continue;
        std::size_t word = 1;
        while (word < wanted.size() && is(word, codes_[at + word])) ++word;
        if (word == wanted.size()) spans.push_back({number(at), number(at + word - 1)});
    }
    return spans;
}

bool Positions::are_near(Nearness nearness, std::uint32_t distance,
                         const std::vector<std::vector<Span>>& operands) const {
    if (nearness == Nearness::sentence || nearness == Nearness::paragraph)
        return share_unit(nearness, operands);
    // Spans of the operand before that a chain from the first reaches.
    std::vector<Span> reached = operands.front();
    for (std::size_t i = 1; i < operands.size() && !reached.empty(); ++i) {
        std::vector<Span> next;
        for (const Span& span : operands[i]) {
            const auto is_near = [&](const Span& before) {
                if (before.last < span.first) return span.first - before.last <= distance;
                if (nearness == Nearness::ordered) return false;
                return span.last < before.first && before.first - span.last <= distance;
            };
            // Only spans around it can be near: both lists are in order.
            const auto from = std::ranges::lower_bound(
                reached, span.first > distance ? span.first - distance : 0, {}, &Span::last);
            const auto to =
                std::ranges::upper_bound(reached, span.last + distance, {}, &Span::first);
            if (from < to && std::any_of(from, to, is_near)) next.push_back(span);
        }
        reached = std::move(next);
    }
    return !reached.empty();
}

// The number of the sentence or paragraph that the word stands in.
std::uint32_t Positions::unit_of(Nearness nearness, std::uint32_t number) const {
    const std::vector<std::uint32_t>& starts =
        nearness == Nearness::sentence ? sentences_ : paragraphs_;
    return static_cast<std::uint32_t>(std::ranges::upper_bound(starts, number) - starts.begin());
}

bool Positions::share_unit(Nearness nearness,
                           const std::vector<std::vector<Span>>& operands) const {
    std::vector<std::uint32_t> shared;
    for (std::size_t i = 0; i < operands.size(); ++i) {
        std::vector<std::uint32_t> units;
        for (const Span& span : operands[i]) units.push_back(unit_of(nearness, span.first));
        if (i == 0) {
            shared = std::move(units);
            continue;
        }
        std::vector<std::uint32_t> both;
        std::ranges::set_intersection(shared, units, std::back_inserter(both));
        shared = std::move(both);
    }
    return !shared.empty();
}

} // namespace telusur
