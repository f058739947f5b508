#include "query/serve/page_texts.hpp"

#include <algorithm>
#include <array>

#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

constexpr std::array kTexts{
    // Every page.
    PageText{"lang", "id", "en"},
    PageText{"other_lang", "en", "id"},
    PageText{"other_language", "English", "Bahasa Indonesia"},
    PageText{"name", "Telusur, mesin pencari berita daerah", "Telusur, search for regional news"},
    PageText{"skip", "Langsung ke isi", "Skip to content"},
    PageText{"search_label", "Cari berita", "Search the news"},
    PageText{"placeholder", "Kata, nama, singkatan …", "Words, names, acronyms …"},
    PageText{"search", "Cari", "Search"},
    PageText{"suggestions", "Saran", "Suggestions"},
    PageText{"suggestions_some", "{} saran; panah atas dan bawah untuk memilih",
             "{} suggestions; arrow keys choose"},
    PageText{"suggestions_none", "Tidak ada saran", "No suggestions"},
    PageText{"how_to_search", "Cara mencari", "How to search"},
    PageText{"articles_one", "{} berita", "{} article"},
    PageText{"articles_many", "{} berita", "{} articles"},

    // The first page.
    PageText{"lead", "Cari di arsip berita daerah Indonesia.",
             "Search an archive of Indonesian regional news."},
    PageText{"way_word", "kata dalam bentuk apa pun: dikorupsi, pengorupsi",
             "a word in any form of its root: dikorupsi, pengorupsi"},
    PageText{"way_phrase", "kata-kata berdampingan", "words side by side"},
    PageText{"way_exact", "persis bentuk ini", "this very form"},
    PageText{"way_signs", "harus ada; tidak boleh ada", "needed; left out"},
    PageText{"way_or", "salah satu dari keduanya", "either of them"},
    PageText{"way_title", "di judul; begitu pula sumber:, rubrik:, penulis:",
             "in the title; likewise source:, section:, author:"},
    PageText{"way_region", "tempat kejadian, beserta semua di dalamnya",
             "where it happened, with all that lies in it"},
    PageText{"way_quote", "apa yang dikatakan, atau siapa yang mengatakannya",
             "what is said, or who says it"},
    PageText{"way_speaker", "yang ucapannya dikutip", "who is quoted"},
    PageText{"way_days", "rentang hari", "a range of days"},
    PageText{"way_rupiah", "jumlah uang", "sums of money"},
    PageText{"way_near", "berdekatan, paling jauh 5 kata", "at most 5 words apart"},

    // Results.
    PageText{"stories_one", "dalam {} peristiwa", "in {} story"},
    PageText{"stories_many", "dalam {} peristiwa", "in {} stories"},
    PageText{"sort", "Urutan", "Order"},
    PageText{"sort_relevansi", "Paling cocok", "Best"},
    PageText{"sort_terbaru", "Terbaru", "Newest"},
    PageText{"sort_terlama", "Terlama", "Oldest"},
    PageText{"narrow", "Saring", "Filter"},
    PageText{"close", "Tutup", "Close"},
    PageText{"chosen", "Saringan yang dipakai", "Filters in use"},
    PageText{"remove", "Hapus saringan", "Remove filter"},
    PageText{"remove_all", "Hapus semua", "Remove all"},
    PageText{"untitled", "(tanpa judul)", "(no title)"},
    PageText{"meant", "Maksud Anda", "Did you mean"},
    PageText{"partial", "Waktunya habis: mungkin ada berita yang belum terhitung.",
             "The time was over: some articles may be missing."},
    PageText{"searched_too", "Dicari juga:", "Also searched:"},
    PageText{"only_my_words", "Cari kata saya saja", "Only my words"},
    PageText{"ranked_by", "Urutan memakai juga:", "Ranked also by:"},
    PageText{"without_them", "Tanpa itu", "Without them"},
    PageText{"more_names", "dan {} lagi", "and {} more"},
    PageText{"passed_over", "“{}” terlalu umum untuk dicari sendiri; +{} mewajibkannya.",
             "“{}” is too common to be searched by itself; +{} asks for it."},
    PageText{"ignored", "Tidak dipahami dan dilewati:", "Not understood, and passed over:"},
    PageText{"regrouped", "Satu per peristiwa", "One of each story"},
    PageText{"ungrouped", "Tampilkan semua berita serupa", "Show all similar articles"},
    PageText{"similar_one", "{} berita serupa", "{} similar article"},
    PageText{"similar_many", "{} berita serupa", "{} similar articles"},
    PageText{"why", "Kenapa?", "Why?"},
    PageText{"pages", "Halaman", "Pages"},
    PageText{"previous", "Sebelumnya", "Previous"},
    PageText{"next", "Berikutnya", "Next"},
    PageText{"export", "Unduh hasil:", "Download results:"},

    // What narrows the results.
    PageText{"when", "Waktu", "Time"},
    PageText{"timeline", "Jumlah berita per bulan", "Articles by month"},
    PageText{"timeline_hint", "Seret pada grafik untuk memilih rentang.",
             "Drag over the chart to choose a range."},
    PageText{"timeline_table", "Tabel per bulan", "Table by month"},
    PageText{"timeline_years", "Tabel per tahun", "Table by year"},
    PageText{"from", "Dari", "From"},
    PageText{"until", "Sampai", "Until"},
    PageText{"apply", "Terapkan", "Apply"},
    PageText{"since", "sejak {}", "since {}"},
    PageText{"up_to", "sampai {}", "until {}"},
    PageText{"wilayah", "Wilayah", "Region"},
    PageText{"sumber", "Sumber", "Outlet"},
    PageText{"rubrik", "Rubrik", "Section"},
    PageText{"tahun", "Tahun", "Year"},
    PageText{"more_one", "{} lagi", "{} more"},
    PageText{"more_many", "{} lagi", "{} more"},

    // Nothing found, and faults.
    PageText{"nothing", "Tidak ada berita yang cocok", "No article matches"},
    PageText{"beyond", "Hasilnya tidak sampai halaman ini", "The results end before this page"},
    PageText{"first_results", "Ke hasil pertama", "To the first results"},
    PageText{"nothing_asked", "Tidak ada yang dicari", "Nothing to search for"},
    PageText{"advice_words", "Periksa ejaannya, atau coba kata yang lebih umum.",
             "Check the spelling, or try a more common word."},
    PageText{"advice_begin", "Bintang menggantikan akhir kata: korup*",
             "A star stands for the end of a word: korup*"},
    PageText{"advice_filters", "Ada saringan yang membatasi hasil.", "Filters narrow the results."},
    PageText{"advice_quotes", "Tanda kutip meminta kata-kata persis berdampingan; coba tanpanya.",
             "Quotation marks ask for words side by side; try without them."},
    PageText{"fault_400", "Permintaan ini tidak dapat dibaca", "This request cannot be read"},
    PageText{"fault_404", "Halaman ini tidak ada", "There is no such page"},
    PageText{"fault_405", "Permintaan ini tidak dijawab", "This request is not answered"},
    PageText{"fault_413", "Permintaan ini terlalu besar", "This request is too large"},
    PageText{"fault_414", "Alamat ini terlalu panjang", "This address is too long"},
    PageText{"fault_429", "Terlalu banyak permintaan; coba lagi sebentar lagi",
             "Too many requests; try again in a moment"},
    PageText{"fault_503", "Server sedang sibuk; coba lagi sebentar lagi",
             "The server is busy; try again in a moment"},
    PageText{"fault", "Ada yang salah", "Something went wrong"},
    PageText{"first_page", "Ke halaman pencarian", "To the search page"},

    // How a date was found (names of Rule), where it is not the article's own.
    PageText{"guessed", "perkiraan", "a guess"},
    PageText{"found_dateline", "dari awal berita", "from the dateline"},
    PageText{"found_title", "dari judul", "from the title"},
    PageText{"found_lead", "dari paragraf awal", "from the first paragraphs"},
    PageText{"found_body", "dari isi berita", "from the text"},
    PageText{"found_url", "dari alamatnya", "from the address"},
    PageText{"found_relative", "dari kata seperti “kemarin”", "from a word such as “yesterday”"},

    // An article.
    PageText{"back", "Kembali ke hasil", "Back to the results"},
    PageText{"facts", "Fakta dalam berita ini", "Facts in this article"},
    PageText{"fact_date", "Tanggal", "Date"},
    PageText{"fact_region", "Tempat", "Place"},
    PageText{"fact_quote", "Siapa berkata apa", "Who said what"},
    PageText{"fact_amount", "Uang", "Money"},
    PageText{"fact_acronym", "Singkatan", "Acronyms"},
    PageText{"pasted", "Ditambahkan medianya, tidak ikut dicari",
             "Added by the outlet, and not searched"},
    PageText{"same_story", "Berita serupa", "The same story"},
    PageText{"related", "Berita terkait", "Related articles"},

    // Kinds of suggestions.
    PageText{"kind_nama", "nama", "name"},
    PageText{"kind_singkatan", "singkatan", "acronym"},
    PageText{"kind_wilayah", "wilayah", "region"},
    PageText{"kind_sumber", "sumber", "outlet"},
    PageText{"kind_rubrik", "rubrik", "section"},
    PageText{"kind_penulis", "penulis", "author"},
    PageText{"kind_penutur", "penutur", "speaker"},
};

