// Question: what a query that is put as a question asks for: "berapa korban banjir Sagara?".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "query/language/syntax.hpp"

namespace telusur {

// What an answer is made of, as far as an article's text shows it.
enum class AnswerKind : std::uint8_t {
    number, // berapa
    day,    // kapan, tanggal berapa, bulan apa
    place,  // di mana, kota apa
    other,  // siapa, apa, mengapa: nothing that a text would show
};

std::string_view name(AnswerKind kind);

// Returns what the first question word among the plain words of `root` asks for; no value when
// there is none.
std::optional<AnswerKind> question_of(const Group& root);

// True for words by which a question says what it asks for, not what it is about: "nama",
// "jumlah", "terletak", "provinsi". Articles that answer it seldom have them. form: folded.
bool is_asking_word(std::string_view form);

} // namespace telusur
