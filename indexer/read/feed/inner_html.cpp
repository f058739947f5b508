#include "indexer/read/feed/inner_html.hpp"

#include "indexer/read/feed/feed_text.hpp"

namespace telusur {
namespace {

bool holds_elements(pugi::xml_node element) {
    for (const pugi::xml_node child : element)
        if (child.type() == pugi::node_element) return true;
    return false;
}

void append_escaped(std::string& html, std::string_view text) {
    for (const char c : text) c == '<' ? html += "&lt;" : html += c;
}

void append_tag(std::string& html, const char* begin, pugi::xml_node element) {
    html.append(begin).append(local_name(element.name())).append(">");
}

} // namespace

std::string inner_html(pugi::xml_node element) {
    const bool is_markup = holds_elements(element);
    std::string html;
    pugi::xml_node node = element.first_child();
    while (node) {
        if (node.type() == pugi::node_element)
            append_tag(html, "<", node);
        else if (is_markup && node.type() == pugi::node_pcdata)
            append_escaped(html, node.value());
        else
            html += node.value();
        if (node.first_child()) {
            node = node.first_child();
            continue;
        }
        // No recursion: a feed may nest elements as deep as it is long.
        while (node != element && !node.next_sibling()) {
            if (node.type() == pugi::node_element) append_tag(html, "</", node);
            node = node.parent();
        }
        if (node == element) break;
        if (node.type() == pugi::node_element) append_tag(html, "</", node);
        node = node.next_sibling();
    }
    return html;
}

} // namespace telusur
