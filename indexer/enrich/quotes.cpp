#include "indexer/enrich/quotes.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/enrich/last_speakers.hpp"
#include "indexer/enrich/person_words.hpp"
#include "indexer/enrich/persons.hpp"
#include "indexer/enrich/quote_marks.hpp"
#include "indexer/enrich/speaker_names.hpp"
#include "indexer/enrich/speech_words.hpp"
#include "indexer/enrich/subjects.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr std::size_t kLeastWords = 5; // of a quotation that no verb stands beside

// Where sentences begin, and who speaks.
class QuoteFinder {
public:
    explicit QuoteFinder(const AnalyzedText& text)

        : text_(text), names_(text), speakers_(names_), spans_(find_quoted_spans(text)) {}

    std::vector<QuoteFact> find() {
        std::size_t next = 0; // the first token that is not read yet
        for (std::size_t i = 0; i < spans_.size(); ++i) {
            read_reports(next, spans_[i].first);
            const std::size_t until =
                i + 1 < spans_.size() ? spans_[i + 1].first : text_.tokens.size();
            next = behind_quote_ = spans_[i].last;
            add(spans_[i], until);
        }
        read_reports(next, text_.tokens.size());
        std::ranges::stable_sort(found_, {},
                                 [](const QuoteFact& fact) { return fact.evidence.begin; });
        return std::move(found_);
    }

private:
    std::string_view form(std::size_t index) const { return text_.tokens[index].form; }

    void add(const QuotedSpan& span, std::size_t until) {
        Rule rule = Rule::said;
        const bool is_behind = attributed_behind(span, until);
        if (!is_behind && !attributed_before(span)) {
            if (!is_statement(span)) return;
            if (is_listed(span)) speakers_.forget({});
            rule = Rule::follows;
        }
        if (is_pronoun_) rule = Rule::follows;
        append(rule, span.begin, span.end);
    }

    // begin, end: bytes.
    void append(Rule rule, std::size_t begin, std::size_t end) {
        const Person& speaker = is_pronoun_ ? speakers_.meant() : speakers_.last();
        QuoteFact fact;
        fact.speaker = speaker.name.empty() ? speaker.office : speaker.name;
        fact.office = speaker.name.empty() ? "" : speaker.office;
        fact.rule = rule;
        fact.evidence = text_.range(begin, end);
        found_.push_back(std::move(fact));
    }

    // Three or more that nothing stands between are what several people write.
    bool is_listed(const QuotedSpan& span) const {
        constexpr std::size_t kLeast = 3;
        const auto at = static_cast<std::size_t>(&span - spans_.data());
        std::size_t first = at;
        while (first > 0 && at - first < kLeast && spans_[first - 1].last == spans_[first].first)
            --first;
        std::size_t last = at;
        while (last + 1 < spans_.size() && last - at < kLeast
               && spans_[last + 1].first == spans_[last].last)
            ++last;
        return last - first + 1 >= kLeast;
    }

    // Words that nobody stands beside are said when they are a sentence.
    bool is_statement(const QuotedSpan& span) const {
        const char last = text_.text[span.end - 1];
        const char behind = span.mark_end < text_.text.size() ? text_.text[span.mark_end] : '\n';
        const bool ends = last == '.' || last == ',' || last == '!' || last == '?';
        return span.last - span.first >= kLeastWords && (ends || behind == '\n');
    }

    // "..." kata NAME, "..." katanya, "..." NAME mengatakan.
    bool attributed_behind(const QuotedSpan& span, std::size_t until) {
        is_pronoun_ = false;
        if (span.last >= until) return false;
        const std::string_view gap =
            text_.text.substr(span.mark_end, text_.tokens[span.last].begin - span.mark_end);
        if (gap.find_first_not_of(" ,.-") != std::string_view::npos) return false;
        if (!is_said(form(span.last))) return gap == " " && is_told_by_subject(span, until);
        // ". Kata" begins another sentence, with its own quotation.
        if (gap.find('.') != std::string_view::npos && text_.tokens[span.last].starts_sentence
            && text_.text[text_.tokens[span.last].begin] < 'a')
            return false;
        set_speaker(span.last + 1, until, is_said_with_pronoun(form(span.last)));
        return true;
    }

    // "...," NAME, office, mengatakan
    bool is_told_by_subject(const QuotedSpan& span, std::size_t until) {
        constexpr std::size_t kMaxTokens = 15;
        if (!is_capital(span.last) || text_.text[span.end - 1] != ',') return false;
        for (std::size_t i = span.last + 1; i < std::min(until, span.last + kMaxTokens); ++i) {
            if (starts_sentence(i)) return false;
            if (!is_says(form(i))) continue;
            const Person person = read_person(text_, span.last, i);
            if (person.name.empty()) return false;
            speakers_.set(person);
            attributing_verb_ = i;
            return true;
        }
        return false;
    }

