#include "query/search/phrase_source.hpp"

#include <algorithm>
#include <utility>

#include "indexer/format/fields.hpp"
#include "indexer/format/terms.hpp"

namespace telusur {

PhraseSource::PhraseSource(std::vector<PhraseWord> words, PhrasePlace place)
    : words_(std::move(words)), place_(place) {}

Xapian::PostingSource* PhraseSource::clone() const {
    return new PhraseSource(words_, place_); // Xapian deletes it
}

std::string PhraseSource::get_description() const {
    std::string text = place_ == PhrasePlace::title ? "title phrase" : "phrase";
    for (const PhraseWord& word : words_) {
        text += ' ';
        for (std::size_t i = 0; i < word.size(); ++i) text += (i > 0 ? "/" : "") + word[i];
    }
    return text;
}

void PhraseSource::init(const Xapian::Database& database) {
    database_ = database;
    articles_ = database.get_doccount();
    value_ = database.valuestream_begin(kWordOrderSlot);
    end_ = database.valuestream_end(kWordOrderSlot);
    is_started_ = false;
    stems_.clear();
    for (const PhraseWord& word : words_) {
        std::vector<Stem>& stems = stems_.emplace_back();
        for (const std::string& stem : word) {
            Stem& made = stems.emplace_back();
            made.term = make_term({}, stem);
            made.hash = fnv1a(stem);
            made.is_only_one = word.size() == 1;
            if (!made.is_only_one) made.posting = database.postlist_begin(made.term);
        }
    }
}

void PhraseSource::next(double) {
    if (is_started_) ++value_;
    is_started_ = true;
    find_match();
}

void PhraseSource::skip_to(Xapian::docid docid, double) {
    is_started_ = true;
    if (value_ != end_ && value_.get_docid() < docid) value_.skip_to(docid);
    find_match();
}

bool PhraseSource::check(Xapian::docid docid, double) {
    is_started_ = true;
    if (value_ != end_ && value_.get_docid() < docid) value_.skip_to(docid);
    return value_ != end_ && value_.get_docid() == docid && matches();
}

bool PhraseSource::at_end() const {
    return is_started_ && value_ == end_;
}

Xapian::docid PhraseSource::get_docid() const {
    return value_.get_docid();
}

void PhraseSource::find_match() {
    while (value_ != end_ && !matches()) ++value_;
}

// A code is sure only for a stem that the article has. Of a word with one stem the query around
// this source has seen to that; of a word with several the posting lists tell which.
std::vector<WordCode> PhraseSource::codes_of(std::vector<Stem>& stems, Xapian::docid docid) const {
    std::vector<WordCode> codes;
    for (Stem& stem : stems) {
        if (!stem.is_only_one) {
            if (stem.posting != stem.end && *stem.posting < docid) stem.posting.skip_to(docid);
            if (stem.posting == stem.end || *stem.posting != docid) continue;
        }
        codes.push_back(order_.code(stem.hash));
    }
    return codes;
}

bool PhraseSource::matches() {
    order_.decode(*value_);
    wanted_codes_.clear();
    for (std::vector<Stem>& stems : stems_)
        wanted_codes_.push_back(codes_of(stems, value_.get_docid()));
    const std::vector<WordCode>& codes = order_.codes();
    const auto title_end =
        static_cast<std::size_t>(std::ranges::find(codes, WordCode{kTitleEnd}) - codes.begin());
    for (std::size_t at = 0; at < title_end; ++at)
        if (stands_at(at, title_end)) return true;
    if (place_ == PhrasePlace::title) return false;
    for (std::size_t at = title_end; at < codes.size(); ++at)
        if (stands_at(at, codes.size())) return true;
    return false;
}

bool PhraseSource::stands_at(std::size_t begin, std::size_t end) const {
    std::size_t word = 0;
    for (std::size_t at = begin; at < end; ++at) {
        const WordCode code = order_.codes()[at];
        if (code < kFirstWordCode && word > 0) continue; // sentences do not part a phrase
        if (std::ranges::find(wanted_codes_[word], code) == wanted_codes_[word].end()) return false;
        if (++word == wanted_codes_.size()) return true;
    }
    return false;
}

} // namespace telusur
