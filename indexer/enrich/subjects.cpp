#include "indexer/enrich/subjects.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "indexer/enrich/gazetteer.hpp"
#include "indexer/enrich/office_and_name.hpp"
#include "indexer/enrich/person_words.hpp"
#include "indexer/enrich/speech_words.hpp"
#include "indexer/enrich/word_index.hpp"
#include "stemmer_id/lexicon.hpp"

namespace telusur {
namespace {

// Behind these stands a place or a thing, not who speaks: "warga Cisaat", "di Serang".
constexpr auto kBeforePlaces = std::to_array<std::string_view>(
    {"di",      "ke",       "dari",    "pada",       "dalam",    "untuk",    "warga",
     "asal",    "kawasan",  "wilayah", "daerah",     "kampung",  "desa",     "kecamatan",
     "jalan",   "gedung",   "kasus",   "soal",       "kepada",   "terhadap", "terkait",
     "tentang", "keluarga", "pejabat", "pemerintah", "otoritas", "personel", "member"});

// "Korban tersebut" is somebody who is not named, also when somebody spoke before.
constexpr auto kBystanders = std::to_array<std::string_view>(
    {"korban", "orangtua", "saksi", "pelaku", "tersangka", "terdakwa", "anak"});

// A subject stands at most so many tokens before its verb.
constexpr std::size_t kMaxBack = 60;

bool is_before_places(std::string_view word) {
    static const WordIndex index(kBeforePlaces);
    return index.has(word);
}

constexpr auto kUnits = std::to_array<std::string_view>(
    {"hektar", "hektare", "meter", "kilometer", "ton", "persen", "unit", "orang", "rupiah"});

bool is_bystander(std::string_view word) {
    return std::ranges::find(kBystanders, word) != kBystanders.end();
}

class SubjectReader {
public:
    SubjectReader(const AnalyzedText& text, const SpeakerNames& names, std::size_t begin,
                  std::size_t verb)
        : text_(text), names_(names), begin_(std::max(begin, verb - std::min(verb, kMaxBack))),
          verb_(verb) {}

    Subject read() {
        const std::size_t last = before_adverbs();
        if (last > begin_ && is_pronoun(form(last - 1))) return meant_by_pronoun(last - 1);
        if (last > begin_ && is_plural_pronoun(form(last - 1))) return {};
        if (is_noun_for_person(last)) return {{}, true};
        Subject best;
        for (std::size_t i = begin_; i < verb_; ++i) {
            if (form(i) == "didampingi" && !best.person.name.empty()) break; // who came along
            if (form(i) == "sang" && i > best.person.end && text_.gap_before(i) == " ")
                best.person = {}; // "Siti menangis saat sang ibu berkata"
            if (!is_capital(i) || is_capital_of_sentence(i)) continue;
            if (is_described(best.person, i)) {
                i = best.person.name.empty() ? before_next_comma(i) : verb_;
                continue;
            }
            if (is_unit(i)) continue;
            i = behind_place(i);
            Person person = read_person(text_, i, verb_);
            if (person.end <= i) continue;
            if (is_name_of_region(i, person)) person.name = text_.surface(text_.tokens[i]);
            if (person.is_named_before && is_bystander(form(i))) return {};
            if (person.is_named_before || is_who_was_named(i, person)) return {{}, true};
            const bool is_thing = is_no_subject(i, person) || is_of_clause(i)
                                  || is_unnamed_of(i, person) || is_companion(i, best.person);
            i = is_thing ? before_comma(i, person.end) : person.end - 1;
            if (!is_thing && is_office_in_words(person))
                person.office = words_as_written(text_, begin_, person.end);
            if (is_thing || (person.name.empty() && person.office.empty())) continue;
            if (is_office_of_another(person))
                (is_office_word(form(comma_of(person))) ? person.name : person.office).clear();
            if (is_last_office(person, i)) best.person = {};
            if (person.name.empty() && !best.person.name.empty()) {
                if (best.person.office.empty()) best.person.office = person.office;
                continue;
            }
            best.person = std::move(person);
        }
        return best;
    }

private:
    std::string_view form(std::size_t index) const { return text_.tokens[index].form; }

    // The token behind the last word before the verb that is no adverb: "dia juga".
    std::size_t before_adverbs() const {
        std::size_t i = verb_;
        while (i > begin_ && is_adverb(form(i - 1))) --i;
        return i;
    }

