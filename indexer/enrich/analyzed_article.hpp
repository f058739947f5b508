// Analysed article: its texts with their tokens, the one thing that terms and facts are made from.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/enrich/word_marks.hpp"
#include "indexer/format/article.hpp"
#include "indexer/format/facts.hpp"
#include "stemmer_id/analyze.hpp"

namespace telusur {

struct AnalyzedText {
    Field field = Field::body;
    std::string_view text;
    std::span<const AnalyzedToken> tokens; // with word_marks()

    std::string_view surface(const AnalyzedToken& token) const {
        return text.substr(token.begin, token.end - token.begin);
    }
    // The bytes between the token before `index` and the token, or the text's ends.
    std::string_view gap_before(std::size_t index) const {
        const std::size_t begin = index == 0 ? 0 : tokens[index - 1].end;
        const std::size_t end = index < tokens.size() ? tokens[index].begin : text.size();
        return text.substr(begin, end - begin);
    }
    TextRange range(std::size_t begin, std::size_t end) const {
        return {field, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
};

struct AnalyzedArticle {
    const Article& article;
    AnalyzedText title;
    AnalyzedText body;
    std::span<const TextRange> boilerplate; // of the body; its tokens are left out
};

// Analyses articles one after the other; each thread has its own.
class ArticleAnalyzer {
public:
    // kinds: whether boilerplate is looked for; for no kinds at all tokens have no marks.
    explicit ArticleAnalyzer(const FactSet& kinds)
        : analyzer_(kinds == FactSet() ? nullptr : word_marks),
          drops_boilerplate_(kinds.has(FactKind::boilerplate)) {}

    // The views hold until the next call. article: outlives the result's use.
    AnalyzedArticle analyze(const Article& article);
    // For fields beside title and body; the tokens hold until the next call of this.
    std::span<const AnalyzedToken> analyze_words(std::string_view text);

private:
    void drop_boilerplate(const Article& article);

    Analyzer analyzer_;
    bool drops_boilerplate_;
    std::vector<AnalyzedToken> title_, body_, words_;
    std::vector<TextRange> boilerplate_;
};

} // namespace telusur
