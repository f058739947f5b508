#include "query/language/parse.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "indexer/program/error.hpp"
#include "query/language/lexer.hpp"
#include "stemmer_id/normalize.hpp"
#include "stemmer_id/tokenize.hpp"

namespace telusur {
namespace {

constexpr const char* kNothingBehind = "nothing stands behind it";

std::string field_names() {
    std::string names;
    for (const FieldSpec& row : kFields)
        if (row.terms != TermForm::none)
            names += (names.empty() ? "" : ", ") + std::string(row.indonesian_name) + ':';
    return names;
}

// Grammar, loosest first:
//   list    = conj { [OR] conj }          clauses side by side
//   conj    = signed { AND signed }
//   signed  = [ "+" | "-" | NOT ] primary
//   primary = [ field ] ( word | phrase ) | "(" list ")"
class Parser {
public:
    Parser(std::span<const Lexeme> lexemes, Strictness strictness)
        : lexemes_(lexemes), strictness_(strictness) {}

    ParsedQuery parse() {
        ParsedQuery parsed;
        parsed.root = list(0);
        while (at_ < lexemes_.size()) { // only a ")" too many can stop a list
            complain(peek(), "this bracket closes nothing; take it out");
            ++at_;
            Group more = list(0);
            for (Clause& clause : more.clauses) parsed.root.clauses.push_back(std::move(clause));
        }
        parsed.ignored = std::move(ignored_);
        return parsed;
    }

private:
    Group list(int depth) {
        Group group;
        const Lexeme* open_or = nullptr; // an OR whose right side is still to come
        while (at_ < lexemes_.size() && peek().kind != LexemeKind::close) {
            if (peek().kind == LexemeKind::op_or) {
                if (group.clauses.empty())
                    complain(peek(), "nothing stands before it");
                else if (group.clauses.back().occur == Occur::filter)
                    group.clauses.back().occur = Occur::should;
                if (open_or != nullptr) complain(*open_or, kNothingBehind);
                open_or = &peek();
                ++at_;
                continue;
            }
            std::optional<Clause> clause = conjunction(depth);
            if (!clause) continue;
            if (open_or == nullptr && clause->occur == Occur::should && has_field(*clause))
                clause->occur = Occur::filter;
            open_or = nullptr;
            group.clauses.push_back(std::move(*clause));
        }
        if (open_or != nullptr) complain(*open_or, kNothingBehind);
        return group;
    }

    static bool has_field(const Clause& clause) {
        const auto* match = std::get_if<Match>(&clause.node);
        return match != nullptr && match->field != nullptr;
    }

    std::optional<Clause> conjunction(int depth) {
        std::optional<Clause> first = signed_clause(depth);
        if (!is_next(LexemeKind::op_and)) return first;
        Group group;
        if (first) group.clauses.push_back(std::move(*first));
        while (is_next(LexemeKind::op_and)) {
            const Lexeme& op = peek();
            ++at_;
            if (at_ == lexemes_.size() || peek().kind == LexemeKind::close
                || peek().kind == LexemeKind::op_or) {
                complain(op, kNothingBehind);
                break;
            }
            if (std::optional<Clause> next = signed_clause(depth))
                group.clauses.push_back(std::move(*next));
        }
        if (group.clauses.empty()) return std::nullopt;
        for (Clause& clause : group.clauses)
            if (clause.occur == Occur::should) clause.occur = Occur::must;
        return grouped(std::move(group));
    }

    // Clauses that all leave out, "(NOT a)" or "NOT a AND NOT b", leave out of what stands around
    // them: as -(a b).
    static Clause grouped(Group group) {
        const bool only_leaves_out = std::ranges::all_of(
            group.clauses, [](const Clause& clause) { return clause.occur == Occur::must_not; });
        if (!only_leaves_out) return {Occur::should, std::move(group)};
        if (group.clauses.size() == 1) return std::move(group.clauses.front());
        for (Clause& clause : group.clauses) clause.occur = Occur::should;
        return {Occur::must_not, std::move(group)};
    }

    std::optional<Clause> signed_clause(int depth) {
        Occur occur = Occur::should;
        while (at_ < lexemes_.size()) {
            if (peek().kind == LexemeKind::plus)
                occur = Occur::must;
            else if (peek().kind == LexemeKind::minus || peek().kind == LexemeKind::op_not)
                occur = Occur::must_not;
            else
                break;
            ++at_;
        }
        std::optional<Clause> clause = primary(nullptr, depth);
        if (!clause) return clause;
        if (clause->occur != Occur::must_not)
            clause->occur = occur;
        else if (occur == Occur::must_not)
            clause->occur = Occur::must; // -(-a)
        return clause;
    }