    // "Namun wanita yang kini berhijab ini", "Jenderal bintang dua itu": who was named before.
    bool is_noun_for_person(std::size_t last) const {
        constexpr std::size_t kMaxWords = 10;
        if (last <= begin_ || !is_demonstrative(form(last - 1))) return false;
        for (std::size_t i = last - 1; i-- > begin_ && last - i < kMaxWords;) {
            if (is_capital(i + 1) && text_.gap_before(i + 1).find(',') != std::string_view::npos)
                return false;
            if (is_bystander(form(i))) return false;
            if (form(i) == "bernama") return false; // whose name stands behind
            if (is_noun_of_person(form(i))) return true;
            if (text_.gap_before(i + 1).find(',') != std::string_view::npos) return false;
        }
        return false;
    }

    // "Siti Rahma hadir, ia mengaku": whom the pronoun means is named in its sentence, or was
    // before.
    Subject meant_by_pronoun(std::size_t index) const {
        if (index == begin_ || !is_capital(begin_)) return {{}, true};
        Person person = read_person(text_, begin_, index);
        const bool is_named = person.name.find(' ') != std::string::npos && person.end < index
                              && !is_no_subject(begin_, person) && !person.is_named_before;
        if (!is_named) return {{}, true};
        return {std::move(person), false};
    }

    // "Siti Rahma, analis Air Serang", "Siti Rahma, Kaur air Desa Serang": what stands behind the
    // comma tells who the person is that was read before.
    bool is_described(const Person& person, std::size_t index) const {
        if (person.end >= index || (person.name.empty() && person.office.empty())) return false;
        for (std::size_t i = person.end + 1; i <= index; ++i)
            if (text_.gap_before(i).find(',') != std::string_view::npos) return false;
        const std::string_view gap = text_.gap_before(person.end);
        // "Siti (64) warga Sukamaju, Kabupaten Sagara"
        if (is_first(person) && has_age(person.end)) return true;
        // "Menteri yang ke kantor KPK mengatakan", "Siti selaku kuasa hukum Darma mengatakan"
        if (gap == " " && is_first(person) && is_relative(form(person.end))) return true;
        // "Siti, salah satu pembuat mobil Air"
        if (gap == ", " && is_first(person) && !is_plain_word(text_.tokens[person.begin])
            && (form(person.end) == "salah" || form(person.end) == "seorang"))
            return true;
        if (!is_first_name(person)) return false;
        // "Siti Rahma, peneliti di Museum Air, mengatakan"
        if (gap == ", " && person.office.empty() && is_lower(person.end)) return true;
        if (!person.office.empty()) return gap == " " && has_comma(person);
        const char first = text_.text[text_.tokens[person.end].begin];
        return gap == ", " && ((first >= '0' && first <= '9') || is_office_word(form(person.end)));
    }

    // The sentence or what stands behind its first comma begins with a name, and not so:
    // "Didampingi Siti Rahma, Bupati Darma Wijaya".
    bool is_first_name(const Person& person) const {
        const bool is_called = names_.is_called(form(person.begin));
        const bool is_name = person.name.find(' ') != std::string::npos
                             && text_.tokens[person.begin].stem == form(person.begin);
        return is_first(person) && (is_called || is_name) && !is_office_word(form(person.begin));
    }

    bool is_lower(std::size_t index) const {
        return !is_capital(index) && !is_said(form(index)) && form(index) != "menurut"
               && text_.tokens[index].kind == TokenKind::word;
    }

    bool is_first(const Person& person) const {
        return person.begin == begin_ || text_.gap_before(person.begin).starts_with(',');
    }

    static bool is_relative(std::string_view word) {
        return word == "yang" || word == "selaku" || word == "sebagai";
    }

    bool has_comma(const Person& person) const { return comma_of(person) != person.begin; }

    // The token behind the first comma inside, else the first.
    std::size_t comma_of(const Person& person) const {
        for (std::size_t i = person.begin + 1; i < person.end; ++i)
            if (text_.gap_before(i).starts_with(',')) return i;
        return person.begin;
    }

    // "Ditanya apakah Siti setuju, Darma mengatakan": who does something in another clause.
    bool is_of_clause(std::size_t index) const {
        if (index == begin_ || text_.gap_before(index) != " ") return false;
        const std::string_view before = form(index - 1);
        return before == "apakah" || before == "ketika" || before == "saat" || before == "jika"
               || before == "kalau" || before == "bila" || before == "apabila";
    }

