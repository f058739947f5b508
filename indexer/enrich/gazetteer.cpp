#include "indexer/enrich/gazetteer.hpp"

#include <algorithm>

#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

// The words of a name, a hyphen separating as a space does.
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words(1);
    for (const char c : fold(name)) {
        if (c == ' ' || c == '-')
            words.emplace_back();
        else if (c != '.')
            words.back() += c;
    }
    std::erase(words, "");
    return words;
}

// "toli-toli" is one token or two.
bool is_same(std::string_view form, const std::vector<std::string>& words, std::size_t& at) {
    for (;;) {
        const std::size_t hyphen = std::min(form.find('-'), form.size());
        if (at == words.size() || form.substr(0, hyphen) != words[at]) return false;
        ++at;
        if (hyphen == form.size()) return true;
        form.remove_prefix(hyphen + 1);
    }
}

} // namespace

const Gazetteer& Gazetteer::instance() {
    static const Gazetteer gazetteer;
    return gazetteer;
}

Gazetteer::Gazetteer() {
    // Of one name the seat of a province comes first.
    for (const PlaceNames& row : place_names())
        if (row.kind == "seat") add(row.names, find_region(row.code), row.kind);
    for (const Region& region : regions()) add(region.name, &region, "official");
    for (const PlaceNames& row : place_names()) {
        if (row.kind == "part-of" || row.kind == "seat") continue;
        std::string_view names = row.names;
        while (!names.empty()) {
            const std::size_t comma = std::min(names.find(','), names.size());
            add(names.substr(0, comma), find_region(row.code), row.kind);
            names.remove_prefix(std::min(comma + 1, names.size()));
        }
    }
    for (std::vector<Entry>& entries : entries_)
        std::ranges::stable_sort(entries, std::ranges::greater(),
                                 [](const Entry& entry) { return entry.words.size(); });
    index_ = std::make_unique<WordIndex>(first_words_);
}

void Gazetteer::add(std::string_view name, const Region* region, std::string_view kind) {
    std::vector<std::string> words = words_of(name);
    const auto first = std::ranges::find(first_words_, words.front());
    const auto number = static_cast<std::size_t>(first - first_words_.begin());
    if (first == first_words_.end()) {
        first_words_.push_back(words.front());
        entries_.emplace_back();
    }
    std::vector<Entry>& entries = entries_[number];
    auto entry = std::ranges::find(entries, words, &Entry::words);
    if (entry == entries.end()) entry = entries.insert(entries.end(), {std::move(words), {}});
    if (kind != "elsewhere" && std::ranges::find(entry->regions, region) == entry->regions.end())
        entry->regions.push_back(region);
    entry->is_word = entry->is_word || kind == "word";
    entry->is_official = entry->is_official || kind == "official" || kind == "short";
}

bool Gazetteer::has_first_word(std::string_view form) const {
    return index_->has(form.substr(0, form.find('-')));
}

PlaceMatch Gazetteer::find(const AnalyzedText& text, std::size_t index) const {
    if (!has(text.tokens[index], WordMark::place)) return {};
    const std::string_view form = text.tokens[index].form;
    const std::size_t found = index_->find(form.substr(0, form.find('-')));
    if (found == WordIndex::none) return {};
    for (const Entry& entry : entries_[found]) {
        std::size_t word = 0;
        std::size_t i = index;
        while (word < entry.words.size() && i < text.tokens.size()) {
            const std::string_view gap = text.gap_before(i);
            if (i > index && gap != " " && gap != "-") break;
            if (!is_same(text.tokens[i].form, entry.words, word)) break;
            ++i;
        }
        if (word == entry.words.size())
            return {entry.regions, i - index, entry.is_word, entry.is_official};
    }
    return {};
}

} // namespace telusur
