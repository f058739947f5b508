#include "indexer/enrich/full_names.hpp"

#include <algorithm>
#include <string_view>

#include "indexer/enrich/person_words.hpp"
#include "indexer/enrich/persons.hpp"
#include "stemmer_id/lexicon.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

// A derived word, or one that stands in most texts.
bool is_frequent(const AnalyzedToken& token) {
    LexiconEntry entry;
    return token.stem != token.form
           || (Lexicon::find(token.form, entry) && entry.has(trait::kCommon)
               && !entry.has(trait::kPerson));
}

} // namespace

FullNames::FullNames(const AnalyzedText& text) {
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const AnalyzedToken& token = text.tokens[i];
        if (!starts_with_capital(text.surface(token)) || token.kind == TokenKind::number) continue;
        if (i > 0 && text.tokens[i - 1].kind == TokenKind::number && text.gap_before(i) == " ")
            continue; // "Mengelola 200 Hektar"
        const bool is_before_capital = i + 1 < text.tokens.size() && text.gap_before(i + 1) == " "
                                       && starts_with_capital(text.surface(text.tokens[i + 1]));
        if (token.starts_sentence && !is_office_word(token.form)
            && (is_frequent(token) || (is_common_word(token) && !is_before_capital)))
            continue; // "Menurut Sri Rahayu", "Langkah Sri Rahayu", "Sementara itu"
        if (words_of_country(token.form, {}) > 0) continue; // "asal Turki Sri Rahayu"
        const Person person = read_person(text, i, text.tokens.size());
        if (person.end <= i) continue;
        i = person.end - 1;
        if (person.name.find(' ') == std::string::npos) continue;
        if (person.end + 1 < text.tokens.size() && text.gap_before(person.end) == " ("
            && text.gap_before(person.end + 1).starts_with(')')) // "Ahmad Sobari (Aso)"
            nicknames_.try_emplace(std::string(text.tokens[person.end].form), person.name);
        std::string_view rest = person.name;
        while (!rest.empty()) {
            const std::size_t space = std::min(rest.find(' '), rest.size());
            if (space > 1) full_.try_emplace(fold(rest.substr(0, space)), person.name);
            rest.remove_prefix(std::min(space + 1, rest.size()));
        }
    }
}

std::string FullNames::complete(const std::string& name) const {
    const auto nickname = nicknames_.find(fold(name));
    if (nickname != nicknames_.end()) return nickname->second;
    auto found = full_.find(fold(name.substr(0, name.find(' '))));
    if (found == full_.end() && name.find(' ') != std::string::npos) // "M. Syarif"
        found = full_.find(fold(name.substr(name.rfind(' ') + 1)));
    if (found == full_.end() || found->second.size() <= name.size()) return name;
    const std::string full = ' ' + found->second + ' ';
    return full.find(' ' + name + ' ') == std::string::npos ? name : found->second;
}

} // namespace telusur