    std::optional<Clause> primary(const FieldSpec* field, int depth) {
        if (at_ == lexemes_.size()) {
            if (at_ > 0) complain(lexemes_[at_ - 1], kNothingBehind);
            return std::nullopt;
        }
        const Lexeme& lexeme = lexemes_[at_++];
        switch (lexeme.kind) {
        case LexemeKind::word:
        case LexemeKind::phrase: return match(field, lexeme);
        case LexemeKind::field: return field_clause(lexeme, depth);
        case LexemeKind::open: return bracket(lexeme, depth);
        case LexemeKind::broken:
            complain(lexeme, "this quotation mark is not closed; close it or take it out");
            return words(lexeme.text);
        case LexemeKind::close: // only behind a sign or NOT: a list ends before its bracket
            --at_;
            complain(lexemes_[at_ - 1], kNothingBehind);
            return std::nullopt;
        default: complain(lexeme, "an operator has no word before it"); return std::nullopt;
        }
    }

    std::optional<Clause> match(const FieldSpec* field, const Lexeme& lexeme) {
        if (tokenizer_.tokenize(lexeme.text).empty()) {
            if (lexeme.kind == LexemeKind::phrase)
                complain(lexeme, "there is no word in the quotation marks");
            return std::nullopt; // punctuation that stands alone
        }
        count_part();
        return Clause{Occur::should, Match{field, lexeme.text, lexeme.kind == LexemeKind::phrase}};
    }

    std::optional<Clause> field_clause(const Lexeme& name, int depth) {
        const FieldSpec* field = find_field(fold(name.text));
        if (field == nullptr || field->terms == TermForm::none) {
            complain(name, "there is no field '" + name.text + "'; the fields are " + field_names()
                               + "; put the text in quotation marks to search for it");
            return words(name.text); // what follows is parsed as its own clause
        }
        const bool has_value =
            at_ < lexemes_.size()
            && (peek().kind == LexemeKind::word || peek().kind == LexemeKind::phrase
                || peek().kind == LexemeKind::broken)
            && !tokenizer_.tokenize(peek().text).empty();
        if (!has_value) {
            complain(name, "the field has no value; write " + std::string(field->indonesian_name)
                               + ":word or " + std::string(field->indonesian_name)
                               + ":\"some words\"");
            return words(name.text);
        }
        return primary(field, depth);
    }

    std::optional<Clause> bracket(const Lexeme& open, int depth) {
        if (depth >= kMaxDepth)
            throw UsageError("the query has more than " + std::to_string(kMaxDepth)
                             + " brackets in each other");
        Group inner = list(depth + 1);
        if (is_next(LexemeKind::close))
            ++at_;
        else
            complain(open, "this bracket is not closed; close it or take it out");
        if (inner.clauses.empty()) return std::nullopt;
        return grouped(std::move(inner));
    }

    // The words of a piece that is no syntax, for a lenient parse; operators among them in quotes.
    std::optional<Clause> words(const std::string& text) {
        Group group;
        for (const Token& token : tokenizer_.tokenize(text)) {
            count_part();
            const std::string word(token.surface);
            const bool is_operator = lex_query(word).front().kind != LexemeKind::word;
            group.clauses.push_back({Occur::should, Match{nullptr, word, is_operator}});
        }
        if (group.clauses.empty()) return std::nullopt;
        return Clause{Occur::should, std::move(group)};
    }

    void count_part() {
        if (++part_count_ > kMaxClauses)
            throw UsageError("the query has more than " + std::to_string(kMaxClauses)
                             + " parts; leave some out");
    }

    void complain(const Lexeme& lexeme, const std::string& why) {
        const std::string message =
            "column " + std::to_string(lexeme.column) + ", '" + lexeme.text + "': " + why;
        if (strictness_ == Strictness::strict)
            throw UsageError("cannot understand the query: " + message);
        ignored_.push_back(message);
    }

    const Lexeme& peek() const { return lexemes_[at_]; }
    bool is_next(LexemeKind kind) const { return at_ < lexemes_.size() && peek().kind == kind; }

    std::span<const Lexeme> lexemes_;
    Strictness strictness_;
    std::size_t at_ = 0;
    std::size_t part_count_ = 0;
    std::vector<std::string> ignored_;
    Tokenizer tokenizer_;
};

// True when something in the group can be found, rather than only left out.
bool has_something_wanted(const Group& group) {
    for (const Clause& clause : group.clauses) {
        if (clause.occur == Occur::must_not) continue;
        const auto* inner = std::get_if<Group>(&clause.node);
        if (inner == nullptr || has_something_wanted(*inner)) return true;
    }
    return false;
}

} // namespace

ParsedQuery parse_query(std::string_view text, Strictness strictness) {
    if (text.size() > kMaxQueryBytes)
        throw UsageError("the query is longer than " + std::to_string(kMaxQueryBytes / 1024)
                         + " KiB");
    const std::vector<Lexeme> lexemes = lex_query(clean(text));
    ParsedQuery parsed = Parser(lexemes, strictness).parse();
    if (parsed.root.clauses.empty()) throw UsageError("the query has no words");
    if (!has_something_wanted(parsed.root))
        throw UsageError("the query only leaves articles out; add a word to search for");
    return parsed;
}

} // namespace telusur
