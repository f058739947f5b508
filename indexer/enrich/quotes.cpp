#include "indexer/enrich/quotes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/enrich/persons.hpp"
#include "indexer/enrich/word_index.hpp"
#include "stemmer_id/lexicon.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMaxQuoteBytes = 3000;
constexpr std::size_t kLeastWords = 5; // of a quotation that no verb stands beside

// Behind a quotation: "...," kata NAME. Folded; also with -nya: "katanya".
constexpr auto kSaid = std::to_array<std::string_view>(
    {"kata",           "ujar",     "tutur",   "jelas",    "ungkap",  "imbuh",   "tambah",  "papar",
     "terang",         "tegas",    "ucap",    "sebut",    "lanjut",  "tukas",   "tandas",  "cetus",
     "sambung",        "kilah",    "pungkas", "beber",    "tulis",   "seloroh", "keluh",   "sahut",
     "jawab",          "cerita",   "harap",   "pinta",    "ajak",    "imbau",   "saran",   "urai",
     "timpal",         "aku",      "puji",    "kenang",   "kisah",   "celetuk", "teriak",  "canda",
     "katanyakatanya", "tanya",    "bantah",  "klaim",    "duga",    "tegur",   "seru",    "nilai",
     "sesal",          "sindir",   "gumam",   "bunyi",    "pesan",   "kelakar", "ketus",   "rinci",
     "tekan",          "perintah", "cecar",   "komentar", "tutup",   "desak",   "tantang", "pamer",
     "tuntas",         "bilang",   "simpul",  "akui",     "singgung"});

// In a sentence: NAME mengatakan, "..." and NAME mengatakan bahwa ...
constexpr auto kSays = std::to_array<std::string_view>(
    {"mengatakan",     "menuturkan",       "menjelaskan",   "mengungkapkan", "menambahkan",
     "menyatakan",     "menegaskan",       "menyebut",      "menyebutkan",   "memaparkan",
     "menerangkan",    "mengaku",          "berkata",       "menuliskan",    "menulis",
     "melanjutkan",    "menilai",          "berharap",      "mengimbau",     "menyampaikan",
     "mengemukakan",   "membeberkan",      "menandaskan",   "memastikan",    "bercerita",
     "menceritakan",   "mengakui",         "berpendapat",   "menyarankan",   "meminta",
     "mengingatkan",   "menjawab",         "membantah",     "mengklaim",     "mengungkap",
     "mencontohkan",   "merinci",          "menekankan",    "menyayangkan",  "mengeluhkan",
     "memprediksi",    "menginformasikan", "bertanya",      "berujar",       "bertutur",
     "berpesan",       "berdalih",         "menduga",       "menganggap",    "mengajak",
     "mengharapkan",   "mengkritik",       "menyindir",     "mengisahkan",   "mengumumkan",
     "meyakini",       "memandang",        "menimpali",     "melaporkan",    "mengapresiasi",
     "membenarkan",    "memprediksikan",   "memperkirakan", "mengusulkan",   "menuding",
     "mempertanyakan", "menyesalkan",      "menyambut",     "menargetkan",   "mendesak",
     "menyoroti",      "mengonfirmasi",    "menepis",       "menantang"});

// Of these, the ones that also take a thing ("mengumumkan pemenang", "melanjutkan langkahnya"):
// they report what somebody says when a clause or a quotation follows.
constexpr auto kSaysOrDoes = std::to_array<std::string_view>(
    {"mengajak", "melanjutkan", "mengumumkan", "melaporkan", "menyampaikan", "mengapresiasi",
     "menyambut", "mengonfirmasi", "menulis", "menuliskan", "menantang", "menargetkan", "memandang",
     "menyoroti", "mengungkap", "membenarkan", "menuding", "menjawab", "menginformasikan"});

// Behind these stands a place or a thing, not who speaks: "warga Cisaat", "di Serang".
constexpr auto kBeforePlaces = std::to_array<std::string_view>(
    {"di",      "ke",       "dari",    "pada",       "dalam",   "untuk",    "warga",
     "asal",    "kawasan",  "wilayah", "daerah",     "kampung", "desa",     "kecamatan",
     "jalan",   "gedung",   "kasus",   "soal",       "kepada",  "terhadap", "terkait",
     "tentang", "keluarga", "pejabat", "pemerintah", "otoritas"});

