#include "indexer/enrich/persons.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/enrich/gazetteer.hpp"
#include "indexer/enrich/office_and_name.hpp"
#include "indexer/enrich/person_words.hpp"
#include "indexer/enrich/quote_marks.hpp"
#include "indexer/enrich/speech_words.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMaxTokens = 24; // of an office and a name

class PersonReader {
public:
    PersonReader(const AnalyzedText& text, std::size_t index, std::size_t last)
        : text_(text), last_(std::min({last, text.tokens.size(), index + kMaxTokens})) {
        person_.begin = person_.end = index;
    }

    Person read() {
        std::size_t at = skip_description(person_.begin);
        const std::size_t end = run_end(at);
        if (end == at) return {};
        if (has_place_ && !(end < last_ && is_comma(text_.gap_before(end)))) return nobody(end);
        take(at, end);
        if (is_this_one(at, end)) {
            Person person = nobody(end);
            person.is_named_before = true;
            return person;
        }
        if (is_epithet(at, end)) {
            Person person = nobody(end);
            person.is_named_before = true;
            return person;
        }
        if (is_region(at, end)) return nobody(end);
        person_.end = end;
        const bool is_described = at != person_.begin; // "anak sulung Darma Wijaya, Siti Rahma"
        const bool is_before_title =
            end < last_ && is_comma(text_.gap_before(end))
            && is_title_with_dots(form(end)); // "kata Syuriah NU, TGH Siti Rahma"
        if (is_described || is_before_title || !person_.office.empty() || person_.name.empty())
            read_name_behind_comma(at, end);
        else
            read_office_behind_comma(end);
        // "orator di depan Monas, Jakarta", "hitungan Korea"
        if ((has_place_ || (is_described && is_place(at, end))) && person_.end == end)
            return nobody(end);
        return person_;
    }

private:
    std::string_view surface(std::size_t index) const { return text_.surface(text_.tokens[index]); }
    std::string_view form(std::size_t index) const { return text_.tokens[index].form; }

    // "pria asal Jakarta tersebut", "mantan politisi PKS ini", "Ketua Fraksi PPP
    // di DPR itu", "Penyanyi muda itu" are who spoke before.
    bool is_this_one(std::size_t begin, std::size_t end) const {
        const bool is_described = begin != person_.begin || is_office_word(form(begin))
                                  || is_plain_word(text_.tokens[begin])
                                  || text_.tokens[begin].kind == TokenKind::acronym;
        if (!is_described) return false;
        // Behind a full name stands what it does: "Gubernur Siti Rahma di desa
        // ini".
        const bool is_full = !person_.office.empty() && !person_.name.empty();
        const std::size_t max_words = is_full ? 1 : 10;
        for (std::size_t i = end; i < std::min(text_.tokens.size(), end + max_words); ++i) {
            const std::string_view gap = text_.gap_before(i);
            if (gap.find_first_not_of(" )(") != std::string_view::npos) return false;
            if (is_demonstrative(form(i))) return true;
            const bool is_part =
                is_bracketed(i) || form(i) == "di" || form(i) == "yang" || !is_no_person(form(i));
            if (!is_part || is_says(form(i)) || is_said(form(i))) return false;
        }
        return false;
    }

    bool is_bracketed(std::size_t index) const {
        return text_.gap_before(index).ends_with('(') && index + 1 < text_.tokens.size()
               && text_.gap_before(index + 1).starts_with(')');
    }

    void take(std::size_t begin, std::size_t end) {
        OfficeAndName parts = part_office_and_name(text_, begin, end);
        person_.office = std::move(parts.office);
        person_.name = parts.name.size() > 1 ? std::move(parts.name) : std::string(); // "Sp.P"
    }

    // Words that were read, and name nobody.
    Person nobody(std::size_t end) const {
        Person person;
        person.begin = person_.begin;
        person.end = end;
        return person;
    }

    bool is_epithet(std::size_t begin, std::size_t end) const {
        return end == begin + 2 && form(begin) == "kepala" && form(begin + 1) == "negara";
    }

    // A region alone is no person.
    bool is_region(std::size_t begin, std::size_t end) const {
        return Gazetteer::instance().find(text_, begin).words == end - begin;
    }

    bool is_place(std::size_t begin, std::size_t end) const {
        const std::string_view next = begin + 1 < end ? form(begin + 1) : std::string_view();
        return is_region(begin, end) || words_of_country(form(begin), next) == end - begin;
    }

    static bool is_comma(std::string_view gap) {
        if (gap.starts_with(')')) gap.remove_prefix(1); // "Badan Pusat Statistik (BPS), "
        gap.remove_prefix(std::min(gap.find_first_not_of(' '), gap.size()));
        return gap.starts_with(',') && gap.find_first_not_of(' ', 1) == std::string_view::npos;
    }

