#include "query/serve/template.hpp"

#include <map>

#include "indexer/program/error.hpp"
#include "query/serve/embedded.hpp"

namespace telusur {
namespace {

using kainjow::mustache::mustache;

std::string file_of(std::string_view name) {
    return std::string(embedded_file(std::string(name) + ".mustache"));
}

// A template with those that it includes ("{{> box}}") in their places: the library would parse
// them each time.
std::string with_parts(std::string text) {
    constexpr std::string_view kBegin = "{{> ", kEnd = "}}";
    for (std::size_t at = 0; (at = text.find(kBegin, at)) != std::string::npos;) {
        const std::size_t name = at + kBegin.size(), end = text.find(kEnd, name);
        text.replace(at, end + kEnd.size() - at, file_of(text.substr(name, end - name)));
    }
    return text;
}

// Filling changes a template's own state, so that each thread has its own.
mustache& parsed(std::string_view name) {
    thread_local std::map<std::string, mustache, std::less<>> templates;
    const auto known = templates.find(name);
    if (known != templates.end()) return known->second;
    mustache one{with_parts(file_of(name))};
    if (!one.is_valid())
        throw Error("cannot fill the template '" + std::string(name) + "': " + one.error_message());
    return templates.emplace(name, std::move(one)).first->second;
}

std::string filled(std::string_view name, const Data& data, const Data& texts) {
    kainjow::mustache::context<std::string> context(&texts);
    context.push(&data);
    return parsed(name).render(context);
}

} // namespace

std::string fill(std::string_view name, Data& data, const Data& texts) {
    data.set("content", filled(name, data, texts));
    return filled("layout", data, texts);
}

} // namespace telusur
