#include "query/language/typed.hpp"

#include <doctest/doctest.h>

using namespace telusur;

namespace {

// "text 0:banjir bandang 7:bandang": the field, and each tail with the byte from which it goes.
std::string shown(std::string_view query) {
    const Typed typed = typed_at_end(query);
    std::string text(typed.field == QueryField::text ? "text" : spec(typed.field).name);
    if (typed.is_quoted) text += " quoted";
    for (const Typed::Tail& tail : typed.tails)
        text +=
            ' ' + std::to_string(tail.begin) + ':' + tail.words + '/' + std::to_string(tail.count);
    return text;
}

} // namespace

TEST_CASE("typed_at_end: the words that could be completed") {
    struct Row {
        std::string_view query, typed, why;
    };
    for (const Row& row : {
             Row{"", "text", "nothing"},
             Row{"Banj", "text 0:banj/1", "one word, folded"},
             Row{"tata  ke", "text 0:tata ke/2 6:ke/1", "side by side"},
             Row{"tata ", "text 0:tata /1", "the word is whole"},
             Row{"a b c d e f", "text 2:b c d e f/5 4:c d e f/4 6:d e f/3 8:e f/2 10:f/1",
                 "no more than five"},
             Row{"banjir AND ko", "text 11:ko/1", "not over an operator"},
             Row{"banjir \"tata kelola\" ko", "text 21:ko/1", "not over a phrase"},
             Row{"(banjir OR lon", "text 11:lon/1", "in brackets"},
             Row{"korupsi -ace", "text 9:ace/1", "behind a sign"},
             Row{"-aceh ban", "text 6:ban/1", "a word with a sign is its own piece"},
             Row{"=kor", "text 1:kor/1", "an exact form"},
             Row{"\"tata ke", "text quoted 0:tata ke/2", "a phrase that is open"},
             Row{"judul:ban", "judul 6:ban/1", "a field"},
             Row{"title:ban", "judul 6:ban/1", "its alias"},
             Row{"wilayah:", "wilayah 8:/1", "nothing behind it yet"},
             Row{"wilayah: ", "text", "and never will be"},
             Row{"wilayah:\"Kota Se", "wilayah quoted 8:kota se/2", "a field's phrase"},
             Row{"banjir wilayah:ban", "wilayah 15:ban/1", "behind other words"},
             Row{"wilayah:banten ban", "text 15:ban/1", "the field's value is over"},
             Row{"\"tata kelola\"", "text", "a phrase that is closed"},
             Row{"banjir AND", "text", "an operator"},
             Row{"caf\xC3\xA9 caf\xC3\xA9", "text 0:cafe cafe/2 6:cafe/1", "bytes, not letters"},
             Row{"\xE2\x80\x9Ctata", "text quoted 0:tata/1", "a curly quote"},
         }) {
        CAPTURE(row.why);
        CHECK(shown(row.query) == row.typed);
    }
}