    // Lower-case words before a name: "kuasa hukum terdakwa, ", "seorang warga ".
    std::size_t skip_description(std::size_t at) {
        constexpr std::size_t kMaxDescription = 7;
        std::size_t i = at;
        while (i < last_ && i - at < kMaxDescription
               && (!starts_with_capital(surface(i)) || (i == at && is_kin(i)))) {
            if (i > at && !is_in_description(i)) return last_;
            if (is_no_person(form(i)) || is_any_pronoun(form(i)) || is_many(form(i))) return last_;
            has_place_ = has_place_ || form(i) == "di" || form(i) == "depan" || form(i) == "pada";
            ++i;
        }
        // "menurut polisi, Siti pulang", "kata kepolisian Singapura"
        if (i > at && is_group(form(at))
            && (is_institution_word(form(at))
                || ((i == at + 1 || (at > 0 && form(at - 1) == "menurut"))
                    && i < text_.tokens.size() && is_comma(text_.gap_before(i)))))
            return last_;
        if (i > at && i < last_) {
            const std::string_view gap = text_.gap_before(i);
            const bool is_acting = gap == " (" && is_abbreviated(form(i)); // "tugas (Plt) Kepala"
            if (gap != ", " && !is_acting && !is_in_description(i)) return last_;
        }
        return i;
    }

    // "Putra bungsu Darma Wijaya, Siti"
    bool is_kin(std::size_t index) const {
        if (!is_relation(form(index)) || index + 1 >= last_) return false;
        const std::string_view next = form(index + 1);
        return next == "bungsu" || next == "sulung" || next == "kandung" || next == "pertama"
               || next == "kedua" || next == "tertua" || next == "tunggal";
    }

    // A space, "dr. Siti", "al-Rahma"
    bool is_in_description(std::size_t index) const {
        const std::string_view gap = text_.gap_before(index);
        return gap == " " || (gap == ". " && is_person_title(form(index - 1)))
               || (gap == "-" && joins_name(form(index - 1)));
    }

    // "menurut para ahli, Vitamin C": who speaks has no name.
    static bool is_many(std::string_view word) {
        return word == "para" || word == "sejumlah" || word == "beberapa" || word == "banyak";
    }

    static bool is_any_pronoun(std::string_view word) {
        return word == "dia" || word == "ia" || word == "beliau" || word == "mereka"
               || word == "kami" || word == "saya" || word == "kita" || word == "keduanya";
    }

