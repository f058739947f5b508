#include "indexer/enrich/attribution.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/enrich/designations.hpp"
#include "indexer/enrich/person_words.hpp"
#include "indexer/enrich/sentences.hpp"
#include "indexer/enrich/speech_words.hpp"
#include "indexer/enrich/subjects.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

bool is_verb(std::string_view word) {
    return is_says(word) || is_said(word);
}

// "pria yang akrab disapa Darma", "wanita asal Sagara"
bool is_before_epithet(std::string_view word) {
    return word == "yang" || word == "asal" || word == "kelahiran" || word == "berusia";
}

} // namespace

QuoteFact Attribution::fact(Rule rule, std::size_t begin, std::size_t end) {
    Person speaker = told_of(is_pronoun_ ? speakers_.meant() : speakers_.last(), names_);
    QuoteFact fact;
    fact.speaker = std::move(speaker.name);
    fact.office = std::move(speaker.office);
    fact.rule = rule;
    fact.evidence = text_.range(begin, end);
    return fact;
}

// "..." kata NAME, "..." katanya, "..." NAME mengatakan.
bool Attribution::read_behind(const QuotedSpan& span, std::size_t until) {
    is_pronoun_ = false;
    if (span.last >= until) return false;
    const std::string_view gap =
        text_.text.substr(span.mark_end, text_.tokens[span.last].begin - span.mark_end);
    if (gap.find_first_not_of(" ,.-") != std::string_view::npos) return false;
    // "demikian pernyataan NEA"
    if (form(span.last) == "demikian" && span.last + 1 < until
        && is_document(form(span.last + 1))) {
        read_speaker(span.last + 1, until, false);
        return true;
    }
    if (form(span.last) == "demikian" && span.last + 1 < until && is_said(form(span.last + 1))) {
        read_speaker(span.last + 2, until, is_said_with_pronoun(form(span.last + 1)));
        return true;
    }
    if (!is_said(form(span.last)))
        return gap == " " && (is_told_by_subject(span, until) || is_told_by_verb(span, until));
    // ". Kata" begins another sentence, with its own quotation.
    if (gap.find('.') != std::string_view::npos && text_.tokens[span.last].starts_sentence
        && text_.text[text_.tokens[span.last].begin] < 'a')
        return false;
    // '... bengkak. " Aku tidak tahu': marks that lost their words
    if (is_capital(text_, span.last) && text_.text[span.end - 1] == ' ') return false;
    read_speaker(span.last + 1, until, is_said_with_pronoun(form(span.last)));
    return true;
}

// "...," NAME, office, mengatakan
bool Attribution::is_told_by_subject(const QuotedSpan& span, std::size_t until) {
    constexpr std::size_t kMaxTokens = 15;
    if (!is_capital(text_, span.last) || text_.text[span.end - 1] != ',') return false;
    for (std::size_t i = span.last + 1; i < std::min(until, span.last + kMaxTokens); ++i) {
        if (starts_sentence(text_, i)) return false;
        if (!is_says(form(i))) continue;
        const Person person = read_person(text_, span.last, i);
        if (person.name.empty()) return false;
        speakers_.set(person);
        attributing_verb_ = i;
        return true;
    }
    return false;
}

// "...," ancam NAME: any verb of one word.
bool Attribution::is_told_by_verb(const QuotedSpan& span, std::size_t until) {
    const AnalyzedToken& verb = text_.tokens[span.last];
    if (text_.text[span.end - 1] != ',' || span.last + 1 >= until
        || !is_capital(text_, span.last + 1) || text_.gap_before(span.last + 1) != " "
        || is_capital(text_, span.last) || verb.kind != TokenKind::word || verb.stem != verb.form
        || is_no_person(verb.form) || is_closed_word(verb.form) || is_preposition(verb.form))
        return false;
    const Person person = read_person(text_, span.last + 1, until);
    if (person.name.empty() || !is_person(person)) return false;
    is_pronoun_ = false;
    speakers_.set(person);
    return true;
}

