#include "indexer/read/html/noise.hpp"

#include <algorithm>
#include <array>

#include "indexer/read/ascii.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

// Elements that hold no text of an article, whatever they are called.
constexpr std::array<std::string_view, 24> kNoiseTags{
    "script", "style", "noscript", "template", "iframe",     "object", "embed",  "svg",
    "canvas", "form",  "button",   "input",    "select",     "option", "nav",    "aside",
    "footer", "audio", "video",    "map",      "figcaption", "head",   "dialog", "textarea"};

// Words of classes and ids. A name of several words must stand in this order without others
// between; a star stands for any end of its last word.
constexpr std::array<std::string_view, 48> kBodyNames{
    "articlebody",     "article body",   "article content",     "articlecontent",
    "article text",    "article detail", "article description", "article main",
    "entry content",   "post content",   "post body",           "post entry",
    "post text",       "read content",   "detail text",         "detail content",
    "detail body",     "detail desc",    "detail article",      "detailscontent",
    "bodycontent",     "body content",   "body text",           "content detail",
    "content article", "content body",   "content text",        "content inner",
    "content berita",  "txt article",    "text detail",         "isi",
    "isi berita",      "isi artikel",    "detail berita",       "berita content",
    "artikel content", "konten artikel", "konten berita",       "news content",
    "news text",       "news detail",    "story body",          "story content",
    "single content",  "item full text", "itemfulltext",        "field name body"};

constexpr std::array<std::string_view, 6> kCommentNames{"comment*", "komentar*",   "disqus*",
                                                        "respond",  "fb comment*", "replies"};

constexpr std::array<std::string_view, 80> kNoiseNames{
    // ways around the site
    "nav*", "menu*", "breadcrumb*", "pagination", "paging", "pager", "footer*", "sidebar*",
    "topbar", "masthead", "offcanvas", "search*", "login",
    // other articles
    "related*", "terkait", "terkini", "terpopuler", "populer", "popular*", "trending", "recommend*",
    "rekomendasi*", "baca juga", "bacajuga", "baca lainnya", "lihat juga", "simak juga",
    "read also", "readalso", "also read", "more news", "berita lain*", "artikel lain*",
    "next article", "prev article", "outbrain", "taboola", "mgid", "widget*", "latest*",
    "inline article", "pilihan", "linksisip", "sisip*", "lihatjg", "artikel terkait",
    // adverts
    "ad", "ads", "adv", "advert*", "adsense", "adsbygoogle", "iklan*", "banner*", "sponsor*",
    "promo*", "parallax", "paralax",
    // what stands around the text
    "share*", "sharing*", "social*", "sosmed", "socmed", "addthis*", "addtoany*", "sharedaddy",
    "tag", "tags", "tagcloud", "caption*", "wp caption text", "photo credit", "editor", "byline",
    "newsletter*", "subscribe*", "copyright", "popup*", "modal", "hidden"};

struct LinePattern {
    std::string_view start;           // lower case
    std::size_t max_bytes = SIZE_MAX; // a longer line is a sentence that begins like this
};

// How lines begin that are no part of the article.
constexpr std::array kLinePatterns{
    LinePattern{"baca juga"},
    LinePattern{"baca :"},
    LinePattern{"baca:"},
    LinePattern{"baca selengkapnya"},
    LinePattern{"baca artikel"},
    LinePattern{"baca berita", 200},
    LinePattern{"lihat juga"},
    LinePattern{"simak juga"},
    LinePattern{"tonton juga"},
    LinePattern{"simak video"},
    LinePattern{"simak breaking news"},
    LinePattern{"lihat video"},
    LinePattern{"tonton video"},
    LinePattern{"saksikan video", 120},
    LinePattern{"video:", 160},
    LinePattern{"berita terkait", 80},
    LinePattern{"artikel terkait", 80},
    LinePattern{"berita lainnya", 80},
    LinePattern{"artikel lainnya", 80},
    LinePattern{"pilihan editor"},
    LinePattern{"[gambas:"},
    LinePattern{"advertisement", 80},
    LinePattern{"iklan", 20},
    LinePattern{"scroll to", 80},
    LinePattern{"scroll untuk", 80},
    LinePattern{"continue with content", 80},
    LinePattern{"lanjutkan membaca", 80},
    LinePattern{"halaman selanjutnya", 120},
    LinePattern{"halaman berikutnya", 120},
    LinePattern{"selanjutnya", 30},
    LinePattern{"sebelumnya", 30},
    LinePattern{"halaman:", 60},
    LinePattern{"halaman :", 60},
    LinePattern{"penulis:", 120},
    LinePattern{"penulis :", 120},
    LinePattern{"editor:", 120},
    LinePattern{"editor :", 120},
    LinePattern{"reporter:", 120},
    LinePattern{"reporter :", 120},
    LinePattern{"pewarta:", 120},
    LinePattern{"pewarta :", 120},
    LinePattern{"kontributor:", 120},
    LinePattern{"kontributor :", 120},
    LinePattern{"fotografer:", 120},
    LinePattern{"redaktur:", 120},
    LinePattern{"laporan wartawan", 120},
    LinePattern{"laporan reporter", 120},
    LinePattern{"copyright", 120},
    LinePattern{"hak cipta", 120},
    LinePattern{"\xC2\xA9", 120},
    LinePattern{"cek berita dan artikel", 300},
    LinePattern{"ikuti berita", 200},
    LinePattern{"ikuti kami", 200},
    LinePattern{"ikuti saluran", 200},
    LinePattern{"dapatkan update", 300},
    LinePattern{"dapatkan berita", 300},
    LinePattern{"follow ", 80},
    LinePattern{"bagikan", 60},
    LinePattern{"share this", 60},
    LinePattern{"share on", 60},
    LinePattern{"tag:", 300},
    LinePattern{"tags:", 300},
    LinePattern{"tag :", 300},
    LinePattern{"tags :", 300},
    LinePattern{"topik:", 200},
    LinePattern{"topik :", 200},
    LinePattern{"komentar", 40},
    LinePattern{"tulis komentar", 80},
    LinePattern{"berikan komentar", 80},
    LinePattern{"leave a reply", 80},
    LinePattern{"your email address"},
    LinePattern{"loading", 20},
};

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
           || static_cast<unsigned char>(c) >= 0x80;
}