    // The capitals from `at` on, with what joins them.
    std::size_t run_end(std::size_t at) const {
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
                               && starts_with_capital(surface(i + 1))
                               && text_.gap_before(i + 1) == " "
                               && (form(i) != "dan" || is_between_common_words(i));
            if (!is_upper && !joins && !(i > at && (is_number_of_office(at, i) || is_joined(i))))
                break;
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
    bool begins_clause(std::size_t index) const {
        constexpr auto kWords = std::to_array<std::string_view>(
            {"terkait", "perihal", "soal",    "tentang",    "saat",    "ketika", "usai",
             "seusai",  "setelah", "sebelum", "menanggapi", "melalui", "dengan", "kepada",
             "karena",  "menurut", "di",      "pada",       "dari",    "bersama"});
        const std::string_view word = form(index);
        const AnalyzedToken& before = text_.tokens[index - 1];
        if (is_plain_word(before) || is_office_word(before.form)
            || before.kind == TokenKind::acronym)
            return false; // "Penyakit Dalam", "UU Tentang Air"
        if (word == "di" && index + 1 < last_ && !is_plain_word(text_.tokens[index + 1]))
            return false; // "Paolo Di Canio"
        if (word == "dalam") return index + 1 >= last_ || form(index + 1) != "negeri";
        return std::ranges::find(kWords, word) != kWords.end();
    }

    // "Dr dr Siti Rahma", "Kabarsagara.com"
    bool is_joined(std::size_t index) const {
        const std::string_view word = form(index);
        if (word == "com" || word == "id" || word == "co") return text_.gap_before(index) == ".";
        return word.starts_with("dr") && is_person_title(word) && index + 1 < last_
               && starts_with_capital(surface(index + 1));
    }

    // "Selasa", "Sel"; but not "Choi Min".
    bool is_weekday(std::size_t index, std::size_t begin) const {
        constexpr std::size_t kMaxOfName = 3;
        return weekday_of(form(index)) && (index == begin || form(index).size() > kMaxOfName);
    }

    // "12 Juni", "Juni 2025"; but not "Chef Jun".
    bool is_month(std::size_t index) const {
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
    bool is_number_of_office(std::size_t begin, std::size_t index) const {
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
    std::size_t behind_brackets(std::size_t index) const {
        constexpr std::size_t kMaxInside = 4;
        const bool is_office = is_office_word(form(person_.begin))
                               || is_office_word(form(person_.begin + 1)); // "Perdana Menteri"
        if (text_.gap_before(index) != " (" || !is_office) return index;
        for (std::size_t i = index + 1; i < std::min(last_, index + kMaxInside); ++i) {
            if (!text_.gap_before(i).starts_with(')')) continue;
            const bool is_again = form(i) == form(index); // "Wakil Presiden Jusuf Kalla (JK) JK"
            return text_.gap_before(i) == ") " && starts_with_capital(surface(i)) && !is_again
                       ? i
                       : index;
        }
        return index;
    }

    // "Koordinasi dan Pengawasan" is one office, "Ani dan Budi" are two persons.
    bool is_between_common_words(std::size_t index) const {
        const auto is_common = [this](std::size_t i) {
            const bool is_acronym = text_.tokens[i].kind == TokenKind::acronym // "Dinas PTSP dan"
                                    && is_office_word(form(person_.begin));
            return is_office_word(form(i)) || is_common_word(text_.tokens[i])
                   || is_plain_word(text_.tokens[i]) || is_acronym;
        };
        return index > 0 && is_common(index - 1) && is_common(index + 1);
    }

    // "Menteri Perhubungan ( ,) Siti Rahma": a link was in them.
    static bool is_empty_brackets(std::string_view gap) {
        return gap.starts_with(" (") && gap.find(')') != std::string_view::npos
               && gap.find_first_not_of(" (),") == std::string_view::npos;
    }

    // A space, or a full stop behind an initial or a title, or "(Pol)".
    bool is_inside(std::size_t index) const {
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

    // "Menteri Pekerjaan Umum (PU), Sri Rahayu": the token behind the brackets.
    std::size_t behind_abbreviation(std::size_t index) const {
        constexpr std::size_t kMaxInside = 3; // "(BB-TNKS)"
        if (index + 1 >= last_ || text_.gap_before(index) != " (") return index;
        for (std::size_t i = index + 1; i < std::min(last_, index + 1 + kMaxInside); ++i)
            if (text_.gap_before(i).starts_with(')')) return i;
        return index;
    }

    // "Direktur Industri Kecil, Menengah dan Aneka (IKMA) Sri Rahayu", "Menteri
    // Politik, Hukum, dan HAM Siti Rahma": the token behind the words of the
    // office that begin at `index`, else `index`.
    std::size_t behind_enumeration(std::size_t index) const {
        std::size_t i = index;
        bool has_and = false;
        for (; i + 1 < last_; ++i) {
            if (i > index && text_.gap_before(i) != " " && text_.gap_before(i) != ", ") break;
            const bool is_and = form(i) == "dan";
            const bool is_last = has_and && text_.tokens[i].kind == TokenKind::acronym;
            if (!is_and && !is_last
                && !(starts_with_capital(surface(i)) && is_plain_word(text_.tokens[i])))
                break;
            has_and = has_and || is_and;
            const bool is_behind = is_last && i + 1 < last_ // "BNPB Agus Wibowo"
                                   && !is_everyday_word(form(i + 1), text_.tokens[i + 1].stem);
            if (is_behind) {
                ++i;
                break;
            }
        }
        if (!has_and) return index;
        i = behind_brackets(i);
        return i < last_ && starts_with_capital(surface(i)) ? i : index;
    }

    // "Komisioner KPK yang terpilih untuk 2019-2023, Siti", "Ketua RT setempat,
    // Siti": the comma's token, when only such words stand between the office and
    // it; else `index`.
    std::size_t behind_apposition(std::size_t index) const {
        constexpr std::size_t kMaxWords = 10;
        for (std::size_t i = index; i < std::min(last_, index + kMaxWords); ++i) {
            const std::string_view gap = text_.gap_before(i);
            if (i > index && is_comma(gap)) return i;
            if (gap != " " && gap != "-" && gap != "/") return index;
            const bool is_other = is_no_person(form(i)) && form(i) != "yang";
            if (is_other || is_before_place(form(i)) || is_says(form(i)) || is_said(form(i)))
                return index;
        }
        return index;
    }

    static bool is_before_place(std::string_view word) {
        return word == "di" || word == "ke" || word == "pada" || word == "oleh";
    }

    // "Kepala Daerah Kerja Bandara, PPIH 2019, Siti": the token behind the second
    // comma.
    std::size_t behind_institution(std::size_t index) const {
        std::size_t i = index;
        while (i < last_ && (i == index || text_.gap_before(i) == " ")
               && (text_.tokens[i].kind != TokenKind::word))
            ++i;
        return i > index && i < last_ && is_comma(text_.gap_before(i)) ? i : index;
    }

    // "Menteri Energi, Air dan Iklim Malaysia, Siti": the token behind the second comma.
    std::size_t behind_region(std::size_t index) const {
        const std::size_t end = run_end(index);
        const bool has_place = end > index && is_place(index, end) && end < last_
                               && is_comma(text_.gap_before(end))
                               && starts_with_capital(surface(end));
        return has_place ? end : index;
    }

    // ", S.P, M.Si", which may be a token or two
    bool are_titles(std::size_t begin, std::size_t end) const {
        constexpr std::size_t kMaxLetters = 3;
        for (std::size_t i = begin; i < end; ++i) {
            const bool is_part = end > begin + 1 && surface(i).size() <= kMaxLetters
                                 && (i == begin || text_.gap_before(i) == ".");
            if (!is_part && !is_title_with_dots(form(i))) return false;
        }
        return true;
    }

    // "Siti Utama", "Darma H. Wijaya": the last word or one in the middle may look like one of an
    // office or a title.
    bool is_name_alone(std::size_t begin, std::size_t end) const {
        constexpr std::size_t kMaxWords = 3;
        if (end < begin + 2 || end > begin + kMaxWords) return false;
        const AnalyzedToken& first = text_.tokens[begin];
        const AnalyzedToken& last = text_.tokens[end - 1];
        if (is_plain_word(first) || first.kind == TokenKind::acronym || is_office_word(first.form)
            || is_title_with_dots(first.form) || is_institution_word(last.form)
            || is_title_with_dots(last.form) || last.kind == TokenKind::acronym)
            return false;
        return end == begin + 2 || surface(begin + 1).size() == 1;
    }

    // "ujar Ketua RT setempat, Suparman", "ujar Humas SD Harapan, Suparman": what
    // stands before the comma is the office, whatever it seemed.
    void read_name_behind_comma(std::size_t begin, std::size_t at) {
        const std::size_t office_end = at;
        at = behind_abbreviation(at);
        if (person_.name.empty() && at < last_ && !is_comma(text_.gap_before(at)))
            at = behind_apposition(at);
        if (at >= last_ || !is_comma(text_.gap_before(at))) return;
        if (is_person_title(form(at)) && at + 1 < last_ && is_in_description(at + 1))
            ++at; // "Seksolog, dr. Siti Rahma"
        if (!starts_with_capital(surface(at))) return;
        at = behind_region(behind_enumeration(behind_institution(at)));
        if (is_office_word(form(at))) return;
        if (!person_.name.empty() && surface(at).size() == 1) return; // ", M. Biomed"
        const std::size_t end = run_end(at);
        if (end == at || is_place(at, end) || are_titles(at, end)) return;
        const Person before = person_;
        take(at, end);
        if (is_name_alone(at, end)) {
            person_.name = words_as_written(text_, at, end);
            person_.office.clear();
        }
        if (person_.name.empty() || !person_.office.empty()) {
            person_ = before;
            return;
        }
        const bool is_other =
            begin != person_.begin && before.office.empty(); // kin of the one named
        person_.office = is_other
                             ? std::string()
                             : words_as_written(text_, begin, std::max(before.end, office_end));
        person_.end = end;
    }

    // "kata Heri Karnadi, Kepala Satpol PP"
    void read_office_behind_comma(std::size_t at) {
        if (at >= last_ || !is_comma(text_.gap_before(at)) || !is_office_word(form(at))
            || !starts_with_capital(surface(at)))
            return;
        const AnalyzedToken& first = text_.tokens[person_.begin];
        if (first.stem != first.form) return; // "Didampingi Siti, Bupati Darma"
        if (at == person_.begin + 1 && is_everyday_word(first.form, first.stem))
            return; // "Usai Rapat, Bupati Darma"
        const std::size_t end = run_end(at);
        const bool is_of_other =
            at == person_.begin + 1 // "kabar Sagara, Bupati Siti Rahma"
            && part_office_and_name(text_, at, end).name.find(' ') != std::string::npos;
        if (is_of_other) return;
        person_.office = words_as_written(text_, at, end);
        person_.end = end;
    }

    const AnalyzedText& text_;
    std::size_t last_;
    Person person_;
    bool has_place_ = false; // the description names one: "orator aksi di depan Monas"
};

} // namespace

Person read_person(const AnalyzedText& text, std::size_t index, std::size_t last) {
    return PersonReader(text, index, last).read();
}

bool is_lone_word(const AnalyzedText& text, std::size_t index) {
    if (index + 1 >= text.tokens.size() || text.gap_before(index + 1) != " ") return false;
    const AnalyzedToken& token = text.tokens[index];
    const AnalyzedToken& next = text.tokens[index + 1];
    const char behind = text.text[next.begin];
    return behind >= 'a' && behind <= 'z' && token.kind == TokenKind::word
           && token.end > token.begin + 1 && !joins_name(next.form) && !next.form.starts_with("dr")
           && token.form != "the" && !is_title_with_dots(token.form) && !is_relation(token.form)
           && !is_office_word(token.form);
}

} // namespace telusur
