#include "indexer/read/keys.hpp"

#include <algorithm>
#include <array>

#include "indexer/program/error.hpp"
#include "indexer/read/ascii.hpp"

namespace telusur {
namespace {

// Other names that a field has in exports, in their plain form, the surer before the vaguer.
struct Aliases {
    Field field;
    std::string_view names;
};
constexpr std::array kAliases{
    Aliases{Field::id, "articleid newsid docid idberita idartikel uuid guid"},
    Aliases{Field::title, "headline judulberita judulartikel newstitle articletitle name"},
    Aliases{Field::body, "articlebody content konten text teks isiberita isiartikel fulltext "
                         "bodytext maintext contentencoded article artikel berita naskah "
                         "description deskripsi summary ringkasan abstract"},
    Aliases{Field::date, "datepublished publishdate publisheddate publishedat published pubdate "
                         "publicationdate tanggalterbit tglterbit waktuterbit tanggalpublikasi "
                         "tanggalberita tgl datetime waktu createdat created time timestamp"},
    Aliases{Field::source, "sourcename sumberberita namamedia media outlet publisher penerbit "
                           "sitename site situs website domain portal koran newspaper"},
    Aliases{Field::section, "kategori category rubric kanal channel desk sectionname"},
    Aliases{Field::author, "authors wartawan reporter byline jurnalis journalist creator writer"},
    Aliases{Field::url, "link href permalink urlberita linkberita articleurl sourceurl"},
};

// A name without capitals, "_", "-" and spaces.
std::string plain(std::string_view name) {
    std::string out = ascii_lower(name);
    std::erase_if(out, [](char c) { return c == '_' || c == '-' || c == ' '; });
    return out;
}

std::string field_names() {
    std::string names;
    for (const FieldSpec& row : kFields)
        names += (names.empty() ? "" : ", ") + std::string(row.name);
    return names;
}

} // namespace

KeyMap::KeyMap(const std::vector<std::string>& mappings) {
    for (const FieldSpec& row : kFields) {
        names_.emplace(plain(row.name), Match{row.field, 1});
        names_.emplace(plain(row.indonesian_name), Match{row.field, 2});
    }
    for (const Aliases& row : kAliases) {
        std::size_t rank = 3;
        std::string_view rest = row.names;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            names_.emplace(rest.substr(0, end), Match{row.field, rank++});
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    for (const std::string& mapping : mappings) add(mapping);
}

void KeyMap::add(const std::string& mapping) {
    const std::size_t equals = mapping.find('=');
    const std::string name = mapping.substr(0, equals);
    const FieldSpec* row = find_field(name);
    if (equals == std::string::npos || row == nullptr)
        throw UsageError("--map takes FIELD=KEY with a FIELD of " + field_names() + ", not '"
                         + mapping + "'");
    std::erase_if(names_, [row](const auto& entry) { return entry.second.field == row->field; });
    const std::string key = mapping.substr(equals + 1);
    if (key.empty()) return;
    const Match match{row->field, 0};
    mapped_.emplace(key, Mapping{match});
    if (key.find('.') != std::string::npos) nested_.emplace(key, match);
}

std::optional<KeyMap::Match> KeyMap::find(std::string_view key) const {
    if (const auto found = mapped_.find(key); found != mapped_.end()) return found->second.match;
    if (const auto found = names_.find(plain(key)); found != names_.end()) return found->second;
    return std::nullopt;
}

void KeyMap::note(std::string_view key) {
    if (const auto found = mapped_.find(key); found != mapped_.end()) found->second.is_seen = true;
}

std::vector<std::string> KeyMap::unseen() const {
    std::vector<std::string> list;
    for (const auto& [key, mapping] : mapped_)
        if (!mapping.is_seen)
            list.push_back(std::string(spec(mapping.match.field).name) + '=' + key);
    return list;
}

} // namespace telusur