constexpr auto kPronouns = std::to_array<std::string_view>({"dia", "ia", "beliau"});

bool is_said(std::string_view form) {
    constexpr std::string_view kNya = "nya";
    static const WordIndex index(kSaid);
    if (index.has(form)) return true;
    return form.ends_with(kNya) && index.has(form.substr(0, form.size() - kNya.size()));
}

// "teriak mahasiswa": speakers without a name.
bool is_group(std::string_view form) {
    constexpr auto kGroups = std::to_array<std::string_view>(
        {"mahasiswa", "emak-emak", "warga", "massa", "polisi", "petugas", "pedagang", "warganet",
         "netizen", "pengunjung", "penumpang", "jemaah", "buruh", "nelayan", "petani", "hakim",
         "jaksa"});
    return std::ranges::find(kGroups, form) != kGroups.end();
}

// "kata pernyataan itu", "tulis akun": nobody is named.
bool is_document(std::string_view form) {
    constexpr auto kDocuments = std::to_array<std::string_view>(
        {"pernyataan", "keterangan", "akun", "laporan", "surat", "pengumuman", "unggahan"});
    return std::ranges::find(kDocuments, form) != kDocuments.end();
}

bool is_says(std::string_view form) {
    static const WordIndex index(kSays);
    return (form.starts_with("me") || form.starts_with("be")) && index.has(form);
}

bool is_says_or_does(std::string_view form) {
    static const WordIndex index(kSaysOrDoes);
    return index.has(form);
}

bool is_pronoun(std::string_view form) {
    return std::ranges::find(kPronouns, form) != kPronouns.end();
}

bool is_demonstrative(std::string_view form) {
    return form == "itu" || form == "ini" || form == "tersebut";
}

// A quotation: the tokens between its marks.
struct Span {
    std::size_t begin = 0; // bytes, without the marks
    std::size_t end = 0;
    std::size_t first = 0; // tokens [first, last)
    std::size_t last = 0;
    std::size_t mark_begin = 0; // the byte of the opening mark
    std::size_t mark_end = 0;   // the byte behind the closing one
};

struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t token = 0; // the first token behind it
    bool opens = false;
    bool closes = false;
};

constexpr std::string_view kLeftMark = "\xE2\x80\x9C";
constexpr std::string_view kRightMark = "\xE2\x80\x9D";
constexpr std::string_view kLowMark = "\xE2\x80\x9E";

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '(' || c == '[';
}

class MarkFinder {
public:
    explicit MarkFinder(const AnalyzedText& text) : text_(text) {}

    std::vector<Mark> find() {
        for (std::size_t i = 0; i <= text_.tokens.size(); ++i) {
            const std::string_view gap = text_.gap_before(i);
            const auto begin = static_cast<std::size_t>(gap.data() - text_.text.data());
            for (std::size_t at = begin; at < begin + gap.size(); ++at) look(at, i);
        }
        return std::move(marks_);
    }

private:
    void look(std::size_t at, std::size_t token) {
        const std::string_view rest = text_.text.substr(at);
        if (rest.starts_with(kLeftMark) || rest.starts_with(kLowMark)) {
            marks_.push_back({at, at + kLeftMark.size(), token, true, is_closing(at, at + 3)});
        } else if (rest.starts_with(kRightMark)) {
            // Some open with it, too.
            const bool opens = (at == 0 || is_blank(text_.text[at - 1])) && !is_closing(at, at + 3);
            marks_.push_back({at, at + kRightMark.size(), token, opens, true});
        } else if (rest.front() == '"') {
            const bool opens = at == 0 || !is_closing(at, at + 1);
            marks_.push_back({at, at + 1, token, opens, true});
        }
    }

    // What stands before is a word or its punctuation, and what stands behind is none.
    bool is_closing(std::size_t begin, std::size_t end) const {
        const bool is_blank_before = begin == 0 || is_blank(text_.text[begin - 1]);
        const bool is_blank_behind =
            end >= text_.text.size()
            || std::string_view(" \n\t,.;:)!?-").find(text_.text[end]) != std::string_view::npos;
        return !is_blank_before && is_blank_behind;
    }

    const AnalyzedText& text_;
    std::vector<Mark> marks_;
};