void Attribution::read_speaker(std::size_t index, std::size_t until, bool is_pronoun) {
    is_pronoun_ = is_pronoun;
    is_unknown_ = false;
    is_named_before_ = false;
    if (index >= until) {
        is_pronoun_ = true;
        return;
    }
    // "katanya, Jumat": the sentence goes on without the speaker.
    const bool has_stop = text_.gap_before(index) != " ";
    if (has_stop || is_pronoun) {
        is_pronoun_ = true;
        return;
    }
    is_pronoun_ = false;
    const bool is_of_law = is_law(form(index)) && text_.surface(text_.tokens[index]) != "Uu";
    if (is_document(form(index)) || is_of_law || (index > 0 && form(index - 1) == "bunyi"))
        return speakers_.forget({});
    const Person person = read_person(text_, index, until);
    if (form(index) == "sang" && person.name.find(' ') == std::string::npos) {
        // "kata sang aktris", but not "kata sang kakak"
        is_pronoun_ = index + 1 < until && !is_relation(form(index + 1))
                      && (is_noun_of_person(form(index + 1))
                          || (is_position(form(index + 1)) && !is_occupation(form(index + 1))));
        if (!is_pronoun_) speakers_.forget({});
        return;
    }
    const bool is_found = !person.name.empty() || !person.office.empty();
    // "teriak pegawai KPK", "kata seorang juru bicara Kementerian Air": nobody
    // is named.
    const bool is_of_group = is_group(form(index)) && (!is_found || !is_person(person));
    const bool is_of_unnamed = is_unnamed(form(index)) && (!is_found || !is_told(person));
    is_named_before_ = person.is_named_before;
    if (person.is_named_before || is_nickname(person))
        is_pronoun_ = true;
    else if (is_of_group)
        speakers_.forget(std::string(form(index)));
    else if (is_of_unnamed || is_relation_of_other(index, person) || is_kept_secret(index, person))
        speakers_.forget({});
    else if (is_found)
        speakers_.set(person);
    else if (stands_for_speaker(index, until))
        is_pronoun_ = true;
    else {
        is_unknown_ = true;
        speakers_.forget({});
    }
}

// "dia", "saat", "pria itu", "ibu tiga anak ini": who was named before; "seorang ibu", "kakaknya"
// are others.
bool Attribution::stands_for_speaker(std::size_t index, std::size_t until) const {
    constexpr std::size_t kMaxWords = 10;
    if (is_pronoun(form(index)) || is_no_person(form(index)) || is_adverb(form(index))
        || is_preposition(form(index)) || is_closed_word(form(index)) || is_capital(text_, index))
        return true;
    if (is_noun_of_person(form(index))) return is_epithet(index);
    const bool is_alone = index + 1 == until || text_.gap_before(index + 1) != " ";
    if (is_alone) return is_office_word(form(index)); // "kata kapolres."
    for (std::size_t i = index + 1; i < std::min(until, index + kMaxWords); ++i) {
        if (text_.gap_before(i) != " ") return false;
        if (is_demonstrative(form(i))) return true;
    }
    return false;
}

// 'pelantun "Air Mata" itu', "wanita asal Sagara"
bool Attribution::is_epithet(std::size_t index) const {
    constexpr std::size_t kMaxWords = 10;
    for (std::size_t i = index + 1; i < std::min(text_.tokens.size(), index + kMaxWords); ++i) {
        if (text_.gap_before(i).find(". ") != std::string_view::npos) return false;
        if (is_demonstrative(form(i)) || (i == index + 1 && is_before_epithet(form(i))))
            return true;
    }
    return false;
}

// "tulis anggota Air Mata yang tak mau disebut namanya"
bool Attribution::is_kept_secret(std::size_t index, const Person& person) const {
    return !is_capital(text_, index) && person.end + 1 < text_.tokens.size()
           && form(person.end) == "yang" && text_.gap_before(person.end) == " "
           && (is_negation(form(person.end + 1)) || form(person.end + 1) == "meminta");
}

// "kata pengacara Siti", whom the text calls by that name, too: somebody else, who is not named.
bool Attribution::is_relation_of_other(std::size_t index, const Person& person) {
    if (!is_relation(form(index)) || is_capital(text_, index) || person.name.empty()) return false;
    for (std::size_t i = index + 1; i < person.end; ++i)
        if (text_.gap_before(i).starts_with(',')) return false; // "pengacara Siti, Darma"
    return names_.is_named_elsewhere(person.name);
}

// "kata Gus Iyan, sapaan akrabnya"
bool Attribution::is_nickname(const Person& person) const {
    return person.end > person.begin && person.end < text_.tokens.size()
           && form(person.end) == "sapaan";
}

// The name of "seorang warga, Siti" and "seorang warga Siti".
bool Attribution::is_told(const Person& person) const {
    for (std::size_t i = person.begin + 1; i < person.end; ++i)
        if (text_.gap_before(i).starts_with(',')) return true;
    return is_person(person) && has_word_of_names(text_, person);
}

