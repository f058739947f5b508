#include "indexer/enrich/analyzed_article.hpp"

#include "indexer/enrich/boilerplate.hpp"

namespace telusur {

AnalyzedArticle ArticleAnalyzer::analyze(const Article& article) {
    analyzer_.forget_words();
    analyzer_.analyze(article[Field::title], title_);
    analyzer_.analyze(article[Field::body], body_);
    boilerplate_.clear();
    if (drops_boilerplate_) drop_boilerplate(article);
    return {article,
            {Field::title, article[Field::title], title_},
            {Field::body, article[Field::body], body_},
            boilerplate_};
}

// What stands behind a dropped piece begins a sentence.
void ArticleAnalyzer::drop_boilerplate(const Article& article) {
    boilerplate_ = find_boilerplate({Field::body, article[Field::body], body_});
    if (boilerplate_.empty()) return;
    auto piece = boilerplate_.begin();
    bool is_behind = false;
    std::size_t kept = 0;
    for (AnalyzedToken& token : body_) {
        while (piece != boilerplate_.end() && piece->end <= token.begin) ++piece;
        if (piece != boilerplate_.end() && piece->begin <= token.begin) {
            is_behind = true;
            continue;
        }
        token.starts_sentence = token.starts_sentence || is_behind;
        is_behind = false;
        body_[kept++] = token;
    }
    body_.resize(kept);
}

std::span<const AnalyzedToken> ArticleAnalyzer::analyze_words(std::string_view text) {
    analyzer_.analyze(text, words_);
    return words_;
}

} // namespace telusur
