#include "query/search/explain.hpp"

#include <algorithm>

#include "indexer/program/error.hpp"
#include "query/search/snippet.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

std::string_view how(PartKind kind) {
    switch (kind) {
    case PartKind::stem: return "in any form, or by another name";
    case PartKind::exact: return "in just this form";
    case PartKind::phrase: return "as a phrase, or by another name";
    case PartKind::pattern: return "by its pattern";
    case PartKind::fuzzy: return "by likeness";
    }
    return "";
}

std::string_view what(ScoreShare::Kind kind) {
    switch (kind) {
    case ScoreShare::Kind::part: break;
    case ScoreShare::Kind::all_words: return "it has all of the words";
    case ScoreShare::Kind::pairs: return "words that follow each other as in the query";
    case ScoreShare::Kind::stretch: return "different words in one stretch of the text";
    case ScoreShare::Kind::early: return "words that stand early in the text";
    case ScoreShare::Kind::feedback: return "words that the first articles share";
    case ScoreShare::Kind::recent: return "it is recent";
    }
    return "";
}

// Adds the forms in which `text` has the marks; returns how many there are.
std::size_t add_forms(Marker& marker, const std::string& text, std::vector<std::string>& forms) {
    const std::vector<ByteRange> ranges = marker.find(text);
    for (const ByteRange& range : ranges) {
        std::string form = lower(text.substr(range.begin, range.end - range.begin));
        const bool is_new = std::ranges::find(forms, form) == forms.end();
        if (is_new && forms.size() < kMaxForms) forms.push_back(std::move(form));
    }
    return ranges.size();
}

// The article's forms of the words that the first articles brought.
void add_feedback_forms(Reason& reason, const std::vector<FeedbackWord>& feedback,
                        const Article& article) {
    std::vector<MarkedPhrase> marks;
    for (const FeedbackWord& word : feedback) marks.push_back({QueryWord{"", {word.stem}, false}});
    Marker marker(std::move(marks));
    reason.how = "in any form";
    reason.in_title = add_forms(marker, article[Field::title], reason.forms);
    reason.in_body = add_forms(marker, article[Field::body], reason.forms);
}

Reason reason_of(const ScoreShare& share, const Matched& matched,
                 const std::vector<FeedbackWord>& feedback, const Article& article) {
    Reason reason;
    reason.score = share.score;
    if (share.kind != ScoreShare::Kind::part) {
        reason.what = what(share.kind);
        if (share.kind == ScoreShare::Kind::feedback) add_feedback_forms(reason, feedback, article);
        return reason;
    }
    const Unit& unit = matched.units[share.unit];
    const PartKind kind = unit.parts[share.part].kind;
    reason.what = unit.text;
    reason.how = how(kind);
    std::vector<MarkedPhrase> marks = unit.marks;
    if (kind == PartKind::exact && !unit.words.empty())
        marks = {{QueryWord{unit.words.front().form, {}, true}}};
    Marker marker(std::move(marks));
    reason.in_title = add_forms(marker, article[Field::title], reason.forms);
    reason.in_body = add_forms(marker, article[Field::body], reason.forms);
    return reason;
}

} // namespace

std::vector<Reason> explain_hit(Searcher& searcher, const Hit& hit) {
    std::vector<Reason> reasons;
    if (searcher.last_matched() == nullptr || hit.score == 0) return reasons;
    for (const ScoreShare& share : searcher.last_ranker()->explain(hit.doc)) {
        reasons.push_back(reason_of(share, *searcher.last_matched(),
                                    searcher.last_ranker()->feedback(), hit.article));
        reasons.back().share = share.score / hit.score;
    }
    std::ranges::stable_sort(reasons, std::ranges::greater(), &Reason::score);
    return reasons;
}

std::vector<ClauseCheck> check_clauses(Searcher& searcher, const Group& query,
                                       const SearchSettings& settings, const std::string& id) {
    const std::uint32_t doc = searcher.view().find(id);
    if (doc == 0) throw Error("there is no article '" + id + "' in the index");
    const bool has_must = std::ranges::any_of(
        query.clauses, [](const Clause& clause) { return clause.occur == Occur::must; });
    std::vector<ClauseCheck> checks;
    for (const Clause& clause : query.clauses) {
        Clause alone = clause;
        const bool is_left_out = clause.occur == Occur::must_not;
        alone.occur = Occur::should;
        SearchSettings few = settings;
        few.ranking.count = 0;
        searcher.search(Group{{alone}}, few);
        const bool has = searcher.last_matched()->docs.has(doc);
        const bool is_choice = clause.occur == Occur::should;
        checks.push_back({printed(clause), has != is_left_out,
                          !is_choice || (!has_must && query.clauses.size() == 1)});
    }
    return checks;
}

} // namespace telusur
