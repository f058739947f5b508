#include "indexer/enrich/quote_marks.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/enrich/speech_words.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMaxQuoteBytes = 3000;

struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t token = 0; // the first token behind it
    bool opens = false;
    bool closes = false;
    bool is_lost = false; // became a question mark or no character
    bool is_weak = false; // such a one without a comma before: "surut? katanya"
};

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '(' || c == '[';
}

class MarkFinder {
public:
    explicit MarkFinder(const AnalyzedText& text) : text_(text) {}

    std::vector<Mark> find() {
        for (std::size_t i = 0; i <= text_.tokens.size(); ++i) {
            const std::string_view gap = text_.gap_before(i);
            if (gap == " ") continue; // most have no mark
            const auto begin = static_cast<std::size_t>(gap.data() - text_.text.data());
            for (std::size_t at = begin; at < begin + gap.size(); ++at) look(at, i);
        }
        return std::move(marks_);
    }

private:
    // How a mark is written, and which way it points.
    enum class Shape { none, left, right, straight, lost };

    void look(std::size_t at, std::size_t token) {
        if (at < next_) return;
        std::size_t end = at;
        const Shape shape = shape_at(at, end);
        if (shape == Shape::none) return;
        next_ = end;
        const bool is_end = is_closing(at, end);
        const bool is_beginning = is_opening(at, end, token);
        switch (shape) {
        case Shape::left: marks_.push_back({at, end, token, true, is_end}); break;
        // Some open with it, too, also right behind a sentence.
        case Shape::right:
            marks_.push_back({at, end, token, !is_end && follows_sentence(at), true});
            break;
        case Shape::straight:
            marks_.push_back({at, end, token, at == 0 || !is_end, !is_beginning});
            break;
        default: add_lost(at, end, token);
        }
    }

    // What a mark became that had no character: it opens before a word or closes before a verb.
    void add_lost(std::size_t at, std::size_t end, std::size_t token) {
        const bool is_glued = end < text_.text.size() && !is_blank(text_.text[end])
                              && (at == 0 || is_blank(text_.text[at - 1]));
        if (is_glued) marks_.push_back({at, end, token, true, false, true});
        if (is_attributing(at, end, token))
            marks_.push_back({at, end, token, false, true, true, !follows_stop(at)});
    }

    Shape shape_at(std::size_t at, std::size_t& end) const {
        struct Form {
            std::string_view bytes;
            Shape shape;
        };
        constexpr auto kForms = std::to_array<Form>({{"\"", Shape::straight},
                                                     {kLeftMark, Shape::left},
                                                     {kLowMark, Shape::left},
                                                     {kRightMark, Shape::right},
                                                     {"''", Shape::straight},
                                                     {kNoCharacter, Shape::lost},
                                                     {"??", Shape::lost},
                                                     {"?", Shape::lost}});
        const std::string_view rest = text_.text.substr(at);
        for (const Form& form : kForms) {
            if (!rest.starts_with(form.bytes)) continue;
            end = at + form.bytes.size();
            return form.shape;
        }
        return Shape::none;
    }

    // What stands before is a word or its punctuation, and what stands behind is none.
    bool is_closing(std::size_t begin, std::size_t end) const {
        const bool is_blank_before = begin == 0 || is_blank(text_.text[begin - 1]);
        const bool is_blank_behind =
            end >= text_.text.size()
            || std::string_view(" \n\t,.;:)!?-").find(text_.text[end]) != std::string_view::npos;
        return !is_blank_before && is_blank_behind;
    }

    // A sentence begins behind it: ' " Air', '.,"Air'; and not ' "Kata Siti'.
    bool is_opening(std::size_t begin, std::size_t end, std::size_t token) const {
        if (token >= text_.tokens.size() || is_said(text_.tokens[token].form)) return false;
        const std::size_t word = text_.tokens[token].begin;
        if (word > end + 1 || !is_capital(word)) return false;
        const bool is_behind_blank = begin == 0 || is_blank(text_.text[begin - 1]);
        if (word > end) return is_behind_blank && text_.text[end] == ' ';
        return is_behind_blank || text_.text.substr(0, begin).ends_with(".,")
               || text_.text.substr(0, begin).ends_with("),");
    }