// " post author name " for "post-author_name"; a capital inside a word begins another.
void append_words(std::string_view names, std::string& out) {
    bool was_small = false;
    for (const char c : names) {
        const bool is_capital = c >= 'A' && c <= 'Z';
        if (is_capital && was_small) out += ' ';
        const char small = is_capital ? static_cast<char>(c + ('a' - 'A')) : c;
        if (is_word_byte(small))
            out += small;
        else if (!out.ends_with(' '))
            out += ' ';
        was_small = is_word_byte(small) && !is_capital;
    }
    if (!out.ends_with(' ')) out += ' ';
}

bool holds(std::string_view words, std::string_view name) {
    const bool is_open = name.ends_with('*');
    if (is_open) name.remove_suffix(1);
    for (std::size_t at = words.find(name); at != std::string_view::npos;
         at = words.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if (words[at - 1] == ' ' && (is_open || words[end] == ' ')) return true;
    }
    return false;
}

template <std::size_t N>
bool holds_any(std::string_view words, const std::array<std::string_view, N>& names) {
    return std::ranges::any_of(names, [&](std::string_view name) { return holds(words, name); });
}

bool is_hidden(const Page& page, Page::Id node) {
    const std::string style = ascii_lower(page.attribute(node, "style"));
    return style.find("display:none") != std::string::npos
           || style.find("display: none") != std::string::npos;
}

// A page builder for WordPress calls everything a widget, the article's text too.
void erase_builder(std::string& words) {
    constexpr std::string_view kBuilder = " elementor widget";
    for (std::size_t at = words.find(kBuilder); at != std::string::npos; at = words.find(kBuilder))
        words.erase(at, kBuilder.size());
    if (words.empty()) words = " ";
}

bool says_article_body(const Page& page, Page::Id node) {
    return page.attribute(node, "itemprop") == "articleBody"
           || page.attribute(node, "property") == "articleBody";
}

// "Selasa, 12 Agustus 2025 | 14:05 WIB": a date and little else.
bool is_date_line(std::string_view line) {
    return line.size() < 70 && line.size() > 8 && parse_date(line).has_value()
           && line.find(". ") == std::string_view::npos;
}

// "sri rahayu/kabarkota.com" under a photograph.
bool is_photo_credit(std::string_view line) {
    return line.size() < 70 && line.find('/') != std::string_view::npos
           && (line.ends_with(".com") || line.ends_with(".co.id"))
           && line.find("//") == std::string_view::npos;
}

} // namespace

std::string name_words(const Page& page, Page::Id node) {
    std::string words = " ";
    append_words(page.attribute(node, "class"), words);
    append_words(page.attribute(node, "id"), words);
    return words;
}

bool has_name(std::string_view classes, std::string_view name) {
    std::string words = " ";
    append_words(classes, words);
    return holds(words, name);
}

Role role_of(const Page& page, Page::Id node) {
    const std::string_view tag = page.tag(node);
    if (page.is_text(node) || tag == "html" || tag == "body") return Role::plain;
    if (std::ranges::find(kNoiseTags, tag) != kNoiseTags.end()) return Role::noise;
    if (says_article_body(page, node)) return Role::body;
    if (is_hidden(page, node)) return Role::noise;
    std::string words = name_words(page, node);
    if (words == " ") return Role::plain;
    erase_builder(words);
    if (holds_any(words, kCommentNames)) return Role::comments;
    if (holds_any(words, kNoiseNames)) return Role::noise;
    return holds_any(words, kBodyNames) ? Role::body : Role::plain;
}

bool is_noise_line(std::string_view line) {
    const std::string lower = ascii_lower(line.substr(0, 40));
    for (const LinePattern& pattern : kLinePatterns)
        if (lower.starts_with(pattern.start) && line.size() <= pattern.max_bytes) return true;
    return is_date_line(line) || is_photo_credit(line);
}

} // namespace telusur
