#include "query/search/completion_sources.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "indexer/format/acronyms.hpp"
#include "indexer/format/regions.hpp"
#include "indexer/format/terms.hpp"
#include "query/search/acronyms.hpp"
#include "query/search/facets.hpp"
#include "query/search/prefix_table.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

CompletionKind kind_of(WrittenKind kind) {
    switch (kind) {
    case WrittenKind::word: return CompletionKind::word;
    case WrittenKind::name: return CompletionKind::name;
    case WrittenKind::acronym: return CompletionKind::acronym;
    }
    return CompletionKind::word;
}

std::string key_of(std::string_view text) {
    std::string key;
    for (const char c : fold(text))
        if (c != ' ' || (!key.empty() && key.back() != ' ')) key += c;
    if (key.ends_with(' ')) key.pop_back();
    return key;
}

class Gatherer {
public:
    explicit Gatherer(IndexView& view) : view_(view) {}

    std::vector<CompletionDraft> gather(const PhrasebookLimits& limits) {
        Phrasebook book = read_phrasebook(view_, limits);
        add_written(std::move(book.words));
        add_written(std::move(book.phrases));
        add_expansions();
        add_regions();
        add_facet(FacetKind::source, CompletionKind::source);
        add_facet(FacetKind::section, CompletionKind::section);
        for (const NameCount& author : book.authors)
            add(CompletionKind::author, author.name, author.name, author.articles);
        for (const NameCount& speaker : book.speakers)
            add(CompletionKind::speaker, speaker.name, speaker.name, speaker.articles);
        return std::move(drafts_);
    }

private:
    void add_written(std::vector<Written> list) {
        for (Written& written : list) {
            by_key_[written.key] = drafts_.size();
            drafts_.push_back({kind_of(written.kind),
                               std::move(written.key),
                               std::move(written.text),
                               {},
                               written.articles,
                               written.titles});
        }
    }

    // Of acronyms, also of those that are written as other words are: rakor.
    void add_expansions() {
        Acronyms acronyms(view_.database());
        for (const std::string& name : acronyms.names()) {
            const auto draft = by_key_.find(name);
            if (draft == by_key_.end()) continue;
            for (const AcronymReading& reading : acronyms.readings_of(name)) {
                if (reading.is_synonym || acronym_key(reading.acronym) != name) continue;
                if (!is_telling(reading, drafts_[draft->second])) continue;
                // The lists have expansions in lower case; articles may write them with capitals.
                const auto written = by_key_.find(reading.expansion);
                drafts_[draft->second].expansion =
                    written == by_key_.end() ? reading.expansion : drafts_[written->second].text;
                drafts_[draft->second].kind = CompletionKind::acronym;
                break;
            }
        }
    }

    // Of a word that is written as others are, a few articles that explain it are a slip.
    static bool is_telling(const AcronymReading& reading, const CompletionDraft& word) {
        constexpr std::size_t kFew = 3, kPart = 200;
        return word.kind == CompletionKind::acronym || reading.articles == 0
               || (reading.articles >= kFew && reading.articles * kPart >= word.articles);
    }

    void add_regions() {
        for (const Region& region : regions()) {
            const std::size_t articles = articles_of(region.code);
            if (articles == 0) continue;
            const std::string name = full_name(region);
            add(CompletionKind::region, name, name, articles);
            if (level_of(region) == RegionLevel::kabupaten)
                add(CompletionKind::region, "kab " + std::string(region.name), name, articles);
        }
        for (const PlaceNames& row : place_names()) {
            const std::size_t articles = row.kind == "short" ? articles_of(row.code) : 0;
            if (articles == 0) continue;
            for (std::string_view rest = row.names; !rest.empty();) {
                const std::size_t comma = std::min(rest.find(','), rest.size());
                add(CompletionKind::region, rest.substr(0, comma),
                    full_name(*find_region(row.code)), articles);
                rest.remove_prefix(std::min(comma + 1, rest.size()));
            }
        }
    }

    std::size_t articles_of(std::string_view code) {
        std::string term(code);
        std::erase(term, '.');
        return view_.frequency(make_term(kRegionPrefix, term));
    }

    void add_facet(FacetKind facet, CompletionKind kind) {
        DocSet all(view_.last_doc());
        for (std::uint32_t doc = 1; doc <= view_.last_doc(); ++doc) all.add(doc);
        for (const FacetValue& value : count_facet(view_, all, facet).values)
            add(kind, value.label, value.label, value.articles);
    }

    // What differs in capitals only is one, as most articles write it.
    void add(CompletionKind kind, std::string_view typed, std::string_view text,
             std::size_t articles) {
        const auto count = static_cast<std::uint32_t>(articles);
        CompletionDraft draft{kind, key_of(typed), std::string(text), {}, count, 0};
        const auto [same, is_new] = values_.try_emplace({kind, draft.key + '\n' + key_of(text)},
                                                        Value{drafts_.size(), count});
        if (is_new) {
            drafts_.push_back(std::move(draft));
            return;
        }
        drafts_[same->second.draft].articles += count;
        if (count <= same->second.most) return;
        same->second.most = count;
        drafts_[same->second.draft].text = text;
    }

    IndexView& view_;
    std::vector<CompletionDraft> drafts_;
    std::unordered_map<std::string, std::size_t> by_key_; // of words, names and acronyms
    struct Value {
        std::size_t draft = 0;
        std::uint32_t most = 0; // articles that write it as the draft's text
    };
    std::map<std::pair<CompletionKind, std::string>, Value> values_; // by key and text
};

} // namespace

std::vector<CompletionDraft> completion_drafts(IndexView& view, const PhrasebookLimits& limits) {
    std::vector<CompletionDraft> drafts = Gatherer(view).gather(limits);
    std::erase_if(drafts, [](const CompletionDraft& draft) {
        return draft.key.empty() || draft.key.size() > PrefixTable::kMaxBytes
               || draft.text.find_first_of("\"\n\t") != std::string::npos
               || draft.text.find('\0') != std::string::npos;
    });
    return drafts;
}

} // namespace telusur
