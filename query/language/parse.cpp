#include "query/language/parse.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <span>

#include "indexer/program/error.hpp"
#include "query/language/lexer.hpp"
#include "query/language/values.hpp"
#include "stemmer_id/normalize.hpp"
#include "stemmer_id/tokenize.hpp"

namespace telusur {
namespace {

constexpr const char* kNothingBehind = "nothing stands behind it";

std::string field_names() {
    std::string names;
    for (const QueryFieldSpec& row : kQueryFields)
        names += (names.empty() ? "" : ", ") + std::string(row.name) + ':';
    return names;
}

bool is_proximity(LexemeKind kind) {
    return kind == LexemeKind::near || kind == LexemeKind::ordered || kind == LexemeKind::sentence
           || kind == LexemeKind::paragraph;
}

Nearness nearness_of(LexemeKind kind) {
    switch (kind) {
    case LexemeKind::ordered: return Nearness::ordered;
    case LexemeKind::sentence: return Nearness::sentence;
    case LexemeKind::paragraph: return Nearness::paragraph;
    default: return Nearness::near;
    }
}

// Letters and digits beside the stars of a pattern.
std::size_t pattern_letters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](unsigned char c) {
        return std::isalnum(c) != 0 || c >= 0xC0; // a character that is no ASCII begins so
    }));
}

// The clause as a choice of words for a proximity; nothing when it is something else.
std::vector<Match> choice_of(const Clause& clause) {
    if (clause.occur != Occur::should && clause.occur != Occur::filter) return {};
    if (const auto* match = std::get_if<Match>(&clause.node)) {
        const bool is_word = match->kind == MatchKind::words && match->field == QueryField::text;
        return is_word ? std::vector<Match>{*match} : std::vector<Match>{};
    }
    const auto* group = std::get_if<Group>(&clause.node);
    if (group == nullptr) return {};
    std::vector<Match> choice;
    for (const Clause& inner : group->clauses) {
        const std::vector<Match> matches = choice_of(inner);
        if (matches.empty()) return {};
        choice.insert(choice.end(), matches.begin(), matches.end());
    }
    return choice;
}

// Grammar, loosest first:
//   list    = conj { [OR] conj }          clauses side by side
//   conj    = near { AND near }
//   near    = signed { ( NEAR/n | ADJ/n | KALIMAT | PARAGRAF ) signed }
//   signed  = [ "+" | "-" | NOT ] primary
//   primary = [ field ] [ "=" ] ( word | phrase ) | "(" list ")"
class Parser {
public:
    Parser(std::span<const Lexeme> lexemes, Strictness strictness,
           std::chrono::year_month_day today)
        : lexemes_(lexemes), strictness_(strictness), today_(today) {}

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

    // The words of a piece that is no syntax, for a lenient parse; operators among them in quotes.
    std::optional<Clause> words(const std::string& text) {
        Group group;
        for (const Token& token : tokenizer_.tokenize(text)) {
            count_part();
            const std::string word(token.surface);
            Match match;
            match.text = word;
            match.is_phrase = !is_word(word);
            group.clauses.push_back({Occur::should, std::move(match)});
        }
        if (group.clauses.empty()) return std::nullopt;
        return Clause{Occur::should, std::move(group)};
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
            if (open_or == nullptr && clause->occur == Occur::should && is_restriction(*clause))
                clause->occur = Occur::filter;
            open_or = nullptr;
            group.clauses.push_back(std::move(*clause));
        }
        if (open_or != nullptr) complain(*open_or, kNothingBehind);
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
                complain(op, kNothingBehind);
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

    bool is_next_proximity() const { return at_ < lexemes_.size() && is_proximity(peek().kind); }

