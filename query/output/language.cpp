#include "query/output/language.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace telusur {
namespace {

struct PhraseSpec {
    Phrase phrase;
    std::string_view english, indonesian; // {}: a gap
};

constexpr auto kPhrases = std::to_array<PhraseSpec>({
    {Phrase::searched_as, "'{}' is searched as", "'{}' dicari sebagai"},
    {Phrase::searched_in_forms, "'{}' is searched in every form of",
     "'{}' dicari dalam semua bentuk dari"},
    {Phrase::also, ", too", " juga"},
    {Phrase::nothing_like_it, "nothing: no word is like it",
     "tidak ada: tidak ada kata yang mirip"},
    {Phrase::more, "and {} more", "dan {} lagi"},
    {Phrase::left_out, "{} rarer ones are left out: {} at most",
     "{} yang lebih jarang tidak dicari: paling banyak {}"},
    {Phrase::shared_words, "ranked also by words that the first articles share: {}",
     "diurutkan juga menurut kata yang sama-sama ada di artikel pertama: {}"},
    {Phrase::finds_nothing, "'{}' finds nothing by itself; +{} asks for it",
     "'{}' tidak dicari; tulis +{} untuk mencarinya"},
    {Phrase::did_you_mean, "Maksud Anda:{}? {} articles", "Maksud Anda:{}? {} artikel"},
    {Phrase::time_over, "the time was over: articles may be missing",
     "waktunya habis: mungkin ada artikel yang belum ditemukan"},
    {Phrase::one_match, "1 article matches", "1 artikel cocok"},
    {Phrase::many_match, "{} articles match", "{} artikel cocok"},
    {Phrase::in_one_story, " in 1 story", " dalam 1 cerita"},
    {Phrase::in_stories, " in {} stories", " dalam {} cerita"},
    {Phrase::shown, ", shown are {} to {}", ", ditampilkan {} sampai {}"},
    {Phrase::same_story, "and {} more of the same story", "dan {} lagi tentang cerita yang sama"},
    {Phrase::without, "without", "tanpa"},
    {Phrase::title, "title", "judul"},
    {Phrase::body, "body", "isi"},
    {Phrase::other_form, "another form", "bentuk lain"},
    {Phrase::acronym, "acronym", "singkatan"},
    {Phrase::synonym, "synonym", "padanan"},
    {Phrase::spelling, "another spelling", "ejaan lain"},
    {Phrase::pattern, "by the pattern", "menurut pola"},
    {Phrase::likeness, "alike", "mirip"},
    {Phrase::other_forms, "{} more", "{} lagi"},
    {Phrase::all_words, "it has all of the words", "semua kata ada"},
    {Phrase::pairs, "words that follow each other as in the query",
     "kata yang berurutan seperti dalam pertanyaan"},
    {Phrase::stretch, "different words in one stretch of the text",
     "kata-kata yang berdekatan dalam teks"},
    {Phrase::early, "words that stand early in the text", "kata yang muncul di awal teks"},
    {Phrase::answer, "words near what may be the answer", "kata di dekat yang mungkin jawabannya"},
    {Phrase::feedback, "words that the first articles share",
     "kata yang sama-sama ada di artikel pertama"},
    {Phrase::recent, "it is recent", "artikelnya baru"},
});

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

// The first of them that is set counts, as in setlocale(3).
Language language_of_locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const std::string_view locale = environment(name); !locale.empty())
            return locale.starts_with("id") ? Language::indonesian : Language::english;
    return Language::english;
}

} // namespace

Language chosen_language(std::string_view option) {
    if (option == "id") return Language::indonesian;
    return option == "en" ? Language::english : language_of_locale();
}

std::string say(Language language, Phrase phrase, std::initializer_list<std::string> values) {
    const auto* row = std::ranges::find(kPhrases, phrase, &PhraseSpec::phrase);
    return filled(language == Language::english ? row->english : row->indonesian, values);
}

const std::string& say(Language language, const Notice& notice) {
    return language == Language::english ? notice.english : notice.indonesian;
}

std::string decimal(Language language, double number) {
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, 1);
    std::string out(text.data(), end.ptr);
    if (language == Language::indonesian) std::ranges::replace(out, '.', ',');
    return out;
}

} // namespace telusur
