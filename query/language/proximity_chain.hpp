// Proximity chain: words joined by NEAR, ADJ, KALIMAT and PARAGRAF -> proximities.
#pragma once

#include <cstdint>
#include <vector>

#include "query/language/clause_maker.hpp"
#include "query/language/lexer.hpp"
#include "query/language/syntax.hpp"

namespace telusur {

bool is_proximity(LexemeKind kind);

// a NEAR/5 b NEAR/5 c is one proximity; another operator begins another: a NEAR/5 b KALIMAT c is
// (a NEAR/5 b) AND (b KALIMAT c).
class ProximityChain {
public:
    // complaints: outlives it.
    explicit ProximityChain(Complaints& complaints) : complaints_(complaints) {}

    // Joins two neighbours by `op`, from left to right. False when one of them is nothing that may
    // stand beside it. Throws QueryError for a distance out of bounds, in a strict reading.
    bool add(const Lexeme& op, const Clause& left, const Clause& right);

    bool is_empty() const { return runs_.empty(); }
    // Returns what was joined as one clause; something was. Leaves nothing behind.
    Clause take();

private:
    std::uint32_t distance_of(const Lexeme& op);

    Complaints& complaints_;
    std::vector<Proximity> runs_;
};

} // namespace telusur