    // "Darma Wijaya bersama Siti menilai"
    bool is_companion(std::size_t index, const Person& best) const {
        return !best.name.empty() && best.end + 1 == index && text_.gap_before(index) == " "
               && (form(index - 1) == "bersama" || form(index - 1) == "beserta");
    }

    // "Seorang ekspat Hungaria menyatakan": a person who is not named.
    bool is_unnamed_of(std::size_t index, const Person& person) const {
        constexpr std::size_t kMaxWords = 3;
        if (person.end != index + 1 || person.end != before_adverbs() || !person.office.empty()
            || is_word_of_names(form(index)))
            return false;
        for (std::size_t i = index; i > begin_ && index - i < kMaxWords; --i) {
            if (text_.gap_before(i) != " " || form(i - 1) == "bernama") return false;
            if (form(i - 1) == "seorang") return true;
        }
        return false;
    }

    // "pengungsi asal Turki Ali": the name behind the place.
    std::size_t behind_place(std::size_t index) const {
        if (index == begin_ || form(index - 1) != "asal" || index + 1 >= verb_) return index;
        const std::size_t words =
            std::max<std::size_t>(Gazetteer::instance().find(text_, index).words,
                                  words_of_country(form(index), form(index + 1)));
        const std::size_t name = index + words;
        return name < verb_ && is_capital(name) && text_.gap_before(name) == " " ? name : index;
    }

    bool is_capital(std::size_t index) const {
        const char first = text_.text[text_.tokens[index].begin];
        return first >= 'A' && first <= 'Z';
    }

    // "Sementara itu", "Banyak yang mengaku": capitals of the sentence, not of a name.
    bool is_capital_of_sentence(std::size_t index) const {
        if (index != begin_ || index + 1 >= verb_) return false;
        if (names_.is_called(form(index))) return false; // "Hari mengatakan"
        const bool is_alone =
            text_.text[text_.tokens[index + 1].begin] >= 'a' || text_.gap_before(index + 1) != " ";
        return is_alone && is_common_word(text_.tokens[index]) && !is_office_word(form(index));
    }

    // "Dengan status Geopark Dunia, Bupati": a thing and the office of who speaks.
    bool is_office_of_another(const Person& person) const {
        return !is_first(person) && person.begin > begin_ && !is_capital(person.begin - 1)
               && person.end == before_adverbs() && has_comma(person) && !person.office.empty()
               && person.office.find(' ') == std::string::npos;
    }

    // "Dengan status Geopark Air, Bupati berharap": the office is who speaks.
    bool is_last_office(const Person& person, std::size_t index) const {
        return person.name.empty() && person.end == before_adverbs()
               && text_.gap_before(index) == ", " && !is_institution_word(form(index))
               && is_office_word(form(index)) && person.end == index + 1;
    }

    // "Pakar hukum Universitas Air": an occupation begins the sentence, an institution ends it.
    bool is_office_in_words(const Person& person) const {
        if (!person.name.empty() || person.begin <= begin_ + 1 || !is_occupation(form(begin_))
            || !is_institution_word(form(person.begin)))
            return false;
        for (std::size_t i = begin_ + 1; i <= person.begin; ++i)
            if (text_.gap_before(i) != " " || (i < person.begin && is_capital(i))) return false;
        return true;
    }

    // "200 Hektar"
    bool is_unit(std::size_t index) const {
        return index > begin_ && text_.tokens[index - 1].kind == TokenKind::number
               && text_.gap_before(index) == " "
               && std::ranges::find(kUnits, form(index)) != kUnits.end();
    }

    // "Ketua DPR yang berasal dari Partai Air, Siti Rahma,": the last token before the next comma.
    std::size_t before_next_comma(std::size_t index) const {
        while (index + 1 < verb_ && !text_.gap_before(index + 1).starts_with(',')) ++index;
        return index;
    }

    // The last token of what was read that stands before a comma: "di Paris, Bupati Siti".
    std::size_t before_comma(std::size_t index, std::size_t end) const {
        while (index + 1 < end && !text_.gap_before(index + 1).starts_with(',')) ++index;
        return index;
    }

    // "Mantan suami Nathalie Holscher itu": who spoke before.
    bool is_who_was_named(std::size_t index, const Person& person) const {
        return index > begin_ && !is_capital(index - 1) && text_.gap_before(index) == " "
               && form(index - 1) != "bernama" && person.end < verb_
               && is_demonstrative(form(person.end)) && !is_before_other(person.end + 1);
    }

