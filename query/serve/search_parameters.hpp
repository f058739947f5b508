// Parameters of searches, by the names that the addresses of the page have.
#pragma once

#include <array>

#include "query/language/parse.hpp"
#include "query/serve/limits.hpp"
#include "query/serve/parameters.hpp"

namespace telusur {

constexpr int kMaxQueryText = 4096;
constexpr int kMaxValueText = 200;
constexpr int kDefaultPageHits = 10;
constexpr int kMaxPageHits = 100;
constexpr int kMaxSuggestions = 50;

// What matches: the first of every table.
inline constexpr std::array kMatchParameters{
    ParameterSpec{.name = "q", .max = kMaxQueryText, .description = "the query (SYNTAX.md)"},
    ParameterSpec{.name = "dari",
                  .max = kMaxValueText,
                  .description = "articles of this day and later; also a month or a year"},
    ParameterSpec{.name = "sampai",
                  .max = kMaxValueText,
                  .description = "articles of this day and earlier; also a month or a year"},
    ParameterSpec{.name = "wilayah",
                  .max = kMaxValueText,
                  .is_repeatable = true,
                  .description = "of one of these regions: a code or a name"},
    ParameterSpec{.name = "sumber",
                  .max = kMaxValueText,
                  .is_repeatable = true,
                  .description = "of one of these outlets"},
    ParameterSpec{.name = "rubrik",
                  .max = kMaxValueText,
                  .is_repeatable = true,
                  .description = "of one of these sections"},
    ParameterSpec{.name = "perluas",
                  .kind = ParameterKind::list,
                  .fallback = "stems,spelling,acronyms,feedback",
                  .choices = {"stems", "spelling", "acronyms", "feedback", "none"},
                  .description = "what is searched beside the words"},
};

// Which of them are shown.
inline constexpr std::array kOrderParameters{
    ParameterSpec{.name = "urut",
                  .kind = ParameterKind::choice,
                  .fallback = "relevansi",
                  .choices = {"relevansi", "terbaru", "terlama"},
                  .description = "the best, the newest or the oldest first"},
    ParameterSpec{.name = "hal",
                  .kind = ParameterKind::number,
                  .fallback = "1",
                  .min = 1,
                  .max = kMaxReached,
                  .description = "the page, from 1; together with jumlah it reaches the first "
                                 "10000 articles"},
    ParameterSpec{.name = "jumlah",
                  .kind = ParameterKind::number,
                  .fallback = "10",
                  .min = 1,
                  .max = kMaxPageHits,
                  .description = "articles on a page"},
    ParameterSpec{.name = "kelompok",
                  .kind = ParameterKind::choice,
                  .fallback = "tidak",
                  .choices = {"tidak", "cerita"},
                  .description = "cerita: one article of each story, with how many there are"},
};

inline constexpr ParameterSpec kFacetsParameter{
    .name = "faset",
    .kind = ParameterKind::list,
    .choices = {"sumber", "rubrik", "wilayah", "tahun", "bulan"},
    .description = "what the articles that match are counted by"};

inline constexpr ParameterSpec kExplainParameter{
    .name = "jelaskan",
    .kind = ParameterKind::choice,
    .fallback = "tidak",
    .choices = {"tidak", "ya"},
    .description = "ya: tells of each article what its place is due to"};

inline constexpr ParameterSpec kStrictnessParameter{
    .name = "baca",
    .kind = ParameterKind::choice,
    .fallback = "ketat",
    .choices = {"ketat", "longgar"},
    .description = "longgar: what cannot be understood of the query is left out and told, "
                   "not refused"};

inline constexpr ParameterSpec kLanguageParameter{.name = "bahasa",
                                                  .kind = ParameterKind::choice,
                                                  .fallback = "id",
                                                  .choices = {"id", "en"},
                                                  .description = "of the page"};

// Returns the tables behind each other.
template <std::size_t... Sizes>
constexpr auto joined_tables(const std::array<ParameterSpec, Sizes>&... tables) {
    std::array<ParameterSpec, (Sizes + ...)> all{};
    std::size_t at = 0;
    const auto add = [&](const auto& table) {
        for (const ParameterSpec& row : table) all[at++] = row;
    };
    (add(tables), ...);
    return all;
}

inline constexpr auto kListParameters = joined_tables(kMatchParameters, kOrderParameters);
// On the page a story is one result.
inline constexpr auto kPageOrderParameters = [] {
    auto table = kOrderParameters;
    for (ParameterSpec& row : table)
        if (row.name == "kelompok") row.fallback = "cerita";
    return table;
}();
inline constexpr std::array kUnfoldParameters{
    ParameterSpec{.name = "kenapa",
                  .max = kMaxValueText,
                  .is_repeatable = true,
                  .description = "ids of articles of which is told what their place is due to"},
    ParameterSpec{.name = "cerita",
                  .max = kMaxValueText,
                  .is_repeatable = true,
                  .description = "ids of articles whose stories are unfolded"},
};
inline constexpr auto kPageParameters = joined_tables(
    kMatchParameters, kPageOrderParameters, kUnfoldParameters, std::array{kLanguageParameter});
inline constexpr auto kApiSearchParameters =
    joined_tables(kMatchParameters, kOrderParameters,
                  std::array{kFacetsParameter, kExplainParameter, kStrictnessParameter});
inline constexpr auto kApiFacetParameters =
    joined_tables(kMatchParameters, std::array{kFacetsParameter, kStrictnessParameter});
inline constexpr std::array kSimilarParameters{kOrderParameters[2]};
inline constexpr std::array kSuggestParameters{
    ParameterSpec{.name = "q", .max = kMaxQueryText, .description = "what was typed so far"},
    ParameterSpec{.name = "jumlah",
                  .kind = ParameterKind::number,
                  .fallback = "8",
                  .min = 1,
                  .max = kMaxSuggestions,
                  .description = "how many suggestions at most"},
    ParameterSpec{.name = "bentuk",
                  .kind = ParameterKind::choice,
                  .fallback = "telusur",
                  .choices = {"telusur", "opensearch"},
                  .description = "opensearch: as browsers read it "
                                 "(application/x-suggestions+json)"},
};

} // namespace telusur
