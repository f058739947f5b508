// What the tests of facts share: an article analysed.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "indexer/enrich/analyzed_article.hpp"

namespace telusur {

// Holds an article and its analysis.
class Analysed {
public:
    explicit Analysed(std::string_view body, std::string_view title = "") {
        article[Field::title] = title;
        article[Field::body] = body;
    }
    // Of the article as it is now.
    AnalyzedArticle analysis() { return analyzer_.analyze(article); }
    // The text of a range.
    std::string text(const TextRange& range) const {
        return article[range.field].substr(range.begin, range.end - range.begin);
    }

    Article article;

private:
    // Boilerplate is left in.
    static FactSet kinds() {
        FactSet set = FactSet::all();
        set.erase(FactKind::boilerplate);
        return set;
    }

    ArticleAnalyzer analyzer_{kinds()};
};

} // namespace telusur
