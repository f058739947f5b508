#include "query/language/typed.hpp"

#include <algorithm>

#include "query/language/lexer.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMostWords = 5; // that one completion takes the place of

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

// The byte of the character in this column, from 1.
std::size_t byte_of(std::string_view text, std::size_t column) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && --column == 0) return at;
    return text.size();
}

// Folded, with one space between words, and at the end where there is any.
std::string folded_words(std::string_view text) {
    std::string words;
    for (const char c : text) {
        if (!is_space(c))
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    return fold(words);
}

bool binds(LexemeKind kind) {
    return kind == LexemeKind::field || kind == LexemeKind::exact || kind == LexemeKind::plus
           || kind == LexemeKind::minus;
}

class TypedReader {
public:
    explicit TypedReader(std::string_view query) : query_(query), lexemes_(lex_query(query)) {}

    Typed read() {
        if (lexemes_.empty()) return {};
        const bool ends_word = is_space(query_.back());
        const std::size_t last = lexemes_.size() - 1;
        switch (lexemes_[last].kind) {
        case LexemeKind::field:
            if (!ends_word && read_field(last + 1)) add_tail(query_.size(), query_.size());
            break;
        case LexemeKind::broken:
            typed_.is_quoted = true;
            if (read_field(last)) {
                const std::size_t quote = begin_of(last);
                add_tail(quote, query_.size() - lexemes_[last].text.size());
            }
            break;
        case LexemeKind::word: read_words(last, ends_word); break;
        default: break;
        }
        return std::move(typed_);
    }

private:
    std::size_t begin_of(std::size_t lexeme) const {
        return byte_of(query_, lexemes_[lexeme].column);
    }

    // Of what stands behind lexeme `end` - 1. Returns false for a field of unknown name.
    bool read_field(std::size_t end) {
        while (end > 0 && binds(lexemes_[end - 1].kind)
               && lexemes_[end - 1].kind != LexemeKind::field)
            --end;
        if (end == 0 || lexemes_[end - 1].kind != LexemeKind::field) return true;
        const QueryFieldSpec* found = find_query_field(fold(lexemes_[end - 1].text));
        if (found == nullptr) return false;
        typed_.field = found->field;
        typed_.has_field = true;
        return true;
    }

    void read_words(std::size_t last, bool ends_word) {
        if (last > 0 && binds(lexemes_[last - 1].kind)) {
            if (!ends_word && read_field(last)) add_tail(begin_of(last), begin_of(last));
            return;
        }
        std::size_t first = last;
        while (first > 0 && last - first + 1 < kMostWords
               && lexemes_[first - 1].kind == LexemeKind::word
               && !(first > 1 && binds(lexemes_[first - 2].kind)))
            --first;
        for (; first <= last; ++first) add_tail(begin_of(first), begin_of(first));
    }

    void add_tail(std::size_t begin, std::size_t text_begin) {
        Typed::Tail tail{begin, folded_words(query_.substr(text_begin)), 0};
        tail.count = 1 + static_cast<std::size_t>(std::ranges::count(tail.words, ' '))
                     - (tail.words.ends_with(' ') ? 1 : 0);
        typed_.tails.push_back(std::move(tail));
    }

    std::string_view query_;
    std::vector<Lexeme> lexemes_;
    Typed typed_;
};

} // namespace

Typed typed_at_end(std::string_view query) {
    return TypedReader(query).read();
}

} // namespace telusur
