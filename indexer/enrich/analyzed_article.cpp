#include "indexer/enrich/analyzed_article.hpp"

namespace telusur {

AnalyzedArticle ArticleAnalyzer::analyze(const Article& article) {
    analyzer_.forget_words();
    analyzer_.analyze(article[Field::title], title_);
    analyzer_.analyze(article[Field::body], body_);
    return {article,
            {Field::title, article[Field::title], title_},
            {Field::body, article[Field::body], body_}};
}

std::span<const AnalyzedToken> ArticleAnalyzer::analyze_words(std::string_view text) {
    analyzer_.analyze(text, words_);
    return words_;
}

} // namespace telusur