std::vector<Span> find_spans(const AnalyzedText& text) {
    std::vector<Span> spans;
    const std::vector<Mark> marks = MarkFinder(text).find();
    const Mark* open = nullptr;
    for (const Mark& mark : marks) {
        const bool is_far = open != nullptr && mark.begin - open->end > kMaxQuoteBytes;
        const bool is_new_line = open != nullptr
                                 && text.text.substr(open->end, mark.begin - open->end).find('\n')
                                        != std::string_view::npos;
        if (is_far || is_new_line) open = nullptr;
        if (open == nullptr) {
            if (mark.opens) open = &mark;
            continue;
        }
        if (!mark.closes) {
            open = &mark; // the one before was never closed
            continue;
        }
        if (mark.token > open->token)
            spans.push_back(
                {open->end, mark.begin, open->token, mark.token, open->begin, mark.end});
        open = nullptr;
    }
    return spans;
}

// Where sentences begin, and who speaks.
class QuoteFinder {
public:
    explicit QuoteFinder(const AnalyzedText& text) : text_(text), spans_(find_spans(text)) {
        find_references();
    }

    std::vector<QuoteFact> find() {
        std::size_t next = 0; // the first token that is not read yet
        for (std::size_t i = 0; i < spans_.size(); ++i) {
            read_reports(next, spans_[i].first);
            const std::size_t until =
                i + 1 < spans_.size() ? spans_[i + 1].first : text_.tokens.size();
            next = spans_[i].last;
            add(spans_[i], until);
        }
        read_reports(next, text_.tokens.size());
        std::ranges::stable_sort(found_, {},
                                 [](const QuoteFact& fact) { return fact.evidence.begin; });
        return std::move(found_);
    }

private:
    std::string_view form(std::size_t index) const { return text_.tokens[index].form; }

    void add(const Span& span, std::size_t until) {
        Rule rule = Rule::said;
        const bool is_behind = attributed_behind(span, until);
        if (!is_behind && !attributed_before(span)) {
            if (!is_statement(span)) return;
            rule = Rule::follows;
        }
        if (is_pronoun_) rule = Rule::follows;
        QuoteFact fact;
        fact.speaker = speaker_.name.empty() ? speaker_.office : speaker_.name;
        fact.office = speaker_.name.empty() ? "" : speaker_.office;
        fact.rule = rule;
        fact.evidence = text_.range(span.begin, span.end);
        found_.push_back(std::move(fact));
    }

    // Words that nobody stands beside are said when they are a sentence.
    bool is_statement(const Span& span) const {
        const char last = text_.text[span.end - 1];
        const char behind = span.mark_end < text_.text.size() ? text_.text[span.mark_end] : '\n';
        const bool ends = last == '.' || last == ',' || last == '!' || last == '?';
        return span.last - span.first >= kLeastWords && (ends || behind == '\n');
    }

    // "..." kata NAME, "..." katanya, "..." NAME mengatakan.
    bool attributed_behind(const Span& span, std::size_t until) {
        is_pronoun_ = false;
        if (span.last >= until) return false;
        const std::string_view gap =
            text_.text.substr(span.mark_end, text_.tokens[span.last].begin - span.mark_end);
        if (gap.find_first_not_of(" ,.-") != std::string_view::npos || !is_said(form(span.last)))
            return false;
        // ". Kata" begins another sentence, with its own quotation.
        if (gap.find('.') != std::string_view::npos && text_.tokens[span.last].starts_sentence
            && text_.text[text_.tokens[span.last].begin] < 'a')
            return false;
        set_speaker(span.last + 1, until, form(span.last).ends_with("nya"));
        return true;
    }

    void set_speaker(std::size_t index, std::size_t until, bool is_pronoun) {
        is_pronoun_ = is_pronoun;
        if (index >= until) {
            is_pronoun_ = true;
            return;
        }
        // "katanya, Jumat": the sentence goes on without the speaker.
        const bool has_stop = text_.gap_before(index) != " ";
        if (has_stop || is_pronoun) {
            is_pronoun_ = true;
            return;
        }
        const Person person = read_person(text_, index, until);
        if (person.name.empty() && person.office.empty()) {
            is_pronoun_ = !is_group(form(index)) && !is_document(form(index));
            if (is_document(form(index))) speaker_ = {};
            if (is_group(form(index))) speaker_ = {std::string(form(index)), "", index, index + 1};
            return;
        }
        is_pronoun_ = false;
        set_speaker(person);
    }