// NAME mengatakan, "..."; Menurut NAME, "..."; kata NAME: "...".
bool Attribution::read_before(const QuotedSpan& span) {
    if (span.first == 0) return false;
    const std::size_t begin = sentence_begin(span.first);
    const bool is_joined =
        introduces(text_.gap_before(span.first)) || is_verb(form(span.first - 1));
    if (!is_joined || is_part_of_sentence(span)) return false;
    if (read_report(begin, span.first)) return true;
    is_pronoun_ = false;
    if (form(span.first - 1) == "berbunyi") { // "Pasal 3 berbunyi,": nobody says it
        speakers_.forget({});
        return true;
    }
    // "Seorang ibu berkata,": nobody who is named.
    for (std::size_t i = begin + 1; i < span.first; ++i) {
        is_pronoun_ = is_pronoun_ || is_pronoun(form(i - 1)); // "Ia tertawa dan mengatakan,"
        if (!is_says(form(i))) continue;
        if (!is_pronoun_) speakers_.forget({});
        return true;
    }
    return false;
}

// 'Lagu "Air" tayang', 'menyebut "air" itu': some words that a sentence goes on behind.
bool Attribution::is_part_of_sentence(const QuotedSpan& span) const {
    constexpr std::size_t kMostWords = 5;
    return span.last - span.first <= kMostWords && span.last < text_.tokens.size()
           && text_.text[span.end - 1] != ',' && !is_capital(text_, span.last)
           && text_.text.substr(span.mark_end, text_.tokens[span.last].begin - span.mark_end)
                  == " ";
}

// Where the sentence that ends before the token `index` begins; a quotation
// ends one.
std::size_t Attribution::sentence_begin(std::size_t index) const {
    constexpr std::size_t kMaxBack = 60;
    std::size_t begin = index;
    while (begin > 0 && index - begin < kMaxBack) {
        --begin;
        if (starts_sentence(text_, begin) || has_closing_mark(text_.gap_before(begin))) break;
    }
    return begin;
}

// Reads who speaks in the tokens [begin, end) of a sentence; false when
// nobody does.
bool Attribution::read_report(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (form(i) == "menurut" || (is_said(form(i)) && i == begin)) {
            read_speaker(i + 1, end, is_said_with_pronoun(form(i)));
            return true;
        }
        if (!is_says(form(i))) continue;
        return read_subject_of(begin, i);
    }
    return false;
}

// Makes who does what the verb at the token `verb` says the speaker; false
// when nobody does.
bool Attribution::read_subject_of(std::size_t begin, std::size_t verb) {
    Subject subject = read_subject(text_, names_, begin, verb);
    is_pronoun_ = subject.is_pronoun;
    if (!subject.is_found()) {
        forget_for_group(begin, verb);
        return false;
    }
    const std::string name =
        subject.person.name.empty() ? subject.person.office : subject.person.name;
    if (is_group(fold(name)))
        speakers_.forget(is_crowd(fold(name)) ? fold(name) : name); // "Warganet menilai"
    else if (!is_pronoun_)
        speakers_.set(std::move(subject.person));
    return true;
}

// "Para netizen menuliskan tanggapan.": the quotations behind it are theirs.
void Attribution::forget_for_group(std::size_t begin, std::size_t verb) {
    for (std::size_t i = begin; i < verb; ++i)
        if (is_crowd(form(i))) return speakers_.forget(std::string(form(i)));
}

// "Gubernur Siti Rahma menyambut tamu": who speaks next; "Siti melaporkan hal
// itu" is not.
void Attribution::read_next_speaker(std::size_t begin, std::size_t verb) {
    const Subject subject = read_subject(text_, names_, begin, verb);
    if (!subject.is_found()) return forget_for_group(begin, verb);
    if (is_group(fold(subject.person.name)) || is_group(fold(subject.person.office)))
        return; // "Warga melaporkan hal itu."
    const bool is_full =
        !subject.person.office.empty() || subject.person.name.find(' ') != std::string::npos
        || text_.gap_before(subject.person.begin).starts_with(','); // "salah satu warga, Siti"
    if (is_full && !subject.is_pronoun) speakers_.set(subject.person);
}

// "Hal itu disampaikan oleh NAME": who speaks next.
bool Attribution::read_agent(std::size_t verb, std::size_t end) {
    std::size_t i = verb + 1;
    if (i < end && form(i) == "oleh") ++i;
    if (i >= end || text_.gap_before(i) != " ") return false;
    Person person = read_person(text_, i, end);
    if (person.name.empty()) return false;
    speakers_.set(std::move(person));
    return true;
}

bool introduces(std::string_view gap) {
    return gap.find_first_of(",:") != std::string_view::npos
           && gap.find_first_of(".!?") == std::string_view::npos;
}

bool has_word_of_names(const AnalyzedText& text, const Person& person) {
    for (std::size_t i = person.begin; i < person.end; ++i)
        if (is_word_of_names(text.tokens[i].form)) return true;
    return false;
}

} // namespace telusur
