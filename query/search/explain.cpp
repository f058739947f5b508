#include "query/search/explain.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/format/fields.hpp"
#include "query/search/snippet.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

// How often, and in what weight, an article has a word in one form.
struct FoundForm {
    std::string form; // in lower case
    Way way = Way::itself;
    std::size_t in_title = 0, in_body = 0;
    double weight = 0;
};

// Finds the forms in which an article has what units want.
class FormFinder {
public:
    FormFinder(const Article& article, const std::vector<TextRange>& boilerplate)
        : article_(article), boilerplate_(boilerplate) {}

    // The form that weighs most first.
    std::vector<FoundForm> find(const Unit& unit) {
        forms_.clear();
        std::vector<MarkedPhrase> phrases;
        for (const Mark& mark : unit.marks) phrases.push_back(mark.words);
        Marker marker(std::move(phrases));
        add(marker, unit, Field::title);
        if (unit.field != QueryField::title) add(marker, unit, Field::body);
        std::ranges::stable_sort(forms_, std::ranges::greater(), &FoundForm::weight);
        return std::move(forms_);
    }

private:
    void add(Marker& marker, const Unit& unit, Field field) {
        const std::string& text = article_[field];
        for (const FoundPhrase& found : marker.find_each(text)) {
            if (field == Field::body && is_in(boilerplate_, found.range)) continue;
            const Mark& mark = unit.marks[found.phrase];
            FoundForm& form =
                form_of(lower(text.substr(found.range.begin, found.range.end - found.range.begin)),
                        way_of(mark, unit, text, found.range));
            ++(field == Field::title ? form.in_title : form.in_body);
            form.weight += mark.weight * (field == Field::title ? kTitleWeight : 1);
        }
    }

    static Way way_of(const Mark& mark, const Unit& unit, const std::string& text,
                      ByteRange range) {
        if (mark.way != Way::itself) return mark.way;
        const std::string found = text.substr(range.begin, range.end - range.begin);
        return fold(found) == fold(unit.text) ? Way::itself : Way::root;
    }

    FoundForm& form_of(std::string form, Way way) {
        const auto same = std::ranges::find_if(
            forms_, [&](const FoundForm& other) { return other.form == form && other.way == way; });
        if (same != forms_.end()) return *same;
        return forms_.emplace_back(FoundForm{std::move(form), way, 0, 0, 0});
    }

    const Article& article_;
    const std::vector<TextRange>& boilerplate_;
    std::vector<FoundForm> forms_;
};

// Makes the reasons of one hit.
class Explainer {
public:
    Explainer(const Matched& matched, const std::vector<FeedbackWord>& feedback, const Hit& hit,
              const std::vector<TextRange>& boilerplate)
        : matched_(matched), feedback_(feedback), hit_(hit), finder_(hit.article, boilerplate) {}

    std::vector<Reason> explain(const std::vector<ScoreShare>& shares) {
        std::map<std::size_t, UnitScore> units;
        for (const ScoreShare& share : shares) {
            if (share.kind != ScoreShare::Kind::part) {
                add_other(share);
                continue;
            }
            const PartKind kind = matched_.units[share.unit].parts[share.part].kind;
            const bool is_of_form = kind == PartKind::exact && share.part > 0;
            (is_of_form ? units[share.unit].exact : units[share.unit].any) += share.score;
        }
        for (const auto& [unit, score] : units) add_unit(matched_.units[unit], score);
        for (Reason& reason : reasons_) reason.share = reason.score / hit_.score;
        std::ranges::stable_sort(reasons_, std::ranges::greater(), &Reason::score);
        return std::move(reasons_);
    }

private:
    // What a unit gave: by all its forms, and beside that by its very form.
    struct UnitScore {
        double any = 0, exact = 0;
    };

    void add_other(const ScoreShare& share) {
        Reason reason;
        reason.kind = share.kind;
        reason.score = share.score;
        if (share.kind == ScoreShare::Kind::feedback) add_feedback_forms(reason);
        reasons_.push_back(std::move(reason));
    }

    // The article's forms of the words that the first articles brought.
    void add_feedback_forms(Reason& reason) {
        Unit words;
        for (const FeedbackWord& word : feedback_)
            words.marks.push_back({{QueryWord{"", {word.stem}, false}}, Way::root, 1});
        for (const FoundForm& form : finder_.find(words)) {
            reason.in_title += form.in_title;
            reason.in_body += form.in_body;
            if (reason.feedback.size() < kMaxForms) reason.feedback.push_back(form.form);
        }
    }

    void add_unit(const Unit& unit, UnitScore score) {
        const std::vector<FoundForm> forms = finder_.find(unit);
        const std::string word = unit.field == QueryField::text
                                     ? unit.text
                                     : std::string(spec(unit.field).name) + ':' + unit.text;
        double weights = 0;
        for (const FoundForm& form : forms) weights += form.weight;
        const bool has_itself =
            std::ranges::find(forms, Way::itself, &FoundForm::way) != forms.end();
        if (!has_itself) score.any += std::exchange(score.exact, 0);
        Reason rest;
        rest.word = word;
        for (std::size_t i = 0; i < forms.size(); ++i) {
            Reason reason;
            reason.word = word;
            reason.form = forms[i].form;
            reason.way = forms[i].way;
            reason.in_title = forms[i].in_title;
            reason.in_body = forms[i].in_body;
            reason.score = score.any * forms[i].weight / weights;
            if (forms[i].way == Way::itself) reason.score += std::exchange(score.exact, 0);
            if (i < kMaxForms)
                reasons_.push_back(std::move(reason));
            else
                add_to(rest, reason);
        }
        if (forms.empty()) rest.score = score.any; // where the text does not tell
        if (forms.empty() || rest.other_forms > 0) reasons_.push_back(std::move(rest));
    }

    static void add_to(Reason& rest, const Reason& reason) {
        ++rest.other_forms;
        rest.way = reason.way;
        rest.in_title += reason.in_title;
        rest.in_body += reason.in_body;
        rest.score += reason.score;
    }

    const Matched& matched_;
    const std::vector<FeedbackWord>& feedback_;
    const Hit& hit_;
    FormFinder finder_;
    std::vector<Reason> reasons_;
};

} // namespace

std::vector<Reason> explain_hit(Searcher& searcher, const Hit& hit) {
    if (searcher.last_matched() == nullptr || hit.score == 0) return {};
    const std::vector<TextRange> boilerplate = searcher.view().facts(hit.doc).boilerplate;
    Explainer explainer(*searcher.last_matched(), searcher.last_ranker()->feedback(), hit,
                        boilerplate);
    return explainer.explain(searcher.last_ranker()->explain(hit.doc));
}

} // namespace telusur
