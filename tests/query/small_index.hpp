// A small index in a temporary folder.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/format/article.hpp"
#include "indexer/write/writer.hpp"

struct SmallArticle {
    std::string id, title, body, source = "", section = "", date = "";
};

class SmallIndex {
public:
    explicit SmallIndex(const std::vector<SmallArticle>& articles) {
        std::string pattern = (std::filesystem::temp_directory_path() / "telusur-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
        add(articles);
    }
    ~SmallIndex() { std::filesystem::remove_all(folder_); }
    SmallIndex(const SmallIndex&) = delete;
    SmallIndex& operator=(const SmallIndex&) = delete;

    void add(const std::vector<SmallArticle>& articles) const {
        telusur::Writer writer(path(), {});
        for (const SmallArticle& small : articles) {
            telusur::Article article;
            article[telusur::Field::id] = small.id;
            article[telusur::Field::title] = small.title;
            article[telusur::Field::body] = small.body;
            article[telusur::Field::source] = small.source;
            article[telusur::Field::section] = small.section;
            article[telusur::Field::date] = small.date;
            writer.add(std::move(article));
        }
        writer.finish();
    }
    std::string path() const { return folder_ + "/index"; }

private:
    std::string folder_;
};
