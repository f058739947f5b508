#include "query/search/question.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "query/search/query_words.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

struct QuestionWord {
    std::string_view form;
    AnswerKind kind;
};

constexpr auto kQuestionWords = std::to_array<QuestionWord>({
    {"apa", AnswerKind::other},       {"apakah", AnswerKind::other},
    {"bagaimana", AnswerKind::other}, {"bagaimanakah", AnswerKind::other},
    {"berapa", AnswerKind::number},   {"berapakah", AnswerKind::number},
    {"darimana", AnswerKind::place},  {"darimanakah", AnswerKind::place},
    {"dimana", AnswerKind::place},    {"dimanakah", AnswerKind::place},
    {"kapan", AnswerKind::day},       {"kapankah", AnswerKind::day},
    {"kenapa", AnswerKind::other},    {"kemana", AnswerKind::place},
    {"kemanakah", AnswerKind::place}, {"mana", AnswerKind::place},
    {"manakah", AnswerKind::place},   {"mengapa", AnswerKind::other},
    {"siapa", AnswerKind::other},     {"siapakah", AnswerKind::other},
});

// Before "apa", "berapa" or "mana": the kind of place or day.
constexpr std::array<std::string_view, 8> kPlaceWords{"daerah",   "kabupaten", "kota",  "negara",
                                                      "propinsi", "provinsi",  "pulau", "wilayah"};
constexpr std::array<std::string_view, 4> kDayWords{"bulan", "hari", "tahun", "tanggal"};

// In order, for binary search; the place words beside them.
constexpr auto kAskingWords = std::to_array<std::string_view>({
    "asal",      "banyak",    "banyaknya",   "berasal",      "berlangsung",
    "berlokasi", "bernama",   "diadakan",    "dilaksanakan", "diselenggarakan",
    "jumlah",    "jumlahnya", "kepanjangan", "letak",        "lokasi",
    "nama",      "sekarang",  "singkatan",   "tanggal",      "tempat",
    "terletak",  "umur",      "usia",
});
static_assert(std::ranges::is_sorted(kAskingWords));

template <class Words>
bool has(const Words& words, std::string_view form) {
    return std::ranges::find(words, form) != words.end();
}

// The words of the query in order, outside of phrases, fields and brackets.
std::vector<std::string> plain_words(const Group& root) {
    std::vector<std::string> words;
    for (const Clause& clause : root.clauses) {
        const auto* match = std::get_if<Match>(&clause.node);
        const bool is_word = match != nullptr && match->kind == MatchKind::words
                             && !match->is_phrase && !match->has_field;
        words.push_back(is_word ? fold(without_marks(match->text)) : std::string());
    }
    return words;
}

AnswerKind kind_behind(std::string_view before, AnswerKind kind) {
    if (kind != AnswerKind::number && kind != AnswerKind::other) return kind;
    if (has(kDayWords, before)) return AnswerKind::day;
    return has(kPlaceWords, before) ? AnswerKind::place : kind;
}

} // namespace

std::string_view name(AnswerKind kind) {
    switch (kind) {
    case AnswerKind::number: return "number";
    case AnswerKind::day: return "day";
    case AnswerKind::place: return "place";
    case AnswerKind::other: return "other";
    }
    return "";
}

std::optional<AnswerKind> question_of(const Group& root) {
    const std::vector<std::string> words = plain_words(root);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto found = std::ranges::find(kQuestionWords, words[i], &QuestionWord::form);
        if (found != kQuestionWords.end())
            return kind_behind(i == 0 ? std::string_view() : words[i - 1], found->kind);
    }
    return std::nullopt;
}

bool is_asking_word(std::string_view form) {
    return std::ranges::binary_search(kAskingWords, form) || has(kPlaceWords, form);
}

} // namespace telusur
