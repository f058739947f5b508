#include "stemmer_id/analyze.hpp"

#include <string>
#include <vector>

#include "stemmer_id/lexicon.hpp"
#include "stemmer_id/normalize.hpp"
#include "stemmer_id/stemmer.hpp"
#include "stemmer_id/word_cache.hpp"

namespace telusur {
namespace {

// Past this many bytes of words the cache starts anew; news of 47 MB has 8 MB of different words.
constexpr std::size_t kCacheBytes = std::size_t{16} << 20;

// Finds which tokens have evidence of being a name: capitals say something only in a sentence that
// is not written in capitals throughout (headlines: "Polisi Tangkap Pelaku").
class EvidenceFinder {
public:
    explicit EvidenceFinder(std::span<const Token> tokens)
        : tokens_(tokens), evidence_(tokens.size(), Evidence::none) {}

    Evidence operator[](std::size_t i) {
        if (i < begin_ || i >= end_) judge_sentence_of(i);
        return evidence_[i];
    }

private:
    void judge_sentence_of(std::size_t i) {
        begin_ = i;
        while (begin_ > 0 && !tokens_[begin_].starts_sentence) --begin_;
        end_ = i + 1;
        while (end_ < tokens_.size() && !tokens_[end_].starts_sentence) ++end_;
        judge_sentence(begin_, end_);
    }
    void judge_sentence(std::size_t begin, std::size_t end) {
        std::size_t words = 0;
        std::size_t capitalised = 0;
        std::size_t acronyms = 0;
        for (std::size_t i = begin; i < end; ++i) {
            if (tokens_[i].kind == TokenKind::number) continue;
            ++words;
            capitalised += tokens_[i].capitalised ? 1 : 0;
            acronyms += tokens_[i].kind == TokenKind::acronym ? 1 : 0;
        }
        const bool capitals_tell = capitalised * 5 <= words * 3;
        const bool acronyms_tell = acronyms * 2 <= words;
        for (std::size_t i = begin; i < end; ++i) {
            const Token& token = tokens_[i];
            if (token.kind == TokenKind::acronym && acronyms_tell)
                evidence_[i] = Evidence::acronym;
            else if (token.capitalised && capitals_tell && i != begin)
                evidence_[i] = Evidence::capital;
        }
    }

    std::span<const Token> tokens_;
    std::vector<Evidence> evidence_;
    std::size_t begin_ = 0, end_ = 0; // of the sentence that was judged last
};

} // namespace

struct Analyzer::State {
    explicit State(MarksOf marks) : marks_of(marks) {}

    Tokenizer tokenizer;
    Stemmer stemmer;
    std::vector<AnalyzedToken> own_tokens; // of the last text, where the caller has none
    std::vector<TokenRange> ranges;
    WordCache cache;
    std::string form;
    StemBuffer stem_buffer;
    MarksOf marks_of;

    WordCache::Word word(std::string_view surface, Evidence evidence) {
        return cache.find_or_add(surface, evidence, [this](std::string_view text, Evidence known) {
            form = fold(text);
            return WordCache::Word{form, stemmer.stem(form, known, stem_buffer),
                                   marks_of == nullptr ? 0 : marks_of(form)};
        });
    }

    // Calls use(token, i, evidence) for each token of `text`, whose evidence is evidence[i]:
    // finding that takes as long as finding the token. A hyphenated word whose root still holds a
    // hyphen is no unit of the language.
    template <class Use>
    void for_each_token(std::string_view text, Use use) {
        const std::vector<Token> found = tokenizer.tokenize(text);
        EvidenceFinder evidence(found);
        for (std::size_t i = 0; i < found.size(); ++i) {
            const Token& token = found[i];
            const bool is_unit =
                token.kind != TokenKind::hyphenated
                || word(token.surface, evidence[i]).stem.find('-') == std::string::npos;
            if (is_unit)
                use(token, i, evidence);
            else
                for (const Token& part : split_hyphenated(token)) use(part, i, evidence);
        }
    }
};

Analyzer::Analyzer(MarksOf marks_of) : state_(std::make_unique<State>(marks_of)) {}
Analyzer::~Analyzer() = default;

std::span<const AnalyzedToken> Analyzer::analyze(std::string_view text) {
    forget_words();
    analyze(text, state_->own_tokens);
    return state_->own_tokens;
}

void Analyzer::analyze(std::string_view text, std::vector<AnalyzedToken>& tokens) {
    tokens.clear();
    state_->for_each_token(text, [&](const Token& token, std::size_t i, EvidenceFinder& found) {
        const Evidence evidence = found[i];
        const WordCache::Word word = state_->word(token.surface, evidence);
        tokens.push_back({word.form, word.stem, word.marks, token.begin, token.end, token.kind,
                          evidence, token.starts_sentence});
    });
}

std::span<const TokenRange> Analyzer::find_tokens(std::string_view text) {
    forget_words();
    state_->ranges.clear();
    state_->for_each_token(text, [&](const Token& token, std::size_t, EvidenceFinder&) {
        state_->ranges.push_back({token.begin, token.end});
    });
    return state_->ranges;
}

void Analyzer::forget_words() {
    if (state_->cache.size_bytes() > kCacheBytes) state_->cache.clear();
}

std::string analysis_fingerprint() {
    return "1-" + lexicon_fingerprint();
}

} // namespace telusur
