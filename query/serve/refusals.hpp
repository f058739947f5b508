// Refusals: why a request is not answered, or a part of it not heeded.
#pragma once

#include "query/language/notice.hpp"

namespace telusur {

// The address.
inline constexpr NoticeText kNoAddress{"there is nothing at this address",
                                       "tidak ada apa-apa di alamat ini"};
inline constexpr NoticeText kNoArticle{"there is no article '{}'", "tidak ada berita '{}'"};
inline constexpr NoticeText kNoFile{"there is no such file", "berkas itu tidak ada"};
inline constexpr NoticeText kLongTarget{"an address has at most {} bytes",
                                        "alamat paling panjang {} bita"};
inline constexpr NoticeText kZeroByte{"a path has no zero bytes",
                                      "alamat tidak boleh memuat bita nol"};
inline constexpr NoticeText kOtherMethod{"only GET and HEAD are answered",
                                         "hanya GET dan HEAD yang dijawab"};
inline constexpr NoticeText kHasBody{"a request must have no body",
                                     "permintaan tidak boleh membawa isi"};

// Parameters.
inline constexpr NoticeText kManyParameters{"there are more than {} parameters",
                                            "ada lebih dari {} parameter"};
inline constexpr NoticeText kNoParameter{"there is no parameter '{}'", "tidak ada parameter '{}'"};
inline constexpr NoticeText kTooOften{"'{}' is given too often", "'{}' diberikan terlalu banyak"};
inline constexpr NoticeText kLongText{"'{}' is longer than {} bytes",
                                      "'{}' lebih panjang dari {} bita"};
inline constexpr NoticeText kNoNumber{"'{}' takes a whole number from {} to {}",
                                      "'{}' harus bilangan bulat dari {} sampai {}"};
inline constexpr NoticeText kNoChoice{"'{}' takes one of {}", "'{}' harus salah satu dari {}"};
inline constexpr NoticeText kNoChoices{"'{}' takes some of {}", "'{}' harus dipilih dari {}"};
inline constexpr NoticeText kUnknownValue{"'{}' does not know '{}'", "'{}' tidak mengenal '{}'"};
inline constexpr NoticeText kNothingAsked{"no query is given", "tidak ada kata yang dicari"};
inline constexpr NoticeText kTooFar{
    "pages reach the first {} articles; narrow the query down",
    "halaman hanya mencapai {} berita pertama; persempit pencariannya"};

// The server.
inline constexpr NoticeText kTooManyRequests{"too many requests", "terlalu banyak permintaan"};
inline constexpr NoticeText kFullQueue{"too many searches at once",
                                       "terlalu banyak pencarian sekaligus"};
inline constexpr NoticeText kLongWait{"the search had to wait too long",
                                      "pencarian ini menunggu terlalu lama"};
inline constexpr NoticeText kNoMemory{"there is not enough memory for this now",
                                      "memori sedang tidak cukup untuk ini"};
inline constexpr NoticeText kFailed{"the search failed", "pencarian gagal"};

} // namespace telusur
