#include "stemmer_id/make_lexicon/table_writer.hpp"

#include <cstdint>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "stemmer_id/lexicon.hpp"
#include "stemmer_id/lexicon_table.hpp"
#include "stemmer_id/word_hash.hpp"

namespace telusur::make_lexicon {
namespace {

class TableWriter {
public:
    explicit TableWriter(Words words) : words_(std::move(words)) {
        add_targets();
        std::uint16_t number = 0;
        for (const auto& [text, word] : words_) numbers_[text] = number++;
        if (words_.size() >= 0xFFFF) throw std::runtime_error("the lexicon has too many words");
        for (const auto& [text, word] : words_) add(text, word);
    }

    void write(std::ostream& out) const {
        out << "// Made by make_lexicon; not to be edited.\n"
               "#include \"stemmer_id/lexicon_table.hpp\"\n\n"
               "namespace telusur::table {\nnamespace {\n\n"
               "constexpr char kPoolText[] =\n";
        for (std::size_t at = 0; at < pool_.size(); at += 96)
            out << "    \"" << pool_.substr(at, 96) << "\"\n";
        out << "    ;\n\nconstexpr Record kRecordList[] = {\n";
        for (const table::Record& record : records_)
            out << '{' << record.text << ',' << record.class_set << ',' << record.traits << "},\n";
        out << "};\n\nconstexpr std::uint64_t kClassSetList[] = {\n";
        for (const std::uint64_t set : class_sets_) out << set << "u,\n";
        out << "};\n\nconstexpr Redirect kRedirectList[] = {\n";
        for (const table::Redirect& redirect : redirects_)
            out << '{' << redirect.from << ',' << redirect.to << "},\n";
        out << "{65535,0}};\n\nconstexpr std::uint32_t kSlotList[] = {\n";
        for (const std::uint32_t slot : slots()) out << slot << ",\n";
        out << "};\n\n} // namespace\n\n"
               "constinit const std::string_view kPool{kPoolText, sizeof kPoolText - 1};\n"
               "constinit const std::span<const Record> kRecords{kRecordList};\n"
               "constinit const std::span<const std::uint64_t> kClassSets{kClassSetList};\n"
               "constinit const std::span<const Redirect> kRedirects{kRedirectList};\n"
               "constinit const std::span<const std::uint32_t> kSlots{kSlotList};\n"
               "constinit const std::uint64_t kContentHash = "
            << content_hash() << "u;\n\n} // namespace telusur::table\n";
    }

private:
    void add_targets() {
        std::set<std::string> targets;
        for (const auto& [text, word] : words_) {
            if (!word.stands_for.empty()) targets.insert(word.stands_for);
        }
        for (const std::string& target : targets) {
            if (!words_.contains(target)) words_[target].traits = trait::kAdded;
        }
    }

    void add(const std::string& text, const Word& word) {
        if (text.size() > table::kMaxLength) throw std::runtime_error("too long: '" + text + "'");
        const auto set = class_set_numbers_.try_emplace(
            word.affix_classes, static_cast<std::uint16_t>(class_sets_.size()));
        if (set.second) class_sets_.push_back(word.affix_classes);
        records_.push_back(
            {static_cast<std::uint32_t>(pool_.size() << table::kLengthBits | text.size()),
             set.first->second, word.traits});
        pool_ += text;
        if (!word.stands_for.empty())
            redirects_.push_back({numbers_.at(text), numbers_.at(word.stands_for)});
    }

    std::vector<std::uint32_t> slots() const {
        std::size_t size = 1;
        while (size < words_.size() * 5 / 4) size *= 2; // one slot in five or more is empty
        std::vector<std::uint32_t> slots(size);
        const auto mask = static_cast<std::uint32_t>(size - 1);
        for (const auto& [text, number] : numbers_) {
            const HashPlace place = hash_place(word_hash(text), mask);
            std::uint32_t slot = place.slot;
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = place.fingerprint << 16 | (number + 1U);
        }
        return slots;
    }

    std::uint64_t content_hash() const {
        std::uint64_t hash = word_hash(pool_);
        const auto mix = [&hash](std::uint64_t value) { hash = (hash ^ value) * kHashBase; };
        for (const table::Record& record : records_) {
            mix(record.text);
            mix(class_sets_[record.class_set]);
            mix(record.traits);
        }
        for (const table::Redirect& redirect : redirects_)
            mix(std::uint64_t{redirect.from} << 16 | redirect.to);
        return hash;
    }

    Words words_;
    std::map<std::string, std::uint16_t> numbers_;
    std::string pool_;
    std::vector<table::Record> records_;
    std::vector<std::uint64_t> class_sets_;
    std::map<std::uint64_t, std::uint16_t> class_set_numbers_;
    std::vector<table::Redirect> redirects_;
};

} // namespace

void write_table(std::ostream& out, const Words& words) {
    TableWriter(words).write(out);
}

} // namespace telusur::make_lexicon
