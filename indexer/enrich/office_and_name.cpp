#include "indexer/enrich/office_and_name.hpp"

#include <algorithm>
#include <string_view>

#include "indexer/enrich/gazetteer.hpp"
#include "indexer/enrich/person_words.hpp"
#include "indexer/enrich/quote_marks.hpp"
#include "stemmer_id/lexicon.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMaxNameWords = 5;

// A region behind an office, an acronym or a word of an institution is no name.
class Parter {
public:
    Parter(const AnalyzedText& text, std::size_t begin, std::size_t end)
        : text_(text), begin_(begin), end_(end), name_begin_(begin), name_end_(end) {}

    OfficeAndName part() {
        if (is_whole_name()) return {{}, words_as_written(text_, begin_, end_)};
        // "PT Air 1000 Sagara Siti Rahma"
        const bool is_behind_number = begin_ > 0 && text_.gap_before(begin_) == " "
                                      && text_.tokens[begin_ - 1].kind == TokenKind::number;
        if (is_behind_number && end_ > begin_ + words_of_place(begin_) + 1)
            begin_ = name_begin_ = begin_ + words_of_place(begin_);
        // "Dr. dr Siti Rahma SpOG"
        while (end_ > begin_ + 1 && is_title_with_dots(form(end_ - 1))
               && !is_rank_in_name(form(end_ - 1)) && !is_office_word(form(end_ - 2))
               && text_.tokens[end_ - 2].kind != TokenKind::acronym)
            name_end_ = --end_;
        find_name();
        leave_words_of_office();
        take_initial();
        if (name_begin_ > begin_ && is_part_of_office(name_begin_, name_end_))
            name_begin_ = name_end_ = end_;
        if (is_name_of_company()) name_begin_ = name_end_ = end_;
        // The office stands before the name, or behind it.
        const bool is_behind = name_begin_ == begin_ && name_begin_ < name_end_ && name_end_ < end_
                               && is_office_word(form(name_end_));
        const std::size_t office_begin = is_behind ? name_end_ : begin_;
        const std::size_t office_end =
            is_behind || name_end_ <= name_begin_ ? end_ : std::min(name_begin_, end_);
        OfficeAndName parts;
        const bool is_called = office_end == office_begin + 1 // "Nama Sri Rahayu"
                               && (form(office_begin) == "nama" || form(office_begin) == "sosok");
        if (!is_called && !is_all_titles(office_begin, office_end))
            parts.office = words_as_written(text_, office_begin, office_end);
        parts.name = words_as_written(text_, name_begin_, name_end_);
        std::erase(parts.name, '"');
        // "Direktur Utama Perum" is no name.
        if (parts.office.empty() && name_begin_ < name_end_ && is_office_word(form(name_begin_))
            && !is_rank_in_name(form(name_begin_)) && !is_institution_word(form(name_begin_)))
            std::swap(parts.office, parts.name);
        return parts;
    }

private:
    std::string_view surface(std::size_t index) const { return text_.surface(text_.tokens[index]); }
    std::string_view form(std::size_t index) const { return text_.tokens[index].form; }

    // "Siti Hakim", "Darma MD", "Amerika Serikat": of two words the second belongs to the name.
    bool is_whole_name() const {
        if (end_ != begin_ + 2 || text_.gap_before(begin_ + 1) != " ") return false;
        if (words_of_country(form(begin_), form(begin_ + 1)) == 2) return true;
        const AnalyzedToken& first = text_.tokens[begin_];
        if (is_plain_word(first) || first.kind == TokenKind::acronym || is_office_word(first.form)
            || is_title_with_dots(first.form) || words_of_place(begin_) > 0)
            return false;
        const AnalyzedToken& second = text_.tokens[begin_ + 1];
        if (is_occupation(second.form)) return true;
        return second.kind == TokenKind::acronym && surface(begin_ + 1).size() == 2
               && !is_title_with_dots(second.form) && second.form != "ri"
               && words_of_country(second.form, {}) == 0;
    }

    // "WhatsApp" alone behind an office is a company, as "LeBron" is not.
    bool is_name_of_company() const {
        if (name_end_ != name_begin_ + 1 || name_begin_ == begin_) return false;
        constexpr std::size_t kLeastLetters = 4; // "Mac"
        const std::string_view word = surface(name_begin_);
        return std::any_of(word.begin() + std::min(word.size(), kLeastLetters), word.end(),
                           [](char c) { return c >= 'A' && c <= 'Z'; });
    }

