#include "query/search/vocabulary.hpp"

#include <doctest/doctest.h>

#include "indexer/format/index.hpp"
#include "tests/query/small_index.hpp"

using namespace telusur;

namespace {

std::string forms(const IndexWords& words) {
    std::string list;
    for (const IndexWord& word : words.words)
        if ((' ' + list + ' ').find(' ' + word.form + ' ') == std::string::npos)
            list += (list.empty() ? "" : " ") + word.form;
    return list;
}

} // namespace

TEST_CASE("edits_between: added, left out, changed, swapped") {
    CHECK(edits_between("korupsi", "korupsi", 2) == 0);
    CHECK(edits_between("koruspi", "korupsi", 2) == 1);
    CHECK(edits_between("korupi", "korupsi", 2) == 1);
    CHECK(edits_between("korrupsi", "korupsi", 2) == 1);
    CHECK(edits_between("korubsi", "korupsi", 2) == 1);
    CHECK(edits_between("kropusi", "korupsi", 2) == 2);
    CHECK(edits_between("banjir", "korupsi", 2) == 3);
    CHECK(edits_between("", "ab", 2) == 2);
    CHECK(edits_between(std::string(100, 'a'), std::string(100, 'a'), 2) == 0);
    CHECK(edits_between(std::string(100, 'a'), std::string(101, 'a'), 2) == 3);
}

TEST_CASE("words_matching and words_like: forms and stems of title and body, no fields") {
    const SmallIndex index({{"a", "Korupsi", "memberantas korupsi dan organisasi", "Korupsipos"},
                            {"b", "", "korupsi lagi; pemberantasan"},
                            {"c", "", "koruptor 2025"}});
    const Xapian::Database database = open_index(index.path());
    Deadline deadline;
    CHECK(forms(words_matching(database, "korup*", 10, deadline)) == "korupsi koruptor");
    CHECK(forms(words_matching(database, "*berantas*", 10, deadline)).find("memberantas")
          != std::string::npos);
    CHECK(forms(words_matching(database, "*isasi", 10, deadline)) == "organisasi");
    CHECK(forms(words_matching(database, "k*r", 10, deadline)) == "koruptor");
    CHECK(forms(words_matching(database, "2*", 10, deadline)) == "2025");
    CHECK(words_matching(database, "xyz*", 10, deadline).words.empty());
    const IndexWords cut = words_matching(database, "*o*", 1, deadline);
    CHECK(cut.words.size() == 1);
    CHECK(cut.total > 2);
    CHECK(forms(words_like(database, "koruspi", 1, 10, deadline)) == "korupsi");
    CHECK(forms(words_like(database, "korupsi", 2, 10, deadline)).starts_with("korupsi"));
    CHECK(words_like(database, "zzzzzz", 2, 10, deadline).words.empty());
}
