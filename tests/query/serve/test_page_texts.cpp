#include "query/serve/page_texts.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "query/serve/embedded.hpp"

using namespace telusur;

namespace {

std::size_t places(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find("{}", at)) != std::string_view::npos; at += 2) ++count;
    return count;
}

// Whether an attribute such as onclick="..." stands in it, which the page's policy forbids.
bool has_handler(std::string_view text) {
    for (std::size_t at = 0; (at = text.find(" on", at)) != std::string_view::npos; ++at) {
        const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at + 3);
        if (end != std::string_view::npos && end > at + 3 && text[end] == '=') return true;
    }
    return false;
}

} // namespace

TEST_CASE("every text is there once, and in both languages") {
    std::set<std::string_view> keys;
    for (const PageText& row : page_texts()) {
        CAPTURE(row.key);
        CHECK(keys.insert(row.key).second);
        CHECK(row.indonesian.empty() == row.english.empty());
        CHECK(places(row.indonesian) == places(row.english));
    }
}

TEST_CASE("templates ask for texts that there are") {
    for (const EmbeddedFile& file : embedded_files()) {
        if (!file.name.ends_with(".mustache")) continue;
        for (std::size_t at = 0; (at = file.content.find("{{t.", at)) != std::string_view::npos;) {
            at += 4;
            const std::string key(file.content.substr(at, file.content.find('}', at) - at));
            CAPTURE(key);
            CHECK(std::ranges::find(page_texts(), key, &PageText::key) != page_texts().end());
        }
    }
}

TEST_CASE("templates escape all that they insert but the page inside of the layout") {
    for (const EmbeddedFile& file : embedded_files()) {
        CAPTURE(file.name);
        std::string content(file.content);
        if (file.name == "layout.mustache") content.erase(content.find("{{{content}}}"), 13);
        CHECK(content.find("{{{") == std::string::npos);
        CHECK(content.find("{{&") == std::string::npos);
        if (!file.name.ends_with(".mustache")) continue;
        CHECK(content.find("style=") == std::string::npos); // the page's policy forbids them
        CHECK_FALSE(has_handler(content));
    }
}

TEST_CASE("numbers, counts and dates as each language writes them") {
    using enum Language;
    CHECK(number_text(indonesian, 1234567) == "1.234.567");
    CHECK(number_text(english, 1234567) == "1,234,567");
    CHECK(number_text(english, 999) == "999");
    CHECK(counted(english, "articles", 1) == "1 article");
    CHECK(counted(english, "articles", 2000) == "2,000 articles");
    CHECK(counted(indonesian, "articles", 1) == "1 berita");
    CHECK(date_text(indonesian, "2025-08-02") == "2 Agustus 2025");
    CHECK(date_text(english, "2025-08-02") == "2 August 2025");
    CHECK(date_text(english, "2025-08") == "August 2025");
    CHECK(date_text(english, "2025") == "2025");
    CHECK(date_text(english, "kemarin") == "kemarin");
    CHECK(date_text(english, "2025-13-02") == "2025-13-02");
    CHECK(filled(indonesian, "passed_over", "{}")
          == "“{}” terlalu umum untuk dicari sendiri; +{} mewajibkannya.");
}
