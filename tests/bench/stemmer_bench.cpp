// stemmer_bench: how many words in a second our stemmer does, with Snowball's Indonesian stemmer
// (libstemmer) beside it in the same run. TELUSUR_BENCH_TEXT names a text to take the words from;
// without it they are made from the lexicon.
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <unordered_set>
#include <vector>

#include <benchmark/benchmark.h>
#include <libstemmer.h>

#include "stemmer_id/lexicon.hpp"
#include "stemmer_id/stemmer.hpp"
#include "stemmer_id/word_cache.hpp"

namespace {

using namespace telusur;
using Words = std::vector<std::string>;

Words words_of(const std::string& text) {
    Words words;
    std::string word;
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c == '-' && !word.empty())) {
            word += c;
        } else if (c >= 'A' && c <= 'Z') {
            word += static_cast<char>(c - 'A' + 'a');
        } else if (!word.empty()) {
            words.push_back(word);
            word.clear();
        }
    }
    return words;
}

Words words_of_lexicon() {
    Words words;
    for (std::size_t number = 0; number < Lexicon::size(); number += 7) {
        const std::string root(Lexicon::at(number).text);
        for (const char* prefix : {"", "", "di", "ber", "ke"}) {
            for (const char* suffix : {"", "kan", "annya"}) words.push_back(prefix + root + suffix);
        }
    }
    return words;
}

const Words& running_words() {
    static const Words words = [] {
        const char* path = std::getenv("TELUSUR_BENCH_TEXT");
        if (path == nullptr) return words_of_lexicon();
        std::ifstream file(path);
        return words_of({std::istreambuf_iterator<char>(file), {}});
    }();
    return words;
}

const Words& different_words() {
    static const Words words = [] {
        Words different;
        std::unordered_set<std::string> seen;
        for (const std::string& word : running_words()) {
            if (seen.insert(word).second) different.push_back(word);
        }
        return different;
    }();
    return words;
}

void ours(benchmark::State& state, const Words& words) {
    const Stemmer stemmer;
    StemBuffer buffer;
    for (auto _ : state) {
        for (const std::string& word : words)
            benchmark::DoNotOptimize(stemmer.stem(word, Evidence::none, buffer));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words.size()));
}

void ours_with_cache(benchmark::State& state, const Words& words) {
    const Stemmer stemmer;
    StemBuffer buffer;
    WordCache cache;
    const auto analyse = [&](std::string_view word, Evidence evidence) {
        return WordCache::Word{word, stemmer.stem(word, evidence, buffer)};
    };
    for (auto _ : state) {
        for (const std::string& word : words)
            benchmark::DoNotOptimize(cache.find_or_add(word, Evidence::none, analyse));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words.size()));
}

void snowball(benchmark::State& state, const Words& words) {
    sb_stemmer* stemmer = sb_stemmer_new("indonesian", "UTF_8");
    for (auto _ : state) {
        for (const std::string& word : words) {
            benchmark::DoNotOptimize(
                sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()),
                                static_cast<int>(word.size())));
        }
    }
    sb_stemmer_delete(stemmer);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words.size()));
}

} // namespace

int main(int argc, char** argv) {
    benchmark::RegisterBenchmark("snowball/running", snowball, running_words());
    benchmark::RegisterBenchmark("telusur/running", ours, running_words());
    benchmark::RegisterBenchmark("telusur_with_cache/running", ours_with_cache, running_words());
    benchmark::RegisterBenchmark("snowball/different", snowball, different_words());
    benchmark::RegisterBenchmark("telusur/different", ours, different_words());
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
