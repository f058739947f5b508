#include "indexer/format/stored_article.hpp"

#include <zdict.h>
#include <zstd.h>

#include "indexer/format/fields.hpp"
#include "indexer/program/error.hpp"

namespace telusur {
namespace {

// Measured on news: level 3 takes 0.36 s for 47 MB and leaves 0.40 of them, level 6 1.0 s and 0.39.
constexpr int kLevel = 3;
constexpr std::size_t kDictionaryBytes = std::size_t{32} << 10;
// What an article can grow to when it is damaged; readers take 16 MiB of input for one.
constexpr unsigned long long kMaxArticleBytes = 256ull << 20;
constexpr const char* kDictionaryKey = "telusur.dictionary";

enum Kind : char { kPlain = 0, kCompressed = 1, kWithDictionary = 2 };

Error damaged(const std::string& why) {
    return Error("cannot read a stored article: " + why + "; rebuild the index");
}

} // namespace

std::string train_dictionary(const std::vector<std::string>& samples) {
    std::string all;
    std::vector<std::size_t> sizes;
    for (const std::string& sample : samples) {
        if (all.size() > kDictionarySampleBytes) break;
        all += sample;
        sizes.push_back(sample.size());
    }
    // Of less a dictionary would hold most of it, and what it saves would not pay for itself.
    if (all.size() < kDictionarySampleBytes / 2) return {};
    std::string dictionary(kDictionaryBytes, '\0');
    const std::size_t size =
        ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), all.data(), sizes.data(),
                              static_cast<unsigned>(sizes.size()));
    if (ZDICT_isError(size) != 0) return {}; // too alike, or a few very long ones
    dictionary.resize(size);
    return dictionary;
}

std::string read_dictionary(const Xapian::Database& database) {
    return database.get_metadata(kDictionaryKey);
}

void write_dictionary(Xapian::WritableDatabase& database, const std::string& dictionary) {
    database.set_metadata(kDictionaryKey, dictionary);
}

struct ArticleCompressor::State {
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CDict* dictionary = nullptr;
    std::string buffer;

    ~State() {
        ZSTD_freeCDict(dictionary);
        ZSTD_freeCCtx(context);
    }
};

ArticleCompressor::ArticleCompressor(std::string_view dictionary)
    : state_(std::make_unique<State>()) {
    if (state_->context == nullptr) throw std::bad_alloc();
    ZSTD_CCtx_setParameter(state_->context, ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(state_->context, ZSTD_c_dictIDFlag, 0);
    if (dictionary.empty()) return;
    state_->dictionary = ZSTD_createCDict(dictionary.data(), dictionary.size(), kLevel);
    if (state_->dictionary == nullptr) throw std::bad_alloc();
    ZSTD_CCtx_refCDict(state_->context, state_->dictionary);
}

ArticleCompressor::~ArticleCompressor() = default;
ArticleCompressor::ArticleCompressor(ArticleCompressor&&) noexcept = default;

std::string ArticleCompressor::compress(const Article& article) {
    const std::string plain = encode_article(article);
    std::string& buffer = state_->buffer;
    if (buffer.size() < ZSTD_compressBound(plain.size()))
        buffer.resize(ZSTD_compressBound(plain.size()));
    const std::size_t size =
        ZSTD_compress2(state_->context, buffer.data(), buffer.size(), plain.data(), plain.size());
    if (ZSTD_isError(size) != 0 || size >= plain.size()) return char{kPlain} + plain;
    const char kind = state_->dictionary == nullptr ? kCompressed : kWithDictionary;
    return kind + buffer.substr(0, size);
}

struct ArticleReader::State {
    ZSTD_DCtx* context = ZSTD_createDCtx();
    ZSTD_DDict* dictionary = nullptr;
    std::string plain;

    ~State() {
        ZSTD_freeDDict(dictionary);
        ZSTD_freeDCtx(context);
    }
};

ArticleReader::ArticleReader(std::string_view dictionary) : state_(std::make_unique<State>()) {
    if (state_->context == nullptr) throw std::bad_alloc();
    if (dictionary.empty()) return;
    state_->dictionary = ZSTD_createDDict(dictionary.data(), dictionary.size());
    if (state_->dictionary == nullptr) throw damaged("the dictionary of the index is damaged");
}

ArticleReader::~ArticleReader() = default;
ArticleReader::ArticleReader(ArticleReader&&) noexcept = default;
ArticleReader& ArticleReader::operator=(ArticleReader&&) noexcept = default;

Article ArticleReader::read(const Xapian::Document& document) {
    return decompress(document.get_value(kArticleSlot));
}

Article ArticleReader::decompress(std::string_view value) {
    if (value.empty()) throw damaged("it is missing");
    const char kind = value.front();
    value.remove_prefix(1);
    if (kind == kPlain) return decode_article(value);
    if (kind != kCompressed && kind != kWithDictionary) throw damaged("its kind is not known");
    if (kind == kWithDictionary && state_->dictionary == nullptr)
        throw damaged("the dictionary of the index is missing");
    const unsigned long long size = ZSTD_getFrameContentSize(value.data(), value.size());
    if (size > kMaxArticleBytes) throw damaged("its length is damaged"); // and the error values
    std::string& plain = state_->plain;
    plain.resize(static_cast<std::size_t>(size));
    const std::size_t read =
        kind == kCompressed
            ? ZSTD_decompressDCtx(state_->context, plain.data(), plain.size(), value.data(),
                                  value.size())
            : ZSTD_decompress_usingDDict(state_->context, plain.data(), plain.size(), value.data(),
                                         value.size(), state_->dictionary);
    if (ZSTD_isError(read) != 0) throw damaged(ZSTD_getErrorName(read));
    return decode_article(plain);
}

} // namespace telusur
