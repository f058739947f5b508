// Speech words: the verbs by which texts say who said what, and words for speakers without a name.
// All words are folded.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/enrich/analyzed_article.hpp"

namespace telusur {

// True for a verb behind a quotation: "kata", "ujarnya".
bool is_said(std::string_view word);

// True for those with "-nya", who was named before: "ujarnya".
bool is_said_with_pronoun(std::string_view word);

// True for those that stand inside a sentence, too: "Namun, kata Siti, air surut", "Air, katanya,
// surut".
bool is_inserted_verb(std::string_view word);

// True for a verb in a sentence that tells what somebody says: "mengatakan".
bool is_says(std::string_view word);

// True for those of is_says() that also take a thing ("mengumumkan pemenang"): they report what
// somebody says when a clause or a quotation follows.
bool is_says_or_does(std::string_view word);

// True for a verb behind which stands who speaks: "disampaikan".
bool is_said_by(std::string_view word);

// Returns the tokens of these verbs (the first, with is_says() and is_said_by()), of "menurut" and
// of such words as "netizen": without one a sentence attributes nothing.
std::vector<std::size_t> find_speech(const AnalyzedText& text);

// True for words before a verb by which nothing is said: "belum".
bool is_negation(std::string_view word);

// True for words between such a word and the verb: "belum mau".
bool is_auxiliary(std::string_view word);

// True for words before a verb that tells what is done or to be done: "dengan menambahkan".
bool is_before_infinitive(std::string_view word);

// True for words between who speaks and the verb: "dia juga mengatakan".
bool is_adverb(std::string_view word);

// True for "dia", "ia", "beliau", "dirinya" and "pihaknya".
bool is_pronoun(std::string_view word);

// True for words behind a verb that begin what is said: "bahwa", "bila".
bool is_clause_word(std::string_view word);

// True for laws and papers, which say nothing as persons do: "pasal".
bool is_law(std::string_view word);

// True for "itu", "ini" and "tersebut".
bool is_demonstrative(std::string_view word);

// True for speakers without a name: "teriak mahasiswa".
bool is_group(std::string_view word);

// True for those of them who comment on the net: "netizen".
bool is_crowd(std::string_view word);

// True for the first word of who is not named: "salah satu penggemar", "seorang warga".
bool is_unnamed(std::string_view word);

// True for somebody who belongs to another: "pengacara". As a word before a name it may be of both.
bool is_relation(std::string_view word);

// True for words by which somebody is called who was named before: "wanita" of "wanita itu".
bool is_noun_of_person(std::string_view word);

// True for "di", "dari" and the like.
bool is_preposition(std::string_view word);

// True for the words of closed classes that stand in most texts: "juga", "sebab".
bool is_closed_word(std::string_view word);

// True where nobody is named: "kata pernyataan itu", "tulis akun".
bool is_document(std::string_view word);

} // namespace telusur