    // "surut,? kata": the verb behind it tells that a quotation ends.
    bool is_attributing(std::size_t begin, std::size_t end, std::size_t token) const {
        if (begin == 0 || token >= text_.tokens.size()) return false;
        return !is_blank(text_.text[begin - 1]) && text_.tokens[token].begin <= end + 1
               && is_said(text_.tokens[token].form);
    }

    bool follows_stop(std::size_t at) const {
        return at > 0 && std::string_view(",.!").find(text_.text[at - 1]) != std::string_view::npos;
    }

    bool follows_sentence(std::size_t at) const {
        return at == 0 || is_blank(text_.text[at - 1])
               || std::string_view(",.").find(text_.text[at - 1]) != std::string_view::npos;
    }

    bool is_capital(std::size_t at) const { return text_.text[at] >= 'A' && text_.text[at] <= 'Z'; }

    const AnalyzedText& text_;
    std::vector<Mark> marks_;
    std::size_t next_ = 0; // the byte behind the last mark
};

// The pieces between the marks.
class SpanFinder {
public:
    explicit SpanFinder(const AnalyzedText& text) : text_(text) {}

    std::vector<QuotedSpan> find() {
        for (const Mark& mark : MarkFinder(text_).find()) take(mark);
        return std::move(spans_);
    }

private:
    void take(const Mark& mark) {
        if (is_open_ && !reaches(mark)) is_open_ = false;
        if (mark.is_weak && !(is_open_ && open_.is_lost)) return; // a question
        if (is_open_ && mark.closes) {
            add(open_, mark);
            is_open_ = false;
            last_ = mark.token;
            return;
        }
        if (mark.opens) { // the one before was never closed
            open_ = mark;
            is_open_ = true;
        } else if (is_attributing(mark)) {
            add(begin_of_sentence(mark), mark);
        }
        last_ = mark.token; // no quotation reaches over a mark
    }

    bool reaches(const Mark& mark) const {
        const std::string_view piece = text_.text.substr(open_.end, mark.begin - open_.end);
        return piece.size() <= kMaxQuoteBytes && piece.find('\n') == std::string_view::npos;
    }

    // 'surut," kata' whose opening mark was lost.
    bool is_attributing(const Mark& mark) const {
        return mark.begin > 0 && text_.text[mark.begin - 1] == ','
               && text_.tokens[std::min(mark.token, text_.tokens.size() - 1)].begin <= mark.end + 1
               && mark.token < text_.tokens.size() && mark.token > last_
               && is_said(text_.tokens[mark.token].form);
    }

    // Not behind a colon: "yang: 1) air".
    bool begins_sentence(std::size_t token) const {
        return text_.tokens[token].starts_sentence
               && text_.gap_before(token).find_first_not_of(": ") != std::string_view::npos;
    }

    Mark begin_of_sentence(const Mark& mark) const {
        std::size_t token = mark.token - 1;
        while (token > last_ && !begins_sentence(token)) --token;
        const std::size_t begin = text_.tokens[token].begin;
        return {begin, begin, token, true, false};
    }

    void add(const Mark& open, const Mark& mark) {
        if (mark.token <= open.token) return;
        spans_.push_back({open.end, mark.begin, open.token, mark.token, open.begin, mark.end});
    }

    const AnalyzedText& text_;
    std::vector<QuotedSpan> spans_;
    Mark open_;
    bool is_open_ = false;
    std::size_t last_ = 0; // the first token behind the last mark
};

} // namespace

std::vector<QuotedSpan> find_quoted_spans(const AnalyzedText& text) {
    return SpanFinder(text).find();
}

bool has_closing_mark(std::string_view gap) {
    constexpr std::array<std::string_view, 5> kClosing{"\"", kRightMark, "''", kNoCharacter, ",?"};
    return std::ranges::any_of(kClosing, [gap](std::string_view mark) {
        return gap.find(mark) != std::string_view::npos;
    });
}

} // namespace telusur
