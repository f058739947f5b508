#include "query/search/positions.hpp"

#include <map>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "indexer/format/terms.hpp"
#include "query/search/phrase_counter.hpp"

using namespace telusur;

namespace {

// "a b / c . d": words, "/" between title and body, "." between sentences, "|" between paragraphs.
std::string order_of(const std::string& text) {
    std::vector<std::uint64_t> distinct;
    std::map<std::string, std::uint32_t> numbers;
    std::vector<std::uint32_t> sequence;
    std::istringstream in(text);
    for (std::string word; in >> word;) {
        if (word == "/")
            sequence.push_back(kTitleEnd);
        else if (word == ".")
            sequence.push_back(kSentenceBreak);
        else if (word == "|")
            sequence.push_back(kParagraphBreak);
        else {
            const auto [known, is_new] =
                numbers.try_emplace(word, static_cast<std::uint32_t>(distinct.size()));
            if (is_new) distinct.push_back(fnv1a(word));
            sequence.push_back(known->second + kFirstWordCode);
        }
    }
    return encode_word_order(distinct, sequence) + std::string(kWordOrderPadding, '\xFF');
}

// The text outlives it.
WordOrder opened(const std::string& order) {
    WordOrder word_order;
    word_order.open(std::string_view(order).substr(0, order.size() - kWordOrderPadding));
    return word_order;
}

// The order outlives it.
Positions positions_of(const std::string& order) {
    Positions positions;
    positions.read(opened(order));
    return positions;
}

std::vector<StemHashes> phrase(const std::string& words) {
    std::vector<StemHashes> hashes;
    std::istringstream in(words);
    for (std::string word; in >> word;) hashes.push_back({fnv1a(word)});
    return hashes;
}

bool are_near(const Positions& positions, Nearness nearness, std::uint32_t distance,
              const std::vector<std::string>& operands) {
    std::vector<std::vector<Span>> spans;
    for (const std::string& operand : operands) spans.push_back(positions.find(phrase(operand)));
    return positions.are_near(nearness, distance, spans);
}

} // namespace

TEST_CASE("Positions: words and phrases") {
    const std::string order = order_of("a b / a . b c | a b");
    const Positions positions = positions_of(order);
    using Spans = std::vector<Span>;
    CHECK(positions.title_words() == 2);
    CHECK(positions.size() == 7);
    CHECK(positions.find(phrase("a"))
          == Spans{{0, 0}, {kBodyGap + 2, kBodyGap + 2}, {kBodyGap + 5, kBodyGap + 5}});
    CHECK(positions.find(phrase("a b"))
          == Spans{{0, 1}, {kBodyGap + 2, kBodyGap + 3}, {kBodyGap + 5, kBodyGap + 6}});
    CHECK(positions.find(phrase("c a b")) == Spans{{kBodyGap + 4, kBodyGap + 6}});
    CHECK(positions.find(phrase("b a")).empty()); // not from title to body
    CHECK(positions.find({{}, {fnv1a("b")}}).empty());
    CHECK(positions.find({{fnv1a("c"), fnv1a("a")}, {fnv1a("b")}}).size() == 3);
}