    void set_speaker(std::size_t index, std::size_t until, bool is_pronoun) {
        is_pronoun_ = is_pronoun;
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
        if (is_document(form(index))) return speakers_.forget({});
        const Person person = read_person(text_, index, until);
        if (form(index) == "sang" && person.name.find(' ') == std::string::npos) {
            is_pronoun_ = true; // "kata sang kakak"
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
        else if (is_of_unnamed)
            speakers_.forget({});
        else if (is_found)
            speakers_.set(person);
        else
            is_pronoun_ = true;
    }

    // "kata Gus Iyan, sapaan akrabnya"
    bool is_nickname(const Person& person) const {
        return person.end > person.begin && person.end < text_.tokens.size()
               && form(person.end) == "sapaan";
    }

    // The name of "seorang warga, Siti" and "seorang warga Siti".
    bool is_told(const Person& person) const {
        for (std::size_t i = person.begin + 1; i < person.end; ++i)
            if (text_.gap_before(i).starts_with(',')) return true;
        return is_person(person) && has_word_of_names(person);
    }

    bool is_capital(std::size_t index) const {
        const char first = text_.text[text_.tokens[index].begin];
        return first >= 'A' && first <= 'Z';
    }

    // NAME mengatakan, "..."; Menurut NAME, "..."; kata NAME: "...".
    bool attributed_before(const QuotedSpan& span) {
        if (span.first == 0) return false;
        const std::size_t begin = sentence_begin(span.first);
        const bool is_joined =
            introduces(text_.gap_before(span.first)) || is_verb(form(span.first - 1));
        return is_joined && read_report(begin, span.first);
    }

    // mengatakan, "...": a full stop before the comma ends the sentence.
    static bool introduces(std::string_view gap) {
        return gap.find_first_of(",:") != std::string_view::npos
               && gap.find_first_of(".!?") == std::string_view::npos;
    }

    // Not behind an initial: "Laode M. Syarif".
    bool starts_sentence(std::size_t index) const {
        if (!text_.tokens[index].starts_sentence || index == 0) return index == 0;
        const AnalyzedToken& before = text_.tokens[index - 1];
        const std::string_view gap = text_.gap_before(index);
        if (is_abbreviated(before.form) && (gap == ". " || gap == ".")) return false;
        return before.end - before.begin > 1 || !is_capital(index - 1) || gap != ". ";
    }

    // Where the sentence that ends before the token `index` begins; a quotation
    // ends one.
    std::size_t sentence_begin(std::size_t index) const {
        constexpr std::size_t kMaxBack = 60;
        std::size_t begin = index;
        while (begin > 0 && index - begin < kMaxBack) {
            --begin;
            if (starts_sentence(begin) || has_closing_mark(text_.gap_before(begin))) break;
        }
        return begin;
    }

    static bool is_verb(std::string_view word) { return is_says(word) || is_said(word); }

    // Reads who speaks in the tokens [begin, end) of a sentence; false when
    // nobody does.
    bool read_report(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (form(i) == "menurut" || (is_said(form(i)) && i == begin)) {
                set_speaker(i + 1, end, is_said_with_pronoun(form(i)));
                return true;
            }
            if (!is_says(form(i))) continue;
            return take_subject(begin, i);
        }
        return false;
    }

    // Makes who does what the verb at the token `verb` says the speaker; false
    // when nobody does.
    bool take_subject(std::size_t begin, std::size_t verb) {
        Subject subject = read_subject(text_, names_, begin, verb);
        is_pronoun_ = subject.is_pronoun;
        if (!subject.is_found()) {
            forget_for_group(begin, verb);
            return false;
        }
        if (is_crowd(fold(subject.person.name)))
            speakers_.forget(fold(subject.person.name)); // "Warganet menilai"
        else if (!is_pronoun_)
            speakers_.set(std::move(subject.person));
        return true;
    }

    // "Para netizen menuliskan tanggapan.": the quotations behind it are theirs.
    void forget_for_group(std::size_t begin, std::size_t verb) {
        for (std::size_t i = begin; i < verb; ++i)
            if (is_crowd(form(i))) return speakers_.forget(std::string(form(i)));
    }

    // "Netizen pun memberikan komentarnya."
    bool is_comment_of_crowd(std::size_t begin, std::size_t end) const {
        bool has_crowd = false;
        bool has_comment = false;
        for (std::size_t i = begin; i < end; ++i) {
            has_crowd = has_crowd || is_crowd(form(i));
            has_comment = has_comment || text_.tokens[i].stem == "komentar"
                          || text_.tokens[i].stem == "tanggap";
        }
        return has_crowd && has_comment;
    }

