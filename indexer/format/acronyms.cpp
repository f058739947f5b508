#include "indexer/format/acronyms.hpp"

#include <algorithm>

#include "indexer/format/fields.hpp"
#include "indexer/format/index.hpp"
#include "indexer/format/terms.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {

std::string acronym_key(std::string_view text) {
    std::string key;
    for (const char c : fold(text)) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_letter || static_cast<unsigned char>(c) >= 0x80)
            key += c;
        else if (!key.empty() && key.back() != ' ')
            key += ' ';
    }
    if (key.ends_with(' ')) key.pop_back();
    return key;
}

AcronymPair acronym_key(const AcronymPair& pair) {
    return {acronym_key(pair.acronym), acronym_key(pair.expansion)};
}

std::string acronym_term(std::string_view acronym, std::string_view expansion) {
    return make_term(kAcronymPrefix,
                     fold(acronym) + '\t' + std::string(acronym) + '\t' + std::string(expansion));
}

std::optional<AcronymPair> acronym_pair_of(std::string_view term) {
    if (!term.starts_with(kAcronymPrefix)) return std::nullopt;
    const std::size_t written = term.find('\t') + 1;
    const std::size_t tab = term.find('\t', written);
    if (written == 0 || tab == std::string_view::npos) return std::nullopt;
    return AcronymPair{std::string(term.substr(written, tab - written)),
                       std::string(term.substr(tab + 1))};
}

// Kept as a line a pair, "+" given or "-" refused before it.
EditedAcronyms read_edited_acronyms(const Xapian::Database& database) {
    EditedAcronyms edited;
    const std::string kept = database.get_metadata(std::string(kAcronymsKey));
    for (std::string_view rest = kept; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        if (const std::size_t tab = line.find('\t'); tab != std::string_view::npos && tab > 0) {
            auto& list = line.front() == '+' ? edited.given : edited.refused;
            list.push_back(
                {std::string(line.substr(1, tab - 1)), std::string(line.substr(tab + 1))});
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return edited;
}

void write_edited_acronyms(Xapian::WritableDatabase& database, const EditedAcronyms& edited) {
    std::string kept;
    for (const AcronymPair& pair : edited.given)
        kept += '+' + pair.acronym + '\t' + pair.expansion + '\n';
    for (const AcronymPair& pair : edited.refused)
        kept += '-' + pair.acronym + '\t' + pair.expansion + '\n';
    database.set_metadata(std::string(kAcronymsKey), kept);
}

} // namespace telusur
