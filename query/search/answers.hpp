// Answers: where an article may answer a question: words of the query near a number, a day or a
// place that the query does not name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "query/search/index_view.hpp"
#include "query/search/matched.hpp"
#include "query/search/question.hpp"
#include "stemmer_id/analyze.hpp"

namespace telusur {

// Reads stored texts, a fifth of a millisecond each. Not safe to share between threads.
class AnswerReader {
public:
    // view, analyzer: outlive it.
    AnswerReader(IndexView& view, Analyzer& analyzer, AnswerKind kind,
                 const std::vector<Unit>& units);

    // Returns the weight of the different words of the query around that likely answer of the
    // article which has most of them, times ranking::kAnswer. Throws Error and Xapian::Error.
    double read(std::uint32_t doc);

private:
    using Tokens = std::vector<AnalyzedToken>;

    struct Hash { // finds without making a string
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>()(text);
        }
    };

    struct Found {
        std::size_t at = 0; // number of the token
        std::size_t word = 0;
    };

    double best_in(const std::string& text);
    double weight_around(std::size_t at) const;
    bool is_asked(const AnalyzedToken& token) const;
    bool is_answer(std::size_t at) const;
    bool is_number(std::size_t at) const;
    bool is_day(std::size_t at) const;
    bool is_place(std::size_t at) const;
    bool is_part_of_date(std::size_t at) const;

    IndexView& view_;
    Analyzer& analyzer_;
    AnswerKind kind_;
    std::vector<double> idf_; // by word of the query
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> word_of_stem_;
    std::unordered_set<std::string, Hash, std::equal_to<>> forms_; // of the query
    Tokens tokens_;
    std::vector<Found> found_; // words of the query, in order
};

} // namespace telusur
