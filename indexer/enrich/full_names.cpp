#include "indexer/enrich/full_names.hpp"

#include <algorithm>
#include <array>
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

bool is_before_nickname(std::string_view word) {
    constexpr auto kWords =
        std::to_array<std::string_view>({"alias", "atau", "yang", "akrab", "biasa", "kerap",
                                         "lebih", "disapa", "dikenal", "dipanggil", "sapaan"});
    return std::ranges::find(kWords, word) != kWords.end();
}

// "Rupanya", "Mendengar", and not "Nafian", which only seems to end with "-an".
bool is_derived(const AnalyzedToken& token) {
    const std::string_view word = token.form;
    return token.stem != word && !is_word_of_names(word)
           && (word.ends_with("nya") || word.starts_with("me") || word.starts_with("ber")
               || word.starts_with("ter") || word.starts_with("di") || word.starts_with("se"));
}

// "Darma Beragama Hindu", in a line of capitals: a derived word behind the first is no name.
bool has_verb(const AnalyzedText& text, const Person& person) {
    for (std::size_t i = person.begin + 1; i < person.end; ++i) {
        const AnalyzedToken& token = text.tokens[i];
        if (is_derived(token)
            && person.name.find(' ' + std::string(text.surface(token))) != std::string::npos)
            return true;
    }
    return false;
}

// "I", "Sri": all words of a name that may stand before "Made Rahayu", as "Selebgram" may not.
bool are_names(std::string_view words) {
    while (!words.empty()) {
        const std::size_t space = std::min(words.find(' '), words.size());
        if (space > 2 && !is_word_of_names(fold(words.substr(0, space)))
            && !is_first_of_names(fold(words.substr(0, space))))
            return false;
        words.remove_prefix(std::min(space + 1, words.size()));
    }
    return true;
}

} // namespace

FullNames::FullNames(const AnalyzedText& text) {
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const AnalyzedToken& token = text.tokens[i];
        if (i > 0 && i + 1 < text.tokens.size() && text.gap_before(i) == " ("
            && text.gap_before(i + 1).starts_with(')'))
            bracketed_.insert(text.surface(token));
        if (!starts_with_capital(text.surface(token)) || token.kind == TokenKind::number) continue;
        if (i > 0 && text.tokens[i - 1].kind == TokenKind::number && text.gap_before(i) == " ")
            continue; // "Mengelola 200 Hektar"
        const bool is_before_capital = i + 1 < text.tokens.size() && text.gap_before(i + 1) == " "
                                       && starts_with_capital(text.surface(text.tokens[i + 1]));
        if (is_lone_word(text, i) || is_connective(token.form)) continue;
        // Behind "KPK.", too.
        const bool begins = token.starts_sentence || text.gap_before(i).starts_with('.');
        const bool is_office = is_office_word(token.form);
        if (begins && !is_office
            && (is_frequent(token) || (is_common_word(token) && !is_before_capital)))
            continue; // "Menurut Sri Rahayu", "Langkah Sri Rahayu", "Sementara itu"
        if (words_of_country(token.form, {}) > 0) continue; // "asal Turki Sri Rahayu"
        if (is_derived(token) && !is_office) continue;      // "Rupanya Siti"
        const Person person = read_person(text, i, text.tokens.size());
        if (person.end <= i) continue;
        i = person.end - 1;
        if (person.name.find(' ') == std::string::npos || has_verb(text, person)) continue;
        if (++times_[person.name] == 1) add_words(person.name);
        if (is_office) take_office(person);
        take_nicknames(text, person);
    }
}

void FullNames::add_words(const std::string& name) {
    std::string_view rest = name;
    while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        if (space > 1) add(fold(rest.substr(0, space)), name);
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
}

void FullNames::take_office(const Person& person) {
    if (person.office.empty()) return;
    offices_.try_emplace(person.name, person.office);
    const std::string word =
        fold(std::string_view(person.office).substr(0, person.office.find(' ')));
    const auto [holder, is_new] = holders_.try_emplace(word, person.name);
    const bool is_same =
        holder->second == person.name || holder->second.find(person.name) != std::string::npos;
    if (!is_new && !is_same) holder->second.clear();
}

std::size_t FullNames::times(const std::string& name) const {
    const auto found = times_.find(name);
    return found == times_.end() ? 0 : found->second;
}

const std::string& FullNames::office_of(const std::string& name) const {
    static const std::string none;
    const auto found = offices_.find(name);
    return found == offices_.end() ? none : found->second;
}

const std::string& FullNames::holder_of(const std::string& office) const {
    static const std::string none;
    const auto found = holders_.find(office);
    return found == holders_.end() ? none : found->second;
}

// Of several names with one word the first that begins with it counts, else the first.
void FullNames::add(const std::string& word, const std::string& name) {
    const auto begins = [&word](const std::string& other) { return fold(other).starts_with(word); };
    const auto [entry, is_new] = full_.try_emplace(word, name);
    if (!is_new && !begins(entry->second) && begins(name)) entry->second = name;
}

// "Ahmad Sobari (Aso)", "Ahmad Sobari alias Aso", "Ahmad Sobari atau akrab disapa Kang Aso"
void FullNames::take_nicknames(const AnalyzedText& text, const Person& person) {
    constexpr std::size_t kMaxWords = 5; // between them
    std::size_t i = person.end;
    if (i + 1 < text.tokens.size() && text.gap_before(i) == " ("
        && text.gap_before(i + 1).starts_with(')'))
        nicknames_.try_emplace(std::string(text.tokens[i].form), person.name);
    if (i >= text.tokens.size() || text.gap_before(i) != " "
        || !is_before_nickname(text.tokens[i].form))
        return;
    while (i < std::min(text.tokens.size(), person.end + kMaxWords)
           && is_before_nickname(text.tokens[i].form))
        ++i;
    if (i >= text.tokens.size() || !starts_with_capital(text.surface(text.tokens[i]))) return;
    const Person nick = read_person(text, i, text.tokens.size());
    if (!nick.name.empty()) nicknames_.try_emplace(fold(nick.name), person.name);
}

// The name whose first word begins with `name`.
std::string FullNames::with_beginning(const std::string& name) const {
    constexpr std::size_t kLeastLetters = 5;
    const std::string word = fold(name);
    const auto found = full_.lower_bound(word);
    const bool is_found = word.size() >= kLeastLetters && word.find(' ') == std::string::npos
                          && found != full_.end() && found->first.starts_with(word)
                          && fold(found->second).starts_with(word);
    return is_found ? found->second : name;
}

std::string FullNames::complete(const std::string& name) const {
    const auto nickname = nicknames_.find(fold(name));
    if (nickname != nicknames_.end()) return nickname->second;
    auto found = full_.find(fold(name.substr(0, name.find(' '))));
    if (found == full_.end() && name.find(' ') != std::string::npos) // "M. Syarif"
        found = full_.find(fold(name.substr(name.rfind(' ') + 1)));
    if (found == full_.end()) return with_beginning(name);
    if (found->second.size() <= name.size()) return name;
    const std::string full = ' ' + found->second + ' ';
    const std::size_t at = full.find(' ' + name + ' ');
    if (at == std::string::npos || (at > 0 && bracketed_.contains(name))) return name;
    const std::string before = found->second.substr(0, at);
    return name.find(' ') == std::string::npos || are_names(before) ? found->second : name;
}

} // namespace telusur
