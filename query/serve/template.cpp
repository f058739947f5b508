#include "query/serve/template.hpp"

#include <algorithm>
#include <map>

#include "indexer/program/error.hpp"
#include "query/serve/embedded.hpp"
#include "query/serve/static_files.hpp"

namespace telusur {
namespace {

using kainjow::mustache::mustache;

constexpr std::string_view kSuffix = ".mustache";

// Filling changes a template's own state, so that each thread has its own.
mustache& parsed(std::string_view name) {
    thread_local std::map<std::string, mustache, std::less<>> templates;
    const auto known = templates.find(name);
    if (known != templates.end()) return known->second;
    const std::string file = std::string(name) + std::string(kSuffix);
    mustache one{std::string(embedded_file(file))};
    if (!one.is_valid())
        throw Error("cannot fill the template '" + file + "': " + one.error_message());
    return templates.emplace(name, std::move(one)).first->second;
}

// "telusur.css" -> "telusur_css"
std::string key_of(std::string_view name) {
    std::string key(name);
    std::ranges::replace(key, '.', '_');
    return key;
}

} // namespace

std::string fill(std::string_view name, Data& data) {
    for (const EmbeddedFile& file : embedded_files()) {
        if (file.name.ends_with(kSuffix))
            data.set(std::string(file.name.substr(0, file.name.size() - kSuffix.size())),
                     kainjow::mustache::partial{[&file] { return std::string(file.content); }});
        else
            data.set(key_of(file.name), static_address(file.name));
    }
    data.set("content", parsed(name).render(data));
    return parsed("layout").render(data);
}

} // namespace telusur
