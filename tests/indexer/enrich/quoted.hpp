// The quotations of a text as lines, for tests.
#pragma once

#include <string>
#include <string_view>

#include "indexer/enrich/quotes.hpp"
#include "tests/indexer/enrich/analysed.hpp"

namespace telusur {

// "Sri Rahayu (Kepala Desa Sukamaju) said: Air sudah surut," a line a quotation
inline std::string quotes(std::string_view body) {
    Analysed analysed(body);
    std::string out;
    for (const QuoteFact& fact : find_quotes(analysed.analysis())) {
        out += (fact.speaker.empty() ? "?" : fact.speaker)
               + (fact.office.empty() ? "" : " (" + fact.office + ")") + ' '
               + std::string(name(fact.rule)) + ": " + analysed.text(fact.evidence) + '\n';
    }
    return out;
}

} // namespace telusur
