#include "query/serve/feeds.hpp"

#include <chrono>
#include <ctime>
#include <sstream>

#include <pugixml.hpp>

#include "query/output/table.hpp"
#include "query/serve/search_call.hpp"
#include "query/serve/web_text.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

constexpr const char* kOpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

Answer answer_of(const Call& call, Session& session) {
    AnswerSettings settings = read_settings(call.parameters, session);
    settings.has_suggestion = false;
    const ParsedQuery query = read_query(call.parameters, Strictness::lenient);
    return find_answer(*session.searcher, query, settings);
}

void add_text(pugi::xml_node parent, const char* name, const std::string& text) {
    if (!text.empty()) parent.append_child(name).text().set(xml_text(text).c_str());
}

// "Tue, 12 Aug 2025 00:00:00 +0700", "" when the date is unknown.
std::string rfc822_date(const std::string& day) {
    const auto date = parse_date(day);
    if (!date) return {};
    const auto seconds = std::chrono::sys_days(*date).time_since_epoch();
    const std::time_t time = std::chrono::duration_cast<std::chrono::seconds>(seconds).count();
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::array<char, 40> text{};
    return {text.data(),
            std::strftime(text.data(), text.size(), "%a, %d %b %Y 00:00:00 +0700", &parts)};
}

void add_item(pugi::xml_node channel, const ShownHit& shown) {
    const Article& article = shown.hit.article;
    pugi::xml_node item = channel.append_child("item");
    add_text(item, "title", article[Field::title]);
    if (is_web_address(article[Field::url])) add_text(item, "link", article[Field::url]);
    add_text(item, "description", shown.snippet.text);
    add_text(item, "pubDate", rfc822_date(article[Field::date]));
    add_text(item, "category", article[Field::section]);
    add_text(item, "dc:publisher", article[Field::source]);
    pugi::xml_node id = item.append_child("guid");
    id.append_attribute("isPermaLink") = false;
    id.text().set(xml_text(article[Field::id]).c_str());
}

std::string written(const pugi::xml_document& document) {
    std::ostringstream out;
    document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
    return std::move(out).str();
}

pugi::xml_node start(pugi::xml_document& document, const char* root) {
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    return document.append_child(root);
}

} // namespace

Response rss(const Call& call, Session& session) {
    const Answer answer = answer_of(call, session);
    const Parameters& parameters = call.parameters;
    pugi::xml_document document;
    pugi::xml_node root = start(document, "rss");
    root.append_attribute("version") = "2.0";
    root.append_attribute("xmlns:opensearch") = kOpenSearch;
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    pugi::xml_node channel = root.append_child("channel");
    add_text(channel, "title", "Telusur: " + std::string(parameters.text("q")));
    add_text(channel, "link", session.base_url + "/cari?" + parameters.canonical());
    add_text(channel, "description", "Berita yang cocok dengan " + answer.query);
    const int count = parameters.number("jumlah");
    add_text(channel, "opensearch:totalResults", std::to_string(answer.total));
    add_text(channel, "opensearch:startIndex",
             std::to_string((parameters.number("hal") - 1) * count + 1));
    add_text(channel, "opensearch:itemsPerPage", std::to_string(count));
    for (const ShownHit& shown : answer.hits) add_item(channel, shown);
    Response response;
    response.body = written(document);
    response.is_storable = !answer.is_partial;
    return response;
}

Response csv(const Call& call, Session& session) {
    const Answer answer = answer_of(call, session);
    std::ostringstream out;
    const std::vector<std::string> columns(kColumns.begin(), kColumns.begin() + kDefaultColumns);
    print_csv(out, answer, columns);
    Response response;
    response.headers.push_back({"Content-Disposition", "attachment; filename=\"telusur.csv\""});
    response.body = std::move(out).str();
    response.is_storable = !answer.is_partial;
    return response;
}

Response opensearch(const Call& /*call*/, Session& session) {
    pugi::xml_document document;
    pugi::xml_node root = start(document, "OpenSearchDescription");
    root.append_attribute("xmlns") = kOpenSearch;
    add_text(root, "ShortName", "Telusur");
    add_text(root, "Description", "Cari berita daerah Indonesia");
    add_text(root, "InputEncoding", "UTF-8");
    const auto add_url = [&](const char* type, const std::string& address) {
        pugi::xml_node url = root.append_child("Url");
        url.append_attribute("type") = type;
        url.append_attribute("template") = (session.base_url + address).c_str();
    };
    add_url("text/html", "/cari?q={searchTerms}&hal={startPage?}");
    add_url("application/rss+xml", "/cari.rss?q={searchTerms}&hal={startPage?}");
    if (std::string id; find_route("/api/v1/suggest", id) != nullptr)
        add_url("application/x-suggestions+json",
                "/api/v1/suggest?q={searchTerms}&bentuk=opensearch");
    Response response;
    response.body = written(document);
    response.is_storable = true;
    return response;
}

} // namespace telusur
