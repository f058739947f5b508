// Tree rules: what brackets and operators make of the clauses beside and in them.
#pragma once

#include "query/language/syntax.hpp"

namespace telusur {

// Returns the group as one clause. Clauses that all leave out, "(NOT a)" or "NOT a AND NOT b",
// leave out of what stands around them: as -(a b).
Clause grouped(Group group);

// judul:(a OR b): gives the field to every word in the bracket that has none.
void set_field(Clause& clause, QueryField field);

// Makes restrictions choices like the others; true when there were some.
bool make_choices(Group& group);

// True when something in the group can be found, rather than only left out.
bool has_something_wanted(const Group& group);

} // namespace telusur
