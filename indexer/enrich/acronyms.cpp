#include "indexer/enrich/acronyms.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "indexer/enrich/word_index.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMaxAcronymLetters = 15;
constexpr std::size_t kMaxWords = 14; // of an expansion
// What an alignment of letters and words costs; found on pairs of the news that we read.
constexpr double kFromFirstLetter = 0.5; // "kor" of "koordinasi": its first letter and later ones
constexpr double kFromWithin = 1.0;      // "pol" of "kepolisian"
constexpr double kLeftOut = 1.6;         // a word that the acronym does not show
constexpr double kCountryLeftOut = 1.0;  // "Republik Indonesia" at the end
constexpr double kMaxCost = 2.2;
constexpr double kMaxLowerCaseCost = 1.1; // "rakor": words in brackets are mostly no acronyms

// Words that an acronym may leave out for nothing.
constexpr std::array<std::string_view, 16> kFunctionWords{
    "dan",  "untuk", "di",   "ke", "dari", "dengan", "dalam", "atas",
    "pada", "yang",  "bagi", "of", "and",  "the",    "for",   "serta"};

// Words that open a sentence or a clause, not a name.
constexpr std::array<std::string_view, 26> kOpenings{
    "kemudian", "saat",     "ketika",   "kepada",    "berlokasi", "bahwa", "adalah",
    "yaitu",    "yakni",    "seperti",  "oleh",      "para",      "agar",  "karena",
    "sebagai",  "melalui",  "tentang",  "sementara", "selain",    "namun", "menjadi",
    "antara",   "termasuk", "terhadap", "usai",      "setelah"};

struct ListedAcronym {
    std::string_view acronym, expansion;
};
constexpr auto kListed = std::to_array<ListedAcronym>({
#include "indexer/enrich/acronyms.inc"
});

bool is_function_word(std::string_view word) {
    static const WordIndex index(kFunctionWords);
    return index.has(word);
}

bool is_opening(std::string_view word) {
    static const WordIndex index(kOpenings);
    return index.has(word);
}

// How many words at the end only say that it is Indonesia's: "Republik Indonesia", "RI".
std::size_t country_words(const std::vector<std::string_view>& words) {
    if (words.empty() || (words.back() != "indonesia" && words.back() != "ri")) return 0;
    return words.size() > 1 && words[words.size() - 2] == "republik" ? 2 : 1;
}

// The cost of the words with the country, or without it.
double cost_before_bracket(std::string_view letters, const std::vector<std::string_view>& words) {
    const double whole = acronym_cost(letters, words);
    const std::size_t country = country_words(words);
    if (country == 0 || words.size() < country + 2) return whole;
    const std::vector<std::string_view> rest(words.begin(),
                                             words.end() - static_cast<std::ptrdiff_t>(country));
    return std::min(whole, acronym_cost(letters, rest) + kCountryLeftOut);
}

// The row of the list for an acronym, or null.
const ListedAcronym* find_listed(std::string_view folded) {
    static const WordIndex index(kListed, [](const ListedAcronym& row) { return row.acronym; });
    const std::size_t row = index.find(folded);
    return row == WordIndex::none ? nullptr : &kListed[row];
}

// `piece` is the first letter of `word` and letters that follow in it, not all at once.
bool is_from_first_letter(std::string_view piece, std::string_view word) {
    if (word.empty() || piece.front() != word.front()) return false;
    std::size_t at = 0;
    for (const char c : piece) {
        at = word.find(c, at);
        if (at == std::string_view::npos) return false;
        ++at;
    }
    return true;
}

double piece_cost(std::string_view piece, std::string_view word) {
    if (word.starts_with(piece)) return 0;
    if (is_from_first_letter(piece, word)) return kFromFirstLetter;
    const bool is_within = piece.size() > 1 && word.find(piece) != std::string_view::npos;
    return is_within ? kFromWithin : no_fit;
}

// Some piece that `acronym` begins with can be from `word`: most words before a bracket have none.
bool can_begin_with(std::string_view acronym, std::string_view word) {
    if (acronym.empty() || word.empty()) return false;
    return word.front() == acronym.front()
           || word.find(acronym.substr(0, 2)) != std::string_view::npos;
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
    return is_capital(c) || (c >= 'a' && c <= 'z');
}

