#include "query/output/language.hpp"

#include <cstdlib>

#include <doctest/doctest.h>

using namespace telusur;

TEST_CASE("say: phrases with their gaps filled, in both languages") {
    CHECK(say(Language::english, Phrase::finds_nothing, {"di", "di"})
          == "'di' finds nothing by itself; +di asks for it");
    CHECK(say(Language::indonesian, Phrase::shown, {"1", "10"}) == ", ditampilkan 1 sampai 10");
    CHECK(decimal(Language::english, 12.54) == "12.5");
    CHECK(decimal(Language::indonesian, 12.54) == "12,5");
}

TEST_CASE("say: every phrase has both languages, with the same gaps") {
    for (int i = 0; i <= static_cast<int>(Phrase::recent); ++i) {
        CAPTURE(i);
        const auto gaps = [&](Language language) {
            const std::string text = say(language, static_cast<Phrase>(i));
            CHECK(!text.empty());
            std::size_t count = 0;
            for (std::size_t at = 0; (at = text.find("{}", at)) != std::string::npos; at += 2)
                ++count;
            return count;
        };
        CHECK(gaps(Language::english) == gaps(Language::indonesian));
    }
}

TEST_CASE("chosen_language: the option, else the locale") {
    CHECK(chosen_language("id") == Language::indonesian);
    CHECK(chosen_language("en") == Language::english);
    const auto with = [](const char* all, const char* messages, const char* lang) {
        setenv("LC_ALL", all, 1);
        setenv("LC_MESSAGES", messages, 1);
        setenv("LANG", lang, 1);
        const Language language = chosen_language("auto");
        for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) unsetenv(name);
        return language;
    };
    CHECK(with("", "", "id_ID.UTF-8") == Language::indonesian);
    CHECK(with("", "id_ID.UTF-8", "en_US.UTF-8") == Language::indonesian);
    CHECK(with("C", "id_ID.UTF-8", "id_ID.UTF-8") == Language::english);
    CHECK(with("", "", "") == Language::english);
}
