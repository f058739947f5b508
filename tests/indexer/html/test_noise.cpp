#include "indexer/read/html/noise.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace telusur;

namespace {

// The role of the element that `attributes` are given to.
std::string_view role(std::string_view attributes) {
    const Page page("<body><div " + std::string(attributes) + ">x</div>");
    for (Page::Id node = 0; node < page.size(); ++node)
        if (page.tag(node) == "div") switch (role_of(page, node)) {
            case Role::plain: return "plain";
            case Role::body: return "body";
            case Role::comments: return "comments";
            case Role::noise: return "noise";
            }
    return "no div";
}

} // namespace

TEST_CASE("role_of: by class and id") {
    struct Row {
        std::string_view why, attributes, role;
    };
    const Row rows[] = {
        {"no name", "", "plain"},
        {"a name that says nothing", "class='col-md-8'", "plain"},
        {"the article's text", "class='single-entry-content clearfix'", "body"},
        {"microdata", "itemprop='articleBody' class='share'", "body"},
        {"words joined by capitals", "id='articleBody'", "body"},
        {"words joined by underscores", "class='post__content'", "body"},
        {"navigation", "class='main-nav'", "noise"},
        {"a word that begins like another is none", "class='ramadhan'", "plain"},
        {"an advert", "class='ad-slot'", "noise"},
        {"adverts, two words", "class='baca-juga'", "noise"},
        {"tags", "id='tags'", "noise"},
        {"stage is no tag", "class='stage'", "plain"},
        {"comments", "id='comments-list'", "comments"},
        {"hidden", "style='DISPLAY: none'", "noise"},
        {"a page builder's word is none", "class='elementor-widget'", "plain"},
        {"behind a page builder's word",
         "class='elementor-widget elementor-widget-theme-post-content'", "body"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(role(row.attributes) == row.role);
    }
}

TEST_CASE("is_noise_line: lines that are no part of an article") {
    for (const std::string_view line :
         {"Baca juga: Pasar Lama Dibuka Lagi", "BACA JUGA Pasar Lama", "Baca: Pasar Lama",
          "ADVERTISEMENT", "SCROLL TO CONTINUE WITH CONTENT", "Editor: Bima Sakti",
          "Simak Video \"Pasar\" di bawah", "Selasa, 12 Agustus 2025 | 14:05 WIB", "Tags: pasar",
          "Copyright 2025 Kabar Kota", "Halaman selanjutnya"}) {
        CAPTURE(line);
        CHECK(is_noise_line(line));
    }
    for (const std::string_view line :
         {"", "Pasar dibuka.", "Membaca juga melatih ingatan.",
          "12 Agustus 2025 menjadi hari yang dikenang warga. Pasar dibuka kembali.",
          "Komentar warga beragam, dari yang senang sampai yang ragu."}) {
        CAPTURE(line);
        CHECK_FALSE(is_noise_line(line));
    }
}
