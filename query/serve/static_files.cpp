#include "query/serve/static_files.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "query/serve/embedded.hpp"
#include "query/serve/http_error.hpp"
#include "query/serve/refusals.hpp"
#include "query/serve/reply.hpp"

namespace telusur {
namespace {

struct TypeSpec {
    std::string_view suffix, type;
};

constexpr std::array kTypes{
    TypeSpec{".css", "text/css; charset=utf-8"},
    TypeSpec{".js", "text/javascript; charset=utf-8"},
    TypeSpec{".svg", "image/svg+xml"},
};

const TypeSpec* type_of(std::string_view name) {
    const auto* row = std::ranges::find_if(
        kTypes, [&](const TypeSpec& spec) { return name.ends_with(spec.suffix); });
    return row == kTypes.end() ? nullptr : row;
}

// The first digits of the content's tag.
std::string version_of(std::string_view content) {
    constexpr std::size_t kDigits = 12;
    return entity_tag(content).substr(1, kDigits);
}

} // namespace

std::string static_address(std::string_view name) {
    static const std::map<std::string_view, std::string> addresses = [] {
        std::map<std::string_view, std::string> all;
        for (const EmbeddedFile& file : embedded_files())
            all[file.name] = "aset/" + version_of(file.content) + '-' + std::string(file.name);
        return all;
    }();
    return addresses.at(name);
}

Response static_file(const Call& call, Session& /*session*/) {
    const std::size_t dash = std::min(call.id.find('-'), call.id.size());
    const std::string_view name =
        std::string_view(call.id).substr(std::min(dash + 1, call.id.size()));
    const TypeSpec* type = type_of(name);
    for (const EmbeddedFile& file : embedded_files()) {
        if (type == nullptr || file.name != name) continue;
        Response response;
        response.content_type = type->type;
        response.body = file.content;
        response.is_storable = true;
        // An address of another version is a page's that was read before the server was renewed.
        if (version_of(file.content) == std::string_view(call.id).substr(0, dash))
            response.headers.push_back({"Cache-Control", "public, max-age=31536000, immutable"});
        return response;
    }
    throw HttpError(404, kNoFile);
}

} // namespace telusur