    // "MotoGP": a word of both cases that ends with an acronym
    static bool has_acronym(std::string_view word) {
        const auto is_big = [](char c) { return c >= 'A' && c <= 'Z'; };
        constexpr std::size_t kLeastLetters = 4;
        return word.size() >= kLeastLetters && is_big(word.back()) && is_big(word[word.size() - 2])
               && !std::ranges::all_of(word, is_big) && std::ranges::all_of(word, [&](char c) {
                      return is_big(c) || (c >= 'a' && c <= 'z');
                  });
    }

    void find_name() {
        std::size_t first_other = end_;
        for (std::size_t i = begin_; i < end_; ++i) {
            // "(Bekraf) Triawan": no name goes over the end of brackets.
            const bool is_behind_brackets =
                i > begin_ && text_.gap_before(i).starts_with(')') && !is_person_title(form(i - 1));
            if (is_behind_brackets) {
                first_other = std::min(first_other, i);
                name_begin_ = i;
            }
            const std::size_t words = words_of_no_name(i, name_begin_);
            if (words == 0) continue;
            first_other = std::min(first_other, i);
            i = std::min(i + words, end_) - 1;
            name_begin_ = i + 1;
        }
        // "(... cabang) Tanjung Priok Suparjo"
        const std::size_t place =
            name_begin_ < end_ ? Gazetteer::instance().find(text_, name_begin_).words : 0;
        if (place > 1 && name_begin_ + place < end_) name_begin_ += place;
        if (name_begin_ == end_) take_initials_behind();
        if (name_begin_ == end_ || is_full_name(begin_, first_other)) {
            name_begin_ = begin_;
            name_end_ = first_other;
        }
    }

    // "Ketua Mahkamah Konstitusi Siti MD": two letters behind a name belong to it.
    void take_initials_behind() {
        if (end_ < begin_ + 3 || text_.tokens[end_ - 1].kind != TokenKind::acronym
            || surface(end_ - 1).size() != 2 || is_plain_word(text_.tokens[end_ - 2])
            || text_.tokens[end_ - 2].kind == TokenKind::acronym || words_of_place(end_ - 2) > 0
            || is_office_word(form(end_ - 2)) || !is_office_word(form(begin_))
            || is_person_title(form(end_ - 1)))
            return;
        name_begin_ = end_ - 2;
    }

    // "Siti Rahma General Manager PT Air Serang": two words or more before the office.
    bool is_full_name(std::size_t begin, std::size_t end) const {
        if (end < begin + 2 || end == end_ || !is_office_word(form(end))) return false;
        for (std::size_t i = begin; i < end; ++i)
            if (is_plain_word(text_.tokens[i]) || Gazetteer::instance().find(text_, i).words > 0)
                return false;
        return true;
    }

    void leave_words_of_office() {
        // "Kabid Perkebunan Darma", "pegiat Antikorupsi Sri Rahayu"
        while (name_end_ > name_begin_ + 1 && is_abstract(text_.tokens[name_begin_])
               && (name_begin_ > 0 || !text_.tokens[name_begin_].starts_sentence))
            ++name_begin_;
        // "Sejauh Siti melihat" behind "KPK.", which ends the sentence
        if (name_end_ > name_begin_ + 1 && is_derived_with_se(text_.tokens[name_begin_])
            && text_.gap_before(name_begin_).starts_with('.'))
            ++name_begin_;
        leave_company();
        // Words of an institution ("PT Jasa Marga Desi Arryani").
        while (name_end_ - name_begin_ > 2 && name_begin_ > begin_
               && (is_of_institution(text_.tokens[name_begin_], name_end_ - name_begin_)
                   || is_everyday_word(form(name_begin_), text_.tokens[name_begin_].stem)))
            ++name_begin_;
        // "Suku Dinas Perhubungan Jakarta Timur", "Otoritas Bandara Wilayah I": no
        // name.
        const bool is_region =
            name_begin_ < name_end_ && words_of_place(name_begin_) >= name_end_ - name_begin_;
        const bool is_number = name_end_ - name_begin_ == 1 && surface(name_begin_).size() == 1;
        leave_place();
        if (is_company()) name_begin_ = begin_;
        if (name_begin_ > begin_ && name_begin_ < name_end_ && (is_region || is_number))
            name_begin_ = name_end_ = end_;
        // "Pertimbangan UNESCO": a derived word alone is no name.
        if (name_end_ - name_begin_ == 1 && name_end_ < end_
            && is_plain_word(text_.tokens[name_begin_])
            && text_.tokens[name_begin_].stem != form(name_begin_))
            name_begin_ = name_end_ = end_;
        if (name_end_ - name_begin_ > kMaxNameWords) name_begin_ = name_end_ - kMaxNameWords;
    }

