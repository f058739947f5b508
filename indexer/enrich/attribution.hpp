// Attribution: reads who says what a text quotes or reports, and remembers it for the pronouns
// behind.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/enrich/last_speakers.hpp"
#include "indexer/enrich/persons.hpp"
#include "indexer/enrich/quote_marks.hpp"
#include "indexer/enrich/speaker_names.hpp"
#include "indexer/format/facts.hpp"

namespace telusur {

class Attribution {
public:
    // Keeps a reference: `text` must outlive this. speech: as find_speech() finds it.
    Attribution(const AnalyzedText& text, std::span<const std::size_t> speech)
        : text_(text), names_(text, speech), speakers_(names_) {}
    Attribution(const Attribution&) = delete; // speakers_ refers to names_
    Attribution& operator=(const Attribution&) = delete;

    // "..." kata NAME, "..." katanya, "..." NAME mengatakan; until: the token of the next
    // quotation. False when nobody is told to say it, here and below.
    bool read_behind(const QuotedSpan& span, std::size_t until);

    // NAME mengatakan, "..."; Menurut NAME, "..."; kata NAME: "...".
    bool read_before(const QuotedSpan& span);

    // Who stands at the token `index`, behind such a word as "kata" or "menurut", before `until`.
    void read_speaker(std::size_t index, std::size_t until, bool is_pronoun);

    // Who does what the verb at the token `verb` of the sentence from `begin` on says.
    bool read_subject_of(std::size_t begin, std::size_t verb);

    // "Gubernur Siti Rahma menyambut tamu": who speaks next; "Siti melaporkan hal itu" is not.
    void read_next_speaker(std::size_t begin, std::size_t verb);

    // "Hal itu disampaikan oleh NAME": who speaks next.
    bool read_agent(std::size_t verb, std::size_t end);

    // "Para netizen menuliskan tanggapan.": the quotations behind it are theirs.
    void forget_for_group(std::size_t begin, std::size_t verb);

    // "menurutnya": whoever that is.
    void take_pronoun() { is_pronoun_ = true; }

    // What was read last names nobody, but stands for somebody.
    bool has_pronoun() const { return is_pronoun_; }
    // "menurut politisi itu"
    bool is_named_before() const { return is_named_before_; }
    // "menurut pengunjung": nobody whom the words name or stand for.
    bool is_unknown() const { return is_unknown_; }
    // The last verb in a sentence behind its quotation ("...", NAME mengatakan), else 0.
    std::size_t attributing_verb() const { return attributing_verb_; }

    LastSpeakers& speakers() { return speakers_; }

    // What was read last as a fact. begin, end: bytes.
    QuoteFact fact(Rule rule, std::size_t begin, std::size_t end);

private:
    std::string_view form(std::size_t index) const { return text_.tokens[index].form; }
    bool is_told_by_subject(const QuotedSpan& span, std::size_t until);
    bool is_told_by_verb(const QuotedSpan& span, std::size_t until);
    bool stands_for_speaker(std::size_t index, std::size_t until) const;
    bool is_epithet(std::size_t index) const;
    bool is_relation_of_other(std::size_t index, const Person& person);
    bool is_kept_secret(std::size_t index, const Person& person) const;
    bool is_part_of_sentence(const QuotedSpan& span) const;
    bool is_nickname(const Person& person) const;
    bool is_told(const Person& person) const;
    std::size_t sentence_begin(std::size_t index) const;
    bool read_report(std::size_t begin, std::size_t end);

    const AnalyzedText& text_;
    SpeakerNames names_;
    LastSpeakers speakers_;
    bool is_pronoun_ = false;
    bool is_named_before_ = false;
    bool is_unknown_ = false;
    std::size_t attributing_verb_ = 0;
};

// mengatakan, "...": whether a sentence goes on over `gap`; a full stop ends it.
bool introduces(std::string_view gap);

// Whether a word of persons' names is among the words of `person`.
bool has_word_of_names(const AnalyzedText& text, const Person& person);

} // namespace telusur
