#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "query/serve/embedded.hpp"
#include "query/serve/openapi.hpp"
#include "query/serve/routes.hpp"
#include "tests/query/serve/asked.hpp"

using namespace telusur;
using Json = nlohmann::ordered_json;

namespace {

bool is_of_type(const Json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    if (type == "boolean") return value.is_boolean();
    return type == "null" && value.is_null();
}

// What of JSON Schema the document uses. Faults are appended to `faults` with their places.
void check_schema(const Json& document, const Json& schema, const Json& value,
                  const std::string& place, std::vector<std::string>& faults) {
    if (schema.contains("$ref")) {
        const std::string reference = schema.at("$ref").get<std::string>().substr(1);
        check_schema(document, document.at(Json::json_pointer(reference)), value, place, faults);
        return;
    }
    const Json types =
        schema.at("type").is_array() ? schema.at("type") : Json::array({schema.at("type")});
    if (std::ranges::none_of(types, [&](const Json& type) { return is_of_type(value, type); }))
        faults.push_back(place + " is of another type");
    if (schema.contains("enum")
        && std::ranges::find(schema.at("enum"), value) == schema.at("enum").end())
        faults.push_back(place + " is not of the enum");
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            check_schema(document, schema.at("items"), value[i], place + '/' + std::to_string(i),
                         faults);
    if (!value.is_object()) return;
    for (const Json& key : schema.value("required", Json::array()))
        if (!value.contains(key.get<std::string>()))
            faults.push_back(place + " lacks " + key.dump());
    const Json properties = schema.value("properties", Json::object());
    for (const auto& [key, inner] : value.items()) {
        if (properties.contains(key))
            check_schema(document, properties.at(key), inner, place + '/' + key, faults);
        else if (schema.contains("additionalProperties"))
            faults.push_back(place + " has " + key + " besides");
    }
}

} // namespace

TEST_CASE("the answers are as openapi.yaml says") {
    Asked ask(
        {{"a", "KPK periksa", "KPK (Komisi Pemberantasan Korupsi) di Kota Serang. Rp 2 miliar.",
          "Kabar", "Hukum", "2025-08-12"},
         {"b", "Banjir", "Banjir melanda Serang.", "", "", ""},
         {"c", "Banjir", "Banjir melanda Serang.", "", "", ""}});
    const Json document = openapi_document();
    struct Row {
        const char* target;
        const char* route;
        const char* response;
    };
    for (const Row& row : {
             Row{"/api/v1/search?q=KPK+banjir+korup*&jelaskan=ya&kelompok=cerita"
                 "&faset=sumber,rubrik,wilayah,tahun,bulan",
                 "/api/v1/search", "200"},
             Row{"/api/v1/search?q=bajnir&baca=longgar&dari=kapan", "/api/v1/search", "200"},
             Row{"/api/v1/facets?q=banjir", "/api/v1/facets", "200"},
             Row{"/api/v1/articles/a", "/api/v1/articles/{id}", "200"},
             Row{"/api/v1/similar/b", "/api/v1/similar/{id}", "200"},
             Row{"/api/v1/similar/z", "/api/v1/similar/{id}", "default"},
             Row{"/api/v1/suggest?q=kp", "/api/v1/suggest", "200"},
             Row{"/api/v1/suggest?jumlah=0", "/api/v1/suggest", "default"},
             Row{"/api/v1/search?hal=x", "/api/v1/search", "default"},
         }) {
        CAPTURE(row.target);
        const Response response = ask(row.target);
        CHECK((response.status == 200) == (std::string(row.response) == "200"));
        const Json& content = document.at("paths")
                                  .at(row.route)
                                  .at("get")
                                  .at("responses")
                                  .at(row.response)
                                  .at("content")
                                  .at(response.content_type);
        std::vector<std::string> faults;
        check_schema(document, content.at("schema"), Json::parse(response.body), "", faults);
        CHECK(faults == std::vector<std::string>());
    }
}

TEST_CASE("openapi.yaml has every route with its parameters and their limits") {
    const Json document = openapi_document();
    for (const Route& route : routes()) {
        CAPTURE(route.path);
        const Json& get = document.at("paths").at(std::string(route.path)).at("get");
        const std::size_t own = route.path.ends_with("{id}") ? 1 : 0;
        CHECK(get.at("parameters").size() == route.parameters.size() + own);
    }
    const std::string yaml = as_yaml(document);
    CHECK(yaml.starts_with("openapi: \"3.1.0\"\ninfo:\n  title: \"Telusur\"\n"));
    CHECK(yaml.find("\n  /cari:\n    get:\n") != std::string::npos);
}

TEST_CASE("JSON as YAML") {
    const Json json{{"a", {{"b", 1}, {"200", "x: y"}}},
                    {"c", {1, {{"d", nullptr}}}},
                    {"e", Json::array()},
                    {"f", Json::object()}};
    CHECK(as_yaml(json)
          == "a:\n  b: 1\n  \"200\": \"x: y\"\nc:\n  - 1\n  -\n    d: null\ne: []\nf: {}\n");
}

TEST_CASE("the manual names every route") {
    std::ifstream file(std::string(SOURCE_DIR) + "/query/telusur.1");
    const std::string text = (std::ostringstream() << file.rdbuf()).str();
    for (const Route& route : routes()) {
        const std::string path(route.path.substr(0, route.path.find("{id}")));
        CAPTURE(path);
        CHECK(text.find(' ' + path) != std::string::npos);
    }
}