    // "Humas Gereja Serang Siti Rahma": a word of the language, a place, and then the name.
    void leave_place() {
        if (name_begin_ == begin_ || name_begin_ + 2 >= name_end_) return;
        const std::size_t place = is_plain_word(text_.tokens[name_begin_]) ? 1 : 0;
        const std::size_t words = words_of_place(name_begin_ + place);
        if (words > 0 && name_begin_ + place + words + 1 < name_end_) name_begin_ += place + words;
    }

    // "JYP Entertainment": an acronym of three letters or more and a word, no
    // office.
    bool is_company() const {
        const bool is_described = begin_ > 0 && is_office_word(form(begin_ - 1)); // "fraksi PKS"
        return end_ - begin_ == 2 && name_begin_ == begin_ + 1 && !is_described
               && text_.tokens[begin_].kind == TokenKind::acronym && surface(begin_).size() > 2
               && !is_office_word(form(begin_)) && !is_person_title(form(begin_))
               && !is_word_of_names(form(begin_ + 1));
    }

    void take_initial() {
        // "Wakil Gubernur Banten A Dimyati Natakusumah": an initial belongs to the
        // name.
        if (name_begin_ < name_end_ && name_begin_ > begin_ && surface(name_begin_ - 1).size() == 1
            && starts_with_capital(surface(name_begin_ - 1))
            && !is_person_title(form(name_begin_ - 1)))
            --name_begin_;
        // "Camat Cibeber Sri Rahayu": a place that no table has.
        if (name_begin_ > begin_ && name_end_ - name_begin_ > 2
            && is_head_of_place(form(name_begin_ - 1)) && !is_word_of_names(form(name_begin_)))
            ++name_begin_;
    }

    // How many tokens from `index` on are no name: words of offices, titles,
    // acronyms, and regions behind them.
    std::size_t words_of_no_name(std::size_t index, std::size_t name_begin) const {
        const AnalyzedToken& token = text_.tokens[index];
        std::string dotless;
        std::string_view word = token.form;
        if (word.find('.') != std::string_view::npos) word = dotless = without_dots(word);
        const bool is_joined =
            index > begin_ && text_.gap_before(index) == kNoCharacter; // "Ma?ruf"
        if (is_joined || is_name_before(index, name_begin)) return 0;  // "Siti Laksamana Rahma"
        if (word == "utama" && index + 1 == end_ && index > begin_
            && !is_office_word(form(index - 1)) && !is_plain_word(text_.tokens[index - 1])
            && text_.tokens[index - 1].kind != TokenKind::acronym)
            return 0; // "Siti Utama"
        if (word == "perdana" && index + 1 < end_ && form(index + 1) == "menteri") return 2;
        if (word == "juru") return 2; // "Juru Bicara"
        if (is_office_word(word) || is_person_title(word)) return 1;
        if (word == "the") return 2; // "Ketua The Fed"
        if (has_acronym(surface(index))) return 1;
        const bool has_digit = token.form.find_first_of("0123456789") != std::string_view::npos;
        if (has_digit || !starts_with_capital(surface(index)))
            return word != "bin" && word != "binti" ? 1 : 0;
        if (token.kind == TokenKind::acronym && surface(index).size() > 1) return 1;
        const bool follows_other = index > begin_ && name_begin == index;
        return follows_other ? words_of_place(index) : 0;
    }

    // A rank behind a word that begins the name, with more of it behind.
    bool is_name_before(std::size_t index, std::size_t name_begin) const {
        return name_begin == begin_ && index == begin_ + 1 && index + 1 < end_
               && is_rank_in_name(form(index)) && !is_plain_word(text_.tokens[begin_])
               && text_.tokens[begin_].kind != TokenKind::acronym && words_of_place(begin_) == 0;
    }

    std::size_t words_of_place(std::size_t index) const {
        const std::string_view next = index + 1 < end_ ? form(index + 1) : std::string_view();
        return std::max<std::size_t>(Gazetteer::instance().find(text_, index).words,
                                     words_of_country(form(index), next));
    }

    // The words of longer runs need to be less common for it: "Saleh Partaonan
    // Daulay" is a name.
    static bool is_of_institution(const AnalyzedToken& token, std::size_t words) {
        LexiconEntry entry;
        if (!Lexicon::find(token.form, entry)) return token.stem != token.form;
        if (entry.has(trait::kPerson)) return false;
        return entry.has(trait::kAcronym | trait::kCommon) || (words > 3 && is_common_word(token));
    }

    // "PT Sagara Pratama Logistik Siti Rahma": the last everyday word before two of the name.
    void leave_company() {
        const bool is_company =
            std::any_of(text_.tokens.begin() + static_cast<std::ptrdiff_t>(begin_),
                        text_.tokens.begin() + static_cast<std::ptrdiff_t>(name_begin_),
                        [](const AnalyzedToken& token) { return token.form == "pt"; });
        for (std::size_t i = name_end_; is_company && i > name_begin_ + 2; --i) {
            const AnalyzedToken& token = text_.tokens[i - 3];
            if (!is_everyday_word(token.form, token.stem)) continue;
            name_begin_ = i - 2;
            return;
        }
    }

