#include "indexer/write/term_table.hpp"

#include "indexer/format/terms.hpp"

namespace telusur {

std::size_t TermTable::add(std::string_view prefix, std::string_view word, std::uint32_t count) {
    const std::uint64_t hash = fnv1a(word);
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = (hash ^ (hash >> 32)) & mask;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
        const std::size_t index = slots_[slot] - 1;
        if (terms_[index].hash != hash || !is_term(terms_[index], prefix, word)) continue;
        terms_[index].wdf += count;
        return index;
    }
    const auto begin = static_cast<std::uint32_t>(bytes_.size());
    bytes_ += prefix;
    bytes_ += word;
    terms_.push_back({hash, begin, static_cast<std::uint32_t>(bytes_.size() - begin),
                      static_cast<std::uint32_t>(prefix.size()), count});
    slots_[slot] = static_cast<std::uint32_t>(terms_.size());
    if (terms_.size() * 2 > slots_.size()) grow();
    return terms_.size() - 1;
}

bool TermTable::is_term(const Term& term, std::string_view prefix, std::string_view word) const {
    const std::string_view known = std::string_view(bytes_).substr(term.begin, term.size);
    return known.size() == prefix.size() + word.size() && known.starts_with(prefix)
           && known.ends_with(word);
}

std::string TermTable::term(const Term& term) const {
    const std::string_view bytes = std::string_view(bytes_).substr(term.begin, term.size);
    return make_term(bytes.substr(0, term.prefix_size), bytes.substr(term.prefix_size));
}

void TermTable::grow() {
    empty_slots(slots_.size() * 2);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t index = 0; index < terms_.size(); ++index) {
        const std::uint64_t hash = terms_[index].hash;
        std::size_t slot = (hash ^ (hash >> 32)) & mask;
        while (slots_[slot] != 0) slot = (slot + 1) & mask;
        slots_[slot] = static_cast<std::uint32_t>(index + 1);
    }
}

void TermTable::clear() {
    bytes_.clear();
    terms_.clear();
    empty_slots(kUsualSlots); // one long article must not make all that follow slow
}

void TermTable::empty_slots(std::size_t count) {
    slots_.assign(count, 0);
}

} // namespace telusur
