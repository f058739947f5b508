// Articles for tests, and what an index holds, in printed form.
#pragma once

#include <string>
#include <string_view>

#include "indexer/format/article.hpp"
#include "indexer/format/index.hpp"

inline telusur::Article make_article(std::string_view id, std::string_view title,
                                     std::string_view body = "") {
    telusur::Article article;
    article[telusur::Field::id] = id;
    article[telusur::Field::title] = title;
    article[telusur::Field::body] = body;
    return article;
}

// "id=title" of every article in the order of docids, separated by spaces.
inline std::string printed_index(const std::string& path) {
    const Xapian::Database database = telusur::open_index(path);
    std::string out;
    for (auto doc = database.postlist_begin(""); doc != database.postlist_end(""); ++doc) {
        const telusur::Article article =
            telusur::decode_article(database.get_document(*doc).get_data());
        if (!out.empty()) out += ' ';
        out += article[telusur::Field::id] + '=' + article[telusur::Field::title];
    }
    return out;
}

// Returns the message of the exception that `action` throws; "" when it throws none.
template <typename Action>
std::string refusal(Action action) {
    try {
        action();
    } catch (const std::exception& error) {
        return error.what();
    }
    return {};
}
