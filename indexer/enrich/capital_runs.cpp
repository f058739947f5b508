#include "indexer/enrich/capital_runs.hpp"

#include <algorithm>
#include <array>

#include "indexer/enrich/person_words.hpp"
#include "indexer/enrich/quote_marks.hpp"
#include "indexer/enrich/speech_words.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

// "Menteri Perhubungan ( ,) Siti Rahma": a link was in them.
bool is_empty_brackets(std::string_view gap) {
    return gap.starts_with(" (") && gap.find(')') != std::string_view::npos
           && gap.find_first_not_of(" (),") == std::string_view::npos;
}

} // namespace

bool is_comma(std::string_view gap) {
    if (gap.starts_with(')')) gap.remove_prefix(1); // "Badan Pusat Statistik (BPS), "
    gap.remove_prefix(std::min(gap.find_first_not_of(' '), gap.size()));
    return gap.starts_with(',') && gap.find_first_not_of(' ', 1) == std::string_view::npos;
}

// The capitals from `at` on, with what joins them.
std::size_t CapitalRuns::end_of(std::size_t at) const {
    std::size_t i = at;
    std::size_t behind = at; // the token behind the brackets that were passed last
    while (i < last_) {
        if (i > behind && !is_inside(i)) {
            behind = behind_brackets(i);
            if (behind == i) break;
            i = behind;
            continue;
        }
        const bool is_upper =
            starts_with_capital(surface(i)) || (i > at && text_.gap_before(i) == kNoCharacter);
        const bool joins = !is_upper && joins_name(form(i)) && i + 1 < last_
                           && starts_with_capital(surface(i + 1)) && text_.gap_before(i + 1) == " "
                           && (form(i) != "dan" || is_between_common_words(i));
        if (!is_upper && !joins && !(i > at && (is_number_of_office(at, i) || is_joined(i)))) break;
        if (is_upper && (is_weekday(i, at) || is_month(i))) break;
        // "Kasat Lantas": a capital inside a sentence makes a name of it.
        if (is_connective(form(i)) && (i == at || !is_upper)) break;
        if (i == at && is_demonstrative(form(i))) break;
        if (i > at && is_upper && begins_clause(i)) break;
        ++i;
    }
    return i;
}

// "ujar Siti Terkait hal itu", where a full stop is missing
bool CapitalRuns::begins_clause(std::size_t index) const {
    constexpr auto kWords = std::to_array<std::string_view>(
        {"terkait", "perihal", "soal",    "tentang",    "saat",    "ketika", "usai",
         "seusai",  "setelah", "sebelum", "menanggapi", "melalui", "dengan", "kepada",
         "karena",  "menurut", "di",      "pada",       "dari",    "bersama"});
    const std::string_view word = form(index);
    const AnalyzedToken& before = text_.tokens[index - 1];
    if (is_plain_word(before) || is_office_word(before.form) || before.kind == TokenKind::acronym)
        return false; // "Penyakit Dalam", "UU Tentang Air"
    if (word == "di" && index + 1 < last_ && !is_plain_word(text_.tokens[index + 1]))
        return false; // "Paolo Di Canio"
    if (word == "dalam") return index + 1 >= last_ || form(index + 1) != "negeri";
    return std::ranges::find(kWords, word) != kWords.end();
}

// "Dr dr Siti Rahma", "Kabarsagara.com"
bool CapitalRuns::is_joined(std::size_t index) const {
    const std::string_view word = form(index);
    if (word == "com" || word == "id" || word == "co") return text_.gap_before(index) == ".";
    return word.starts_with("dr") && is_person_title(word) && index + 1 < last_
           && starts_with_capital(surface(index + 1));
}

// "Selasa", "Sel"; but not "Choi Min".
bool CapitalRuns::is_weekday(std::size_t index, std::size_t begin) const {
    constexpr std::size_t kMaxOfName = 3;
    constexpr std::size_t kLongest = 6; // "selasa", but "wednesday"
    const std::string_view word = form(index);
    return (word.size() <= kLongest || word.ends_with("day")) && weekday_of(word)
           && (index == begin || word.size() > kMaxOfName);
}

