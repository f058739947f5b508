// What a query marks in a text, without an index.
#pragma once

#include <string_view>
#include <vector>

#include "query/language/parse.hpp"
#include "query/search/query_words.hpp"

inline void add_marks(const telusur::Group& group, telusur::QueryWordMaker& words,
                      std::vector<telusur::MarkedPhrase>& marks) {
    for (const telusur::Clause& clause : group.clauses) {
        if (clause.occur == telusur::Occur::must_not) continue;
        if (const auto* inner = std::get_if<telusur::Group>(&clause.node))
            add_marks(*inner, words, marks);
        if (const auto* match = std::get_if<telusur::Match>(&clause.node))
            if (telusur::spec(match->field).value == telusur::QueryValue::words)
                if (auto phrase = words.make(match->text); !phrase.empty())
                    marks.push_back(std::move(phrase));
    }
}

inline std::vector<telusur::MarkedPhrase> marked_by(std::string_view query) {
    static telusur::QueryWordMaker words;
    std::vector<telusur::MarkedPhrase> marks;
    add_marks(telusur::parse_query(query).root, words, marks);
    return marks;
}
