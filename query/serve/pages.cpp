#include "query/serve/pages.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "query/language/faults.hpp"
#include "query/serve/article_view.hpp"
#include "query/serve/http_error.hpp"
#include "query/serve/links.hpp"
#include "query/serve/refusals.hpp"
#include "query/serve/results_view.hpp"
#include "query/serve/search_call.hpp"
#include "query/serve/search_parameters.hpp"
#include "query/serve/static_files.hpp"
#include "query/serve/template.hpp"
#include "query/serve/view_data.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr std::string_view kHtml = "text/html; charset=utf-8";
constexpr std::size_t kHeadingBytes = 80;  // of a window's title
constexpr std::size_t kMessageBytes = 300; // of an error
constexpr std::size_t kMostStory = 20;
constexpr std::size_t kSimilar = 6;

// What the page of help shows, as searches that can be tried.
struct WayToAsk {
    std::string_view query, text;
};
constexpr std::array kWays{WayToAsk{"korupsi", "way_word"},
                           WayToAsk{"\"tata kelola\"", "way_phrase"},
                           WayToAsk{"=pencegahan", "way_exact"},
                           WayToAsk{"+banjir -jakarta", "way_signs"},
                           WayToAsk{"banjir OR longsor", "way_or"},
                           WayToAsk{"judul:banjir", "way_title"},
                           WayToAsk{"wilayah:\"Jawa Tengah\"", "way_region"},
                           WayToAsk{"ucapan:korupsi", "way_quote"},
                           WayToAsk{"penutur:prabowo", "way_speaker"},
                           WayToAsk{"sejak:2025-01 sampai:\"bulan lalu\"", "way_days"},
                           WayToAsk{"rupiah:1M..10M", "way_rupiah"},
                           WayToAsk{"suap NEAR/5 bupati", "way_near"}};

// The kinds of suggestions and what they are called, as JSON for the script.
std::string kinds_json(Language language) {
    constexpr std::string_view kPrefix = "kind_";
    std::string json;
    for (const PageText& row : page_texts()) {
        if (!row.key.starts_with(kPrefix)) continue;
        json += json.empty() ? "{" : ",";
        ((json += '"') += row.key.substr(kPrefix.size())) += "\":\"";
        (json += text(language, row.key)) += '"';
    }
    return json + "}";
}

// A page that is being made: what its head and foot are filled with.
class Page {
public:
    // to_root: "" or "../", the way to the first page.
    Page(const Parameters& parameters, std::string to_root)
        : language_(language_of(parameters.text("bahasa"))), links_(parameters.given(), to_root) {
        data_.set("root", std::move(to_root));
        put(data_, "q", clean(parameters.text("q")));
        data_.set("home", links_.only(std::array{kLanguageParameter}).address(""));
        data_.set("style", static_address("style.css"));
        data_.set("script", static_address("page.js"));
        data_.set("icon", static_address("icon.svg"));
        data_.set("is_front", Data(false));
        data_.set("rss", Data(false));
        data_.set("kinds", kinds_json(language_));
        data_.set("kept", list_of(links_.with({{"q", ""}}).values(), [](const NameValue& given) {
                      Data data;
                      data.set("name", given.name);
                      data.set("value", given.value);
                      return data;
                  }));
    }

    Language language() const { return language_; }
    const Links& links() const { return links_; }
    Data& data() { return data_; }

    // path: of the page itself, for the switch between the languages.
    Response response(std::string_view name, std::string_view heading, std::string_view path) {
        const bool is_english = language_ == Language::english;
        const Links other =
            is_english ? links_.without("bahasa", "en") : links_.with_added("bahasa", "en");
        data_.set("other_language", other.address(path));
        data_.set("title", heading.empty()
                               ? "Telusur"
                               : shortened(clean(heading), kHeadingBytes) + " · Telusur");
        Response response;
        response.content_type = kHtml;
        response.body = fill(name, data_, text_data(language_));
        return response;
    }

private:
    Language language_;
    Links links_;
    Data data_;
};

const Facet* months_of(const Answer& answer) {
    for (const Facet& facet : answer.facets)
        if (facet.kind == FacetKind::month) return &facet;
    return nullptr;
}

// The months of all that would match without the range of days, so that one can widen it.
std::optional<Answer> without_days(const Page& page, const Call& call, Session& session) {
    if (!page.links().has("dari") && !page.links().has("sampai")) return std::nullopt;
    Request request;
    request.parameters = page.links().with({{"dari", ""}, {"sampai", ""}}).values();
    const Parameters parameters(kPageParameters, request, Reading::lenient);
    AnswerSettings settings = read_settings(call.parameters, session);
    settings.search.ranking.count = 0;
    settings.has_suggestion = false;
    settings.facets = {FacetKind::month};
    try {
        return find_answer(*session.searcher, read_query(parameters, Strictness::lenient),
                           settings);
    } catch (const QueryError&) { // nothing but the days was asked
        return std::nullopt;
    }
}

