#include "query/serve/results_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "indexer/format/regions.hpp"
#include "query/output/reasons.hpp"
#include "query/serve/article_view.hpp"
#include "query/serve/facets_view.hpp"
#include "query/serve/search_parameters.hpp"
#include "query/serve/view_data.hpp"

namespace telusur {
namespace {

constexpr std::size_t kTitleBytes = 300;
constexpr std::size_t kShownNames = 6; // of an expansion

std::string joined(const std::vector<std::string>& words, std::size_t most) {
    std::string out;
    for (std::size_t i = 0; i < std::min(most, words.size()); ++i)
        (out += i > 0 ? ", " : "") += words[i];
    return out;
}

class ResultsView {
public:
    explicit ResultsView(const Results& results)
        : answer_(results.answer), parameters_(results.parameters), links_(results.links),
          language_(results.language) {}

    void add_to(Data& data) const {
        data.set("count", counted(language_, "articles", answer_.total));
        const bool has_stories = answer_.stories > 0 && answer_.stories < answer_.total;
        put(data, "stories",
            has_stories ? counted(language_, "stories", answer_.stories) : std::string());
        put(data, "start", answer_.hits.empty() ? "1" : std::to_string(answer_.hits[0].hit.rank));
        data.set("has_hits", Data(!answer_.hits.empty()));
        data.set("sorts", sorts());
        add_notes(data);
        // Pages behind the last are only reached by an address that somebody wrote or kept.
        const bool is_beyond = answer_.hits.empty() && answer_.total > 0;
        data.set("none", std::string(text(language_, is_beyond ? "beyond" : "nothing")));
        data.set("advice", is_beyond ? way_back() : advice());
        data.set("hits",
                 list_of(answer_.hits, [this](const ShownHit& shown) { return hit(shown); }));
        data.set("pager", pager());
        data.set("exports", answer_.hits.empty() ? Data(false) : exports());
        put(data, "rss", links_.only(kListParameters, "hal").address("cari.rss"));
    }

private:
    std::string results(const Links& links) const { return links.address("cari"); }

    Data link(const std::string& url, std::string_view label) const {
        Data data;
        data.set("url", url);
        data.set("label", std::string(label));
        return data;
    }

    Data sorts() const {
        Data list{Data::type::list};
        for (const std::string_view order : kOrderParameters[0].choices) {
            if (order.empty()) continue;
            const bool is_default = order == kOrderParameters[0].fallback;
            Data data = link(results(links_.with({{"urut", is_default ? "" : std::string(order)}})),
                             text(language_, "sort_" + std::string(order)));
            data.set("is_chosen", Data(parameters_.text("urut") == order));
            list.push_back(data);
        }
        return list;
    }

    void add_notes(Data& data) const {
        data.set("meant", answer_.suggestion ? meant(*answer_.suggestion) : Data(false));
        data.set("is_partial", Data(answer_.is_partial));
        std::vector<Notice> ignored = answer_.ignored;
        ignored.insert(ignored.end(), parameters_.ignored().begin(), parameters_.ignored().end());
        data.set("ignored", with_each(list_of(ignored, [this](const Notice& note) {
                     Data row;
                     row.set("note", shortened(say(language_, note), kTitleBytes));
                     return row;
                 })));
        data.set("expanded", other_names().empty() ? Data(false) : expanded());
        data.set("feedback", answer_.feedback.empty() ? Data(false) : feedback());
        data.set("passed_over",
                 with_each(list_of(answer_.passed_over, [this](const std::string& word) {
                     Data row;
                     row.set("note", filled(language_, "passed_over", word));
                     return row;
                 })));
    }

    Data meant(const Suggestion& suggestion) const {
        std::string query = suggestion.query; // in the brackets of a group
        if (query.size() > 2 && query.front() == '(') query = query.substr(1, query.size() - 2);
        Data data;
        data.set("url", results(links_.with({{"q", query}})));
        data.set("query", query);
        data.set("articles", counted(language_, "articles", suggestion.total));
        return data;
    }

