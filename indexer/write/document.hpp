// Article -> Xapian document, by the table of fields.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/enrich/find_facts.hpp"
#include "indexer/format/article.hpp"
#include "indexer/format/stored_article.hpp"
#include "indexer/write/term_table.hpp"

namespace telusur {

// Makes documents one after the other, each thread with a maker of its own.
class DocumentMaker {
public:
    // dictionary: of the index that the documents are for (stored_article.hpp); "" = none.
    // facts: the kinds to look for.
    explicit DocumentMaker(std::string_view dictionary = {}, const FactSet& facts = FactSet::all());

    // Returns the document of `article`: stored values, terms and slots as fields.hpp says.
    // article: cleaned, with an id.
    Xapian::Document make(const Article& article);

private:
    void add_field(const FieldSpec& row, const AnalyzedArticle& article);
    void add_words(std::string_view prefix, std::string_view value);
    void add_text(const FieldSpec& row, const AnalyzedText& text);
    void add_facts(const AnalyzedArticle& article);
    void add_regions(const Facts& facts);
    void add_speakers(const Facts& facts);
    void add_acronyms(const Facts& facts);
    void add_rupiah(const Facts& facts);
    // Returns the stem's hash.
    std::uint64_t add_stem(const AnalyzedToken& token, std::uint32_t weight);
    void mark_bare(std::size_t term, const AnalyzedToken& token);
    void add_break(std::string_view before_word);
    void add_terms_and_order();

    ArticleAnalyzer analyzer_;
    FactSettings facts_;
    ArticleCompressor compressor_;
    Xapian::Document document_;
    TermTable terms_;
    std::vector<std::uint64_t> stems_;      // hashes of the different stems
    std::vector<std::uint64_t> body_stems_; // hash of each stem of the body, in order
    std::vector<std::uint32_t> sequence_;   // as encode_word_order() takes it
    std::vector<std::uint32_t> stem_of_; // index of a term in terms_ -> index in stems_ + 1; 0: no
    std::size_t words_ = 0;
};

} // namespace telusur
