#include "indexer/enrich/boilerplate.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "indexer/enrich/word_index.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMaxWords = 5;
constexpr std::size_t kMaxTitleTokens = 25;
constexpr std::size_t kMaxLineBytes = 200; // of a title that stands behind a link, by itself
constexpr std::size_t kMaxTailBytes = 400; // of what stands at the end of a text

// How far a piece of boilerplate goes from its first words.
enum class Extent {
    words,  // no further
    title,  // over the title of another article
    person, // over the name of a person
    tail,   // to the end of the paragraph, or of the text when that is near
};

struct Pattern {
    Extent extent;
    std::array<std::string_view, kMaxWords> words; // folded; the rest is empty
    std::string_view behind; // what the gap behind the words holds; empty: anything
};

constexpr auto kPatterns = std::to_array<Pattern>({
    {Extent::title, {"baca", "juga"}, ""},
    {Extent::title, {"baca", "pula"}, ""},
    {Extent::title, {"baca", "selengkapnya"}, ""},
    {Extent::title, {"baca"}, ":"},
    {Extent::title, {"simak", "juga"}, ""},
    {Extent::title, {"simak", "video"}, ""},
    {Extent::title, {"lihat", "juga"}, ""},
    {Extent::title, {"tonton", "juga"}, ""},
    {Extent::title, {"artikel", "terkait"}, ":"},
    {Extent::title, {"berita", "terkait"}, ":"},
    {Extent::words, {"advertisement", "scroll", "to", "continue", "reading"}, ""},
    {Extent::words, {"scroll", "to", "continue", "with", "content"}, ""},
    {Extent::words, {"scroll", "to", "continue", "reading"}, ""},
    {Extent::words, {"advertisement", "by"}, "\n"},
    {Extent::words, {"advertisement"}, "\n"},
    {Extent::person, {"pewarta"}, ":"},
    {Extent::person, {"reporter"}, ":"},
    {Extent::person, {"penulis"}, ":"},
    {Extent::person, {"editor"}, ":"},
    {Extent::person, {"redaktur"}, ":"},
    {Extent::person, {"penyunting"}, ":"},
    {Extent::person, {"uploader"}, ":"},
    {Extent::tail, {"copyright"}, "\xC2\xA9"},
    {Extent::tail, {"hak", "cipta"}, "\xC2\xA9"},
    {Extent::tail, {"dilarang", "keras", "mengambil", "konten"}, ""},
    {Extent::tail, {"dilarang", "mengutip"}, ""},
    {Extent::tail, {"artikel", "ini", "telah", "tayang"}, ""},
    {Extent::tail, {"artikel", "ini", "sudah", "tayang"}, ""},
    {Extent::tail, {"artikel", "ini", "telah", "terbit"}, ""},
    {Extent::tail, {"ikuti", "berita", "terbaru", "di", "google"}, ""},
    {Extent::tail, {"dapatkan", "update", "berita"}, ""},
});

// Words in a title that need no capital.
constexpr auto kTitleWords = std::to_array<std::string_view>(
    {"di", "ke",     "dari",   "dan",  "atau", "yang", "untuk", "dengan", "pada", "dalam", "oleh",
     "vs", "hingga", "karena", "soal", "tak",  "per",  "bagi",  "saat",   "agar", "jadi",  "usai"});

class Finder {
public:
    explicit Finder(const AnalyzedText& text) : text_(text) {}

    std::vector<TextRange> find() {
        for (std::size_t i = 0; i < text_.tokens.size(); ++i) {
            if (!has(text_.tokens[i], WordMark::boilerplate) || !begins(i)) continue;
            const auto* pattern = std::ranges::find_if(
                kPatterns, [&](const Pattern& row) { return matches(row, i); });
            if (pattern == kPatterns.end()) continue;
            const std::size_t end = end_of(*pattern, i);
            if (end == i) continue;
            found_.push_back(text_.range(text_.tokens[i].begin, text_.tokens[end - 1].end));
            i = end - 1;
        }
        return std::move(found_);
    }

private:
    std::string_view form(std::size_t index) const { return text_.tokens[index].form; }

    bool is_capital(std::size_t index) const {
        const char first = text_.text[text_.tokens[index].begin];
        return first < 'a' || first > 'z';
    }

    // It stands where a sentence or a line begins, or follows another piece.
    bool begins(std::size_t index) const {
        const AnalyzedToken& token = text_.tokens[index];
        if (index == 0 || token.starts_sentence || is_capital(index)) return true;
        const std::string_view gap = text_.gap_before(index);
        return gap.find_first_of("\n.,(") != std::string_view::npos;
    }

    static std::size_t size_of(const Pattern& pattern) {
        return static_cast<std::size_t>(std::ranges::find(pattern.words, std::string_view())
                                        - pattern.words.begin());
    }