    // What was searched beside; that words are searched in all their forms goes without saying.
    std::vector<Expansion> other_names() const {
        std::vector<Expansion> names;
        std::ranges::copy_if(answer_.expansions, std::back_inserter(names),
                             [](const Expansion& expansion) { return expansion.way != Way::root; });
        return names;
    }

    Data expanded() const {
        Data data;
        data.set("names", list_of(other_names(), [this](const Expansion& expansion) {
                     const std::size_t more =
                         expansion.left_out
                         + (expansion.to.size() - std::min(kShownNames, expansion.to.size()));
                     Data row;
                     row.set("from", expansion.from);
                     row.set("to", joined(expansion.to, kShownNames));
                     put(row, "more",
                         more > 0 ? filled(language_, "more_names", number_text(language_, more))
                                  : std::string());
                     return row;
                 }));
        data.set("off", results(links_.with({{"perluas", "stems"}})));
        return data;
    }

    Data feedback() const {
        constexpr std::size_t kShownWords = 5;
        Data data;
        data.set("words", joined(answer_.feedback, kShownWords));
        data.set("off", results(links_.with({{"perluas", "stems,spelling,acronyms"}})));
        return data;
    }

    Data way_back() const {
        Data row = link(results(links_.with({})), text(language_, "first_results"));
        row.set("text", Data(false));
        Data list{Data::type::list};
        list.push_back(row);
        return list;
    }

    Data advice() const {
        Data list{Data::type::list};
        const auto add = [&](std::string_view key, const std::string& url = {},
                             std::string_view label = {}) {
            Data row;
            row.set("text", std::string(text(language_, key)));
            put(row, "url", url);
            put(row, "label", label);
            list.push_back(row);
        };
        if (has_filters(links_))
            add("advice_filters", results(without_filters(links_)), text(language_, "remove_all"));
        if (parameters_.text("q").find('"') != std::string_view::npos) add("advice_quotes");
        add("advice_words");
        add("advice_begin");
        return list;
    }

    Data hit(const ShownHit& shown) const {
        const Article& article = shown.hit.article;
        Data data;
        data.set("rank", std::to_string(shown.hit.rank));
        data.set("name", title_of(language_, article));
        data.set("url", article_url(links_, article[Field::id]));
        data.set("heading", article[Field::title].empty()
                                ? pieces(text(language_, "untitled"), {})
                                : pieces(article[Field::title], shown.title_matches, kTitleBytes));
        add_origin(data, language_, article);
        put(data, "guessed", date_note(language_, shown.facts));
        add_region(data, shown.facts);
        data.set("has_snippet", Data(!shown.snippet.text.empty()));
        data.set("is_cut_before", Data(shown.snippet.is_cut_before));
        data.set("is_cut_behind", Data(shown.snippet.is_cut_behind));
        data.set("snippet", pieces(shown.snippet.text, shown.snippet.matches));
        add_unfolded(data, shown);
        return data;
    }

    void add_region(Data& data, const Facts& facts) const {
        data.set("region", Data(false));
        if (facts.regions.empty()) return;
        data.set("region", facts.regions.front().name);
        data.set("region_url", results(links_.with({{"wilayah", facts.regions.front().code}})));
    }

    // A link that unfolds something of a hit, or folds it again.
    Data toggle(std::string_view parameter, const std::string& id) const {
        const bool is_open = links_.has(parameter, id);
        Data data;
        data.set("url", results(is_open ? links_.without(parameter, id)
                                        : links_.with_added(parameter, id)));
        data.set("is_open", std::string(is_open ? "true" : "false"));
        return data;
    }

