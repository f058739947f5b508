#include "query/search/said_words.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace telusur {
namespace {

// So many articles are read at once: few enough to be held in memory.
constexpr std::size_t kBatch = 512;

// Names what is looked for among the phrases that were counted.
std::string key_of(const std::vector<Mark>& marks) {
    std::string key = "said";
    for (const Mark& mark : marks) {
        key += '\n';
        for (const QueryWord& word : mark.words) {
            (key += word.only_form ? '=' : ' ') += word.form;
            for (const std::string& stem : word.stems) (key += '/') += stem;
        }
    }
    return key;
}

std::vector<MarkedPhrase> phrases_of(const std::vector<Mark>& marks) {
    std::vector<MarkedPhrase> phrases;
    for (const Mark& mark : marks) phrases.push_back(mark.words);
    return phrases;
}

} // namespace

std::vector<std::string_view> said_texts(const Article& article,
                                         const std::vector<QuoteFact>& quotes) {
    std::vector<std::string_view> texts;
    std::uint32_t end = 0; // of what is among them
    for (const QuoteFact& quote : quotes) {
        const TextRange& range = quote.evidence;
        const std::string& text = article[range.field];
        if (range.begin >= range.end || range.end > text.size() || range.end <= end) continue;
        texts.push_back(std::string_view(text).substr(range.begin, range.end - range.begin));
        end = range.end;
    }
    return texts;
}

DocSet SaidWords::find(const std::vector<Mark>& marks,
                       const std::vector<std::uint32_t>& candidates) {
    const std::string key = key_of(marks);
    auto list = view_.phrases().find(key);
    if (!list) {
        Marker marker(phrases_of(marks), std::make_shared<Analyzer>());
        list = std::make_shared<const PostingList>(saying(marker, candidates));
        if (!deadline_.was_over()) view_.phrases().keep(key, list);
    }
    DocSet docs(view_.last_doc());
    for (const Posting& posting : *list) docs.add(posting.doc);
    return docs;
}

PostingList SaidWords::saying(Marker& marker, const std::vector<std::uint32_t>& candidates) {
    PostingList saying;
    const std::span<const std::uint32_t> all(candidates);
    for (std::size_t at = 0; at < all.size() && !deadline_.was_over(); at += kBatch)
        read(marker, all.subspan(at, std::min(kBatch, all.size() - at)), saying);
    return saying;
}

// The facts come first: most articles without a quotation need not be read.
void SaidWords::read(Marker& marker, std::span<const std::uint32_t> docs, PostingList& saying) {
    view_.expect_facts({docs.begin(), docs.end()});
    std::vector<std::uint32_t> quoting;
    std::vector<std::vector<QuoteFact>> quotes;
    for (const std::uint32_t doc : docs) {
        if (deadline_.is_over()) return;
        Facts facts = view_.facts(doc);
        if (facts.quotes.empty()) continue;
        quoting.push_back(doc);
        quotes.push_back(std::move(facts.quotes));
    }
    view_.expect_articles(quoting);
    for (std::size_t i = 0; i < quoting.size() && !deadline_.is_over(); ++i)
        if (says(marker, quoting[i], quotes[i])) saying.push_back({quoting[i], 1});
}

bool SaidWords::says(Marker& marker, std::uint32_t doc, const std::vector<QuoteFact>& quotes) {
    const Article article = view_.article(doc);
    return std::ranges::any_of(said_texts(article, quotes), [&](std::string_view text) {
        return !deadline_.is_over() && !marker.find(text).empty();
    });
}

} // namespace telusur