std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char c : text)
        if (is_letter(c)) letters += is_capital(c) ? static_cast<char>(c + ('a' - 'A')) : c;
    return letters;
}

// A word that could be an acronym: letters, with digits, "-", "/" or "&" between them.
bool is_short_form(std::string_view text) {
    const auto is_inner = [](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '/' || c == '&';
    };
    return text.size() >= 2 && text.size() <= kMaxAcronymLetters && is_letter(text.front())
           && std::ranges::all_of(text, is_inner) && letters_of(text).size() >= 2;
}

class AcronymFinder {
public:
    void find(const AnalyzedText& text) {
        text_ = text;
        for (std::size_t open = text.text.find('('); open != std::string_view::npos;) {
            const auto behind =
                std::ranges::upper_bound(text.tokens, open, {}, &AnalyzedToken::begin);
            if (behind == text.tokens.end()) return;
            if (behind != text.tokens.begin())
                find_at_bracket(static_cast<std::size_t>(behind - text.tokens.begin()));
            open = text.text.find('(', behind->begin); // a gap counts once
        }
    }
    // Those without an expansion beside them.
    void find_alone(const AnalyzedText& text) {
        text_ = text;
        for (const AnalyzedToken& token : text_.tokens) find_alone(token);
    }
    std::vector<AcronymFact> take() { return std::move(found_); }

private:
    // first: the token behind "(".
    void find_at_bracket(std::size_t first) {
        const std::size_t open = text_.text.find('(', text_.tokens[first - 1].end);
        const std::size_t close = text_.text.find(')', open);
        constexpr std::size_t kMaxBytes = 120;
        if (close == std::string_view::npos || close - open > kMaxBytes) return;
        // A space or none between the word and the bracket.
        if (open - text_.tokens[first - 1].end > 1) return;
        const std::string_view inside = text_.text.substr(open + 1, close - open - 1);
        if (is_short_form(inside))
            find_before(inside, first, close);
        else
            find_inside(first, open, close);
    }

    // "Komisi Pemberantasan Korupsi (KPK)". first: the token behind the bracket.
    void find_before(std::string_view acronym, std::size_t first, std::size_t close) {
        const std::string letters = letters_of(acronym);
        std::vector<std::string_view> words;
        double best = no_fit;
        std::size_t best_begin = first;
        const std::size_t listed = listed_words_before(letters, first);
        for (std::size_t begin = first; begin-- > 0 && first - begin <= kMaxWords;) {
            if (begin + 1 < first && !is_joint(begin + 1)) break;
            words.insert(words.begin(), text_.tokens[begin].form);
            if (words.size() == listed) { // the list knows how far they go
                best = 0;
                best_begin = begin;
                break;
            }
            if (listed > 0 || words.size() < 2 || is_function_word(words.front())
                || is_opening(words.front()) || has_lone_comma(begin, first))
                continue;
            const double cost = cost_before_bracket(letters, words);
            if (cost >= best) continue;
            best = cost;
            best_begin = begin;
        }
        const bool is_lower = !is_capital(acronym.front());
        if (best > (is_lower ? kMaxLowerCaseCost : kMaxCost)) return;
        add(acronym, best_begin, first, Rule::expansion,
            text_.range(text_.tokens[best_begin].begin, close + 1));
    }

    // How many words before the token are what the list says that the acronym stands for; 0 when
    // they are not.
    std::size_t listed_words_before(std::string_view letters, std::size_t first) const {
        const ListedAcronym* row = find_listed(letters);
        if (row == nullptr) return 0;
        std::string_view rest = row->expansion;
        std::size_t count = 0;
        while (!rest.empty()) {
            if (count == first) return 0;
            const std::size_t space = rest.rfind(' ');
            const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
            if (text_.tokens[first - 1 - count].form != fold(rest.substr(begin))) return 0;
            rest = rest.substr(0, begin == 0 ? 0 : space);
            ++count;
        }
        return count;
    }

    // A comma, but no list: neither another one nor a word such as "dan" further on.
    bool has_lone_comma(std::size_t begin, std::size_t end) const {
        std::size_t commas = 0;
        for (std::size_t i = begin + 1; i < end; ++i) {
            const bool has_comma = text_.gap_before(i) == ", ";
            commas += has_comma ? 1 : 0;
            if (!has_comma && commas > 0 && is_function_word(text_.tokens[i].form)) return false;
            if (text_.gap_before(i) == " & ") return false;
        }
        return commas == 1;
    }

