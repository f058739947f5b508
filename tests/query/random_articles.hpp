// Articles of random words, the same on each run; some are copies of others.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "tests/query/small_index.hpp"

class RandomArticles {
public:
    // The first words are the most frequent; all are roots.
    static constexpr const char* kWords[] = {
        "yang",  "di",    "banjir", "kota",  "hujan",  "sungai", "warga", "rumah", "jalan",
        "hakim", "jaksa", "polisi", "sawah", "petani", "harga",  "beras", "pasar", "buruh"};

    std::vector<SmallArticle> make(std::size_t count) {
        std::vector<SmallArticle> articles;
        for (std::size_t i = 0; i < count; ++i) {
            const bool is_copy = i > 0 && number(5) == 0;
            SmallArticle article;
            if (is_copy)
                article = articles[number(articles.size())];
            else
                article = {"", text(3), text(30 + number(60))};
            article.id = "a" + std::to_string(i);
            articles.push_back(std::move(article));
        }
        return articles;
    }

    std::string text(std::size_t words) {
        std::string text;
        for (; words > 0; --words) {
            text += kWords[std::min(number(std::size(kWords)), number(std::size(kWords)))];
            text += number(9) == 0 ? ".\n" : number(7) == 0 ? ". " : " ";
        }
        return text + "selesai";
    }

    std::size_t number(std::size_t end) {
        random_ = random_ * 1664525 + 1013904223;
        return (random_ >> 16) % end;
    }

private:
    std::uint32_t random_ = 7;
};