// "12 Juni", "Juni 2025"; but not "Chef Jun".
bool CapitalRuns::is_month(std::size_t index) const {
    constexpr std::size_t kMaxOfName = 4; // "Jun", "Juni"
    if (month_number(form(index)) == 0) return false;
    if (form(index).size() > kMaxOfName) return true;
    const auto is_number = [this](std::size_t i) {
        return text_.tokens[i].kind == TokenKind::number;
    };
    return (index > 0 && is_number(index - 1))
           || (index + 1 < text_.tokens.size() && is_number(index + 1));
}

// "Juru Bicara Densus 88, Siti", "Kepala SMPN 2 Serang Siti"
bool CapitalRuns::is_number_of_office(std::size_t begin, std::size_t index) const {
    const char first = surface(index).front();
    if (first < '0' || first > '9') return false;
    if (is_office_word(form(index - 1))) return true;
    return index + 1 < last_ && surface(index).size() <= 3
           && (is_office_word(form(begin)) || text_.tokens[begin].kind == TokenKind::acronym)
           && (is_comma(text_.gap_before(index + 1)) || starts_with_capital(surface(index + 1)))
           && month_number(form(index + 1)) == 0;
}

// "Kepala Biro Penerangan (Karo Penmas) Polri Budi": the token behind the
// brackets that open before `index`, else `index`.
std::size_t CapitalRuns::behind_brackets(std::size_t index) const {
    constexpr std::size_t kMaxInside = 4;
    const bool is_office =
        is_office_word(form(begin_)) || is_office_word(form(begin_ + 1)); // "Perdana Menteri"
    if (text_.gap_before(index) != " (" || !is_office) return index;
    for (std::size_t i = index + 1; i < std::min(last_, index + kMaxInside); ++i) {
        if (!text_.gap_before(i).starts_with(')')) continue;
        const bool is_again = form(i) == form(index); // "Wakil Presiden Jusuf Kalla (JK) JK"
        return text_.gap_before(i) == ") " && starts_with_capital(surface(i)) && !is_again ? i
                                                                                           : index;
    }
    return index;
}

// "Koordinasi dan Pengawasan" is one office, "Ani dan Budi" are two persons.
bool CapitalRuns::is_between_common_words(std::size_t index) const {
    const auto is_common = [this](std::size_t i) {
        const bool is_acronym = text_.tokens[i].kind == TokenKind::acronym // "Dinas PTSP dan"
                                && is_office_word(form(begin_));
        return is_office_word(form(i)) || is_common_word(text_.tokens[i])
               || is_plain_word(text_.tokens[i]) || is_acronym;
    };
    return index > 0 && is_common(index - 1) && is_common(index + 1);
}

// A space, or a full stop behind an initial or a title, or "(Pol)".
bool CapitalRuns::is_inside(std::size_t index) const {
    const std::string_view gap = text_.gap_before(index);
    if (is_empty_brackets(gap))
        return is_office_word(form(index - 1)) || is_plain_word(text_.tokens[index - 1]);
    if (gap == "  ") return is_office_word(form(index - 1)); // a link or a line was there
    if (gap.find_first_not_of(' ') == std::string_view::npos || gap == "-" || gap == "'"
        || gap == kNoCharacter || gap == "/" || gap == " & ")
        return true;
    const std::string_view before = surface(index - 1); // "M", "Ir"; "RI." ends a sentence
    const bool is_small = before.size() == 2 && (before[1] < 'A' || before[1] > 'Z');
    const bool is_short = before.size() == 1 || is_small || is_abbreviated(form(index - 1));
    if ((gap == ". " || gap == ".") && is_short) return true;
    return (gap == " (" && is_person_title(form(index)))
           || ((gap == ") " || gap == ".) ") && is_abbreviated(form(index - 1)));
}

} // namespace telusur
