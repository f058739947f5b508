#include "stemmer_id/mojibake.hpp"

#include <doctest/doctest.h>

#include "stemmer_id/normalize.hpp"

using namespace telusur;

TEST_CASE("mojibake: what was misread is put right, and nothing else") {
    struct Row {
        std::string_view why, text, repaired;
    };
    const Row rows[] = {
        {"nothing", "", ""},
        {"plain text", "banjir di Serang", "banjir di Serang"},
        {"text that is right", "“Ya,” kata José – Café’s naïve 5°",
         "“Ya,” kata José – Café’s naïve 5°"},
        {"Mac Roman: quotes", "‚ÄúYa,‚Äù kata dia", "“Ya,” kata dia"},
        {"Mac Roman: dash, apostrophe", "Jum‚Äôat ‚Äì Sabtu", "Jum’at – Sabtu"},
        {"Mac Roman: a no-break space", "12¬†Mei", "12\u00A0Mei"},
        {"Mac Roman: accents", "Jos√©", "José"},
        {"Mac Roman: an accent that stands apart", "eÃÅ", "e\u0301"},
        {"Mac Roman: Arabic", "ÿßŸÑŸÑŸá", "الله"},
        {"Mac Roman: an emoji", "\uF8FFüò¢", "😢"},
        {"Windows-1252: an opening quote", "â€œYa", "“Ya"},
        {"Windows-1252: a closing quote, with the byte it leaves undefined",
         "Ya"
         "â€\u009D",
         "Ya"
         "”"},
        {"Windows-1252: accents", "JosÃ© naÃ¯ve", "José naïve"},
        {"Windows-1252: an emoji", "ðŸ˜¢", "😢"},
        {"twice", "ÃƒÂ©", "é"},
        {"beside text that is right", "“‚Äú", "““"},
        {"a quote behind a capital with an accent", "CAFÉ”", "CAFÉ”"},
        {"a quote and a dash behind an accent", "café”—", "café”—"},
        {"quotes around a capital with an accent", "“Éire” «Ö»", "“Éire” «Ö»"},
        {"cut off", "‚Ä", "‚Ä"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        std::size_t repaired = 0;
        CHECK(repair_mojibake(row.text, &repaired) == row.repaired);
        CHECK((repaired > 0) == (row.text != row.repaired));
        CHECK(repair_mojibake(row.repaired) == row.repaired);
    }
}

TEST_CASE("clean: mojibake is put right and counted") {
    CleanReport report;
    CHECK(clean("‚ÄúYa‚Äù", &report) == "“Ya”");
    CHECK(report.mojibake == 2);
}
