#include "indexer/read/html/embedded.hpp"

#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/read/html/blocks.hpp"
#include "indexer/read/html/noise.hpp"

namespace telusur {
namespace {

using nlohmann::json;

// Shorter texts are descriptions and notices.
constexpr std::size_t kMinHtmlBytes = 400;

void keep_longest(const json& root, std::string& longest) {
    std::vector<const json*> open{&root};
    while (!open.empty()) {
        const json& value = *open.back();
        open.pop_back();
        if (value.is_structured())
            for (const json& part : value) open.push_back(&part);
        if (!value.is_string()) continue;
        const std::string& text = value.get_ref<const std::string&>();
        if (text.size() > longest.size() && text.find("<p") != std::string::npos) longest = text;
    }
}

} // namespace

std::string embedded_html(const Page& page) {
    std::string longest;
    for (Page::Id node = 0; node < page.size(); ++node) {
        if (page.tag(node) != "script" || page.attribute(node, "type") != "application/json")
            continue;
        const json data = json::parse(page.inner_text(node), nullptr, false);
        if (!data.is_discarded()) keep_longest(data, longest);
    }
    return longest.size() < kMinHtmlBytes ? std::string() : longest;
}

std::string body_of(std::string_view html) {
    const Page page{std::string(html)};
    std::string body;
    for (const Block& block : blocks_of(page)) {
        if (is_noise_line(block.text)) continue;
        if (!body.empty()) body += '\n';
        body += block.text;
    }
    return body;
}

} // namespace telusur