    // "KPK (Komisi Pemberantasan Korupsi)".
    void find_inside(std::size_t first, std::size_t open, std::size_t close) {
        const AnalyzedToken& before = text_.tokens[first - 1];
        const std::string_view acronym = text_.surface(before);
        if (!is_short_form(acronym) || !is_capital(acronym.front()) || open < before.end) return;
        std::vector<std::string_view> words;
        std::size_t end = first;
        while (end < text_.tokens.size() && text_.tokens[end].end <= close
               && words.size() <= kMaxWords) {
            if (end > first && !is_joint(end)) return;
            words.push_back(text_.tokens[end++].form);
        }
        if (words.size() < 2 || acronym_cost(letters_of(acronym), words) > kMaxLowerCaseCost)
            return;
        add(acronym, first, end, Rule::short_first, text_.range(before.begin, close + 1));
    }

    // Nothing but a space, a comma of a list, "/", "-" or "&" stands before the token.
    bool is_joint(std::size_t index) const {
        const std::string_view gap = text_.gap_before(index);
        return gap == " " || gap == ", " || gap == "-" || gap == "/" || gap == " & " || gap == "'";
    }

    void add(std::string_view acronym, std::size_t begin, std::size_t end, Rule rule,
             const TextRange& range) {
        std::string expansion;
        for (std::size_t i = begin; i < end; ++i) {
            if (i > begin) expansion += text_.gap_before(i);
            expansion += text_.surface(text_.tokens[i]);
        }
        add({std::string(acronym), std::move(expansion), rule, range});
    }

    void find_alone(const AnalyzedToken& token) {
        const std::string_view surface = text_.surface(token);
        if (token.kind == TokenKind::acronym && token.evidence == Evidence::acronym
            && surface.find_first_not_of("IVXL") != std::string_view::npos) { // no "VIII"
            add({std::string(surface), {}, Rule::written, text_.range(token.begin, token.end)});
            return;
        }
        if (!has(token, WordMark::listed_acronym)) return;
        if (const ListedAcronym* row = find_listed(token.form); row != nullptr)
            add({std::string(surface), std::string(row->expansion), Rule::listed,
                 text_.range(token.begin, token.end)});
    }

    // The first of an acronym stays.
    void add(AcronymFact fact) {
        if (known_.insert(letters_of(fact.acronym)).second) found_.push_back(std::move(fact));
    }

    AnalyzedText text_;
    std::vector<AcronymFact> found_;
    std::set<std::string> known_; // their letters
};

} // namespace

bool is_listed_acronym(std::string_view form) {
    return find_listed(form) != nullptr;
}

double acronym_cost(std::string_view acronym, const std::vector<std::string_view>& words) {
    if (words.empty() || !can_begin_with(acronym, words.front())) return no_fit;
    // cost[j]: of the words so far and the first j letters.
    std::vector<double> cost(acronym.size() + 1, no_fit);
    cost[0] = 0;
    for (std::size_t w = 0; w < words.size(); ++w) {
        const bool is_end = w == 0 || w + 1 == words.size();
        const double left_out = is_end ? no_fit : is_function_word(words[w]) ? 0 : kLeftOut;
        std::vector<double> next(acronym.size() + 1, no_fit);
        for (std::size_t j = 0; j <= acronym.size(); ++j) {
            if (cost[j] >= no_fit) continue;
            next[j] = std::min(next[j], cost[j] + left_out);
            for (std::size_t size = 1; j + size <= acronym.size(); ++size) {
                const double piece = piece_cost(acronym.substr(j, size), words[w]);
                if (piece >= no_fit) continue;
                next[j + size] = std::min(next[j + size], cost[j] + piece);
            }
        }
        cost = std::move(next);
    }
    return std::min(cost.back(), no_fit);
}

std::vector<AcronymFact> find_acronyms(const AnalyzedArticle& article) {
    AcronymFinder finder;
    finder.find(article.title);
    finder.find(article.body);
    finder.find_alone(article.title);
    finder.find_alone(article.body);
    return finder.take();
}

} // namespace telusur