    // The sentences of the tokens [begin, end) that report what somebody says.
    void read_reports(std::size_t begin, std::size_t end) {
        std::size_t first = begin;
        for (std::size_t i = begin; i < end; ++i) {
            const bool is_end = i + 1 == end || starts_sentence(i + 1);
            if (!is_end) continue;
            if (!read_reported(first, i + 1, end)) read_introduced(first, i + 1);
            first = i + 1;
        }
    }

    // "Sementara itu, Gubernur Sri Wulandari meninjau saluran.", "Siti Rahma pun
    // akhirnya datang." before a quotation: she speaks next.
    void read_introduced(std::size_t begin, std::size_t end) {
        constexpr std::size_t kMaxTokensBefore = 6; // "Di tempat yang sama, "
        if (is_comment_of_crowd(begin, end)) return forget_for_group(begin, end);
        if (form(begin) == "sebelumnya") return; // what was before is no introduction
        for (std::size_t i = begin; i < std::min(end, begin + kMaxTokensBefore); ++i) {
            const char first = text_.text[text_.tokens[i].begin];
            if (first < 'A' || first > 'Z') continue;
            Person person = read_person(text_, i, end);
            if (person.end <= i) continue;
            if (!is_introduced(person, i == begin)) return;
            const bool is_full = i == begin && !person.office.empty();
            if (does_something(person.end, end, is_full))
                speakers_.set(std::move(person));
            else
                speakers_.mention(std::move(person));
            return;
        }
    }

    // A whole name with an office or a title, or at the beginning of the sentence.
    bool is_introduced(const Person& person, bool is_first) const {
        if (!person.name.empty() && !person.office.empty() && is_person(person)
            && is_office_word(form(person.begin)))
            return true;
        return person.name.find(' ') != std::string::npos
               && (!person.office.empty() || is_person_title(form(person.begin))
                   || (is_first && has_word_of_names(person)));
    }

    bool has_word_of_names(const Person& person) const {
        for (std::size_t i = person.begin; i < person.end; ++i)
            if (is_word_of_names(form(i))) return true;
        return false;
    }

    // A verb stands at the token `index`, or behind such words as "pun akhirnya"; is_full: other
    // words may, too, but none that tells what is done to the person ("ditangkap").
    bool does_something(std::size_t index, std::size_t end, bool is_full) const {
        constexpr std::size_t kMaxAdverbs = 3;
        for (std::size_t i = index; i < std::min(end, index + kMaxAdverbs); ++i) {
            if (!text_.gap_before(i).ends_with(' ') || is_capital(i)) return false;
            if (form(i).starts_with("di") && text_.tokens[i].stem != form(i)) return false;
            if (form(i).starts_with("me") && text_.tokens[i].stem != form(i)) return true;
        }
        return is_full && index < end;
    }

    // "mengumumkan di kantor bahwa"
    bool has_bahwa(std::size_t verb, std::size_t end) const {
        constexpr std::size_t kMaxBetween = 5;
        for (std::size_t i = verb + 1; i < std::min(end, verb + kMaxBetween); ++i)
            if (form(i) == "bahwa") return true;
        return false;
    }

    // The verb at the token `index` of a sentence that ends at `end` says
    // something.
    bool reports(std::size_t index, std::size_t end) const {
        const bool has_clause = has_bahwa(index, end)
                                || (index + 1 < end
                                    && (is_clause_word(form(index + 1))
                                        || text_.gap_before(index + 1).starts_with(',')));
        if (is_said(form(index))) // "Darma klaim bahwa", "Darma bilang,"
            return has_clause && index > 0 && is_capital(index - 1)
                   && (form(index + 1) == "bahwa" || form(index) == "bilang");
        if (!is_says(form(index)) || is_not_said(index)) return false;
        return has_clause || index + 1 == end || !is_says_or_does(form(index));
    }

    // "belum mau membeberkan", "dengan menambahkan"; but not "tak sungkan
    // mengatakan".
    bool is_not_said(std::size_t verb) const {
        if (verb == 0) return false;
        if (is_negation(form(verb - 1)) || is_before_infinitive(form(verb - 1))) return true;
        if (verb > 1 && form(verb - 2) == "yang") return true; // "yang intinya mengatakan"
        return verb > 1 && is_auxiliary(form(verb - 1)) && is_negation(form(verb - 2));
    }

