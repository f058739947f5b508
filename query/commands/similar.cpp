#include <iostream>
#include <memory>

#include "indexer/format/index.hpp"
#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "query/commands/commands.hpp"
#include "query/output/json.hpp"
#include "query/output/text.hpp"
#include "query/output/trec.hpp"
#include "query/search/similar.hpp"

namespace telusur {
namespace {

constexpr int kDefaultHits = 10;
constexpr int kMaxHits = 10'000'000;

struct SimilarOptions {
    std::vector<std::string> indexes;
    std::vector<std::string> ids;
    std::string format = "text";
    std::string colour = "auto";
    int hits = kDefaultHits;
};

// The articles of `similar`, with the words that they share marked.
Answer answer_of(IndexView& view, const std::string& id, const Similar& similar) {
    Answer answer;
    answer.query = "similar " + id;
    answer.total = similar.hits.size();
    std::vector<MarkedPhrase> marks;
    for (const std::string& stem : similar.words) marks.push_back({QueryWord{stem, {stem}, false}});
    Marker marker(std::move(marks));
    std::size_t rank = 0;
    for (const Ranked& ranked : similar.hits) {
        ShownHit shown;
        shown.hit.rank = ++rank;
        shown.hit.score = ranked.score;
        shown.hit.doc = ranked.doc;
        shown.hit.article = view.article(ranked.doc);
        shown.title_matches = marker.find(shown.hit.article[Field::title]);
        shown.snippet =
            marker.snippet(shown.hit.article[Field::body], view.facts(ranked.doc).boilerplate);
        answer.hits.push_back(std::move(shown));
    }
    return answer;
}

int similar(const SimilarOptions& options) {
    require_indexes(options.indexes);
    if (options.ids.size() != 1)
        throw UsageError("give the id of one article, as 'telusur search' prints it");
    IndexView view(options.indexes);
    try {
        const std::uint32_t doc = view.find(options.ids.front());
        if (doc == 0) throw Error("there is no article '" + options.ids.front() + "' in the index");
        const Answer answer =
            answer_of(view, options.ids.front(),
                      find_similar(view, doc, static_cast<std::size_t>(options.hits)));
        if (options.format == "json")
            print_json(std::cout, answer);
        else if (options.format == "jsonl")
            print_json_lines(std::cout, answer);
        else if (options.format == "ids")
            print_ids(std::cout, answer);
        else
            print_text(std::cout, answer, is_coloured(options.colour));
        return answer.hits.empty() ? kExitNothing : kExitOk;
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, options.indexes.front()));
    }
}

Invocation declare() {
    const auto options = std::make_shared<SimilarOptions>();
    Invocation invocation;
    add_indexes_option(invocation.options, &options->indexes);
    invocation.options.add_options()("number,n", int_value("number", &options->hits, 1, kMaxHits),
                                     "how many articles to show")(
        "format", choice_value("format", &options->format, {"text", "json", "jsonl", "ids"}),
        "text, json, jsonl or ids")(
        "color", choice_value("color", &options->colour, {"auto", "always", "never"}),
        "auto, always or never; the environment variable NO_COLOR turns auto off");
    invocation.operands = &options->ids;
    invocation.run = [options] { return similar(*options); };
    return invocation;
}

} // namespace

Command similar_command() {
    return {"similar", "[OPTION...] ID", "print the articles most similar to one",
            "  telusur similar --index my-index d0c9e51c4a4e07be\n", declare};
}

} // namespace telusur
