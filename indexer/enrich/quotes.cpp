#include "indexer/enrich/quotes.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

#include "indexer/enrich/attribution.hpp"
#include "indexer/enrich/quote_marks.hpp"
#include "indexer/enrich/reports.hpp"
#include "indexer/enrich/speech_words.hpp"

namespace telusur {
namespace {

constexpr std::size_t kLeastWords = 5; // of a quotation that no verb stands beside

// The quotations, and the reports between them, in their order: each tells who may speak next.
class QuoteFinder {
public:
    explicit QuoteFinder(const AnalyzedText& text)
        : text_(text), speech_(find_speech(text)), attribution_(text, speech_),
          reports_(text, speech_, attribution_, found_), spans_(find_quoted_spans(text)) {}

    std::vector<QuoteFact> find() {
        std::size_t next = 0; // the first token that is not read yet
        for (std::size_t i = 0; i < spans_.size(); ++i) {
            reports_.read(next, spans_[i].first);
            const std::size_t until =
                i + 1 < spans_.size() ? spans_[i + 1].first : text_.tokens.size();
            next = spans_[i].last;
            add(spans_[i], until);
        }
        reports_.read(next, text_.tokens.size());
        std::ranges::stable_sort(found_, {},
                                 [](const QuoteFact& fact) { return fact.evidence.begin; });
        return std::move(found_);
    }

private:
    void add(const QuotedSpan& span, std::size_t until) {
        Rule rule = Rule::said;
        if (!attribution_.read_behind(span, until) && !attribution_.read_before(span)) {
            if (!is_statement(span) || is_title(span)) return;
            if (is_listed(span)) attribution_.speakers().forget({});
            attribution_.take_pronoun(); // no institution speaks on
            rule = Rule::follows;
        }
        if (attribution_.has_pronoun()) rule = Rule::follows;
        found_.push_back(attribution_.fact(rule, span.begin, span.end));
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
        // A mark behind a space is one that lost its words.
        const bool is_glued = last != ' ';
        return span.last - span.first >= kLeastWords && is_glued && !is_inside_sentence(span)
               && (ends || behind == '\n');
    }

    // 'Tema acara ini "Air Surut, Warga Pulang!"': behind a word, not behind a comma or a full
    // stop.
    bool is_inside_sentence(const QuotedSpan& span) const {
        const std::size_t at = text_.text.substr(0, span.mark_begin).find_last_not_of(' ');
        if (at == std::string_view::npos) return false;
        const auto before = static_cast<unsigned char>(text_.text[at]);
        return std::isalnum(before) != 0;
    }

    // 'berjudul "Air Surut, Warga Pulang!"'
    bool is_title(const QuotedSpan& span) const {
        if (span.first == 0) return false;
        const std::string_view before = text_.tokens[span.first - 1].form;
        return before == "berjudul" || before == "bertajuk" || before == "judul"
               || before == "tajuk" || before == "lagu" || before == "film" || before == "bertema";
    }

    const AnalyzedText& text_;
    std::vector<std::size_t> speech_;
    std::vector<QuoteFact> found_;
    Attribution attribution_;
    ReportReader reports_;
    std::vector<QuotedSpan> spans_;
};

} // namespace

std::vector<QuoteFact> find_quotes(const AnalyzedArticle& article) {
    return QuoteFinder(article.body).find();
}

} // namespace telusur
