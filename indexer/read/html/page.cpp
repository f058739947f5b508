#include "indexer/read/html/page.hpp"

#include <gumbo.h>

#include "indexer/program/error.hpp"

namespace telusur {
namespace {

constexpr Page::Id kMaxLabelNodes = 100;

bool is_element(const GumboNode* node) {
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

bool has_text(const GumboNode* node) {
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE
           || node->type == GUMBO_NODE_CDATA;
}

constexpr bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// Replaces "<" in text that is known to hold no tags, so that parsing decodes entities only.
std::string decoded(std::string_view text) {
    std::string escaped;
    for (const char c : text) c == '<' ? escaped += "&lt;" : escaped += c;
    const Page page(std::move(escaped));
    return page.inner_text(0);
}

bool has_entity(std::string_view text) {
    const std::size_t at = text.find('&');
    return at != std::string_view::npos && text.find(';', at) != std::string_view::npos;
}

} // namespace

Page::Page(std::string html) : html_(std::move(html)) {
    const GumboOutput* output = arena_->parse(html_);
    if (output == nullptr)
        throw Error("its markup is nested or repeated beyond what can be read within the limits");
    flatten(output->root);
}

void Page::flatten(const GumboNode* root) {
    struct Open {
        Id node;
        unsigned next_child;
    };
    std::vector<Open> open;
    const auto enter = [&](const GumboNode* node) {
        const Id id = size();
        nodes_.push_back({node, open.empty() ? id : open.back().node, id + 1});
        if (is_element(node)) open.push_back({id, 0});
    };
    enter(root);
    while (!open.empty()) {
        const GumboVector& children = nodes_[open.back().node].gumbo->v.element.children;
        if (open.back().next_child == children.length) {
            nodes_[open.back().node].end = size();
            open.pop_back();
            continue;
        }
        const auto* child = static_cast<const GumboNode*>(children.data[open.back().next_child++]);
        if (is_element(child) || has_text(child)) enter(child);
    }
}

std::string_view Page::tag(Id node) const {
    const GumboNode* gumbo = nodes_[node].gumbo;
    if (!is_element(gumbo)) return {};
    return gumbo_normalized_tagname(gumbo->v.element.tag);
}

bool Page::is_text(Id node) const {
    return has_text(nodes_[node].gumbo);
}

std::string_view Page::text(Id node) const {
    const GumboNode* gumbo = nodes_[node].gumbo;
    return has_text(gumbo) ? std::string_view(gumbo->v.text.text) : std::string_view();
}

std::string_view Page::attribute(Id node, const char* name) const {
    const GumboNode* gumbo = nodes_[node].gumbo;
    if (!is_element(gumbo)) return {};
    const GumboAttribute* found = gumbo_get_attribute(&gumbo->v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

std::string Page::inner_text(Id node) const {
    std::string all;
    for (Id i = node; i < end(node); ++i) {
        const std::string_view name = tag(i);
        if (i != node && (name == "script" || name == "style")) {
            i = end(i) - 1;
            continue;
        }
        all += text(i);
        if (name == "br" || name == "p" || name == "div" || name == "li") all += ' ';
    }
    return all;
}

std::string Page::label(Id node) const {
    return end(node) - node > kMaxLabelNodes ? std::string() : collapsed(inner_text(node));
}

std::string collapsed(std::string_view text) {
    std::string out;
    bool was_space = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_no_break = text.substr(i).starts_with("\xC2\xA0");
        if (is_no_break) ++i;
        if (is_no_break || is_space(text[i])) {
            was_space = true;
            continue;
        }
        if (was_space && !out.empty()) out += ' ';
        was_space = false;
        out += text[i];
    }
    return out;
}

std::string plain_text(std::string_view text) {
    std::string plain(text);
    if (plain.find('<') != std::string::npos) plain = Page(std::move(plain)).inner_text(0);
    for (int round = 0; round < 2 && has_entity(plain); ++round) plain = decoded(plain);
    return collapsed(plain);
}

} // namespace telusur
