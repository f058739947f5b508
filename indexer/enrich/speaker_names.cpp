#include "indexer/enrich/speaker_names.hpp"

#include <algorithm>
#include <array>

#include "indexer/enrich/person_words.hpp"
#include "indexer/enrich/speech_words.hpp"
#include "stemmer_id/lexicon.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

// "Ali" is a rare word of the language, too, and a name.
bool is_word_of_office(const std::string& word) {
    LexiconEntry entry;
    return Lexicon::find(word, entry) && !entry.has(trait::kPerson | trait::kNamed)
           && entry.has(trait::kCommon | trait::kFrequent | trait::kDerived);
}

bool is_word_of_place(const std::string& word) {
    LexiconEntry entry;
    return Lexicon::find(word, entry) && entry.has(trait::kPlace);
}

// "Direktur", behind which a company may stand, and not "Direktur Air Sagara"
bool ends_with_position(std::string_view office) {
    const std::size_t space = office.rfind(' ');
    return !office.empty()
           && is_position(
               fold(space == std::string_view::npos ? office : office.substr(space + 1)));
}

// "Hotel Telkom", "Kantor Telkom"
bool is_before_company(std::string_view word) {
    constexpr auto kWords = std::to_array<std::string_view>(
        {"pt", "pt.", "cv", "bank", "hotel", "universitas", "yayasan", "kantor", "gedung"});
    return std::ranges::find(kWords, word) != kWords.end();
}

} // namespace

SpeakerNames::SpeakerNames(const AnalyzedText& text, std::span<const std::size_t> speech)
    : text_(text) {
    find_references(speech);
}

void SpeakerNames::find_names() {
    if (names_) return;
    names_.emplace(text_);
}

bool SpeakerNames::is_named_elsewhere(const std::string& name) {
    find_names();
    return is_called(fold(name)) || names_->times(name) > 1 || names_->complete(name) != name;
}

std::string SpeakerNames::holder_of(const std::string& office) {
    find_names();
    const std::string& name = names_->holder_of(fold(office));
    return name.empty() ? name : complete(name, office);
}

std::string SpeakerNames::complete(const std::string& name, const std::string& office) {
    find_names();
    const std::string full = names_->complete(name);
    const bool has_office = !office.empty() || full != name;
    const std::string cut =
        from_reference(full, office.empty() ? names_->office_of(full) : office, has_office);
    // "Telkom" is not its director.
    const bool is_cut = full.starts_with(name + ' ') && !(cut + ' ').starts_with(name + ' ');
    return is_cut && cut != full ? name : cut;
}

// "ujar Siti", "Siti berharap": the words by which speakers are referred to.
void SpeakerNames::find_references(std::span<const std::size_t> speech) {
    for (const std::size_t i : speech) {
        const std::string_view word = text_.tokens[i].form;
        if (i + 1 < text_.tokens.size() && !is_capital(i) && text_.gap_before(i + 1) == " "
            && is_said(word))
            add_reference(i + 1, true);
        if (i > 1 && text_.tokens[i - 1].starts_sentence && is_says(word))
            add_reference(i - 1, false);
    }
}

// called: behind a verb, "ujar Siti".
void SpeakerNames::add_reference(std::size_t index, bool is_called) {
    if (!is_capital(index) || goes_on(index)) return;
    const std::string_view word = text_.tokens[index].form;
    if (is_called) called_.insert(word);
    references_.insert(word);
}

void SpeakerNames::find_capitals() {
    has_capitals_ = true;
    for (std::size_t i = 0; i < text_.tokens.size(); ++i) {
        if (!is_capital(i)) continue;
        Capital& capital = capitals_.emplace_back();
        capital.word = text_.tokens[i].form;
        capital.begins = text_.tokens[i].starts_sentence;
        capital.is_alone = !goes_on(i);
        if (!capital.is_alone) capital.next = text_.tokens[i + 1].form;
        capital.is_thing =
            (i > 0 && is_before_company(text_.tokens[i - 1].form) && text_.gap_before(i) == " ")
            || (capital.is_alone && is_thing(i));
    }
    std::ranges::sort(capitals_, {}, &Capital::word);
    std::size_t last = 0; // of those that were kept
    for (std::size_t i = 1; i < capitals_.size(); ++i) {
        const Capital& next = capitals_[i];
        Capital& kept = capitals_[last];
        if (next.word != kept.word) {
            capitals_[++last] = next;
            continue;
        }
        kept.is_apart = kept.is_apart || next.next != kept.next;
        kept.is_alone = kept.is_alone || next.is_alone;
        kept.is_thing = kept.is_thing || next.is_thing;
        kept.begins = kept.begins || next.begins;
    }
    if (!capitals_.empty()) capitals_.resize(last + 1);
}

