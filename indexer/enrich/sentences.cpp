#include "indexer/enrich/sentences.hpp"

#include <string_view>

#include "indexer/enrich/person_words.hpp"

namespace telusur {

bool is_capital(const AnalyzedText& text, std::size_t index) {
    const char first = text.text[text.tokens[index].begin];
    return first >= 'A' && first <= 'Z';
}

bool starts_sentence(const AnalyzedText& text, std::size_t index) {
    if (!text.tokens[index].starts_sentence || index == 0) return index == 0;
    const AnalyzedToken& before = text.tokens[index - 1];
    const std::string_view gap = text.gap_before(index);
    if (is_abbreviated(before.form) && (gap == ". " || gap == ".")) return false;
    return before.end - before.begin > 1 || !is_capital(text, index - 1) || gap != ". ";
}

} // namespace telusur
