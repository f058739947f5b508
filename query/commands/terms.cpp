#include <algorithm>
#include <iostream>
#include <map>
#include <memory>

#include <boost/program_options.hpp>

#include "indexer/format/fields.hpp"
#include "indexer/format/terms.hpp"
#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "query/commands/commands.hpp"
#include "query/commands/people_options.hpp"
#include "query/output/pager.hpp"
#include "query/search/query_words.hpp"
#include "query/search/search.hpp"
#include "query/search/vocabulary.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

constexpr int kMaxTerms = 10'000'000;

struct TermsOptions {
    std::vector<std::string> indexes;
    std::vector<std::string> patterns;
    std::string forms_of;
    PeopleOptions people;
    int number = 0; // 0: all
};

// Articles that have the very form, exactly.
std::size_t articles_with(IndexView& view, const IndexWord& word) {
    if (!word.is_stem) return word.articles;
    return static_cast<std::size_t>(
        std::ranges::count_if(*view.postings(make_term({}, word.form)), [](const Posting& posting) {
            return decode_stem_count(posting.wdf).is_bare;
        }));
}

// The words of the pattern, or those that have a stem with the word.
std::vector<IndexWord> found_words(IndexView& view, const TermsOptions& options) {
    Deadline deadline;
    const std::string pattern = options.forms_of.empty() ? options.patterns.front() : "*";
    std::vector<IndexWord> words =
        words_matching(view.database(), fold(pattern), kMaxTerms, deadline).words;
    if (options.forms_of.empty()) return words;
    QueryWordMaker maker;
    const MarkedPhrase asked = maker.make(options.forms_of);
    if (asked.size() != 1) throw UsageError("--forms-of takes one word");
    std::erase_if(words, [&](const IndexWord& word) {
        const MarkedPhrase its = maker.make(word.form);
        return its.size() != 1
               || std::ranges::none_of(its.front().stems, [&](const std::string& stem) {
                      return std::ranges::find(asked.front().stems, stem)
                             != asked.front().stems.end();
                  });
    });
    return words;
}

using Row = std::pair<std::string, std::size_t>; // form, articles

// The most frequent first.
std::vector<Row> rows_of(IndexView& view, const TermsOptions& options) {
    // A form stands under two terms where it is a stem in some articles only.
    std::map<std::string, std::size_t> counts;
    for (const IndexWord& word : found_words(view, options))
        if (const std::size_t articles = articles_with(view, word); articles > 0)
            counts[word.form] += articles;
    std::vector<Row> rows(counts.begin(), counts.end());
    std::ranges::stable_sort(rows, std::ranges::greater(), &Row::second);
    return rows;
}

int terms(const TermsOptions& options) {
    require_indexes(options.indexes);
    if (options.patterns.size() > 1 || options.patterns.empty() == options.forms_of.empty())
        throw UsageError("give one pattern, as 'korup*', or --forms-of WORD");
    const Pager pager(!options.people.no_pager);
    Searcher searcher(options.indexes);
    std::vector<Row> rows = searcher.with_index([&] { return rows_of(searcher.view(), options); });
    const std::size_t all = rows.size();
    if (options.number > 0 && all > static_cast<std::size_t>(options.number))
        rows.resize(static_cast<std::size_t>(options.number));
    for (const auto& [form, articles] : rows) std::cout << form << '\t' << articles << '\n';
    std::cout.flush();
    if (rows.size() < all)
        std::cerr << "telusur: " << all - rows.size() << " rarer words are left out\n";
    return rows.empty() ? kExitNothing : kExitOk;
}

Invocation declare() {
    const auto options = std::make_shared<TermsOptions>();
    Invocation invocation;
    add_indexes_option(invocation.options, &options->indexes);
    invocation.options.add_options()("number,n",
                                     int_value("number", &options->number, 0, kMaxTerms),
                                     "how many words to print, the most frequent first (0: all)")(
        "forms-of", po::value(&options->forms_of)->value_name("WORD"),
        "print the words that have a root with WORD");
    declare_pager_option(invocation.options, options->people);
    invocation.operands = &options->patterns;
    invocation.run = [options] { return terms(*options); };
    return invocation;
}

} // namespace

Command terms_command() {
    return {"terms", "[OPTION...] [PATTERN]",
            "print words of the index with the number of articles that have them",
            "  telusur terms --index my-index 'korup*'\n"
            "  telusur terms --index my-index --forms-of korupsi\n",
            declare};
}

} // namespace telusur
