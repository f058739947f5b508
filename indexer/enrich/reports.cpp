#include "indexer/enrich/reports.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/enrich/person_words.hpp"
#include "indexer/enrich/persons.hpp"
#include "indexer/enrich/quote_marks.hpp"
#include "indexer/enrich/sentences.hpp"
#include "indexer/enrich/speech_words.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {

void ReportReader::read(std::size_t begin, std::size_t end) {
    behind_quote_ = begin;
    std::size_t first = begin;
    const std::size_t stop = end == text_.tokens.size() ? end_of_last_report(begin) : end;
    for (std::size_t i = begin; i < stop; ++i) {
        const bool is_end = i + 1 == end || starts_sentence(text_, i + 1);
        if (!is_end) continue;
        if (!read_reported(first, i + 1, end)) read_introduced(first, i + 1);
        first = i + 1;
    }
}

// Behind the last words of speech in a text there is nobody to look for.
std::size_t ReportReader::end_of_last_report(std::size_t begin) const {
    if (speech_.empty() || speech_.back() < begin) return begin;
    std::size_t end = speech_.back() + 1;
    while (end < text_.tokens.size() && !starts_sentence(text_, end)) ++end;
    return end;
}

// The tokens of speech in [begin, end).
std::span<const std::size_t> ReportReader::speech_in(std::size_t begin, std::size_t end) const {
    const auto first = std::ranges::lower_bound(speech_, begin);
    const auto last = std::find_if(first, speech_.end(), [end](std::size_t i) { return i >= end; });
    return {first, last};
}

// "Sementara itu, Gubernur Sri Wulandari meninjau saluran.", "Siti Rahma pun
// akhirnya datang." before a quotation: she speaks next.
void ReportReader::read_introduced(std::size_t begin, std::size_t end) {
    constexpr std::size_t kMaxTokensBefore = 6; // "Di tempat yang sama, "
    if (is_comment_of_crowd(begin, end)) return attribution_.forget_for_group(begin, end);
    if (form(begin) == "sebelumnya") return; // what was before is no introduction
    if (is_turn_of_another(begin, end)) return attribution_.speakers().forget({});
    for (std::size_t i = begin; i < std::min(end, begin + kMaxTokensBefore); ++i) {
        const char first = text_.text[text_.tokens[i].begin];
        if (first < 'A' || first > 'Z') continue;
        if (is_lone_word(text_, i) && !is_before_person(i)) return;
        Person person = read_person(text_, i, end);
        if (person.end <= i) continue;
        if (!is_introduced(person, i == begin)) return;
        const bool is_full = i == begin && !person.office.empty();
        if (does_something(person.end, end, is_full))
            attribution_.speakers().set(std::move(person));
        else
            attribution_.speakers().mention(std::move(person));
        return;
    }
}

// "Setelah itu, giliran pengusaha Siti Rahma yang datang."
bool ReportReader::is_turn_of_another(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
        if (form(i) == "giliran") return true;
    return false;
}

// "Menurut", "Ini", "Senin": words that are no person's, behind which one may stand.
bool ReportReader::is_before_person(std::size_t index) const {
    const std::string_view word = form(index);
    return is_connective(word) || is_demonstrative(word) || weekday_of(word)
           || month_number(word) > 0;
}

// "Netizen pun memberikan komentarnya."
bool ReportReader::is_comment_of_crowd(std::size_t begin, std::size_t end) const {
    const std::span<const std::size_t> speech = speech_in(begin, end);
    if (std::ranges::none_of(speech, [this](std::size_t i) { return is_crowd(form(i)); }))
        return false;
    for (std::size_t i = begin; i < end; ++i)
        if (text_.tokens[i].stem == "komentar" || text_.tokens[i].stem == "tanggap") return true;
    return false;
}

// A whole name with an office or a title, or at the beginning of the sentence.
bool ReportReader::is_introduced(const Person& person, bool is_first) const {
    if (is_group(form(person.begin)) && !has_comma(person))
        return false; // "Warga Sukamaju pulang."
    if (!person.name.empty() && !person.office.empty() && is_person(person)
        && !is_of_institution(person) && is_office_word(form(person.begin)))
        return true;
    return person.name.find(' ') != std::string::npos
           && (!person.office.empty() || is_person_title(form(person.begin))
               || (is_first && has_word_of_names(text_, person)));
}

// "Warga Sukamaju, Siti Rahma"
bool ReportReader::has_comma(const Person& person) const {
    for (std::size_t i = person.begin + 1; i < person.end; ++i)
        if (text_.gap_before(i).starts_with(',')) return true;
    return false;
}

// A verb stands at the token `index`, or behind such words as "pun akhirnya"; is_full: other
// words may, too, but none that tells what is done to the person ("ditangkap").
bool ReportReader::does_something(std::size_t index, std::size_t end, bool is_full) const {
    constexpr std::size_t kMaxAdverbs = 3;
    for (std::size_t i = index; i < std::min(end, index + kMaxAdverbs); ++i) {
        if (!text_.gap_before(i).ends_with(' ') || is_capital(text_, i)) return false;
        if (form(i).starts_with("di") && text_.tokens[i].stem != form(i)) return false;
        if (form(i).starts_with("me") && text_.tokens[i].stem != form(i)) return true;
    }
    return is_full && index < end;
}

// "mengumumkan di kantor bahwa"
bool ReportReader::has_bahwa(std::size_t verb, std::size_t end) const {
    constexpr std::size_t kMaxBetween = 5;
    for (std::size_t i = verb + 1; i < std::min(end, verb + kMaxBetween); ++i)
        if (form(i) == "bahwa") return true;
    return false;
}

