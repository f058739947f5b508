// Facets: how many of the articles that match there are of each outlet, section, region, year,
// month.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/doc_set.hpp"
#include "query/search/index_view.hpp"

namespace telusur {

enum class FacetKind : std::uint8_t { source, section, region, year, month };

struct FacetSpec {
    FacetKind kind;
    std::string_view name; // Indonesian, on the command line and in JSON
    std::string_view alias;
};

inline constexpr std::array kFacets{
    FacetSpec{FacetKind::source, "sumber", "source"},
    FacetSpec{FacetKind::section, "rubrik", "section"},
    FacetSpec{FacetKind::region, "wilayah", "region"},
    FacetSpec{FacetKind::year, "tahun", "year"},
    FacetSpec{FacetKind::month, "bulan", "month"},
};

struct FacetValue {
    std::string value; // what a filter takes: "Kompas.com", "36.73", "2025-08"
    std::string label; // what people read: "Kota Serang"
    std::size_t articles = 0;
};

struct Facet {
    FacetKind kind = FacetKind::source;
    std::vector<FacetValue> values; // years and months in order, others by frequency
    std::size_t without = 0;        // articles that have no value
};

// Returns the exact counts over `docs`. An article with several regions counts in each of them and
// in their provinces. Throws Xapian::Error.
Facet count_facet(IndexView& view, const DocSet& docs, FacetKind kind);

// Returns how many stories `docs` are; an article that stands alone is one. Throws Xapian::Error.
std::size_t count_stories(IndexView& view, const DocSet& docs);

} // namespace telusur
