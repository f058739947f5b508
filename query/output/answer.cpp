#include "query/output/answer.hpp"

#include <utility>

#include "query/output/answer_maker.hpp"
#include "query/search/similar.hpp"

namespace telusur {
namespace {

std::optional<Answer> similar_to(Searcher& searcher, const std::string& id, std::size_t count) {
    const std::uint32_t doc = searcher.view().find(id);
    if (doc == 0) return std::nullopt;
    const Similar similar = find_similar(searcher.view(), doc, count);
    Answer answer;
    answer.query = "similar " + id;
    answer.total = similar.hits.size();
    std::vector<MarkedPhrase> marks;
    for (const std::string& stem : similar.words) marks.push_back({QueryWord{stem, {stem}, false}});
    PlaceMarker marker(searcher.view(), marks, searcher.analyzer());
    for (const Ranked& ranked : similar.hits) {
        ShownHit& shown = answer.hits.emplace_back();
        shown.hit = searcher.read(ranked, answer.hits.size());
        shown.facts = searcher.view().facts(ranked.doc);
        add_passages(shown, marker, false);
    }
    return answer;
}

} // namespace

void add_passages(ShownHit& shown, PlaceMarker& marker, bool wants_said) {
    const Article& article = shown.hit.article;
    shown.title_matches = marker.find(article[Field::title]);
    std::vector<TextRange> preferred;
    if (wants_said)
        for (const QuoteFact& quote : shown.facts.quotes)
            if (quote.evidence.field == Field::body) preferred.push_back(quote.evidence);
    shown.snippet = marker.snippet(shown.hit.doc, article[Field::body], preferred);
}

Answer find_answer(Searcher& searcher, const ParsedQuery& query, const AnswerSettings& settings) {
    AnswerMaker maker(searcher, settings);
    Answer answer = maker.answer(query);
    if (answer.more)
        while (const ShownHit* shown = answer.more()) answer.hits.push_back(*shown);
    answer.more = nullptr;
    return answer;
}

std::optional<Answer> find_similar_answer(Searcher& searcher, const std::string& id,
                                          std::size_t count) {
    return searcher.with_index([&] { return similar_to(searcher, id, count); });
}

} // namespace telusur
