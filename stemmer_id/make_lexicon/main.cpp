// make_lexicon: writes the embedded lexicon as C++ from hunspell-id and the lists in data/.
// Runs at build time: make_lexicon OUT.cpp id_ID.dic id_ID.aff DATA_DIR
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "stemmer_id/make_lexicon/table_writer.hpp"
#include "stemmer_id/make_lexicon/word_lists.hpp"

namespace telusur::make_lexicon {
namespace {

void run(const std::vector<std::string>& arguments) {
    if (arguments.size() != 5)
        throw std::runtime_error("usage: make_lexicon OUT.cpp id_ID.dic id_ID.aff DATA_DIR");
    const Words words = read_words(arguments[2], arguments[3], arguments[4]);
    std::ofstream out(arguments[1]);
    write_table(out, words);
    if (!out.flush()) throw std::runtime_error("cannot write '" + arguments[1] + "'");
}

} // namespace
} // namespace telusur::make_lexicon

int main(int argc, char** argv) {
    try {
        telusur::make_lexicon::run({argv, argv + argc});
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "make_lexicon: " << error.what() << '\n';
        return 2;
    }
}