constexpr std::array<std::string_view, 12> kEnglishMonths{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
std::string_view in(Language language, const PageText& row) {
    return language == Language::english ? row.english : row.indonesian;
}

Data texts_as_data(Language language) {
    Data texts, all;
    for (const PageText& row : kTexts)
        texts.set(std::string(row.key), std::string(in(language, row)));
    all.set("t", texts);
    return all;
}

} // namespace

std::span<const PageText> page_texts() {
    return kTexts;
}

std::string_view code_of(Language language) {
    return text(language, "lang");
}

Language language_of(std::string_view code) {
    return code == "en" ? Language::english : Language::indonesian;
}

std::string_view text(Language language, std::string_view key) {
    const auto* row = std::ranges::find(kTexts, key, &PageText::key);
    return row == kTexts.end() ? key : in(language, *row);
}

std::string filled(Language language, std::string_view key, std::string_view value) {
    std::string out(text(language, key));
    for (std::size_t at = 0; (at = out.find("{}", at)) != std::string::npos; at += value.size())
        out.replace(at, 2, value);
    return out;
}

std::string counted(Language language, std::string_view key, std::size_t number) {
    return filled(language, std::string(key) + (number == 1 ? "_one" : "_many"),
                  number_text(language, number));
}

std::string number_text(Language language, std::size_t number) {
    std::string digits = std::to_string(number);
    constexpr std::size_t kGroup = 3;
    for (std::size_t at = digits.size(); at > kGroup; at -= kGroup)
        digits.insert(at - kGroup, 1, language == Language::english ? ',' : '.');
    return digits;
}

std::string date_text(Language language, std::string_view date) {
    constexpr std::size_t kMonthBytes = 7, kDayBytes = 10; // of "2025-08-12"
    if (date.size() != kMonthBytes && date.size() != kDayBytes) return std::string(date);
    const bool is_month = date.size() == kMonthBytes;
    const auto day = parse_date(std::string(date) + (is_month ? "-01" : ""));
    if (!day) return std::string(date);
    std::string out = indonesian_date(*day);
    if (language == Language::english) {
        const auto month = static_cast<unsigned>(day->month());
        out.replace(out.find(' ') + 1, out.rfind(' ') - out.find(' ') - 1,
                    kEnglishMonths[month - 1]);
    }
    return is_month ? out.substr(out.find(' ') + 1) : out;
}

const Data& text_data(Language language) {
    static const Data indonesian = texts_as_data(Language::indonesian);
    static const Data english = texts_as_data(Language::english);
    return language == Language::english ? english : indonesian;
}

} // namespace telusur
