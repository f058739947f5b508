#include "query/serve/pages.hpp"

#include <utility>

#include "indexer/format/fields.hpp"
#include "query/serve/http_error.hpp"
#include "query/serve/search_call.hpp"
#include "query/serve/search_parameters.hpp"
#include "query/serve/template.hpp"
#include "query/serve/web_text.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

Response page_of(std::string_view name, Data& data) {
    Response response;
    response.content_type = "text/html; charset=utf-8";
    response.body = fill(name, data);
    return response;
}

// What every page has: the box with what is in it.
Data box_of(const Parameters& parameters) {
    Data data;
    data.set("query", xml_text(parameters.text("q")));
    data.set("from", xml_text(parameters.text("dari")));
    data.set("until", xml_text(parameters.text("sampai")));
    return data;
}

// Text in pieces, of which those that match are marked.
Data pieces(std::string_view text, const std::vector<ByteRange>& matches) {
    Data list{Data::type::list};
    std::size_t at = 0;
    const auto add = [&](std::size_t end, bool is_match) {
        if (end == at) return;
        Data piece;
        piece.set(is_match ? "match" : "plain", std::string(text.substr(at, end - at)));
        list.push_back(piece);
        at = end;
    };
    for (const ByteRange& match : matches) {
        add(match.begin, false);
        add(match.end, true);
    }
    add(text.size(), false);
    return list;
}

Data hit_of(const ShownHit& shown) {
    const Article& article = shown.hit.article;
    Data data;
    data.set("rank", std::to_string(shown.hit.rank));
    data.set("id", article[Field::id]);
    data.set("title", pieces(article[Field::title], shown.title_matches));
    data.set("has_title", !article[Field::title].empty());
    if (is_web_address(article[Field::url])) data.set("url", article[Field::url]);
    data.set("source", article[Field::source]);
    data.set("section", article[Field::section]);
    if (const auto date = parse_date(article[Field::date])) {
        data.set("date", indonesian_date(*date));
        data.set("day", article[Field::date]);
    }
    data.set("snippet", pieces(shown.snippet.text, shown.snippet.matches));
    return data;
}

// "cari?..." of another page of the same results; "" where there is none.
std::string page_link(const Parameters& parameters, const Answer& answer, int change) {
    const int page = parameters.number("hal") + change, count = parameters.number("jumlah");
    const bool is_there = page >= 1 && page * count <= kMaxReached
                          && static_cast<std::size_t>((page - 1) * count) < answer.total;
    return is_there ? "cari?" + parameters.with("hal", std::to_string(page)) : std::string();
}

void add_answer(Data& data, const Parameters& parameters, const Answer& answer) {
    data.set("total", std::to_string(answer.total));
    data.set("has_hits", !answer.hits.empty());
    Data hits{Data::type::list}, notes{Data::type::list};
    for (const ShownHit& shown : answer.hits) hits.push_back(hit_of(shown));
    data.set("hits", hits);
    for (const std::string& note : answer.ignored) notes.push_back(note);
    for (const std::string& note : parameters.ignored()) notes.push_back(note);
    data.set("notes", notes);
    data.set("partial", answer.is_partial);
    if (answer.suggestion) {
        data.set("suggestion", answer.suggestion->query);
        data.set("suggestion_link", "cari?" + parameters.with("q", answer.suggestion->query));
    }
    if (const std::string link = page_link(parameters, answer, -1); !link.empty())
        data.set("previous", link);
    if (const std::string link = page_link(parameters, answer, 1); !link.empty())
        data.set("next", link);
    data.set("csv", "cari.csv?" + parameters.canonical(kListParameters));
    data.set("rss", "cari.rss?" + parameters.canonical(kListParameters));
    data.set("json", "api/v1/search?baca=longgar&" + parameters.canonical(kApiSearchParameters));
}

} // namespace

Response front_page(const Call& call, Session& session) {
    Data data = box_of(call.parameters);
    data.set("articles", std::to_string(session.articles));
    Response response = page_of("front", data);
    response.is_storable = true;
    return response;
}

Response results_page(const Call& call, Session& session) {
    const Parameters& parameters = call.parameters;
    Data data = box_of(parameters);
    bool is_whole = true;
    try {
        const ParsedQuery query = read_query(parameters, Strictness::lenient);
        const Answer answer =
            find_answer(*session.searcher, query, read_settings(parameters, session));
        is_whole = !answer.is_partial;
        add_answer(data, parameters, answer);
    } catch (const UsageError& error) {
        data.set("nothing", std::string(error.what()));
    }
    Response response = page_of("results", data);
    response.is_storable = is_whole;
    return response;
}

Response error_page(int status, const std::string& message) {
    Data data;
    data.set("status", std::to_string(status));
    data.set("phrase", std::string(reason_phrase(status)));
    data.set("message", message);
    Response response = page_of("error", data);
    response.status = status;
    return response;
}

} // namespace telusur