    static bool is_derived_with_se(const AnalyzedToken& token) {
        return token.form.starts_with("se") && token.stem != token.form
               && !is_word_of_names(token.form);
    }

    // "Perkebunan", "Keuangan", "Mitigasi": such words begin no name.
    static bool is_abstract(const AnalyzedToken& token) {
        const std::string_view word = token.form;
        if (word.starts_with("anti") && token.kind == TokenKind::word && word.size() > 6)
            return true;
        if (!is_plain_word(token)) return false;
        const bool is_derived = token.stem != word && word.ends_with("an")
                                && (word.starts_with("pe") || word.starts_with("ke"));
        return is_derived || word.ends_with("gasi") || word.ends_with("kasi")
               || word.ends_with("masi") || word.ends_with("tasi") || word.ends_with("vasi")
               || word.ends_with("logi");
    }

    // "Perusahaan" of "Sekretaris Perusahaan".
    bool is_part_of_office(std::size_t begin, std::size_t end) const {
        if (begin == end || is_title(begin - 1)) return false;
        if (end == begin + 1 && is_institution_word(form(begin - 1))
            && !is_word_of_names(form(begin)) && is_head_of_place(form(begin - 1)))
            return true; // "Partai Golkar"
        if (end > begin + 1 && is_plain_word(text_.tokens[begin])
            && words_of_place(begin + 1) == end - begin - 1)
            return true;                                              // "Imigrasi Banten"
        if (end > begin + 1 && are_everyday(begin, end)) return true; // "Pasukan Keamanan Air"
        if (end == begin + 1 && (is_of_school(begin) || is_enumerated(end))) return true;
        for (std::size_t i = begin; i < end; ++i)
            if (!is_common_word(text_.tokens[i])) return false;
        // "Darma Wijaya" are two words of the language, too; "Pemberantasan" is no
        // name.
        return begin + 1 == end || text_.tokens[begin].stem != form(begin) || are_plain(begin, end);
    }

    bool are_plain(std::size_t begin, std::size_t end) const {
        return std::all_of(text_.tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                           text_.tokens.begin() + static_cast<std::ptrdiff_t>(end), is_plain_word);
    }

    bool are_everyday(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i)
            if (!is_everyday_word(form(i), text_.tokens[i].stem)) return false;
        return true;
    }

    // "Kepala Bidang Gempabumi dan Air": the token behind such a word is "dan" before a plain word.
    bool is_enumerated(std::size_t index) const {
        return index == end_ && index + 1 < text_.tokens.size() && form(index) == "dan"
               && text_.gap_before(index) == " " && starts_with_capital(surface(index + 1))
               && is_plain_word(text_.tokens[index + 1]) && !is_word_of_names(form(index - 1));
    }

    // "Kepala SMP Negeri 3 Sukamaju"
    bool is_of_school(std::size_t index) const {
        if (index < begin_ + 2 || text_.tokens[index - 1].kind != TokenKind::number) return false;
        const std::string_view before = form(index - 2);
        return before == "negeri" || before.starts_with("sd") || before.starts_with("sm");
    }

    // "Jenderal" of "Direktorat Jenderal" is none.
    bool is_title(std::size_t index) const {
        const bool is_of_office =
            form(index) == "jenderal" && index > begin_ && is_office_word(form(index - 1));
        return is_title_with_dots(form(index)) && !is_of_office;
    }

    bool is_all_titles(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i)
            if (!is_title_with_dots(form(i))) return false;
        return true;
    }

    const AnalyzedText& text_;
    std::size_t begin_;
    std::size_t end_;
    std::size_t name_begin_;
    std::size_t name_end_;
};

} // namespace

OfficeAndName part_office_and_name(const AnalyzedText& text, std::size_t begin, std::size_t end) {
    return Parter(text, begin, end).part();
}

std::string words_as_written(const AnalyzedText& text, std::size_t begin, std::size_t end) {
    if (begin >= end) return {};
    const std::size_t first = text.tokens[begin].begin;
    std::string words(text.text.substr(first, text.tokens[end - 1].end - first));
    const auto is_blank_twice = [](char a, char b) { return a == ' ' && b == ' '; };
    words.erase(std::unique(words.begin(), words.end(), is_blank_twice), words.end());
    const std::size_t open = words.rfind('(');
    if (open != std::string::npos && words.find(')', open) == std::string::npos) words += ')';
    return words;
}

} // namespace telusur