    bool is_capital(std::size_t index) const {
        const char first = text_.text[text_.tokens[index].begin];
        return first >= 'A' && first <= 'Z';
    }

    // Another word of a name stands behind the token `index`.
    bool goes_on(std::size_t index) const {
        return index + 1 < text_.tokens.size() && is_capital(index + 1)
               && text_.gap_before(index + 1) == " ";
    }

    // "ujar Siti", "Siti berharap": the words by which speakers are referred to.
    void find_references() {
        for (std::size_t i = 1; i < text_.tokens.size(); ++i) {
            if (!is_capital(i) || goes_on(i)) continue;
            const bool is_one = !is_capital(i - 1) && is_said(form(i - 1));
            const bool is_subject = text_.tokens[i].starts_sentence && i + 1 < text_.tokens.size()
                                    && is_says(form(i + 1));
            if (is_one || is_subject) references_.insert(std::string(form(i)));
        }
    }

    // "Telkom Siti Rahma" of "Direktur Layanan Telkom Siti Rahma" is "Siti Rahma" when the text
    // says "Siti" of her: words of the language before that, and words that stand elsewhere without
    // the next one, belong to the office.
    std::string from_reference(const std::string& name) const {
        std::vector<std::string> words;
        std::vector<std::size_t> begins;
        for (std::size_t at = 0; at < name.size();) {
            const std::size_t end = std::min(name.find(' ', at), name.size());
            words.push_back(fold(std::string_view(name).substr(at, end - at)));
            begins.push_back(at);
            at = end + 1;
        }
        const auto called = std::ranges::find_if(
            words, [this](const std::string& word) { return references_.contains(word); });
        if (called == words.end()) return name;
        std::size_t first = 0;
        for (std::size_t i = 0; words.begin() + static_cast<std::ptrdiff_t>(i) != called; ++i)
            if (is_plain_form(words[i]) || stands_without(words[i], words[i + 1])) first = i + 1;
        return name.substr(begins[first]);
    }

    static bool is_plain_form(const std::string& word) {
        LexiconEntry entry;
        return Lexicon::find(word, entry) && !entry.has(trait::kPerson | trait::kNamed);
    }

    // The text has the capitalised `word` somewhere without `next` behind it.
    bool stands_without(std::string_view word, std::string_view next) const {
        const auto found = next_.find(word);
        return found != next_.end() && found->second != next;
    }

    // What stands behind each capitalised word; "" when that is not always the same.
    void find_next_words() {
        for (std::size_t i = 0; i < text_.tokens.size(); ++i) {
            if (!is_capital(i)) continue;
            const std::string_view next = i + 1 < text_.tokens.size() ? form(i + 1) : "";
            const auto [row, is_new] = next_.try_emplace(form(i), next);
            if (!is_new && row->second != next) row->second = "";
        }
    }

    void set_speaker(Person person) {
        if (!person.name.empty()) {
            if (!names_) {
                names_.emplace(text_);
                find_next_words();
            }
            person.name = from_reference(names_->complete(person.name));
            if (person.office.empty() && person.name == speaker_.name)
                person.office = speaker_.office;
        } else if (!speaker_.office.empty() && !speaker_.name.empty()
                   && speaker_.office.find(person.office) != std::string::npos) {
            return; // "Gubernur" is the Gubernur Banten who spoke before
        }
        speaker_ = std::move(person);
    }

    // NAME mengatakan, "..."; Menurut NAME, "..."; kata NAME: "...".
    bool attributed_before(const Span& span) {
        if (span.first == 0) return false;
        const std::size_t begin = sentence_begin(span.first);
        const std::string_view gap = text_.gap_before(span.first);
        const bool is_joined = gap.find(',') != std::string_view::npos
                               || gap.find(':') != std::string_view::npos
                               || is_verb(form(span.first - 1));
        return is_joined && read_report(begin, span.first);
    }