    // "Namun, kata Siti, air surut", "Kata Siti, air surut"
    bool is_inserted(std::size_t begin, std::size_t index, std::size_t end) const {
        if (!is_inserted_verb(form(index)) || index + 1 >= end) return false;
        const bool is_free = index == begin || is_pronoun(form(index + 1))
                             || is_last_speaker(index + 1)
                             || text_.gap_before(index).find(',') != std::string_view::npos;
        const std::string_view gap = text_.gap_before(index + 1);
        if (is_said_with_pronoun(form(index))) return is_free && index > begin && gap == ", ";
        if (gap != " ") return false;
        return is_free && (is_capital(index + 1) || is_pronoun(form(index + 1)));
    }

    // "Warga kata Siti perlu hadir": who spoke last is called so.
    bool is_last_speaker(std::size_t index) const {
        const std::string name = ' ' + speakers_.last().name + ' ';
        return is_capital(index)
               && name.find(' ' + std::string(text_.surface(text_.tokens[index])) + ' ')
                      != std::string::npos;
    }

    // "Gubernur Siti Rahma menyambut tamu": who speaks next; "Siti melaporkan hal
    // itu" is not.
    void take_next_speaker(std::size_t begin, std::size_t verb) {
        const Subject subject = read_subject(text_, names_, begin, verb);
        if (!subject.is_found()) return forget_for_group(begin, verb);
        const bool is_full =
            !subject.person.office.empty() || subject.person.name.find(' ') != std::string::npos;
        if (is_full && !subject.is_pronoun) speakers_.set(subject.person);
    }

    // "Hal itu disampaikan oleh NAME": who speaks next.
    bool read_agent(std::size_t verb, std::size_t end) {
        std::size_t i = verb + 1;
        if (i < end && form(i) == "oleh") ++i;
        if (i >= end || text_.gap_before(i) != " ") return false;
        Person person = read_person(text_, i, end);
        if (person.name.empty()) return false;
        speakers_.set(std::move(person));
        return true;
    }

    // "menurut NAME", "menurut dia", "menurutnya", "Namun, kata NAME,": takes who says it.
    bool is_according(std::size_t begin, std::size_t index, std::size_t end) {
        if (form(index) == "menurutnya") return is_pronoun_ = true;
        if (form(index) != "menurut" && !is_inserted(begin, index, end)) return false;
        constexpr std::size_t kLeastTokens = 4; // "Kata Siti, surut"
        if (index == begin && end < begin + kLeastTokens) return false;
        if (is_said_with_pronoun(form(index))) return is_pronoun_ = true;
        set_speaker(index + 1, end, false);
        return !is_pronoun_ || is_named_before_ || (index + 1 < end && is_pronoun(form(index + 1)));
    }

    // False when the sentence reports nothing.
    bool read_reported(std::size_t begin, std::size_t end, std::size_t until) {
        // What attributes the quotation before it.
        if (is_said(form(begin))
            && ((begin > 0 && begin == behind_quote_) || has_closing_mark(text_.gap_before(begin))))
            return false;
        if (attributing_verb_ > begin && attributing_verb_ < end) return false;
        for (std::size_t i = begin; i < end; ++i) {
            const bool is_read =
                is_according(begin, i, end) || (reports(i, end) && take_subject(begin, i));
            if (is_read) {
                add_report(begin, i, end, until);
                return true;
            }
            const bool is_of_thing = i > begin && form(i - 1) == "yang";
            if (is_said_by(form(i)) && !is_of_thing && read_agent(i, end)) return false;
            if (is_says(form(i)) && !is_not_said(i)) take_next_speaker(begin, i);
        }
        return false;
    }

    // NAME mengatakan, "...": the quotation itself is the fact.
    void add_report(std::size_t begin, std::size_t verb, std::size_t end, std::size_t until) {
        constexpr std::size_t kLeastClause = 5; // "menyebut, air surut sejak pagi," before it
        const bool is_before_quote =
            end == until && end < text_.tokens.size()
            && (is_verb(form(end - 1)) || introduces(text_.gap_before(end)))
            && (end < verb + kLeastClause || !text_.gap_before(verb + 1).starts_with(','));
        if (is_before_quote) return;
        append(Rule::reported, text_.tokens[begin].begin, text_.tokens[end - 1].end);
        if (found_.back().speaker.empty()) found_.pop_back();
    }

    const AnalyzedText& text_;
    SpeakerNames names_;
    LastSpeakers speakers_;
    std::vector<QuotedSpan> spans_;
    std::vector<QuoteFact> found_;
    bool is_pronoun_ = false;
    bool is_named_before_ = false;     // "menurut politisi itu"
    std::size_t behind_quote_ = 0;     // the first token behind the last quotation
    std::size_t attributing_verb_ = 0; // the last in a sentence behind its quotation
};

} // namespace

std::vector<QuoteFact> find_quotes(const AnalyzedArticle& article) {
    return QuoteFinder(article.body).find();
}

} // namespace telusur
