#include "query/language/parse.hpp"

#include <optional>
#include <span>

#include "query/language/clause_maker.hpp"
#include "query/language/faults.hpp"
#include "query/language/lexer.hpp"
#include "query/language/proximity_chain.hpp"
#include "query/language/tree_rules.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

std::string field_names() {
    std::string names;
    for (const QueryFieldSpec& row : kQueryFields)
        names += (names.empty() ? "" : ", ") + std::string(row.name) + ':';
    return names;
}

// Grammar, loosest first:
//   list    = conj { [OR] conj }          clauses side by side
//   conj    = near { AND near }
//   near    = signed { ( NEAR/n | ADJ/n | KALIMAT | PARAGRAF ) signed }
//   signed  = [ "+" | "-" | NOT ] primary
//   primary = [ field ] [ "=" ] ( word | phrase ) | "(" list ")"
class Parser {
public:
    Parser(std::span<const Lexeme> lexemes, Complaints& complaints, ClauseMaker& maker)
        : lexemes_(lexemes), complaints_(complaints), maker_(maker) {}

    Group parse() {
        Group root = list(0);
        while (at_ < lexemes_.size()) { // only a ")" too many can stop a list
            complaints_.add(peek(), kClosesNothing);
            ++at_;
            Group more = list(0);
            for (Clause& clause : more.clauses) root.clauses.push_back(std::move(clause));
        }
        return root;
    }

private:
    Group list(int depth) {
        Group group;
        const Lexeme* open_or = nullptr; // an OR whose right side is still to come
        while (at_ < lexemes_.size() && peek().kind != LexemeKind::close) {
            if (peek().kind == LexemeKind::op_or) {
                if (group.clauses.empty()) complaints_.add(peek(), kNothingBefore);
                if (open_or != nullptr) complaints_.add(*open_or, kNothingBehind);
                open_or = &peek();
                ++at_;
                continue;
            }
            std::optional<Clause> clause = conjunction(depth);
            if (!clause) continue;
            const bool is_choice = open_or != nullptr && !group.clauses.empty();
            if (is_choice && group.clauses.back().occur == Occur::filter)
                group.clauses.back().occur = Occur::should;
            if (!is_choice && clause->occur == Occur::should && is_restriction(*clause))
                clause->occur = Occur::filter;
            open_or = nullptr;
            group.clauses.push_back(std::move(*clause));
        }
        if (open_or != nullptr) complaints_.add(*open_or, kNothingBehind);
        return group;
    }

    std::optional<Clause> conjunction(int depth) {
        std::optional<Clause> first = near_clause(depth);
        if (!is_next(LexemeKind::op_and)) return first;
        Group group;
        if (first) group.clauses.push_back(std::move(*first));
        while (is_next(LexemeKind::op_and)) {
            const Lexeme& op = peek();
            ++at_;
            if (at_ == lexemes_.size() || peek().kind == LexemeKind::close
                || peek().kind == LexemeKind::op_or) {
                complaints_.add(op, kNothingBehind);
                break;
            }
            if (std::optional<Clause> next = near_clause(depth))
                group.clauses.push_back(std::move(*next));
        }
        if (group.clauses.empty()) return std::nullopt;
        for (Clause& clause : group.clauses)
            if (clause.occur == Occur::should) clause.occur = Occur::must;
        return grouped(std::move(group));
    }

    bool is_next_proximity() const { return at_ < lexemes_.size() && is_proximity(peek().kind); }

    bool is_next_operand() const {
        return at_ < lexemes_.size() && peek().kind != LexemeKind::close
               && peek().kind != LexemeKind::op_or && peek().kind != LexemeKind::op_and;
    }

    std::optional<Clause> near_clause(int depth) {
        std::optional<Clause> left = signed_clause(depth);
        if (!left || !is_next_proximity()) return left;
        const Occur occur = left->occur;
        const bool is_signed = occur == Occur::must || occur == Occur::must_not;
        if (is_signed) left->occur = Occur::should;
        ProximityChain chain(complaints_);
        while (is_next_proximity()) {
            const Lexeme& op = peek();
            ++at_;
            std::optional<Clause> right = is_next_operand() ? signed_clause(depth) : std::nullopt;
            if (!right) {
                complaints_.add(op, kNothingBehind);
                break;
            }
            if (!chain.add(op, *left, *right)) {
                complaints_.add(op, kBesideNear);
                return both(std::move(*left), std::move(*right));
            }
            left = std::move(right);
        }
        if (chain.is_empty()) return left;
        Clause clause = chain.take();
        if (is_signed) clause.occur = occur;
        return clause;
    }

