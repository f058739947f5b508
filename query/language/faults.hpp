// Faults: what can be wrong with a query, and what to do.
#pragma once

#include "indexer/program/error.hpp"
#include "query/language/notice.hpp"

namespace telusur {

// A query that cannot be searched. what() is the English of its notice.
class QueryError : public UsageError {
public:
    explicit QueryError(Notice notice) : UsageError(notice.english), notice_(std::move(notice)) {}
    const Notice& notice() const { return notice_; }

private:
    Notice notice_;
};

// Where something is, before what it is.
inline constexpr NoticeText kNotUnderstood{"cannot understand the query: ",
                                           "pencarian ini tidak dapat dipahami: "};
inline constexpr NoticeText kPlace{"column {}, '{}': ", "kolom {}, '{}': "};
inline constexpr NoticeText kQuery{"the query ", "pencarian ini "};

// Operators, signs and brackets.
inline constexpr NoticeText kNothingBefore{"nothing stands before it",
                                           "tidak ada apa-apa di depannya"};
inline constexpr NoticeText kNothingBehind{"nothing stands behind it",
                                           "tidak ada apa-apa di belakangnya"};
inline constexpr NoticeText kClosesNothing{"this bracket closes nothing; take it out",
                                           "kurung ini tidak menutup apa pun; hapus saja"};
inline constexpr NoticeText kNotClosed{"this bracket is not closed; close it or take it out",
                                       "kurung ini tidak ditutup; tutup atau hapus"};
inline constexpr NoticeText kQuoteNotClosed{
    "this quotation mark is not closed; close it or take it out",
    "tanda kutip ini tidak ditutup; tutup atau hapus"};
inline constexpr NoticeText kNoWordBefore{"an operator has no word before it",
                                          "tidak ada kata di depan operator ini"};
inline constexpr NoticeText kBesideNear{
    "beside it may stand words, phrases, and brackets with OR between such",
    "di sampingnya hanya boleh ada kata, frasa, atau kurung berisi pilihan dengan OR"};
inline constexpr NoticeText kDistance{"the distance is from 1 to {}", "jaraknya dari 1 sampai {}"};
inline constexpr NoticeText kBehindExact{"behind it stands a word or a phrase: =korupsi",
                                         "di belakangnya harus ada kata atau frasa: =korupsi"};
inline constexpr NoticeText kExactOfText{"= stands before words of the text only; take it out",
                                         "= hanya untuk kata dalam teks; hapus saja"};

// Words.
inline constexpr NoticeText kEmptyPhrase{"there is no word in the quotation marks",
                                         "tidak ada kata di antara tanda kutip"};
inline constexpr NoticeText kShortPattern{"a pattern needs {} letters or more beside its stars",
                                          "pola perlu paling sedikit {} huruf selain bintangnya"};
inline constexpr NoticeText kFuzzyWord{"~ stands behind one word: koruspi~",
                                       "~ ditulis di belakang satu kata: koruspi~"};

// Fields and their values.
inline constexpr NoticeText kNoField{
    "there is no field '{}'; the fields are {}; put the text in quotation marks to search for it",
    "tidak ada ruas '{}'; yang ada: {}; apit teksnya dengan tanda kutip untuk mencarinya"};
inline constexpr NoticeText kNoValue{"the field has no value; write {}",
                                     "ruas ini tanpa nilai; tulis {}"};
inline constexpr NoticeText kFieldInBracket{
    "in a bracket behind a field stand words without fields",
    "dalam kurung sesudah ruas hanya boleh ada kata tanpa ruas"};
inline constexpr NoticeText kNoDate{
    "this is no date; write 2025-08-12, 2025-08, 2025, \"12 Agustus 2025\", kemarin, \"minggu "
    "lalu\", or two of them with .. between",
    "ini bukan tanggal; tulis 2025-08-12, 2025-08, 2025, \"12 Agustus 2025\", kemarin, \"minggu "
    "lalu\", atau dua di antaranya dengan .. di tengah"};
inline constexpr NoticeText kNoSum{
    "this is no sum; write 500jt, 2,5M, 1000000, or two of them with .. between (rb, jt, M = "
    "miliar, T)",
    "ini bukan jumlah uang; tulis 500jt, 2,5M, 1000000, atau dua di antaranya dengan .. di tengah "
    "(rb, jt, M = miliar, T)"};
inline constexpr NoticeText kTurnedRange{"the range ends before it begins; turn it round",
                                         "rentang ini berakhir sebelum mulai; balikkan"};
inline constexpr NoticeText kNoRegion{
    "there is no such province, kabupaten or kota; search for the word without the field",
    "tidak ada provinsi, kabupaten, atau kota dengan nama ini; cari katanya tanpa ruas"};
inline constexpr NoticeText kAtLeast{"write minimal:NUMBER:word, as minimal:3:korupsi",
                                     "tulis minimal:ANGKA:kata, misalnya minimal:3:korupsi"};

// Of the whole query; the first three behind kQuery.
inline constexpr NoticeText kTooLong{"is longer than {} KiB", "lebih panjang dari {} KiB"};
inline constexpr NoticeText kTooManyParts{"has more than {} parts", "memuat lebih dari {} bagian"};
inline constexpr NoticeText kTooDeep{"has more than {} brackets in each other",
                                     "memuat lebih dari {} kurung bersusun"};
inline constexpr NoticeText kBeyond{"; what is beyond is left out", "; selebihnya dilewati"};
inline constexpr NoticeText kMoreFaults{"and {} more like these", "dan {} lagi seperti ini"};
inline constexpr NoticeText kOnlySigns{
    "its operators and signs, which leave nothing to find",
    "operator dan tandanya, karena tidak menyisakan apa pun untuk dicari"};
inline constexpr NoticeText kNoWords{"the query has no words", "pencarian ini tidak memuat kata"};
inline constexpr NoticeText kOnlyLeavesOut{
    "the query only leaves articles out; add a word to search for",
    "pencarian ini hanya mengecualikan berita; tambahkan kata yang dicari"};

} // namespace telusur