    void add_unfolded(Data& data, const ShownHit& shown) const {
        const std::string& id = shown.hit.article[Field::id];
        // Without words, and in order of days, there are no scores.
        const bool is_ranked =
            parameters_.text("urut") == kOrderParameters[0].fallback && parameters_.has("q");
        data.set("why", is_ranked ? toggle("kenapa", id) : Data(false));
        data.set("reasons", with_each(list_of(shown.reasons, [this](const Reason& each) {
                     return reason(each);
                 })));
        data.set("story", Data(false));
        data.set("members", with_each(list_of(shown.story, [this](const Article& article) {
                     Data row;
                     row.set("url", article_url(links_, article[Field::id]));
                     row.set("name", title_of(language_, article));
                     add_origin(row, language_, article);
                     return row;
                 })));
        if (shown.hit.in_story < 2) return;
        Data story = toggle("cerita", id);
        story.set("label", counted(language_, "similar", shown.hit.in_story - 1));
        data.set("story", story);
    }

    Data reason(const Reason& reason) const {
        constexpr double kPercent = 100;
        Data data;
        data.set("share", std::to_string(std::lround(kPercent * reason.share)) + "%");
        data.set("what", reason_text(reason, language_));
        put(data, "how", reason_places(reason, language_));
        return data;
    }

    // The first page, those around this one, and that there are more.
    Data pager() const {
        const int here = parameters_.number("hal"), size = parameters_.number("jumlah");
        if (answer_.hits.empty()) return Data(false);
        const std::size_t all = answer_.stories > 0 ? answer_.stories : answer_.total;
        const int last =
            (static_cast<int>(std::min<std::size_t>(all, kMaxReached)) + size - 1) / size;
        if (last < 2) return Data(false);
        constexpr int kAround = 2;
        Data data, numbers{Data::type::list};
        const int begin = std::max(1, here - kAround), end = std::min(last, here + kAround);
        if (begin > 1) numbers.push_back(page(1, here));
        if (begin > 2) numbers.push_back(page(0, here));
        for (int number = begin; number <= end; ++number) numbers.push_back(page(number, here));
        if (end < last) numbers.push_back(page(0, here));
        data.set("numbers", numbers);
        put(data, "previous", here > 1 ? page_url(here - 1) : std::string());
        put(data, "next", here < last ? page_url(here + 1) : std::string());
        return data;
    }

    // number: 0 for those that are left out.
    Data page(int number, int here) const {
        Data data;
        put(data, "url", number > 0 ? page_url(number) : std::string());
        data.set("number", std::to_string(number));
        data.set("is_here", Data(number == here));
        return data;
    }

    std::string page_url(int number) const {
        return results(links_.with({{"hal", number > 1 ? std::to_string(number) : ""}}));
    }

    Data exports() const {
        const Links all = links_.only(kListParameters, "hal");
        Data list{Data::type::list};
        list.push_back(link(all.with({{"jumlah", "100"}}).address("cari.csv"), "CSV"));
        list.push_back(link(
            all.with({{"jumlah", "100"}, {"baca", "longgar"}}).address("api/v1/search"), "JSON"));
        list.push_back(link(all.address("cari.rss"), "RSS"));
        return with_each(list);
    }

    const Answer& answer_;
    const Parameters& parameters_;
    const Links& links_;
    Language language_;
};

} // namespace

std::string date_note(Language language, const Facts& facts) {
    if (!facts.date) return {};
    const std::string key = "found_" + std::string(name(facts.date->rule));
    const std::string_view found = text(language, key);
    std::string note;
    const auto is_guess = [](DateDoubt doubt) {
        return doubt == DateDoubt::guessed || doubt == DateDoubt::ambiguous;
    };
    if (std::ranges::any_of(facts.date->doubts, is_guess)) note = text(language, "guessed");
    if (found == key) return note; // the article's own
    return note.empty() ? std::string(found) : note + ", " + std::string(found);
}

void add_results(Data& data, const Results& results) {
    ResultsView(results).add_to(data);
    add_facets(data, results);
}

} // namespace telusur