TEST_CASE("Positions: near, in order, in a sentence, in a paragraph") {
    struct Row {
        std::string why, text;
        Nearness nearness;
        std::uint32_t distance;
        std::vector<std::string> operands;
        bool is_near;
    };
    const Row rows[] = {
        {"side by side", "/ a b", Nearness::near, 1, {"a", "b"}, true},
        {"either way", "/ b a", Nearness::near, 1, {"a", "b"}, true},
        {"just near enough", "/ a x x b", Nearness::near, 3, {"a", "b"}, true},
        {"too far", "/ a x x b", Nearness::near, 2, {"a", "b"}, false},
        {"in the other order", "/ b a", Nearness::ordered, 5, {"a", "b"}, false},
        {"in order", "/ a x b", Nearness::ordered, 2, {"a", "b"}, true},
        {"a later one", "/ b a x x x a x b", Nearness::ordered, 2, {"a", "b"}, true},
        {"not from title to body", "a / b", Nearness::near, 100, {"a", "b"}, false},
        {"a chain", "/ a x b x c", Nearness::near, 2, {"a", "b", "c"}, true},
        {"a chain that breaks", "/ a x b x x x c", Nearness::near, 2, {"a", "b", "c"}, false},
        {"a chain in order", "/ c a b", Nearness::ordered, 1, {"a", "b", "c"}, false},
        {"phrases, from end to beginning", "/ a b x c d", Nearness::near, 2, {"a b", "c d"}, true},
        {"a word is not near itself", "/ a x x", Nearness::near, 5, {"a", "a"}, false},
        {"twice", "/ a x a", Nearness::near, 5, {"a", "a"}, true},
        {"one sentence", "/ a x b .", Nearness::sentence, 0, {"a", "b"}, true},
        {"two sentences", "/ a . b", Nearness::sentence, 0, {"a", "b"}, false},
        {"the title is one", "a b / c", Nearness::sentence, 0, {"a", "b"}, true},
        {"but not with the body", "a / b", Nearness::sentence, 0, {"a", "b"}, false},
        {"one paragraph", "/ a . b | c", Nearness::paragraph, 0, {"a", "b"}, true},
        {"two paragraphs", "/ a . b | c", Nearness::paragraph, 0, {"a", "c"}, false},
        {"all three", "/ a b | a c . b", Nearness::paragraph, 0, {"a", "b", "c"}, true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const std::string order = order_of(row.text);
        CHECK(are_near(positions_of(order), row.nearness, row.distance, row.operands)
              == row.is_near);
    }
}

TEST_CASE("Positions: near is what trying every pair tells") {
    std::uint32_t random = 5;
    const auto number = [&](std::uint32_t end) {
        random = random * 1664525 + 1013904223;
        return (random >> 16) % end;
    };
    int near = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string text = "/";
        for (std::uint32_t left = 2 + number(20); left > 0; --left)
            text += std::string(" ") + "abxxx"[number(5)];
        const std::string order = order_of(text);
        const Positions positions = positions_of(order);
        const std::uint32_t distance = 1 + number(4);
        for (const Nearness nearness : {Nearness::near, Nearness::ordered}) {
            bool expected = false;
            for (std::size_t a = 2; a < text.size(); a += 2)
                for (std::size_t b = 2; b < text.size(); b += 2) {
                    if (text[a] != 'a' || text[b] != 'b') continue;
                    const std::size_t apart = (b > a ? b - a : a - b) / 2;
                    const bool is_order = nearness == Nearness::near || b > a;
                    expected = expected || (is_order && apart <= distance);
                }
            CAPTURE(text);
            CHECK(are_near(positions, nearness, distance, {"a", "b"}) == expected);
            near += expected ? 1 : 0;
        }
    }
    CHECK(near > 500);
}

TEST_CASE("PhraseCounter: as many as Positions finds, by every word, packed and unpacked") {
    std::uint32_t random = 9;
    const auto number = [&](std::uint32_t end) {
        random = random * 1664525 + 1013904223;
        return (random >> 16) % end;
    };
    std::size_t counted = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::uint32_t left = number(5); left > 0; --left)
            text += std::string("ab")[number(2)], text += ' ';
        text += "/ ";
        for (std::uint32_t left = number(round % 10 == 0 ? 150 : 12); left > 0; --left)
            text += std::string("abc.|")[number(5)], text += ' ';
        const std::string order = order_of(text);
        const Positions positions = positions_of(order);
        for (const std::string words : {"a", "a b", "a b a", "c a"}) {
            std::vector<StemHashes> wanted = phrase(words);
            if (number(3) == 0) wanted.front().push_back(fnv1a("c"));
            PhraseCount expected;
            for (const Span& span : positions.find(wanted))
                ++(span.last < positions.title_words() ? expected.in_title : expected.in_body);
            const WordOrder packed = opened(order);
            std::vector<std::uint16_t> codes;
            for (std::size_t i = 0; i < packed.size(); ++i)
                codes.push_back(static_cast<std::uint16_t>(packed[i]));
            WordOrder unpacked;
            unpacked.open(codes, packed.width(), packed.seed());
            CAPTURE(text);
            CAPTURE(words);
            for (std::size_t anchor = 0; anchor < wanted.size(); ++anchor)
                for (const WordOrder& one : {packed, unpacked}) {
                    const PhraseCount count = PhraseCounter(anchor).count(one, wanted);
                    CHECK(count.in_title == expected.in_title);
                    CHECK(count.in_body == expected.in_body);
                    counted += count.in_body;
                }
        }
    }
    CHECK(counted > 1000);
}
