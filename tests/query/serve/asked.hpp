// Routes without a server: a small index and what it answers to an address.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "query/serve/metrics.hpp"
#include "query/serve/routes.hpp"
#include "tests/query/small_index.hpp"

// Returns the request for "/cari?q=a+b&hal=2"; decodes "+" only.
inline telusur::Request request_for(const std::string& target) {
    telusur::Request request;
    request.target = target;
    const std::size_t mark = std::min(target.find('?'), target.size());
    request.path = target.substr(0, mark);
    for (std::size_t at = mark + 1; at < target.size();) {
        const std::size_t end = std::min(target.find('&', at), target.size());
        std::string part = target.substr(at, end - at);
        for (char& c : part)
            if (c == '+') c = ' ';
        const std::size_t equal = std::min(part.find('='), part.size());
        request.parameters.push_back(
            {part.substr(0, equal), part.substr(std::min(equal + 1, part.size()))});
        at = end + 1;
    }
    return request;
}

class Asked {
public:
    explicit Asked(const std::vector<SmallArticle>& articles) : index_(articles) {
        options_.indexes = {index_.path()};
        searcher_ = std::make_unique<telusur::Searcher>(options_.indexes);
        telusur::IndexView view(options_.indexes);
        completions_ = std::make_shared<const telusur::CurrentCompletions>(
            telusur::CurrentCompletions{view.revision(), telusur::Completions(view)});
    }

    telusur::Response operator()(const telusur::Request& request) {
        telusur::Session session{options_,
                                 metrics_,
                                 base_url_,
                                 searcher_->view().revision(),
                                 searcher_->view().articles(),
                                 is_ready,
                                 searcher_.get(),
                                 completions_};
        return telusur::answer(request, session);
    }
    telusur::Response operator()(const std::string& target) { return (*this)(request_for(target)); }

    const SmallIndex& index() const { return index_; }
    bool is_ready = true;

private:
    SmallIndex index_;
    telusur::ServeOptions options_;
    telusur::Metrics metrics_;
    std::string base_url_ = "https://cari.example";
    std::unique_ptr<telusur::Searcher> searcher_;
    std::shared_ptr<const telusur::CurrentCompletions> completions_;
};

inline std::vector<SmallArticle> few_articles() {
    return {
        {"a", "Banjir di Serang", "Banjir melanda Kota Serang.", "Kabar", "Daerah", "2025-08-12"},
        {"b", "Harga beras naik", "Harga beras naik lagi.", "Layar", "Ekonomi", "2024-03-01"},
        {"c", "Banjir <script>alert(1)</script>", "Air \"naik\" & surut di Lebak.", "Kabar",
         "Daerah", "2025-09-01"}};
}
