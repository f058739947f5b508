#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

#include "query/commands/commands.hpp"
#include "stemmer_id/normalize.hpp"
#include "stemmer_id/stemmer.hpp"
#include "stemmer_id/tokenize.hpp"

namespace telusur {
namespace {

struct StemOptions {
    std::vector<std::string> words;
};

// A word alone has no sentence around it: its own capitals are the evidence.
class WordStemmer {
public:
    void print(const std::string& word) {
        const std::string text = clean(word);
        const std::vector<Token> tokens = tokenizer_.tokenize(text);
        std::cout << word << '\t' << stemmer_.stem(fold(text), evidence(tokens), buffer_) << '\n';
    }

private:
    static Evidence evidence(const std::vector<Token>& tokens) {
        if (tokens.empty()) return Evidence::none;
        if (tokens.front().kind == TokenKind::acronym) return Evidence::acronym;
        return tokens.front().capitalised ? Evidence::capital : Evidence::none;
    }

    Tokenizer tokenizer_;
    Stemmer stemmer_;
    StemBuffer buffer_;
};

int stem(const StemOptions& options) {
    WordStemmer stemmer;
    for (const std::string& word : options.words) stemmer.print(word);
    if (options.words.empty())
        for (std::string line; std::getline(std::cin, line);) stemmer.print(line);
    return kExitOk;
}

Invocation declare() {
    const auto options = std::make_shared<StemOptions>();
    Invocation invocation;
    invocation.operands = &options->words;
    invocation.run = [options] { return stem(*options); };
    return invocation;
}

} // namespace

Command stem_command() {
    return {
        "stem", "[WORD...]",
        "print words with their roots: word, tab, root; without words, a line of standard input "
        "each",
        "  telusur stem pemberantasan menyidik Bekasi\n"
        "  telusur stem < words.txt\n",
        declare};
}

} // namespace telusur
