#include "indexer/write/check_index.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include <xapian.h>

#include "indexer/format/facts.hpp"
#include "indexer/format/fields.hpp"
#include "indexer/format/index.hpp"
#include "indexer/format/layout.hpp"
#include "indexer/format/stored_article.hpp"
#include "indexer/format/terms.hpp"
#include "indexer/program/error.hpp"
#include "indexer/write/document.hpp"
#include "stemmer_id/analyze.hpp"

namespace telusur {
namespace {

using Terms = std::map<std::string, Xapian::termcount>; // with their frequencies in a document
using Values = std::map<Xapian::valueno, std::string>;

Terms terms_of(const Xapian::Document& document) {
    Terms terms;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
        terms.emplace_hint(terms.end(), *term, term.get_wdf());
    return terms;
}

// The article is compared as such; facts, of which one depends on the day, are read; a story needs
// all articles.
constexpr std::array kOtherwiseCompared{kArticleSlot, kFactsSlot, kStorySlot};

Values values_of(const Xapian::Document& document) {
    Values values;
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
        if (std::ranges::find(kOtherwiseCompared, value.get_valueno()) == kOtherwiseCompared.end())
            values.emplace(value.get_valueno(), *value);
    return values;
}

// The first key that only one of two maps has, or has with another value.
template <typename Map>
typename Map::key_type first_difference(const Map& a, const Map& b) {
    const auto [in_a, in_b] = std::ranges::mismatch(a, b);
    if (in_a == a.end()) return in_b->first;
    return in_b == b.end() ? in_a->first : std::min(in_a->first, in_b->first);
}

class Check {
public:
    Check(const std::string& index, bool is_full)
        : index_(index), is_full_(is_full), database_(open_any_index(index)),
          reader_(read_dictionary(database_)) {}

    CheckReport run() {
        report_.articles = database_.get_doccount();
        const IndexStamp stamp = read_stamp(database_);
        report_.is_other_analysis =
            stamp.fingerprint != analysis_fingerprint() || !stamp.other_rules.empty();
        maker_ = std::make_unique<DocumentMaker>("", stamp.facts);
        if (stamp.format_version != kFormatVersion) {
            tell("format version " + std::to_string(stamp.format_version)
                 + " cannot be checked by this program, which reads version "
                 + std::to_string(kFormatVersion));
            return report_;
        }
        check_tables();
        check_ids();
        check_articles();
        if (is_full_) check_postings();
        return report_;
    }

private:
    void tell(const std::string& problem) {
        if (++report_.problem_count <= kMaxProblems) report_.problems.push_back(problem);
    }

    void check_tables() {
        const std::string folder = index_ + '/' + current_generation(index_);
        std::ostringstream words;
        const std::size_t errors = Xapian::Database::check(folder, 0, &words);
        if (errors > 0)
            tell("the tables of " + current_generation(index_)
                 + " are damaged: " + std::to_string(errors) + " faults");
        if (!std::filesystem::exists(folder + "/termlist.glass"))
            tell("the table termlist.glass is missing");
    }

    void check_ids() {
        const std::string prefix(spec(Field::id).prefix);
        std::size_t ids = 0;
        for (auto id = database_.allterms_begin(prefix); id != database_.allterms_end(prefix);
             ++id, ++ids)
            if (id.get_termfreq() > 1)
                tell("the id '" + (*id).substr(prefix.size()) + "' belongs to "
                     + std::to_string(id.get_termfreq()) + " articles");
        if (ids != report_.articles)
            tell("there are " + std::to_string(report_.articles) + " articles, but "
                 + std::to_string(ids) + " ids");
    }

    void check_articles() {
        const std::size_t every =
            is_full_ ? 1 : std::max<std::size_t>(report_.articles / kSampledArticles, 1);
        std::size_t number = 0;
        for (auto at = database_.postlist_begin(""); at != database_.postlist_end(""); ++at) {
            if (number++ % every != 0) continue;
            try {
                check_article(*at);
            } catch (const Error& error) {
                tell("article " + std::to_string(*at) + ": " + error.what());
            } catch (const Xapian::Error& error) {
                tell("article " + std::to_string(*at) + ": " + error.get_msg());
            }
            ++report_.compared;
        }
    }

    void check_article(Xapian::docid docid) {
        const Xapian::Document document = database_.get_document(docid);
        const Article article = reader_.read(document);
        const std::string name = "article '" + article[Field::id] + "'";
        decode_facts(document.get_value(kFactsSlot));
        const Terms terms = terms_of(document);
        posting_count_ += terms.size();
        if (!report_.is_other_analysis) {
            const Xapian::Document made = maker_->make(article);
            if (const Terms due = terms_of(made); due != terms)
                tell(name + ": its terms are not those of its text, first '"
                     + first_difference(due, terms) + "'");
            if (const Values due = values_of(made), values = values_of(document); due != values)
                tell(name + ": its values are not those of its text, first in slot "
                     + std::to_string(first_difference(due, values)));
        }
        for (const auto& [term, wdf] : terms)
            if (!has_posting(term, docid, wdf)) {
                tell(name + ": the postings of '" + term + "' lack it");
                break;
            }
    }

    bool has_posting(const std::string& term, Xapian::docid docid, Xapian::termcount wdf) const {
        auto at = database_.postlist_begin(term);
        if (at == database_.postlist_end(term)) return false;
        at.skip_to(docid);
        return at != database_.postlist_end(term) && *at == docid && at.get_wdf() == wdf;
    }

    void check_postings() {
        std::uint64_t in_postings = 0;
        for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term)
            in_postings += term.get_termfreq();
        if (in_postings != posting_count_)
            tell("the articles have " + std::to_string(posting_count_) + " terms in all, but there "
                 + "are " + std::to_string(in_postings) + " postings");
    }

    std::string index_;
    bool is_full_;
    Xapian::Database database_;
    ArticleReader reader_;
    std::unique_ptr<DocumentMaker> maker_;
    std::uint64_t posting_count_ = 0; // of the articles compared
    CheckReport report_;
};

} // namespace

CheckReport check_index(const std::string& index, bool is_full) {
    try {
        return Check(index, is_full).run();
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, index));
    }
}

} // namespace telusur
