#include "indexer/enrich/persons.hpp"

#include <algorithm>
#include <utility>

#include "indexer/enrich/capital_runs.hpp"
#include "indexer/enrich/gazetteer.hpp"
#include "indexer/enrich/office_and_name.hpp"
#include "indexer/enrich/person_words.hpp"
#include "indexer/enrich/speech_words.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMaxTokens = 24; // of an office and a name

class PersonReader {
public:
    PersonReader(const AnalyzedText& text, std::size_t index, std::size_t last)
        : text_(text), last_(std::min({last, text.tokens.size(), index + kMaxTokens})),
          runs_(text, index, last_) {
        person_.begin = person_.end = index;
    }

    Person read() {
        std::size_t at = skip_description(person_.begin);
        const std::size_t end = runs_.end_of(at);
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
        i = runs_.behind_brackets(i);
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
        const std::size_t end = runs_.end_of(index);
        const bool has_place = end > index && is_place(index, end) && end < last_
                               && is_comma(text_.gap_before(end))
                               && starts_with_capital(surface(end));
        return has_place ? end : index;
    }

    // "Ajun Komisaris Besar Polisi Darma": the token behind the rank, else `index`.
    std::size_t behind_rank(std::size_t index) const {
        constexpr std::size_t kMaxWords = 4;
        const std::string_view first = form(index);
        if (first != "ajun" && first != "komisaris" && first != "inspektur" && first != "brigadir"
            && first != "jenderal")
            return index;
        for (std::size_t i = index + 1; i + 1 < std::min(last_, index + kMaxWords + 1); ++i) {
            if (text_.gap_before(i) != " ") return index;
            if (form(i) == "polisi")
                return text_.gap_before(i + 1) == " " && starts_with_capital(surface(i + 1))
                           ? i + 1
                           : index;
        }
        return index;
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
        at = behind_region(behind_enumeration(behind_institution(behind_rank(at))));
        if (is_office_word(form(at))) return;
        if (!person_.name.empty() && surface(at).size() == 1) return; // ", M. Biomed"
        const std::size_t end = runs_.end_of(at);
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
        const std::size_t end = runs_.end_of(at);
        const bool is_of_other =
            at == person_.begin + 1 // "kabar Sagara, Bupati Siti Rahma"
            && part_office_and_name(text_, at, end).name.find(' ') != std::string::npos;
        if (is_of_other) return;
        person_.office = words_as_written(text_, at, end);
        person_.end = end;
    }

    const AnalyzedText& text_;
    std::size_t last_;
    CapitalRuns runs_;
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
