// Reports: what somebody says without quotation marks ("NAME menyatakan bahwa ...").
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/enrich/attribution.hpp"
#include "indexer/format/facts.hpp"

namespace telusur {

class ReportReader {
public:
    // Keeps references: all must outlive this. speech: as find_speech() finds it; found: takes the
    // facts (rule `reported`).
    ReportReader(const AnalyzedText& text, std::span<const std::size_t> speech,
                 Attribution& attribution, std::vector<QuoteFact>& found)
        : text_(text), speech_(speech), attribution_(attribution), found_(found) {}

    // Reads the sentences of the tokens [begin, end), which stand between two quotations or an end
    // of the text; those that report nothing may tell who speaks next.
    void read(std::size_t begin, std::size_t end);

private:
    std::string_view form(std::size_t index) const { return text_.tokens[index].form; }
    std::size_t end_of_last_report(std::size_t begin) const;
    void read_introduced(std::size_t begin, std::size_t end);
    bool is_before_person(std::size_t index) const;
    bool is_turn_of_another(std::size_t begin, std::size_t end) const;
    bool is_comment_of_crowd(std::size_t begin, std::size_t end) const;
    bool is_introduced(const Person& person, bool is_first) const;
    bool has_comma(const Person& person) const;
    bool does_something(std::size_t index, std::size_t end, bool is_full) const;
    bool has_bahwa(std::size_t verb, std::size_t end) const;
    bool reports(std::size_t index, std::size_t end) const;
    bool is_not_said(std::size_t verb) const;
    bool is_inserted(std::size_t begin, std::size_t index, std::size_t end) const;
    bool is_last_speaker(std::size_t index) const;
    bool is_according(std::size_t begin, std::size_t index, std::size_t end);
    bool is_said_alike(std::size_t begin, std::size_t end) const;
    bool take_pronoun() const;
    bool read_reported(std::size_t begin, std::size_t end, std::size_t until);
    void add_report(std::size_t begin, std::size_t verb, std::size_t end, std::size_t until);

    std::span<const std::size_t> speech_in(std::size_t begin, std::size_t end) const;

    const AnalyzedText& text_;
    std::span<const std::size_t> speech_;
    Attribution& attribution_;
    std::vector<QuoteFact>& found_;
    std::size_t behind_quote_ = 0; // where the tokens that are read begin
};

} // namespace telusur
