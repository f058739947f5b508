#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "query/commands/commands.hpp"
#include "query/output/explanation.hpp"
#include "stemmer_id/explain.hpp"
#include "stemmer_id/normalize.hpp"
#include "stemmer_id/spelling.hpp"
#include "stemmer_id/stemmer.hpp"
#include "stemmer_id/tokenize.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

struct StemOptions {
    std::vector<std::string> words;
    bool explain = false;
    std::string format = "text";
    std::string spelling = "none";
};

// Returns the classes that a list of their names means: "f-v-p,j-z", "all" or "none".
// Throws UsageError, which names them all.
SpellingSet spelling_classes(const std::string& list) {
    if (list == "none") return 0;
    if (list == "all") return kEverySpelling;
    SpellingSet classes = 0;
    std::istringstream names(list);
    for (std::string wanted; std::getline(names, wanted, ',');) {
        std::string known;
        SpellingSet found = 0;
        for (std::size_t i = 0; i < kSpellingClasses; ++i) {
            const auto spelling = static_cast<SpellingClass>(i);
            if (name(spelling) == wanted) found = only(spelling);
            known += ", " + std::string(name(spelling));
        }
        if (found == 0)
            throw UsageError("--spelling takes none, all, or a list of" + known.substr(1)
                             + "; not '" + wanted + "'");
        classes |= found;
    }
    return classes;
}

std::string trimmed(std::string text) {
    text.erase(text.find_last_not_of(" \t") + 1);
    text.erase(0, text.find_first_not_of(" \t"));
    return text;
}

// A word alone has no sentence around it: its own capitals are the evidence.
class WordStemmer {
public:
    explicit WordStemmer(const StemOptions& options)
        : options_(options), spelling_(spelling_classes(options.spelling)) {}

    void print(const std::string& word) {
        const std::string text = trimmed(clean(word));
        const Evidence evidence = evidence_of(text);
        if (options_.explain) {
            const Explanation explanation = explain(fold(text), evidence);
            if (options_.format == "json")
                print_explanation_json(std::cout, word, explanation);
            else
                print_explanation_text(std::cout, word, explanation);
        } else if (options_.format == "json") {
            print_stem_json(std::cout, word, stem_of(text, evidence));
        } else {
            std::cout << word << '\t' << stem_of(text, evidence) << '\n';
        }
    }

private:
    // A word that stays whole keeps its accents, which the index does not compare.
    std::string stem_of(const std::string& text, Evidence evidence) {
        const std::string form = fold(text);
        const std::string_view stem = stemmer_.stem(form, evidence, buffer_);
        StemBuffer standard;
        const std::string_view spelled = standard_spelling(stem, spelling_, standard);
        return spelled == form ? lower(text) : std::string(spelled);
    }

    Evidence evidence_of(const std::string& text) {
        const std::vector<Token> tokens = tokenizer_.tokenize(text);
        if (tokens.empty()) return Evidence::none;
        if (tokens.front().kind == TokenKind::acronym) return Evidence::acronym;
        return tokens.front().capitalised ? Evidence::capital : Evidence::none;
    }

    const StemOptions& options_;
    SpellingSet spelling_;
    Tokenizer tokenizer_;
    Stemmer stemmer_;
    StemBuffer buffer_;
};

// Reads the next line of standard input. Answers are written when it would wait, not at each line:
// many lines are fast, and a program that sends a line and waits for its answer gets it.
bool read_line(std::string& line) {
    if (std::cin.rdbuf()->in_avail() <= 0) std::cout.flush();
    return static_cast<bool>(std::getline(std::cin, line));
}

int stem(const StemOptions& options) {
    std::cin.tie(nullptr);
    WordStemmer stemmer(options);
    for (const std::string& word : options.words) stemmer.print(word);
    if (options.words.empty())
        for (std::string line; read_line(line);) {
            if (line.ends_with('\r')) line.pop_back();
            stemmer.print(line);
        }
    return kExitOk;
}

Invocation declare() {
    const auto options = std::make_shared<StemOptions>();
    Invocation invocation;
    invocation.options.add_options()(
        "explain", po::bool_switch(&options->explain),
        "print every analysis of a word with its score, and why the winner won")(
        "format", choice_value("format", &options->format, {"text", "json"}),
        "text, or json: an object a line")(
        "spelling", po::value(&options->spelling)->default_value("none")->value_name("LIST"),
        "classes of spellings whose variants become one (ijin, izin): none, all, or names with "
        "commas: f-v-p, j-z, ir-asi, vowels, h, isa, loans, old");
    invocation.operands = &options->words;
    invocation.run = [options] { return stem(*options); };
    return invocation;
}

} // namespace

Command stem_command() {
    return {
        "stem", "[OPTION...] [WORD...]",
        "print words with their roots: word, tab, root; without words, a line of standard input "
        "each",
        "  telusur stem pemberantasan menyidik Bekasi\n"
        "  telusur stem < words.txt\n"
        "  telusur stem --explain penyidikan\n",
        declare};
}

} // namespace telusur