    static Clause both(Clause left, Clause right) {
        Group group;
        group.clauses.push_back(std::move(left));
        group.clauses.push_back(std::move(right));
        return {Occur::should, std::move(group)};
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

    std::optional<Clause> primary(const QueryFieldSpec* field, int depth) {
        if (at_ == lexemes_.size()) {
            if (at_ > 0) complaints_.add(lexemes_[at_ - 1], kNothingBehind);
            return std::nullopt;
        }
        const Lexeme& lexeme = lexemes_[at_++];
        switch (lexeme.kind) {
        case LexemeKind::word:
        case LexemeKind::phrase: return value(field, lexeme);
        case LexemeKind::exact: return exact(field, lexeme);
        case LexemeKind::field: return field_clause(lexeme, depth);
        case LexemeKind::open: return bracket(lexeme, depth);
        case LexemeKind::broken:
            complaints_.add(lexeme, kQuoteNotClosed);
            return maker_.words(lexeme.text);
        case LexemeKind::close: // only behind a sign or NOT: a list ends before its bracket
            --at_;
            complaints_.add(lexemes_[at_ - 1], kNothingBehind);
            return std::nullopt;
        default: complaints_.add(lexeme, kNoWordBefore); return std::nullopt;
        }
    }

    std::optional<Clause> value(const QueryFieldSpec* field, const Lexeme& lexeme) {
        const bool has_phrase =
            field != nullptr && field->value == QueryValue::count
            && lexeme.text.find_first_not_of("0123456789") + 1 == lexeme.text.size()
            && lexeme.text.ends_with(':') && is_next(LexemeKind::phrase);
        return has_phrase ? maker_.at_least(lexeme, &lexemes_[at_++])
                          : maker_.value(field, lexeme, false);
    }

    std::optional<Clause> exact(const QueryFieldSpec* field, const Lexeme& sign) {
        const bool has_words =
            at_ < lexemes_.size()
            && (peek().kind == LexemeKind::word || peek().kind == LexemeKind::phrase);
        if (!has_words) {
            complaints_.add(sign, kBehindExact);
            return std::nullopt;
        }
        return maker_.value(field, lexemes_[at_++], true);
    }

    std::optional<Clause> field_clause(const Lexeme& name, int depth) {
        const QueryFieldSpec* field = find_query_field(fold(name.text));
        if (field == nullptr) {
            complaints_.add(name, kNoField, {name.text, field_names()});
            return maker_.words(name.text); // what follows is parsed as its own clause
        }
        const std::size_t value_at =
            at_ < lexemes_.size() && peek().kind == LexemeKind::exact ? at_ + 1 : at_;
        const bool is_list = at_ < lexemes_.size() && peek().kind == LexemeKind::open
                             && field->value == QueryValue::words;
        if (is_list) return field_list(*field, depth);
        const bool has_value = value_at < lexemes_.size()
                               && (lexemes_[value_at].kind == LexemeKind::word
                                   || lexemes_[value_at].kind == LexemeKind::phrase
                                   || lexemes_[value_at].kind == LexemeKind::broken)
                               && maker_.has_words(lexemes_[value_at]);
        if (!has_value) {
            complaints_.add(name, kNoValue, {std::string(field->example)});
            return maker_.words(name.text);
        }
        return primary(field, depth);
    }

    // judul:(a OR b): the field of every word in the bracket that has none.
    std::optional<Clause> field_list(const QueryFieldSpec& field, int depth) {
        const Lexeme& open = lexemes_[at_++];
        std::optional<Clause> clause = bracket(open, depth);
        if (!clause) return clause;
        auto* group = std::get_if<Group>(&clause->node);
        if (group != nullptr && make_choices(*group)) complaints_.add(open, kFieldInBracket);
        set_field(*clause, field.field);
        return clause;
    }

    std::optional<Clause> bracket(const Lexeme& open, int depth) {
        if (depth >= kMaxDepth) {
            complaints_.add_limit(kTooDeep, kMaxDepth);
            return std::nullopt; // what is in it stands outside
        }
        Group inner = list(depth + 1);
        if (is_next(LexemeKind::close))
            ++at_;
        else
            complaints_.add(open, kNotClosed);
        if (inner.clauses.empty()) return std::nullopt;
        return grouped(std::move(inner));
    }

    const Lexeme& peek() const { return lexemes_[at_]; }
    bool is_next(LexemeKind kind) const { return at_ < lexemes_.size() && peek().kind == kind; }

    std::span<const Lexeme> lexemes_;
    Complaints& complaints_;
    ClauseMaker& maker_;
    std::size_t at_ = 0;
};

} // namespace

ParsedQuery parse_query(std::string_view text, Strictness strictness) {
    constexpr std::chrono::hours kOffset{7};
    return parse_query(
        text, strictness,
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + kOffset));
}

ParsedQuery parse_query(std::string_view text, Strictness strictness,
                        std::chrono::year_month_day today) {
    Complaints complaints(strictness);
    if (text.size() > kMaxQueryBytes) {
        complaints.add_limit(kTooLong, kMaxQueryBytes / 1024);
        text = text.substr(0, kMaxQueryBytes);
    }
    const std::string cleaned = clean(text);
    const std::vector<Lexeme> lexemes = lex_query(cleaned);
    ClauseMaker maker(complaints, today);
    ParsedQuery parsed{Parser(lexemes, complaints, maker).parse(), {}};
    std::optional<Clause> words;
    if (!has_something_wanted(parsed.root) && complaints.is_lenient())
        words = ClauseMaker(complaints, today).words(cleaned);
    parsed.ignored = complaints.take();
    if (words) {
        parsed.ignored.push_back(notice(kOnlySigns));
        parsed.root.clauses = std::move(std::get<Group>(words->node).clauses);
    }
    if (has_something_wanted(parsed.root)) return parsed;
    if (parsed.root.clauses.empty()) throw QueryError(notice(kNoWords));
    throw QueryError(notice(kOnlyLeavesOut));
}

} // namespace telusur