    // Where the sentence that ends before the token `index` begins; a quotation ends one.
    std::size_t sentence_begin(std::size_t index) const {
        constexpr std::size_t kMaxBack = 60;
        std::size_t begin = index;
        while (begin > 0 && index - begin < kMaxBack) {
            --begin;
            const std::string_view gap = text_.gap_before(begin);
            if (text_.tokens[begin].starts_sentence || gap.find('"') != std::string_view::npos
                || gap.find(kRightMark) != std::string_view::npos)
                break;
        }
        return begin;
    }

    static bool is_verb(std::string_view word) { return is_says(word) || is_said(word); }

    // Reads who speaks in the tokens [begin, end) of a sentence; false when nobody does.
    bool read_report(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (form(i) == "menurut" || (is_said(form(i)) && i == begin)) {
                set_speaker(i + 1, end, form(i).ends_with("nya"));
                return true;
            }
            if (!is_says(form(i))) continue;
            return read_subject(begin, i);
        }
        return false;
    }

    // The subject of the verb at the token `verb`: the last person before it, or a pronoun.
    bool read_subject(std::size_t begin, std::size_t verb) {
        is_pronoun_ = verb > begin && is_pronoun(form(verb - 1));
        if (is_pronoun_) return true;
        Person best;
        for (std::size_t i = begin; i < verb; ++i) {
            const char first = text_.text[text_.tokens[i].begin];
            if (first < 'A' || first > 'Z') continue;
            // "Sementara itu", "Banyak yang mengaku": capitals of the sentence, not of a name.
            const bool is_alone =
                i + 1 < verb
                && (text_.text[text_.tokens[i + 1].begin] >= 'a' || text_.gap_before(i + 1) != " ");
            if (i == begin && is_alone && is_common_word(text_.tokens[i])
                && !is_office_word(form(i)))
                continue;
            Person person = read_person(text_, i, verb);
            if (person.end <= i) continue;
            // "Mantan suami Nathalie Holscher itu": who spoke before.
            if (i > begin && !is_capital(i - 1) && text_.gap_before(i) == " " && person.end < verb
                && is_demonstrative(form(person.end))) {
                is_pronoun_ = true;
                return true;
            }
            const bool is_thing = is_no_subject(i, begin, person);
            i = person.end - 1;
            if (is_thing || (person.name.empty() && person.office.empty())) continue;
            if (person.name.empty() && !best.name.empty()) {
                if (best.office.empty()) best.office = person.office;
                continue;
            }
            best = std::move(person);
        }
        if (best.name.empty() && best.office.empty()) return false;
        set_speaker(std::move(best));
        return true;
    }

    // What was read from the token `index` on is a place or a thing that stands in the sentence
    // from `begin` on, not its subject: "(TKP)", "warga Cisaat", "massa yang memadati Gedung".
    bool is_no_subject(std::size_t index, std::size_t begin, const Person& person) const {
        static const WordIndex before_places(kBeforePlaces);
        if (index > begin && text_.gap_before(index).find('(') != std::string_view::npos)
            return true;
        if (is_plain(index, person.end) && person.office.empty()) return true;
        if (index == begin) return false;
        // "kepala kampung Yosias" is a person, "warga kampung Sukamaju" names a place.
        const bool is_head = index > begin + 1 && is_office_word(form(index - 2))
                             && !before_places.has(form(index - 2));
        if (before_places.has(form(index - 1)) && text_.gap_before(index) == " " && !is_head)
            return true;
        if (!person.office.empty()) return false;
        if (text_.gap_before(index) != " ") return false;
        // "para pejabat Thailand"
        if (!is_capital(index - 1) && person.end == index + 1 && is_named(index)) return true;
        for (std::size_t i = begin; i < index; ++i)
            if (form(i) == "yang") return true;
        return false;
    }

    bool is_named(std::size_t index) const {
        LexiconEntry entry;
        return Lexicon::find(form(index), entry) && entry.has(trait::kNamed)
               && !entry.has(trait::kPerson);
    }

    // Words of the language, and no name of a person among them.
    bool is_plain(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i)
            if (!is_plain_word(text_.tokens[i])) return false;
        return true;
    }

    // The sentences of the tokens [begin, end) that report what somebody says.
    void read_reports(std::size_t begin, std::size_t end) {
        std::size_t first = begin;
        for (std::size_t i = begin; i < end; ++i) {
            const bool is_end = i + 1 == end || text_.tokens[i + 1].starts_sentence;
            if (!is_end) continue;
            if (!read_reported(first, i + 1, end)) read_introduced(first, i + 1);
            first = i + 1;
        }
    }

    // "Sementara itu, Gubernur Sri Wulandari meninjau saluran." before a quotation: she speaks
    // next.
    void read_introduced(std::size_t begin, std::size_t end) {
        constexpr std::size_t kMaxTokensBefore = 6; // "Di tempat yang sama, "
        for (std::size_t i = begin; i < std::min(end, begin + kMaxTokensBefore); ++i) {
            const char first = text_.text[text_.tokens[i].begin];
            if (first < 'A' || first > 'Z') continue;
            Person person = read_person(text_, i, end);
            if (person.end <= i) continue;
            const bool is_full =
                person.name.find(' ') != std::string::npos && !person.office.empty();
            const bool is_subject = person.end < end && text_.gap_before(person.end).ends_with(' ')
                                    && text_.tokens[person.end].form.starts_with("me");
            if (is_full && is_subject) set_speaker(std::move(person));
            return;
        }
    }

    // The verb at the token `index` of a sentence that ends at `end` says something.
    bool reports(std::size_t index, std::size_t end) const {
        const bool has_clause =
            index + 1 < end
            && (form(index + 1) == "bahwa" || text_.gap_before(index + 1).starts_with(','));
        if (is_said(form(index))) // "Darma klaim bahwa", "Darma bilang,"
            return has_clause && index > 0 && is_capital(index - 1)
                   && (form(index + 1) == "bahwa" || form(index) == "bilang");
        if (!is_says(form(index))) return false;
        return has_clause || index + 1 == end || !is_says_or_does(form(index));
    }

    bool is_behind_quote(std::size_t index) const {
        const std::string_view gap = text_.gap_before(index);
        return gap.find('"') != std::string_view::npos
               || gap.find(kRightMark) != std::string_view::npos;
    }

    // "Namun, kata Siti, air surut", "Kata Siti, air surut"
    bool is_inserted(std::size_t begin, std::size_t index, std::size_t end) const {
        if (!is_said(form(index)) || index + 1 >= end || text_.gap_before(index + 1) != " ")
            return false;
        const bool is_free =
            index == begin || text_.gap_before(index).find(',') != std::string_view::npos;
        return is_free && is_capital(index + 1);
    }

    // False when the sentence reports nothing.
    bool read_reported(std::size_t begin, std::size_t end, std::size_t until) {
        // What attributes the quotation before it.
        if (is_said(form(begin)) && is_behind_quote(begin)) return false;
        for (std::size_t i = begin; i < end; ++i) {
            const bool is_according = form(i) == "menurut" || is_inserted(begin, i, end);
            if (!is_according && !reports(i, end)) {
                if (is_says(form(i))) read_subject(begin, i); // who speaks next
                continue;
            }
            // NAME mengatakan, "...": the quotation itself is the fact.
            const bool is_before_quote =
                end == until && end < text_.tokens.size()
                && (i + 1 == end
                    || text_.gap_before(end).find_first_of(",:") != std::string_view::npos);
            const bool is_read = is_according ? (set_speaker(i + 1, end, false), !is_pronoun_)
                                              : read_subject(begin, i);
            if (!is_read || is_before_quote) return true;
            QuoteFact fact;
            fact.speaker = speaker_.name.empty() ? speaker_.office : speaker_.name;
            fact.office = speaker_.name.empty() ? "" : speaker_.office;
            fact.rule = Rule::reported;
            fact.evidence = text_.range(text_.tokens[begin].begin, text_.tokens[end - 1].end);
            if (!fact.speaker.empty()) found_.push_back(std::move(fact));
            return true;
        }
        return false;
    }

    const AnalyzedText& text_;
    std::optional<FullNames> names_; // made when the first is asked for
    std::unordered_map<std::string_view, std::string_view> next_; // made with names_
    std::vector<Span> spans_;
    std::set<std::string> references_;
    std::vector<QuoteFact> found_;
    Person speaker_; // who spoke last
    bool is_pronoun_ = false;
};

} // namespace

std::vector<QuoteFact> find_quotes(const AnalyzedArticle& article) {
    return QuoteFinder(article.body).find();
}

} // namespace telusur
