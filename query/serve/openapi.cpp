#include "query/serve/openapi.hpp"

#include <cctype>

#include <nlohmann/json.hpp>

#include "query/serve/embedded.hpp"

namespace telusur {
namespace {

using Json = nlohmann::ordered_json;

Json schema_of(const ParameterSpec& spec) {
    Json choices = Json::array();
    for (const std::string_view choice : spec.choices)
        if (!choice.empty()) choices.push_back(choice);
    Json schema{{"type", "string"}};
    switch (spec.kind) {
    case ParameterKind::text: schema["maxLength"] = spec.max; break;
    case ParameterKind::number:
        schema = {{"type", "integer"}, {"minimum", spec.min}, {"maximum", spec.max}};
        break;
    case ParameterKind::choice: schema["enum"] = choices; break;
    case ParameterKind::list:
        schema = {{"type", "array"}, {"items", {{"type", "string"}, {"enum", choices}}}};
        break;
    }
    if (spec.is_repeatable)
        return {{"type", "array"}, {"maxItems", kMaxRepeated}, {"items", schema}};
    if (!spec.fallback.empty() && spec.kind == ParameterKind::choice)
        schema["default"] = spec.fallback;
    return schema;
}

Json parameter_json(const ParameterSpec& spec) {
    Json json{{"name", spec.name},
              {"in", "query"},
              {"description", spec.description},
              {"schema", schema_of(spec)}};
    if (spec.kind == ParameterKind::list) json["explode"] = false; // "a,b", not twice
    return json;
}

// "application/json; charset=utf-8" -> "application/json"
std::string media_type(std::string_view content_type) {
    return std::string(content_type.substr(0, content_type.find(';')));
}

Json reference(std::string_view schema) {
    return {{"$ref", "#/components/schemas/" + std::string(schema)}};
}

Json operation(const Route& route) {
    Json parameters = Json::array();
    if (route.path.ends_with("{id}"))
        parameters.push_back(
            {{"name", "id"}, {"in", "path"}, {"required", true}, {"schema", {{"type", "string"}}}});
    for (const ParameterSpec& spec : route.parameters) parameters.push_back(parameter_json(spec));
    const Json schema = route.schema.empty() ? Json{{"type", "string"}} : reference(route.schema);
    const Json problem{{"application/problem+json", {{"schema", reference("Problem")}}}};
    Json responses{{"200",
                    {{"description", route.summary},
                     {"content",
                      {{route.content_type.empty() ? "*/*" : media_type(route.content_type),
                        {{"schema", schema}}}}}}}};
    if (route.work == Work::search) responses["304"] = {{"description", "It has not changed"}};
    if (route.audience == Audience::programs)
        responses["default"] = {{"description", "It was refused, or failed"}, {"content", problem}};
    return {{"summary", route.summary}, {"parameters", parameters}, {"responses", responses}};
}

bool is_plain_key(const std::string& key) {
    const char first = key.empty() ? '\0' : key.front();
    return (std::isalpha(static_cast<unsigned char>(first)) != 0 || first == '/' || first == '$')
           && key.find_first_of(" :#") == std::string::npos;
}

void print_yaml(std::string& out, const Json& json, std::size_t indent) {
    if (!json.is_structured() || json.empty()) {
        (out += ' ') += json.dump() + '\n';
        return;
    }
    if (!out.empty()) out += '\n';
    for (const auto& [key, value] : json.items()) {
        out.append(indent, ' ');
        if (json.is_array())
            out += '-';
        else
            (out += is_plain_key(key) ? key : Json(key).dump()) += ':';
        print_yaml(out, value, indent + 2);
    }
}

} // namespace

Json openapi_document() {
    Json paths = Json::object();
    for (const Route& route : routes()) paths[std::string(route.path)]["get"] = operation(route);
    return {{"openapi", "3.1.0"},
            {"info",
             {{"title", "Telusur"},
              {"version", TELUSUR_VERSION},
              {"description", "Full-text search of Indonesian news. OUTPUT.md describes the keys."},
              {"license", {{"name", "GPL-3.0-or-later"}}}}},
            {"paths", paths},
            {"components", {{"schemas", Json::parse(embedded_file("schemas.json"))}}}};
}

std::string as_yaml(const Json& json) {
    std::string out;
    print_yaml(out, json, 0);
    return out;
}

Response openapi(const Call& /*call*/, Session& /*session*/) {
    Response response;
    response.body = as_yaml(openapi_document());
    response.is_storable = true;
    return response;
}

} // namespace telusur
