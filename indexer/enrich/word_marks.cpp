#include "indexer/enrich/word_marks.hpp"

#include "indexer/enrich/acronyms.hpp"
#include "indexer/enrich/amounts.hpp"
#include "indexer/enrich/boilerplate.hpp"
#include "indexer/enrich/gazetteer.hpp"
#include "indexer/enrich/named_days.hpp"

namespace telusur {

std::uint32_t word_marks(std::string_view form) {
    std::uint32_t marks = 0;
    const auto mark = [&marks](WordMark which, bool is_set) {
        if (is_set) marks |= static_cast<std::uint32_t>(which);
    };
    mark(WordMark::place, Gazetteer::instance().has_first_word(form));
    mark(WordMark::listed_acronym, is_listed_acronym(form));
    mark(WordMark::money, is_of_money(form));
    mark(WordMark::boilerplate, begins_boilerplate(form));
    mark(WordMark::day, begins_day(form));
    return marks;
}

} // namespace telusur
