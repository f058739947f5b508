#include "query/search/prefix_table.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "query/search/vocabulary.hpp"

using namespace telusur;

namespace {

const std::vector<std::string_view> kStrings{"andra soni",  "bank",    "bank banten", "banten",
                                             "banten raya", "korupsi", "kota serang", "soni"};

// "kota serang@5": found from its second word; "~1": with an edit.
std::string shown(const PrefixTable& table, const PrefixTable::Found& found) {
    std::string text(table.string(found.number));
    if (found.at > 0) text += '@' + std::to_string(found.at);
    if (found.edits > 0) text += '~' + std::to_string(found.edits);
    return text;
}

std::string joined(std::vector<std::string> list) {
    std::ranges::sort(list);
    std::string all;
    for (const std::string& one : list) all += (all.empty() ? "" : ", ") + one;
    return all;
}

std::string beginning(const PrefixTable& table, std::string_view typed) {
    std::vector<std::string> list;
    table.beginning(typed,
                    [&](const PrefixTable::Found& found) { list.push_back(shown(table, found)); });
    return joined(list);
}

std::string like(const PrefixTable& table, std::string_view typed, unsigned edits) {
    std::vector<std::string> list;
    table.like(typed, edits,
               [&](const PrefixTable::Found& found) { list.push_back(shown(table, found)); });
    return joined(list);
}

// The fewest edits to any beginning, told one by one.
unsigned slow_edits(std::string_view typed, std::string_view string, unsigned limit) {
    unsigned best = limit + 1;
    for (std::size_t length = 0; length <= string.size(); ++length)
        best = std::min(best, edits_between(typed, string.substr(0, length), limit));
    return best;
}

} // namespace

TEST_CASE("PrefixTable: what begins at any of its words as typed") {
    const PrefixTable table(kStrings);
    struct Row {
        std::string_view typed, found;
    };
    for (const Row& row : {
             Row{"ban", "bank, bank banten, bank banten@5, banten, banten raya"},
             Row{"bank ", "bank banten"},
             Row{"son", "andra soni@6, soni"},
             Row{"serang", "kota serang@5"},
             Row{"serangan", ""},
             Row{"z", ""},
         }) {
        CAPTURE(row.typed);
        CHECK(beginning(table, row.typed) == row.found);
    }
    CHECK(beginning(PrefixTable(), "a").empty());
    CHECK(beginning(PrefixTable(std::vector<std::string_view>()), "a").empty());
}

TEST_CASE("PrefixTable: what begins nearly as typed") {
    const PrefixTable table(kStrings);
    struct Row {
        std::string_view typed;
        unsigned edits;
        std::string_view found, why;
    };
    for (const Row& row : {
             Row{"koruspi", 1, "korupsi~1", "two letters changed places"},
             Row{"kotasera", 1, "kota serang~1", "a space is missing"},
             Row{"ban ten", 1, "bank banten@5~1, banten raya~1, banten~1", "one is too much"},
             Row{"korubsi", 1, "korupsi~1", "another letter"},
             Row{"krupsi", 1, "korupsi~1", "a letter is missing"},
             Row{"korrup", 1, "korupsi~1", "a letter too much"},
             Row{"mdra sni", 1, "", "three edits"},
             Row{"adra sni", 2, "andra soni~2", "two edits"},
             Row{"korupsi", 2, "korupsi", "none"},
             Row{"", 1, "", "nothing was typed"},
         }) {
        CAPTURE(row.why);
        CHECK(like(table, row.typed, row.edits) == row.found);
    }
}

TEST_CASE("PrefixTable: random strings, as if told one by one") {
    std::mt19937 random(7);
    const auto word = [&](std::size_t most) {
        std::string text;
        const std::size_t size = 1 + random() % most;
        for (std::size_t i = 0; i < size; ++i) text += static_cast<char>('a' + random() % 3);
        return text;
    };
    std::vector<std::string> strings;
    for (int i = 0; i < 300; ++i)
        strings.push_back(random() % 3 == 0 ? word(5) + ' ' + word(4) : word(8));
    const PrefixTable table({strings.begin(), strings.end()});
    for (int i = 0; i < 200; ++i) {
        const std::string typed = word(7);
        const unsigned edits = 1 + random() % 2;
        std::vector<std::string> expected;
        for (std::uint32_t number = 0; number < strings.size(); ++number)
            for (std::size_t at = 0; at < strings[number].size(); ++at) {
                if (at > 0 && strings[number][at - 1] != ' ') continue;
                const unsigned found = slow_edits(typed, strings[number].substr(at), edits);
                if (found <= edits)
                    expected.push_back(
                        shown(table, {number, static_cast<std::uint32_t>(at), found}));
            }
        CAPTURE(typed);
        CHECK(like(table, typed, edits) == joined(expected));
    }
}