// The verb at the token `index` of a sentence that ends at `end` says
// something.
bool ReportReader::reports(std::size_t index, std::size_t end) const {
    const bool has_clause =
        has_bahwa(index, end)
        || (index + 1 < end
            && (is_clause_word(form(index + 1)) || text_.gap_before(index + 1).starts_with(',')));
    if (is_said(form(index))) // "Darma klaim bahwa", "Darma bilang,"
        return has_clause && index > 0 && is_capital(text_, index - 1)
               && (form(index + 1) == "bahwa" || form(index) == "bilang");
    if (!is_says(form(index)) || is_not_said(index)) return false;
    return has_clause || index + 1 == end || !is_says_or_does(form(index));
}

// "belum mau membeberkan", "dengan menambahkan"; but not "tak sungkan
// mengatakan".
bool ReportReader::is_not_said(std::size_t verb) const {
    if (verb == 0) return false;
    if (is_negation(form(verb - 1)) || is_before_infinitive(form(verb - 1))) return true;
    if (verb > 1 && form(verb - 2) == "yang") return true; // "yang intinya mengatakan"
    return verb > 1 && is_auxiliary(form(verb - 1)) && is_negation(form(verb - 2));
}

// "Namun, kata Siti, air surut", "Kata Siti, air surut"
bool ReportReader::is_inserted(std::size_t begin, std::size_t index, std::size_t end) const {
    if (!is_inserted_verb(form(index)) || index + 1 >= end) return false;
    const bool is_free = index == begin || is_pronoun(form(index + 1)) || is_last_speaker(index + 1)
                         || text_.gap_before(index).find(',') != std::string_view::npos;
    const std::string_view gap = text_.gap_before(index + 1);
    if (is_said_with_pronoun(form(index))) return is_free && index > begin && gap == ", ";
    if (gap != " ") return false;
    return is_free && (is_capital(text_, index + 1) || is_pronoun(form(index + 1)));
}

// "Warga kata Siti perlu hadir": who spoke last is called so.
bool ReportReader::is_last_speaker(std::size_t index) const {
    const std::string name = ' ' + attribution_.speakers().last().name + ' ';
    return is_capital(text_, index)
           && name.find(' ' + std::string(text_.surface(text_.tokens[index])) + ' ')
                  != std::string::npos;
}

// "menurut NAME", "menurut dia", "menurutnya", "Namun, kata NAME,": takes who says it.
bool ReportReader::is_according(std::size_t begin, std::size_t index, std::size_t end) {
    if (form(index) == "menurutnya") return take_pronoun();
    if (form(index) != "menurut" && !is_inserted(begin, index, end)) return false;
    constexpr std::size_t kLeastTokens = 4; // "Kata Siti, surut"
    if (index == begin && end < begin + kLeastTokens) return false;
    if (is_said_with_pronoun(form(index))) return take_pronoun();
    attribution_.read_speaker(index + 1, end, false);
    if (attribution_.is_unknown()) return false;
    return !attribution_.has_pronoun() || attribution_.is_named_before()
           || (index + 1 < end && is_pronoun(form(index + 1)));
}

// "Demikian pula yang dikatakan", "Hal senada yang disampaikan"
bool ReportReader::is_said_alike(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kMaxWords = 8;
    for (std::size_t i = begin; i < std::min(end, begin + kMaxWords); ++i)
        if (form(i) == "senada" || form(i) == "demikian" || form(i) == "serupa") return true;
    return false;
}

bool ReportReader::take_pronoun() const {
    attribution_.take_pronoun();
    return true;
}

// False when the sentence reports nothing.
bool ReportReader::read_reported(std::size_t begin, std::size_t end, std::size_t until) {
    const std::span<const std::size_t> speech = speech_in(begin, end);
    if (speech.empty()) return false;
    // What attributes the quotation before it.
    const bool is_so = form(begin) == "demikian" && begin + 1 < end // "demikian kata Siti"
                       && form(begin + 1) != "bunyi";
    if (is_said(form(is_so ? begin + 1 : begin))
        && ((begin > 0 && begin == behind_quote_) || has_closing_mark(text_.gap_before(begin))))
        return false;
    if (attribution_.attributing_verb() > begin && attribution_.attributing_verb() < end)
        return false;
    for (const std::size_t i : speech) {
        const bool is_read = is_according(begin, i, end)
                             || (reports(i, end) && attribution_.read_subject_of(begin, i));
        if (is_read) {
            add_report(begin, i, end, until);
            return true;
        }
        // but "Hal senada yang disampaikan NAME"
        const bool is_of_thing = i > begin && form(i - 1) == "yang" && !is_said_alike(begin, i);
        if (is_said_by(form(i)) && !is_of_thing && attribution_.read_agent(i, end)) return false;
        if (is_says(form(i)) && !is_not_said(i)) attribution_.read_next_speaker(begin, i);
    }
    return false;
}

// NAME mengatakan, "...": the quotation itself is the fact.
void ReportReader::add_report(std::size_t begin, std::size_t verb, std::size_t end,
                              std::size_t until) {
    constexpr std::size_t kLeastClause = 5; // "menyebut, air surut sejak pagi," before it
    const bool is_before_quote =
        end == until && end < text_.tokens.size()
        && (is_says(form(end - 1)) || is_said(form(end - 1)) || introduces(text_.gap_before(end)))
        && (end < verb + kLeastClause || !text_.gap_before(verb + 1).starts_with(','));
    if (is_before_quote) return;
    QuoteFact fact =
        attribution_.fact(Rule::reported, text_.tokens[begin].begin, text_.tokens[end - 1].end);
    if (!fact.speaker.empty() || !fact.office.empty()) found_.push_back(std::move(fact));
}

} // namespace telusur
