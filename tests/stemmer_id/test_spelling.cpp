#include "stemmer_id/spelling.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace telusur;

namespace {

std::string standard(std::string_view stem, SpellingSet classes = kEverySpelling) {
    StemBuffer buffer;
    return std::string(standard_spelling(stem, classes, buffer));
}

} // namespace

TEST_CASE("variants meet in the standard spelling") {
    struct Row {
        std::string variant;
        std::string standard;
        SpellingClass spelling;
        std::string why;
    };
    const Row rows[]{
        {"aktifitas", "aktivitas", SpellingClass::f_v_p, "listed"},
        {"kreatif", "kreatif", SpellingClass::f_v_p, "the standard itself"},
        {"produktip", "produktif", SpellingClass::f_v_p, "rewritten"},
        {"ijin", "izin", SpellingClass::j_z, "listed, though the lexicon has it"},
        {"koordinir", "koordinasi", SpellingClass::ir_asi, "listed"},
        {"praktek", "praktik", SpellingClass::vowels, "listed"},
        {"apotik", "apotek", SpellingClass::vowels, "listed"},
        {"himbau", "imbau", SpellingClass::h, "h that KBBI leaves out"},
        {"analisa", "analisis", SpellingClass::isa, "from Dutch -analyse"},
        {"merk", "merek", SpellingClass::loans, "Dutch spelling"},
        {"soeharto", "suharto", SpellingClass::old, "oe for u"},
        {"djakarta", "jakarta", SpellingClass::old, "dj for j"},
        {"bandoeng", "bandung", SpellingClass::old, "oe for u"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CAPTURE(row.variant);
        CHECK(standard(row.variant) == row.standard);
        CHECK(standard(row.variant, only(row.spelling)) == row.standard);
        CHECK(standard(row.variant, kEverySpelling & ~only(row.spelling)) == row.variant);
        CHECK(standard(row.variant, 0) == row.variant);
    }
}

TEST_CASE("words without variants stay") {
    for (const char* word : {"korupsi", "joe", "does", "serang", "fajar", "", "x", "jakarta"})
        CHECK(standard(word) == word);
}

TEST_CASE("no standard spelling is itself a variant") {
    for (const SpellingPair& pair : spelling_pairs()) {
        CAPTURE(pair.variant);
        CHECK(standard(pair.standard) == pair.standard);
        CHECK(standard(pair.variant) == pair.standard);
    }
}

TEST_CASE("every class has a name and an entry or a rule") {
    for (std::size_t i = 0; i < kSpellingClasses; ++i)
        CHECK_FALSE(name(static_cast<SpellingClass>(i)).empty());
}