const SpeakerNames::Capital& SpeakerNames::capital(std::string_view word) {
    static const Capital none;
    if (!has_capitals_) find_capitals();
    const auto found = std::ranges::lower_bound(capitals_, word, {}, &Capital::word);
    return found != capitals_.end() && found->word == word ? *found : none;
}

// "Telkom Siti Rahma" of "Direktur Layanan Telkom Siti Rahma" is "Siti Rahma" when the text says
// "Siti" of her: words of the language before that, and words that stand elsewhere without a name,
// belong to the office.
std::string SpeakerNames::from_reference(const std::string& name, const std::string& office,
                                         bool has_office) {
    std::vector<std::string> words;
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        words.push_back(fold(std::string_view(name).substr(at, end - at)));
        begins.push_back(at);
        at = end + 1;
    }
    const auto called = std::ranges::find_if(
        words, [this](const std::string& word) { return references_.contains(word); });
    if (called == words.end())
        return has_office ? name.substr(begins[words_of_company(words)]) : name;
    std::size_t first = 0;
    for (std::size_t i = 0; words.begin() + static_cast<std::ptrdiff_t>(i) != called; ++i)
        if (is_word_of_office(words[i])
            || (!is_word_of_names(words[i]) && capital(words[i]).is_alone))
            first = i + 1;
    const auto index = static_cast<std::size_t>(called - words.begin());
    // Nobody is called by a word in the middle of the name, but behind such as "Muhammad".
    if (has_office && index > 0 && index + 1 < words.size())
        for (std::size_t i = first; i < index; ++i)
            if (is_before_name(words[i], index, ends_with_position(office))) first = i + 1;
    return name.substr(begins[first]);
}

// `word` is no part of the name, whose word number `index` the text calls somebody by.
// takes_company: the office wants one.
bool SpeakerNames::is_before_name(const std::string& word, std::size_t index, bool takes_company) {
    if (is_word_of_place(word)) return true; // "Sagara Siti" of "Direktur Air Sagara Siti Rahma"
    if (word.size() <= 2 || is_word_of_names(word) || is_first_of_names(word)) return false;
    return index > 1 || takes_company || capital(word).is_apart || is_word_of_office(word)
           || words_of_country(word, {}) > 0;
}

// "Toyota Sri Rahayu" of "Direktur Toyota Sri Rahayu", when the text says "di Toyota" or begins a
// sentence with "Sri": how many words before a name of two words or more are no words of names.
std::size_t SpeakerNames::words_of_company(const std::vector<std::string>& words) {
    std::size_t first = 0;
    for (std::size_t i = 0; i + 2 < words.size() && !is_word_of_names(words[i]); ++i)
        if (capital(words[i]).is_thing || begins_alone(words[i + 1], words[i])) first = i + 1;
    return first;
}

// The text has the capitalised `word` at the beginning of a sentence, not behind `before`.
bool SpeakerNames::begins_alone(const std::string& word, const std::string& before) {
    return capital(word).begins && !capital(before).begins;
}

// "pelanggan Telkom", and not "ujar Siti".
bool SpeakerNames::is_thing(std::size_t index) const {
    return index > 0 && !is_capital(index - 1) && text_.gap_before(index) == " "
           && !is_said(text_.tokens[index - 1].form)
           && !is_person_title(text_.tokens[index - 1].form)
           && text_.tokens[index - 1].form != "menurut";
}

bool SpeakerNames::is_capital(std::size_t index) const {
    const char first = text_.text[text_.tokens[index].begin];
    return first >= 'A' && first <= 'Z';
}

// Another word of a name stands behind the token `index`.
bool SpeakerNames::goes_on(std::size_t index) const {
    return index + 1 < text_.tokens.size() && is_capital(index + 1)
           && text_.gap_before(index + 1) == " ";
}

} // namespace telusur
