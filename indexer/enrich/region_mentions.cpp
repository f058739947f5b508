#include "indexer/enrich/region_mentions.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "indexer/enrich/gazetteer.hpp"
#include "indexer/enrich/word_index.hpp"
#include "indexer/read/text/dateline.hpp"

namespace telusur {
namespace {

// How much a mention weighs by where it stands; measured on news that we marked.
constexpr double kDatelineWeight = 5;
constexpr double kTitleWeight = 4;
constexpr double kLeadWeight = 3;
constexpr double kBodyWeight = 1;
// "dari Bandung" is where something comes from; "Kabupaten Bandung" is said where it matters.
constexpr double kOriginShare = 0.4;
constexpr double kLevelWeight = 1;
// Where the dateline is the outlet's seat, for news of the whole country.
constexpr std::string_view kSeat = "31";
constexpr double kSeatWeight = 0.5;
constexpr std::uint32_t kLeadBytes = 350;

// What the word before a name says of it.
enum class Cue : std::uint8_t {
    none,
    place,
    origin, // where somebody or something comes from
    kabupaten,
    kota,
    province,
    part,    // a kecamatan: it is not the kabupaten of the same name
    village, // nor the town
    not_place,
};

struct WordsOfCue {
    Cue cue;
    std::string_view words; // folded, with a space between them
};
constexpr std::array kWordsOfCues{
    WordsOfCue{Cue::kabupaten, "kabupaten kab bupati wabup pemkab sekkab setkab cabup"},
    WordsOfCue{Cue::kota, "kota kotamadya walikota wawali pemkot polresta polrestabes"},
    WordsOfCue{Cue::province, "provinsi prov propinsi gubernur wagub pemprov polda kapolda kejati"},
    WordsOfCue{
        Cue::place,
        "di ke warga wilayah polres kapolres kejari dprd rsud kpu bawaslu "
        "bpbd kodim lapas rutan imigrasi kppn kpp kejaksaan negeri pn bpn satpol daerah pulau "
        "terminal stasiun bandara pelabuhan"},
    WordsOfCue{Cue::origin, "dari asal kelahiran isu institut teknologi universitas mantan eks "
                            "cukai divre daop"},
    WordsOfCue{Cue::part, "kecamatan kec distrik camat"},
    WordsOfCue{Cue::village, "desa kelurahan kampung dusun pekon tiyuh nagari gampong lurah kades"},
    WordsOfCue{Cue::not_place,
               "jalan jl jln nasi makan batik soto sate tribun radar suku bahasa "
               "arah menuju tujuan jurusan rute jaringan sungai semen persib persija persebaya "
               "arema psm persipura psis pss persela "
               "harian"}};

struct CueWord {
    std::string_view word;
    Cue cue;
};

std::vector<CueWord> cue_words() {
    std::vector<CueWord> rows;
    for (const auto& [cue, words] : kWordsOfCues) {
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t end = std::min(words.find(' ', at), words.size());
            rows.push_back({words.substr(at, end - at), cue});
            at = end + 1;
        }
    }
    return rows;
}

Cue cue_of(std::string_view word) {
    static const std::vector<CueWord> rows = cue_words();
    static const WordIndex index(rows, [](const CueWord& row) { return row.word; });
    const std::size_t row = index.find(word);
    return row == WordIndex::none ? Cue::none : rows[row].cue;
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

// The mentions of one text.
class MentionFinder {
public:
    MentionFinder(const AnalyzedText& text, std::vector<RegionMention>& found)
        : text_(text), found_(found) {
        if (text.field != Field::body) return;
        if (const auto dateline = find_dateline(text.text); dateline && !dateline->place.empty())
            dateline_bytes_ = dateline->bytes;
    }

    void find() {
        for (std::size_t i = 0; i < text_.tokens.size(); ++i) {
            if (!has(text_.tokens[i], WordMark::place)) continue;
            const PlaceMatch match = Gazetteer::instance().find(text_, i);
            if (match.words == 0) continue;
            const Cue cue = cue_before(i);
            const bool is_on_way = cue == Cue::not_place || (i == way_end_ && is_joined(i));
            if (is_on_way) way_end_ = i + match.words;
            if (match.regions.empty() || is_on_way) { // "Papua Nugini", "rute Medan-Serang"
                i += match.words - 1;
                continue;
            }
            if (!is_name(match, i, cue)) continue;
            const bool is_from = comes_from(match, i, cue) || (cue == Cue::none && goes_on_from(i));
            if (is_from) origin_end_ = i + match.words;
            add(match, i, cue, is_from);
            i += match.words - 1;
        }
    }

private:
    Cue cue_before(std::size_t index) const {
        if (index == 0) return Cue::none;
        const std::string_view gap = text_.gap_before(index);
        if (gap != " " && gap != ". ") return Cue::none;
        const Cue cue = cue_of(text_.tokens[index - 1].form);
        const Cue before = index > 1 ? cue_of(text_.tokens[index - 2].form) : Cue::none;
        // "dari wilayah Bandung", "Jalan H. Agus Salim", "Daop 8 Surabaya"
        const AnalyzedToken& last = text_.tokens[index - 1];
        const bool is_short = last.end - last.begin <= 2 && cue == Cue::none;
        if (before == Cue::origin && (cue == Cue::place || is_short)) return before;
        return before == Cue::not_place && is_short ? before : cue;
    }

    // "dari Bandung", "dari Kota Bandung", "mantan Wali Kota Bandung", "Budi (30), warga Bandung"
    bool comes_from(const PlaceMatch& match, std::size_t index, Cue cue) const {
        if (cue == Cue::origin) return true;
        if (index < 2 || cue == Cue::none) return false;
        std::size_t before = index - 1;
        if (text_.tokens[before].form == "warga") return is_apposition(before, index + match.words);
        --before;
        if (text_.tokens[before].form == "warga") return is_apposition(before, index + match.words);
        if (text_.tokens[before].form == "wali" && before > 0) --before;
        return (cue == Cue::kabupaten || cue == Cue::kota)
               && cue_of(text_.tokens[before].form) == Cue::origin;
    }

    // "dari Bandung dan Bekasi"
    bool goes_on_from(std::size_t index) const {
        return origin_end_ > 0 && index == origin_end_ + 1
               && text_.tokens[origin_end_].form == "dan";
    }

    // Of a person something is told before the word, or nothing but this between commas.
    bool is_apposition(std::size_t begin, std::size_t end) const {
        const std::string_view gap = text_.gap_before(begin);
        return gap.starts_with(")") || (gap == ", " && text_.gap_before(end).starts_with(","));
    }

    // Capitals, or a name of several words, or one beside a word that only a place follows.
    bool is_name(const PlaceMatch& match, std::size_t index, Cue cue) const {
        if (cue == Cue::village || (cue == Cue::part && match.is_official)) return false;
        if (cue == Cue::province && !has_province(match)) return false; // "Gubernur Senen Mustakim"
        if (match.is_word && cue != Cue::kabupaten && cue != Cue::kota
            && goes_on(index + match.words))
            return false; // "di Batu Mbelin"
        const std::string_view surface = text_.surface(text_.tokens[index]);
        const bool has_cue = cue != Cue::none;
        if (in_dateline(index)) return true;
        if (!is_capital(surface.front()))
            return cue == Cue::kabupaten || cue == Cue::kota || cue == Cue::province
                   || (match.words > 1 && !match.is_word);
        return !match.is_word || has_cue || is_before_province(match, index);
    }

    // A space or a hyphen stands before it.
    bool is_joined(std::size_t index) const {
        const std::string_view gap = text_.gap_before(index);
        return gap == " " || gap == "-" || gap == " - ";
    }

    static bool has_province(const PlaceMatch& match) {
        return std::ranges::any_of(match.regions, [](const Region* region) {
            return level_of(*region) == RegionLevel::province;
        });
    }

    // Another word of a name stands there.
    bool goes_on(std::size_t index) const {
        return index < text_.tokens.size() && text_.gap_before(index) == " "
               && is_capital(text_.surface(text_.tokens[index]).front());
    }

    // "Batu, Jawa Timur"
    bool is_before_province(const PlaceMatch& match, std::size_t index) const {
        const std::size_t next = index + match.words;
        if (next >= text_.tokens.size() || !text_.gap_before(next).starts_with(", ")) return false;
        const PlaceMatch wide = Gazetteer::instance().find(text_, next);
        return std::ranges::any_of(wide.regions, [&](const Region* outer) {
            return std::ranges::any_of(match.regions, [&](const Region* inner) {
                return inner != outer && province_of(inner->code) == outer->code;
            });
        });
    }

    bool in_dateline(std::size_t index) const {
        return text_.tokens[index].begin < dateline_bytes_;
    }

    void add(const PlaceMatch& match, std::size_t index, Cue cue, bool is_from) {
        const AnalyzedToken& first = text_.tokens[index];
        const AnalyzedToken& last = text_.tokens[index + match.words - 1];
        RegionMention mention;
        mention.regions = chosen(match.regions, cue);
        mention.range = text_.range(first.begin, last.end);
        if (text_.field == Field::title) {
            mention.rule = Rule::title;
            mention.weight = kTitleWeight;
        } else if (in_dateline(index)) {
            mention.rule = Rule::dateline;
            const bool is_seat = province_of(mention.regions.front()->code) == kSeat;
            mention.weight = is_seat ? kSeatWeight : kDatelineWeight;
        } else if (first.begin < kLeadBytes) {
            mention.rule = Rule::lead;
            mention.weight = kLeadWeight;
        } else {
            mention.weight = kBodyWeight;
        }
        if (is_from)
            mention.weight *= kOriginShare;
        else if (cue == Cue::kabupaten || cue == Cue::kota)
            mention.weight += kLevelWeight;
        found_.push_back(std::move(mention));
    }

    // Those of the level that the word before the name says; without one, a province before a town
    // of the same name.
    static std::vector<const Region*> chosen(std::span<const Region* const> regions, Cue cue) {
        std::vector<const Region*> of_level;
        for (const Region* region : regions) {
            const RegionLevel level = level_of(*region);
            if ((cue == Cue::kabupaten && level == RegionLevel::kabupaten)
                || (cue == Cue::kota && level == RegionLevel::kota)
                || (cue != Cue::kabupaten && cue != Cue::kota && level == RegionLevel::province))
                of_level.push_back(region);
        }
        if (of_level.empty()) of_level.assign(regions.begin(), regions.end());
        return of_level;
    }

    const AnalyzedText& text_;
    std::vector<RegionMention>& found_;
    std::size_t dateline_bytes_ = 0;
    std::size_t origin_end_ = 0; // behind the last name that something comes from
    std::size_t way_end_ = 0; // behind the names that are no place of the event, such as a route's
};

} // namespace

void find_region_mentions(const AnalyzedText& text, std::vector<RegionMention>& found) {
    MentionFinder(text, found).find();
}

} // namespace telusur
