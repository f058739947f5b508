#include "query/search/query_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace telusur {
namespace {

// In order, for binary search.
constexpr auto kFunctionWords = std::to_array<std::string_view>({
    "ada",    "adalah",  "agar",      "akan",     "antara",    "apa",      "apabila", "apakah",
    "atas",   "atau",    "bagaimana", "bagi",     "bahwa",     "belum",    "berapa",  "berapakah",
    "bila",   "bisa",    "dalam",     "dan",      "dapat",     "dari",     "dengan",  "di",
    "dia",    "dimana",  "dimanakah", "hal",      "hingga",    "ia",       "ini",     "itu",
    "jadi",   "jika",    "juga",      "kami",     "kapan",     "kapankah", "karena",  "ke",
    "kenapa", "ketika",  "kita",      "lagi",     "lalu",      "maka",     "mana",    "manakah",
    "masih",  "mengapa", "menjadi",   "mereka",   "merupakan", "namun",    "oleh",    "pada",
    "para",   "per",     "pun",       "saat",     "saja",      "se",       "sebagai", "sebelum",
    "sebuah", "secara",  "sedang",    "seorang",  "serta",     "setelah",  "siapa",   "siapakah",
    "sudah",  "telah",   "terhadap",  "tersebut", "tetapi",    "tidak",    "untuk",   "yaitu",
    "yakni",  "yang",
});
static_assert(std::ranges::is_sorted(kFunctionWords));

// Where the words with each first letter begin in kFunctionWords, and the end of the last.
constexpr auto kWordsByLetter = [] {
    std::array<std::uint8_t, 'z' - 'a' + 2> begins{};
    for (const std::string_view word : kFunctionWords)
        for (auto later = static_cast<std::size_t>(word.front() - 'a' + 1); later < begins.size();
             ++later)
            ++begins[later];
    return begins;
}();

} // namespace

MarkedPhrase QueryWordMaker::make(std::string_view text) {
    MarkedPhrase words;
    for (const AnalyzedToken& token : analyzer_.analyze(text)) {
        QueryWord word{std::string(token.form), {stemmer_.stem(token.form)}, false};
        for (const Evidence evidence : {Evidence::capital, Evidence::acronym}) {
            std::string stem = stemmer_.stem(token.form, evidence);
            if (std::ranges::find(word.stems, stem) == word.stems.end())
                word.stems.push_back(std::move(stem));
        }
        words.push_back(std::move(word));
    }
    return words;
}

std::string_view without_marks(std::string_view text) {
    constexpr std::string_view kMarks = ".,;:!?()[]\"'";
    const std::size_t first = text.find_first_not_of(kMarks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kMarks) - first + 1);
}

bool is_function_word(std::string_view form) {
    if (form.empty() || form.front() < 'a' || form.front() > 'z') return false;
    const auto letter = static_cast<std::size_t>(form.front() - 'a');
    return std::find(kFunctionWords.begin() + kWordsByLetter[letter],
                     kFunctionWords.begin() + kWordsByLetter[letter + 1], form)
           != kFunctionWords.begin() + kWordsByLetter[letter + 1];
}

} // namespace telusur