    // a NEAR/5 b NEAR/5 c is one proximity; other operators between begin another: a NEAR/5 b
    // KALIMAT c is (a NEAR/5 b) AND (b KALIMAT c).
    std::optional<Clause> near_clause(int depth) {
        std::optional<Clause> left = signed_clause(depth);
        if (!left || !is_next_proximity()) return left;
        const Occur occur = left->occur;
        if (occur == Occur::must || occur == Occur::must_not) left->occur = Occur::should;
        std::vector<Proximity> runs;
        while (is_next_proximity()) {
            const Lexeme& op = peek();
            ++at_;
            const bool has_operand = at_ < lexemes_.size() && peek().kind != LexemeKind::close
                                     && peek().kind != LexemeKind::op_or
                                     && peek().kind != LexemeKind::op_and;
            std::optional<Clause> right = has_operand ? signed_clause(depth) : std::nullopt;
            if (!right) {
                complain(op, kNothingBehind);
                break;
            }
            if (!add_nearness(op, *left, *right, runs)) {
                complain(op, "beside it may stand words, phrases, and brackets with OR between "
                             "such");
                runs.clear();
                return both(std::move(*left), std::move(*right));
            }
            left = std::move(right);
        }
        if (runs.empty()) return left;
        Clause clause = runs.size() == 1 ? Clause{Occur::should, std::move(runs.front())}
                                         : all_of(std::move(runs));
        if (occur == Occur::must || occur == Occur::must_not) clause.occur = occur;
        return clause;
    }

    bool add_nearness(const Lexeme& op, const Clause& left, const Clause& right,
                      std::vector<Proximity>& runs) {
        std::vector<Match> operand = choice_of(right);
        if (operand.empty()) return false;
        Proximity proximity;
        proximity.nearness = nearness_of(op.kind);
        if (op.kind == LexemeKind::near || op.kind == LexemeKind::ordered)
            proximity.distance = distance_of(op);
        const bool goes_on = !runs.empty() && runs.back().nearness == proximity.nearness
                             && runs.back().distance == proximity.distance;
        if (!goes_on) {
            std::vector<Match> first = choice_of(left);
            if (first.empty()) return false;
            proximity.operands.push_back(std::move(first));
            runs.push_back(std::move(proximity));
        }
        runs.back().operands.push_back(std::move(operand));
        return true;
    }

    std::uint32_t distance_of(const Lexeme& op) {
        const std::size_t slash = op.text.find('/');
        if (slash == std::string::npos) return kDefaultDistance;
        std::uint32_t distance = 0;
        const auto [end, error] =
            std::from_chars(op.text.data() + slash + 1, op.text.data() + op.text.size(), distance);
        if (error == std::errc() && distance >= 1 && distance <= kMaxDistance) return distance;
        complain(op, "the distance is from 1 to " + std::to_string(kMaxDistance));
        return distance == 0 && error == std::errc() ? 1 : kMaxDistance;
    }