std::vector<Article> articles_of(Searcher& searcher, const std::vector<std::string>& ids) {
    std::vector<Article> articles;
    for (const std::string& id : ids)
        if (articles.size() < kMostStory)
            if (std::optional<FoundArticle> found = searcher.find(id))
                articles.push_back(std::move(found->article));
    return articles;
}

// Where the words of the search stand in the body.
std::vector<ByteRange> matches_in(const Parameters& parameters, Searcher& searcher,
                                  const std::string& body) {
    try {
        AnswerSettings settings;
        settings.search.ranking.count = 0;
        SearchResult result =
            searcher.search(read_query(parameters, Strictness::lenient).root, settings.search);
        return Marker(std::move(result.marks), searcher.analyzer()).find(body);
    } catch (const QueryError&) { // no search led here
        return {};
    }
}

} // namespace

Response front_page(const Call& call, Session& session) {
    Page page(call.parameters, "");
    page.data().set("is_front", Data(true));
    put(page.data(), "holds", counted(page.language(), "articles", session.articles));
    page.data().set(
        "ways", list_of(kWays, [&](const WayToAsk& way) {
            Data data;
            data.set("query", std::string(way.query));
            data.set("url", page.links().with({{"q", std::string(way.query)}}).address("cari"));
            data.set("meaning", std::string(text(page.language(), way.text)));
            return data;
        }));
    Response response = page.response("front", "", "");
    response.is_storable = true;
    return response;
}

Response results_page(const Call& call, Session& session) {
    Page page(call.parameters, "");
    Answer answer;
    std::optional<Answer> all_days;
    bool is_asked = true;
    try {
        const ParsedQuery query = read_query(call.parameters, Strictness::lenient);
        AnswerSettings settings = read_settings(call.parameters, session);
        settings.has_facts = true;
        for (const FacetSpec& row : kFacets) settings.facets.push_back(row.kind);
        settings.explained = call.parameters.all("kenapa");
        settings.unfolded = call.parameters.all("cerita");
        answer = find_answer(*session.searcher, query, settings);
        all_days = without_days(page, call, session);
    } catch (const QueryError& error) {
        is_asked = false;
        answer.ignored.push_back(error.notice());
    }
    const Facet* months = months_of(all_days ? *all_days : answer);
    add_results(page.data(), {call.parameters, page.links(), answer, months, page.language()});
    if (!is_asked) page.data().set("count", std::string(text(page.language(), "nothing_asked")));
    Response response = page.response("results", call.parameters.text("q"), "cari");
    response.is_storable = !answer.is_partial;
    return response;
}

Response article_page(const Call& call, Session& session) {
    Searcher& searcher = *session.searcher;
    const std::optional<FoundArticle> found = searcher.find(call.id);
    if (!found) throw HttpError(404, kNoArticle, {call.id});
    Page page(call.parameters, "../");
    const std::vector<ByteRange> matches =
        matches_in(call.parameters, searcher, found->article[Field::body]);
    const std::vector<Article> story = articles_of(searcher, found->same_story);
    std::vector<Article> alike;
    if (const auto similar = find_similar_answer(searcher, call.id, kSimilar))
        for (const ShownHit& shown : similar->hits) alike.push_back(shown.hit.article);
    add_article(page.data(), {page.links(), page.language(), *found, matches, story, alike});
    Response response =
        page.response("article", found->article[Field::title], "artikel/" + path_encoded(call.id));
    response.is_storable = true;
    return response;
}

Response error_page(const Request& request, int status, const Notice& why) {
    Request readable = request;
    readable.parameters.resize(std::min(request.parameters.size(), kMaxParameters));
    const Parameters parameters(kPageParameters, readable, Reading::lenient);
    Page page(parameters, "/"); // it may stand at any depth
    const std::string key = "fault_" + std::to_string(status);
    const bool is_known = text(page.language(), key) != key;
    const std::string_view heading = text(page.language(), is_known ? key : "fault");
    page.data().set("heading", std::string(heading));
    page.data().set("message", shortened(clean(say(page.language(), why)), kMessageBytes));
    const std::string path = request.path.starts_with('/') ? request.path.substr(1) : "";
    Response response = page.response("error", heading, path_encoded(path));
    response.status = status;
    return response;
}

} // namespace telusur
