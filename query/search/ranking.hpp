// The ranking's parameters, as one table. What each is worth was measured on three sets of
// questions: tests/relevance/README.md says how.
#pragma once

#include <cstddef>

namespace telusur::ranking {

// The power of a word's weight log(1 + N/n): below 1 having many words counts more than a rare one.
constexpr double kIdfPower = 0.7;
// BM25's saturation of repeated words and weight of an article's length.
constexpr double kK1 = 1.0;
constexpr double kB = 0.7;
// The word in just the form that was asked, beside any form of its root.
constexpr double kExactForm = 0.5;
// How much of a word's weight tells how rare its very form is, not all forms of its root.
constexpr double kFormIdf = 0.3;
// An article that has all of the words asked: this part of their weights once more.
constexpr double kAllWords = 0.1;
// An occurrence of what an acronym stands for, or of the acronym for what was asked; of a synonym.
constexpr double kAcronym = 0.8;
constexpr double kSynonym = 0.5;
// An occurrence in another spelling.
constexpr double kSpelling = 0.9;
// A word that a fuzzy word or pattern stands for, beside the word itself.
constexpr double kLikeWord = 0.8;

// The best by these are looked at more closely, each part times the words' weights:
constexpr std::size_t kClosely = 20;
// words of the query that follow each other in the text as they do in the query,
constexpr double kPairs = 0.5;
// a word behind the last but one of the query, as part of a pair,
constexpr double kSkippingPair = 0.4;
// different words in one stretch of so many words of the text,
constexpr double kStretch = 1.0;
constexpr std::size_t kStretchWords = 50;
// and words that the text has early: half of it behind so many words.
constexpr double kEarly = 3.0;
constexpr double kEarlyWords = 120;

// Questions: words that say what is asked for weigh this part; words around what may be the answer,
// so many on each side, count again, in so many of the best articles.
constexpr double kAskingWord = 0.5;
constexpr double kAnswer = 2.0;
constexpr std::size_t kAnswerWords = 10;
constexpr std::size_t kAnswerArticles = 10;

// Feedback: words that the first articles share raise other articles that match, too; in a query
// of more words less.
constexpr double kFeedback = 0.5;
constexpr double kFeedbackQueryWords = 4;
constexpr std::size_t kFeedbackArticles = 8;
constexpr std::size_t kFeedbackWords = 15;
constexpr double kFeedbackMaxShare = 0.1; // a word in more of all articles says nothing

// --recent: an article of today weighs this part more, half of it after so many days.
constexpr double kRecent = 0.3;
constexpr double kRecentDays = 60;

} // namespace telusur::ranking
