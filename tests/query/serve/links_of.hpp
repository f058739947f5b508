// The links of a page, for its tests. No <regex>: g++ 12 warns of its own under the sanitizers.
#pragma once

#include <string>
#include <vector>

namespace telusur {

struct Link {
    std::string address; // as one would type it: "&", not "&amp;"
    std::string label;   // the text in it up to the next tag, without an arrow before it
};

// Every <a> with an address in `html`, in its order.
inline std::vector<Link> links_of(const std::string& html) {
    constexpr auto kNone = std::string::npos;
    std::vector<Link> links;
    for (std::size_t at = 0; (at = html.find("<a ", at)) != kNone; ++at) {
        std::size_t text = html.find('>', at);
        const std::string tag = html.substr(at, text - at);
        const std::size_t begin = tag.find("href=\"");
        if (text == kNone || begin == kNone) continue;
        std::string address = tag.substr(begin + 6, tag.find('"', begin + 6) - begin - 6);
        for (std::size_t amp = 0; (amp = address.find("&amp;", amp)) != kNone; ++amp)
            address.erase(amp + 1, 4);
        while (html.compare(++text, 1, "<") == 0) text = html.find('>', text);
        const std::string arrow = "\xE2\x86\x90 ";
        if (html.compare(text, arrow.size(), arrow) == 0) text += arrow.size();
        links.push_back({address, html.substr(text, html.find('<', text) - text)});
    }
    return links;
}

} // namespace telusur
