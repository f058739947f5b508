#include "query/language/lexer.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace telusur {
namespace {

struct Operator {
    std::string_view word;
    LexemeKind kind;
};

// In capitals only: "dan" is a word.
constexpr auto kOperators = std::to_array<Operator>({{"AND", LexemeKind::op_and},
                                                     {"DAN", LexemeKind::op_and},
                                                     {"OR", LexemeKind::op_or},
                                                     {"ATAU", LexemeKind::op_or},
                                                     {"NOT", LexemeKind::op_not},
                                                     {"BUKAN", LexemeKind::op_not},
                                                     {"NEAR", LexemeKind::near},
                                                     {"DEKAT", LexemeKind::near},
                                                     {"ADJ", LexemeKind::ordered},
                                                     {"KALIMAT", LexemeKind::sentence},
                                                     {"SENTENCE", LexemeKind::sentence},
                                                     {"PARAGRAF", LexemeKind::paragraph},
                                                     {"PARAGRAPH", LexemeKind::paragraph}});

constexpr std::array<std::string_view, 4> kQuotes{"\"", "\xE2\x80\x9C", "\xE2\x80\x9D",
                                                  "\xE2\x80\x9E"};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : rest_(text) {}

    std::vector<Lexeme> lex() {
        while (skip_space(), !rest_.empty()) next();
        return std::move(lexemes_);
    }

private:
    void next() {
        if (const std::size_t quote = quote_length(rest_)) {
            phrase(quote);
        } else if (rest_.front() == '(' || rest_.front() == ')') {
            add(rest_.front() == '(' ? LexemeKind::open : LexemeKind::close, 1);
        } else if ((rest_.front() == '+' || rest_.front() == '-') && stands_before_term()) {
            add(rest_.front() == '+' ? LexemeKind::plus : LexemeKind::minus, 1);
        } else if (rest_.front() == '=' && stands_before_term() && rest_[1] != '=') {
            add(LexemeKind::exact, 1);
        } else {
            word();
        }
    }

    // A sign belongs to what follows it directly: "-aceh", not "- aceh" and not "--".
    bool stands_before_term() const {
        return rest_.size() > 1 && !is_space(rest_[1]) && rest_[1] != '+' && rest_[1] != '-'
               && rest_[1] != ')';
    }

    void phrase(std::size_t quote) {
        const std::size_t column = column_;
        take(quote);
        std::size_t length = 0;
        while (length < rest_.size() && quote_length(rest_.substr(length)) == 0) ++length;
        const bool is_closed = length < rest_.size();
        lexemes_.push_back({is_closed ? LexemeKind::phrase : LexemeKind::broken,
                            std::string(rest_.substr(0, length)), column});
        take(length);
        if (is_closed) take(quote_length(rest_));
    }

    void word() {
        std::size_t length = 0;
        while (length < rest_.size() && !ends_word(length)) ++length;
        const std::string_view text = rest_.substr(0, length);
        if (const std::size_t colon = field_length(length)) {
            add(LexemeKind::field, colon);
            take(1);
            return;
        }
        add(kind_of(text), length);
    }

    // "NEAR" and "NEAR/5": a distance belongs to the operators that have one.
    static LexemeKind kind_of(std::string_view word) {
        const std::size_t slash = word.find('/');
        const auto* found = std::ranges::find(kOperators, word.substr(0, slash), &Operator::word);
        if (found == kOperators.end()) return LexemeKind::word;
        if (slash == std::string_view::npos) return found->kind;
        const std::string_view number = word.substr(slash + 1);
        const bool has_distance =
            (found->kind == LexemeKind::near || found->kind == LexemeKind::ordered)
            && !number.empty()
            && std::ranges::all_of(number, [](unsigned char c) { return std::isdigit(c) != 0; });
        return has_distance ? found->kind : LexemeKind::word;
    }

    bool ends_word(std::size_t at) const {
        const char c = rest_[at];
        return is_space(c) || c == '(' || c == ')' || quote_length(rest_.substr(at)) > 0;
    }

    // Length of the name when the word begins like "judul:x" or "judul:(": letters, a colon, and
    // something behind it that is not another mark ("10:30" and "https://" are no fields).
    std::size_t field_length(std::size_t word_length) const {
        const std::size_t colon = rest_.substr(0, word_length).find(':');
        if (colon == std::string_view::npos || colon == 0) return 0;
        const std::string_view name = rest_.substr(0, colon);
        if (!std::ranges::all_of(name, [](unsigned char c) { return std::isalpha(c) != 0; }))
            return 0;
        return rest_.substr(colon + 1).starts_with("//") ? 0 : colon;
    }

    static std::size_t quote_length(std::string_view text) {
        for (const std::string_view quote : kQuotes)
            if (text.starts_with(quote)) return quote.size();
        return 0;
    }

    void add(LexemeKind kind, std::size_t length) {
        lexemes_.push_back({kind, std::string(rest_.substr(0, length)), column_});
        take(length);
    }

    void skip_space() {
        while (!rest_.empty() && is_space(rest_.front())) take(1);
    }

    void take(std::size_t length) {
        for (const char c : rest_.substr(0, length))
            if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++column_;
        rest_.remove_prefix(length);
    }

    std::string_view rest_;
    std::size_t column_ = 1;
    std::vector<Lexeme> lexemes_;
};

} // namespace

std::vector<Lexeme> lex_query(std::string_view text) {
    return Lexer(text).lex();
}

} // namespace telusur