    // "kebijakan era Darma Wijaya itu, Bupati Siti": somebody else stands behind the comma.
    bool is_before_other(std::size_t index) const {
        return index < verb_ && text_.gap_before(index).starts_with(',') && is_capital(index);
    }

    // "Siti (64)": the number behind a person.
    bool has_age(std::size_t index) const {
        return index + 1 < text_.tokens.size() && text_.gap_before(index) == " ("
               && text_.tokens[index].kind == TokenKind::number
               && text_.gap_before(index + 1).starts_with(')')
               && text_.surface(text_.tokens[index]).size() == 2;
    }

    // What was read from the token `index` on is a place or a thing that stands in the sentence,
    // not its subject: "(TKP)", "warga Cisaat", "massa yang memadati Gedung".
    bool is_no_subject(std::size_t index, const Person& person) const {
        if (index > begin_ && text_.gap_before(index).find('(') != std::string_view::npos)
            return true;
        if (!person.name.empty() && has_age(person.end)) return false;
        const std::string_view next = index + 1 < verb_ ? form(index + 1) : std::string_view();
        if (index > begin_ && !is_capital(index - 1) && text_.gap_before(index) == " "
            && words_of_country(form(index), next) == person.end - index)
            return true;                                         // "banyak perusahaan Turki"
        if (person.name.empty() && is_thing(index)) return true; // "Pertimbangan UNESCO"
        if (is_law(form(index)) || (index > begin_ + 1 && is_law(form(index - 2)))) return true;
        if (is_plain(index, person.end) && person.office.empty())
            return !is_name(index, person) && !is_name_behind_clause(index, person);
        if (index == begin_) return false;
        // "kepala kampung Yosias" is a person, "warga kampung Sukamaju" names a place.
        const bool is_head = index > begin_ + 1 && is_head_of_place(form(index - 1))
                             && is_office_word(form(index - 2))
                             && !is_before_places(form(index - 2));
        if (is_before_places(form(index - 1)) && text_.gap_before(index) == " " && !is_head)
            return true;
        if (!person.office.empty()) return false;
        if (text_.gap_before(index) != " ") return false;
        // "para pejabat Thailand"
        if (!is_capital(index - 1) && person.end == index + 1 && is_named(index)) return true;
        for (std::size_t i = begin_; i < index; ++i)
            if (form(i) == "yang") return true;
        return false;
    }

    // A derived word that is no office.
    bool is_thing(std::size_t index) const {
        return is_plain_word(text_.tokens[index]) && text_.tokens[index].stem != form(index)
               && !is_office_word(form(index));
    }

    // "Bima" of "ujar Bima", though it is a region.
    bool is_name_of_region(std::size_t index, const Person& person) const {
        return person.name.empty() && person.office.empty() && !person.is_named_before
               && person.end == before_adverbs() && is_name(index, person);
    }

    // "Hari" of "ujar Hari", though it is a word of the language.
    bool is_name(std::size_t index, const Person& person) const {
        return person.end == index + 1 && names_.is_called(form(index));
    }

    // "Kembali ke Sagara, Darma Wijaya mengaku": two words of the language right before the verb.
    bool is_name_behind_clause(std::size_t index, const Person& person) const {
        if (person.end != index + 2 || person.end != before_adverbs()) return false;
        const bool is_behind =
            index == begin_ || text_.gap_before(index).find(',') != std::string_view::npos;
        return is_behind && !is_everyday(index) && !is_everyday(index + 1);
    }

    bool is_everyday(std::size_t index) const {
        return is_everyday_word(form(index), text_.tokens[index].stem);
    }

    static bool is_plural_pronoun(std::string_view word) {
        return word == "mereka" || word == "kami" || word == "kita" || word == "keduanya";
    }

    bool is_named(std::size_t index) const {
        LexiconEntry entry;
        return Lexicon::find(form(index), entry) && entry.has(trait::kNamed)
               && !entry.has(trait::kPerson);
    }

    // Words of the language, and no name of a person among them.
    bool is_plain(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i)
            if (!is_plain_word(text_.tokens[i])) return false;
        return true;
    }

    const AnalyzedText& text_;
    const SpeakerNames& names_;
    std::size_t begin_;
    std::size_t verb_;
};

} // namespace

Subject read_subject(const AnalyzedText& text, const SpeakerNames& names, std::size_t begin,
                     std::size_t verb) {
    return SubjectReader(text, names, begin, verb).read();
}

} // namespace telusur