    bool matches(const Pattern& pattern, std::size_t index) const {
        const std::size_t size = size_of(pattern);
        if (index + size > text_.tokens.size()) return false;
        for (std::size_t i = 0; i < size; ++i)
            if (form(index + i) != pattern.words[i]) return false;
        const std::string_view gap = text_.gap_before(index + size);
        if (pattern.behind == "\n" && index + size == text_.tokens.size()) return true;
        return gap.find(pattern.behind) != std::string_view::npos;
    }

    // The token behind the piece that begins with `pattern` at `index`; `index`: it is none.
    std::size_t end_of(const Pattern& pattern, std::size_t index) const {
        const std::size_t behind = index + size_of(pattern);
        switch (pattern.extent) {
        case Extent::words: return behind;
        case Extent::title: return end_of_title(index, behind);
        case Extent::person: return end_of_person(index, behind);
        case Extent::tail: return end_of_tail(behind);
        }
        return behind;
    }

    // Where the line of `from` ends; a place behind `limit` bytes when it is longer.
    std::size_t end_of_line(std::size_t from, std::size_t limit) const {
        const std::size_t size = std::min(text_.text.size() - from, limit + 1);
        return from + std::min(text_.text.substr(from, size).find('\n'), size);
    }

    // "Baca juga: Banjir Surut di Serang": a line of its own, or words with capitals.
    std::size_t end_of_title(std::size_t link, std::size_t begin) const {
        if (begin == text_.tokens.size()) return begin;
        const std::string_view gap = text_.gap_before(begin);
        if (gap.find(',') != std::string_view::npos)
            return begin; // the title was a link, and is lost
        const std::size_t line_end = end_of_line(text_.tokens[begin].begin, kMaxLineBytes);
        const bool is_line = line_end - text_.tokens[begin].begin <= kMaxLineBytes;
        // Words in a sentence: "baca juga buku ini".
        if (gap == " " && !is_capital(begin)) return link;
        std::size_t i = begin;
        while (i < text_.tokens.size() && text_.tokens[i].begin < line_end
               && (is_line || (i - begin < kMaxTitleTokens && is_in_title(begin, i))))
            ++i;
        return i;
    }

    bool is_in_title(std::size_t begin, std::size_t index) const {
        static const WordIndex title_words(kTitleWords);
        if (!is_capital(index) && !title_words.has(form(index))) return false;
        if (index == begin) return true;
        const std::string_view gap = text_.gap_before(index);
        constexpr std::array<std::string_view, 5> kEnds{".", "\"", "\xE2\x80\x9C", "(", "  "};
        return std::ranges::none_of(
            kEnds, [&](std::string_view end) { return gap.find(end) != std::string_view::npos; });
    }

    // "Editor: Sri Rahayu", in a line of its own or near the end of the text.
    std::size_t end_of_person(std::size_t label, std::size_t begin) const {
        constexpr std::size_t kMaxNameTokens = 6;
        std::size_t i = begin;
        while (i < text_.tokens.size() && i - begin < kMaxNameTokens && is_capital(i)
               && (i == begin || text_.gap_before(i).find_first_of(":\n") == std::string_view::npos)
               && !is_label(i))
            ++i;
        const bool is_line =
            (label == 0 || text_.gap_before(label).find('\n') != std::string_view::npos)
            && (i == text_.tokens.size()
                || text_.gap_before(i).find('\n') != std::string_view::npos);
        const bool is_at_end = text_.text.size() - text_.tokens[label].begin <= kMaxTailBytes;
        return i > begin && (is_line || is_at_end) ? i : label;
    }

    bool is_label(std::size_t index) const {
        return std::ranges::any_of(kPatterns, [&](const Pattern& row) {
            return (row.extent == Extent::person || row.extent == Extent::tail)
                   && matches(row, index);
        });
    }

    std::size_t end_of_tail(std::size_t begin) const {
        const std::size_t from =
            begin < text_.tokens.size() ? text_.tokens[begin].begin : text_.text.size();
        std::size_t end = text_.text.size();
        if (end - from > kMaxTailBytes) end = end_of_line(from, kMaxTailBytes);
        std::size_t i = begin;
        while (i < text_.tokens.size() && text_.tokens[i].begin < end) ++i;
        return i;
    }

    const AnalyzedText& text_;
    std::vector<TextRange> found_;
};

} // namespace

bool begins_boilerplate(std::string_view form) {
    static const WordIndex first_words(
        kPatterns, [](const Pattern& pattern) { return pattern.words.front(); });
    return first_words.has(form);
}

std::vector<TextRange> find_boilerplate(const AnalyzedText& text) {
    return Finder(text).find();
}

} // namespace telusur
