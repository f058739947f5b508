#include "indexer/enrich/quote_marks.hpp"

#include <utility>

namespace telusur {
namespace {

constexpr std::size_t kMaxQuoteBytes = 3000;

struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t token = 0; // the first token behind it
    bool opens = false;
    bool closes = false;
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
            const auto begin = static_cast<std::size_t>(gap.data() - text_.text.data());
            for (std::size_t at = begin; at < begin + gap.size(); ++at) look(at, i);
        }
        return std::move(marks_);
    }

private:
    void look(std::size_t at, std::size_t token) {
        const std::string_view rest = text_.text.substr(at);
        if (rest.starts_with(kLeftMark) || rest.starts_with(kLowMark)) {
            marks_.push_back({at, at + kLeftMark.size(), token, true, is_closing(at, at + 3)});
        } else if (rest.starts_with(kRightMark)) {
            // Some open with it, too, also right behind a sentence.
            const bool opens =
                (at == 0 || is_blank(text_.text[at - 1])
                 || std::string_view(",.").find(text_.text[at - 1]) != std::string_view::npos)
                && !is_closing(at, at + 3);
            marks_.push_back({at, at + kRightMark.size(), token, opens, true});
        } else if (rest.front() == '"') {
            const bool opens = at == 0 || !is_closing(at, at + 1);
            marks_.push_back({at, at + 1, token, opens, true});
        }
    }

    // What stands before is a word or its punctuation, and what stands behind is none.
    bool is_closing(std::size_t begin, std::size_t end) const {
        const bool is_blank_before = begin == 0 || is_blank(text_.text[begin - 1]);
        const bool is_blank_behind =
            end >= text_.text.size()
            || std::string_view(" \n\t,.;:)!?-").find(text_.text[end]) != std::string_view::npos;
        return !is_blank_before && is_blank_behind;
    }

    const AnalyzedText& text_;
    std::vector<Mark> marks_;
};

} // namespace

std::vector<QuotedSpan> find_quoted_spans(const AnalyzedText& text) {
    std::vector<QuotedSpan> spans;
    const std::vector<Mark> marks = MarkFinder(text).find();
    const Mark* open = nullptr;
    for (const Mark& mark : marks) {
        const bool is_far = open != nullptr && mark.begin - open->end > kMaxQuoteBytes;
        const bool is_new_line = open != nullptr
                                 && text.text.substr(open->end, mark.begin - open->end).find('\n')
                                        != std::string_view::npos;
        if (is_far || is_new_line) open = nullptr;
        if (open == nullptr) {
            if (mark.opens) open = &mark;
            continue;
        }
        if (!mark.closes) {
            open = &mark; // the one before was never closed
            continue;
        }
        if (mark.token > open->token)
            spans.push_back(
                {open->end, mark.begin, open->token, mark.token, open->begin, mark.end});
        open = nullptr;
    }
    return spans;
}

bool has_closing_mark(std::string_view gap) {
    return gap.find('"') != std::string_view::npos
           || gap.find(kRightMark) != std::string_view::npos;
}

} // namespace telusur
