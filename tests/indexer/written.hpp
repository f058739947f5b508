// Writing small indexes for tests, and what is in them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "indexer/format/index.hpp"
#include "indexer/format/stored_article.hpp"
#include "indexer/write/writer.hpp"

namespace telusur {

using IdsAndBodies = std::vector<std::pair<std::string, std::string>>;

inline WriteCounts write_index(const std::string& index, const IdsAndBodies& articles,
                               int jobs = 2) {
    Writer writer(index, {.jobs = jobs});
    for (const auto& [id, body] : articles) {
        Article article;
        article[Field::id] = id;
        article[Field::body] = body;
        writer.add(std::move(article));
    }
    return writer.finish();
}

// "1=satu 2=dua", in the order of the documents.
inline std::string index_content(const std::string& index) {
    const Xapian::Database database = open_any_index(index);
    ArticleReader reader(read_dictionary(database));
    std::string text;
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
        const Article article = reader.read(database.get_document(*at));
        text += (text.empty() ? "" : " ") + article[Field::id] + '=' + article[Field::body];
    }
    return text;
}

} // namespace telusur
