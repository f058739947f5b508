#include "indexer/read/keys.hpp"

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"

using namespace telusur;

namespace {

std::string field(const KeyMap& keys, std::string_view key) {
    const auto match = keys.find(key);
    return match ? std::string(spec(match->field).name) : "-";
}

} // namespace

TEST_CASE("KeyMap: names of fields in both languages, however they are written") {
    const KeyMap keys;
    for (const FieldSpec& row : kFields) {
        CHECK(field(keys, row.name) == row.name);
        CHECK(field(keys, row.indonesian_name) == row.name);
    }
    CHECK(field(keys, "Judul Berita") == "title");
    CHECK(field(keys, "ISI_BERITA") == "body");
    CHECK(field(keys, "publish-date") == "date");
    CHECK(field(keys, "_id") == "id");
    CHECK(field(keys, "warna") == "-");
    CHECK(field(keys, "") == "-");
}

TEST_CASE("KeyMap: the field's own name is surer than others") {
    const KeyMap keys;
    CHECK(keys.find("title")->rank < keys.find("judul")->rank);
    CHECK(keys.find("judul")->rank < keys.find("headline")->rank);
    CHECK(keys.find("content")->rank < keys.find("summary")->rank);
}

TEST_CASE("KeyMap: what the user maps") {
    KeyMap keys({"title=kop", "isi=a.b", "id="});
    CHECK(field(keys, "kop") == "title");
    CHECK(field(keys, "Kop") == "-"); // as it stands in the input
    CHECK(field(keys, "title") == "-");
    CHECK(field(keys, "judul") == "-");
    CHECK(field(keys, "id") == "-");
    CHECK(field(keys, "date") == "date");
    CHECK(keys.nested().size() == 1);
    CHECK(keys.unseen() == std::vector<std::string>{"body=a.b", "title=kop"});
    keys.note("kop");
    keys.note("lain");
    CHECK(keys.unseen() == std::vector<std::string>{"body=a.b"});
    CHECK_THROWS_WITH_AS(KeyMap({"warna=x"}),
                         "--map takes FIELD=KEY with a FIELD of id, title, body, date, source, "
                         "section, author, url, date_written, date_from, not 'warna=x'",
                         UsageError);
    CHECK_THROWS_AS(KeyMap({"title"}), UsageError);
}