    static Clause all_of(std::vector<Proximity> runs) {
        Group group;
        for (Proximity& run : runs) group.clauses.push_back({Occur::must, std::move(run)});
        return {Occur::should, std::move(group)};
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
            if (at_ > 0) complain(lexemes_[at_ - 1], kNothingBehind);
            return std::nullopt;
        }
        const Lexeme& lexeme = lexemes_[at_++];
        switch (lexeme.kind) {
        case LexemeKind::word:
        case LexemeKind::phrase: return value(field, lexeme, false);
        case LexemeKind::exact: return exact(field, lexeme);
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

    std::optional<Clause> exact(const QueryFieldSpec* field, const Lexeme& sign) {
        const bool has_words =
            at_ < lexemes_.size()
            && (peek().kind == LexemeKind::word || peek().kind == LexemeKind::phrase);
        if (!has_words) {
            complain(sign, "behind it stands a word or a phrase: =korupsi");
            return std::nullopt;
        }
        return value(field, lexemes_[at_++], true);
    }

    // What a word or phrase is behind `field` (null: none).
    std::optional<Clause> value(const QueryFieldSpec* field, const Lexeme& lexeme, bool is_exact) {
        const QueryValue kind = field == nullptr ? QueryValue::words : field->value;
        if (is_exact && kind != QueryValue::words) {
            complain(lexeme, "= stands before words of the text only; take it out");
            is_exact = false;
        }
        switch (kind) {
        case QueryValue::words:
        case QueryValue::names:
        case QueryValue::whole: return match(field, lexeme, is_exact);
        case QueryValue::dates: return date_clause(*field, lexeme);
        case QueryValue::amounts: return amount_clause(lexeme);
        case QueryValue::region: return region_clause(lexeme);
        case QueryValue::count: return at_least_clause(lexeme);
        }
        return std::nullopt;
    }

    std::optional<Clause> match(const QueryFieldSpec* field, const Lexeme& lexeme, bool is_exact) {
        Match match;
        match.field = field == nullptr ? QueryField::text : field->field;
        match.has_field = field != nullptr;
        match.is_phrase = lexeme.kind == LexemeKind::phrase;
        match.text = lexeme.text;
        const bool is_text = field == nullptr || field->value == QueryValue::words;
        if (is_exact)
            match.kind = MatchKind::exact;
        else if (is_text && !match.is_phrase)
            match.kind = kind_of(lexeme, match.text);
        if (!match.text.empty() && match.text != lexeme.text && match.kind == MatchKind::words)
            match.is_phrase = !is_word(match.text); // an operator or a field without its signs
        if (tokenizer_.tokenize(match.text).empty()) {
            if (match.is_phrase) complain(lexeme, "there is no word in the quotation marks");
            return std::nullopt; // punctuation that stands alone
        }
        count_part();
        return Clause{Occur::should, std::move(match)};
    }

    // "korup*" and "koruspi~"; text: without the signs when they are none.
    MatchKind kind_of(const Lexeme& lexeme, std::string& text) {
        const bool has_star = text.find('*') != std::string::npos;
        if (has_star && pattern_letters(text) > 0) {
            if (pattern_letters(text) >= kMinPatternLetters) return MatchKind::pattern;
            complain(lexeme, "a pattern needs " + std::to_string(kMinPatternLetters)
                                 + " letters or more beside its stars");
        }
        if (has_star) std::erase(text, '*');
        if (text.size() > 1 && text.ends_with('~')) {
            while (text.ends_with('~')) text.pop_back();
            const std::vector<Token> tokens = tokenizer_.tokenize(text);
            if (tokens.size() == 1 && tokens.front().surface.size() == text.size())
                return MatchKind::fuzzy;
            complain(lexeme, "~ stands behind one word: koruspi~");
        }
        return MatchKind::words;
    }

    std::optional<Clause> date_clause(const QueryFieldSpec& field, const Lexeme& lexeme) {
        auto range = parse_days(lexeme.text, today_);
        if (!range) {
            complain(lexeme, "this is no date; write 2025-08-12, 2025-08, 2025, \"12 Agustus "
                             "2025\", kemarin, \"minggu lalu\", or two of them with .. between");
            return words(lexeme.text);
        }
        if (field.field == QueryField::since) range->to.clear();
        if (field.field == QueryField::until) range->from.clear();
        if (!range->to.empty() && range->from > range->to) {
            complain(lexeme, "the range ends before it begins; turn it round");
            std::swap(range->from, range->to);
        }
        count_part();
        return Clause{Occur::should, std::move(*range)};
    }

    std::optional<Clause> amount_clause(const Lexeme& lexeme) {
        auto range = parse_rupiah(lexeme.text);
        if (!range) {
            complain(lexeme, "this is no sum; write 500jt, 2,5M, 1000000, or two of them with .. "
                             "between (rb, jt, M = miliar, T)");
            return words(lexeme.text);
        }
        if (range->from > range->to) {
            complain(lexeme, "the range ends before it begins; turn it round");
            std::swap(range->from, range->to);
        }
        count_part();
        Clause clause;
        clause.node = *range;
        return clause;
    }

    std::optional<Clause> region_clause(const Lexeme& lexeme) {
        RegionMatch region{regions_named(lexeme.text), lexeme.text};
        if (region.codes.empty()) {
            complain(lexeme, "there is no such province, kabupaten or kota; search for the word "
                             "without the field");
            return words(lexeme.text);
        }
        count_part();
        return Clause{Occur::should, std::move(region)};
    }

    // "3:korupsi"; the lexer leaves it as one word. A phrase stands behind: minimal:3:"tata
    // kelola".
    std::optional<Clause> at_least_clause(const Lexeme& lexeme) {
        const std::size_t colon = lexeme.text.find(':');
        std::uint32_t count = 0;
        const std::string_view number = std::string_view(lexeme.text).substr(0, colon);
        const auto [end, error] =
            std::from_chars(number.data(), number.data() + number.size(), count);
        const bool is_count = error == std::errc() && end == number.data() + number.size()
                              && count >= 1 && colon != std::string::npos;
        Lexeme word{LexemeKind::word, is_count ? lexeme.text.substr(colon + 1) : "", lexeme.column};
        if (is_count && word.text.empty() && at_ < lexemes_.size()
            && peek().kind == LexemeKind::phrase)
            word = lexemes_[at_++];
        std::optional<Clause> inner;
        if (is_count) inner = match(nullptr, word, false);
        const auto* found = inner ? std::get_if<Match>(&inner->node) : nullptr;
        if (found == nullptr || found->kind != MatchKind::words) {
            complain(lexeme, "write minimal:NUMBER:word, as minimal:3:korupsi");
            return words(lexeme.text);
        }
        return Clause{Occur::should, AtLeast{count, *found}};
    }

    std::optional<Clause> field_clause(const Lexeme& name, int depth) {
        const QueryFieldSpec* field = find_query_field(fold(name.text));
        if (field == nullptr) {
            complain(name, "there is no field '" + name.text + "'; the fields are " + field_names()
                               + "; put the text in quotation marks to search for it");
            return words(name.text); // what follows is parsed as its own clause
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
                               && !tokenizer_.tokenize(lexemes_[value_at].text).empty();
        if (!has_value) {
            complain(name, "the field has no value; write " + std::string(field->example));
            return words(name.text);
        }
        return primary(field, depth);
    }

    // judul:(a OR b): the field of every word in the bracket that has none.
    std::optional<Clause> field_list(const QueryFieldSpec& field, int depth) {
        const Lexeme& open = lexemes_[at_++];
        std::optional<Clause> clause = bracket(open, depth);
        if (!clause) return clause;
        if (auto* group = std::get_if<Group>(&clause->node)) {
            if (make_choices(*group))
                complain(open, "in a bracket behind a field stand words without fields");
            set_field(*group, field.field);
        } else if (auto* match = std::get_if<Match>(&clause->node))
            set_field(*match, field.field);
        return clause;
    }

    // Makes restrictions choices like the others; true when there were some.
    static bool make_choices(Group& group) {
        bool had_some = false;
        for (Clause& clause : group.clauses) {
            if (auto* inner = std::get_if<Group>(&clause.node)) had_some |= make_choices(*inner);
            if (is_restriction(clause)) had_some = true;
            if (clause.occur == Occur::filter) clause.occur = Occur::should;
        }
        return had_some;
    }

    static void set_field(Match& match, QueryField field) {
        if (match.has_field) return;
        match.field = field;
        match.has_field = true;
    }

    static void set_field(Group& group, QueryField field) {
        for (Clause& clause : group.clauses) {
            if (auto* match = std::get_if<Match>(&clause.node)) set_field(*match, field);
            if (auto* inner = std::get_if<Group>(&clause.node)) set_field(*inner, field);
        }
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

    static bool is_word(const std::string& text) {
        const std::vector<Lexeme> lexemes = lex_query(text);
        return lexemes.size() == 1 && lexemes.front().kind == LexemeKind::word;
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
    std::chrono::year_month_day today_;
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
    constexpr std::chrono::hours kOffset{7};
    return parse_query(
        text, strictness,
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + kOffset));
}

ParsedQuery parse_query(std::string_view text, Strictness strictness,
                        std::chrono::year_month_day today) {
    if (text.size() > kMaxQueryBytes)
        throw UsageError("the query is longer than " + std::to_string(kMaxQueryBytes / 1024)
                         + " KiB");
    const std::vector<Lexeme> lexemes = lex_query(clean(text));
    Parser parser(lexemes, strictness, today);
    ParsedQuery parsed = parser.parse();
    if (has_something_wanted(parsed.root)) return parsed;
    if (strictness == Strictness::lenient) {
        if (std::optional<Clause> words = parser.words(clean(text))) {
            parsed.ignored.emplace_back("its operators and signs, which leave nothing to find");
            parsed.root.clauses = std::move(std::get<Group>(words->node).clauses);
            return parsed;
        }
    }
    if (parsed.root.clauses.empty()) throw UsageError("the query has no words");
    throw UsageError("the query only leaves articles out; add a word to search for");
}

} // namespace telusur
