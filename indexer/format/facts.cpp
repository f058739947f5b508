#include "indexer/format/facts.hpp"

#include <algorithm>

#include "indexer/format/packing.hpp"
#include "indexer/program/error.hpp"

namespace telusur {
namespace {

constexpr std::array<std::string_view, 15> kRuleNames{
    "metadata",  "header",      "dateline", "title",   "lead",     "body",    "url",   "relative",
    "expansion", "short_first", "said",     "follows", "reported", "written", "listed"};
constexpr std::array<std::string_view, 6> kDoubtNames{"weekday", "ambiguous", "swapped",
                                                      "differs", "future",    "guessed"};

// Writes facts; a group is its size and its facts.
class FactPacker {
public:
    template <typename Fact>
    void add(const std::vector<Fact>& group) {
        append_number(out_, group.size());
        for (const Fact& fact : group) add(fact);
    }
    void add(const DateFact& fact) {
        append_string(out_, fact.day);
        append_number(out_, static_cast<std::uint64_t>(fact.minutes + 1));
        append_string(out_, fact.zone);
        add(fact.rule, fact.evidence);
        add(fact.rule, fact.confirmation);
        append_number(out_, fact.doubts.size());
        for (const DateDoubt doubt : fact.doubts) append_number(out_, static_cast<unsigned>(doubt));
    }
    std::string take() { return std::move(out_); }

private:
    void add(Rule rule, const TextRange& range) {
        append_number(out_, static_cast<unsigned>(rule));
        append_number(out_, static_cast<unsigned>(range.field));
        append_number(out_, range.begin);
        append_number(out_, range.end - range.begin);
    }
    void add(const DayFact& fact) {
        append_string(out_, fact.day);
        add(fact.rule, fact.evidence);
    }
    void add(const RegionFact& fact) {
        append_string(out_, fact.code);
        append_string(out_, fact.name);
        add(fact.rule, fact.evidence);
        append_number(out_, fact.others.size());
        for (const std::string& code : fact.others) append_string(out_, code);
    }
    void add(const AcronymFact& fact) {
        append_string(out_, fact.acronym);
        append_string(out_, fact.expansion);
        add(fact.rule, fact.evidence);
    }
    void add(const QuoteFact& fact) {
        append_string(out_, fact.speaker);
        append_string(out_, fact.office);
        add(fact.rule, fact.evidence);
    }
    void add(const AmountFact& fact) {
        append_string(out_, fact.currency);
        append_number(out_, static_cast<std::uint64_t>(fact.hundredths));
        add(Rule::written, fact.evidence);
    }

    void add(const TextRange& range) { add(Rule::written, range); }

    std::string out_;
};

class FactUnpacker {
public:
    explicit FactUnpacker(std::string_view value) : in_(value) {}

    template <typename Fact>
    void take(std::vector<Fact>& group) {
        const std::uint64_t size = in_.number();
        for (std::uint64_t i = 0; i < size && !in_.is_damaged(); ++i) take(group.emplace_back());
    }
    void take(DateFact& fact) {
        fact.day = in_.string();
        fact.minutes = static_cast<int>(in_.number()) - 1;
        fact.zone = in_.string();
        take(fact.rule, fact.evidence);
        take(fact.rule, fact.confirmation);
        const std::uint64_t doubts = in_.number();
        for (std::uint64_t i = 0; i < doubts && !in_.is_damaged(); ++i)
            fact.doubts.push_back(take_one_of<DateDoubt>(kDoubtNames.size()));
    }
    bool is_whole() const { return !in_.is_damaged() && in_.is_empty() && is_known_; }

private:
    // A number below `count`.
    template <typename Enum>
    Enum take_one_of(std::size_t count) {
        const std::uint64_t number = in_.number();
        is_known_ = is_known_ && number < count;
        return static_cast<Enum>(number < count ? number : 0);
    }
    void take(Rule& rule, TextRange& range) {
        rule = take_one_of<Rule>(kRuleNames.size());
        range.field = take_one_of<Field>(kFieldCount);
        range.begin = static_cast<std::uint32_t>(in_.number());
        range.end = range.begin + static_cast<std::uint32_t>(in_.number());
    }
    void take(DayFact& fact) {
        fact.day = in_.string();
        take(fact.rule, fact.evidence);
    }
    void take(RegionFact& fact) {
        fact.code = in_.string();
        fact.name = in_.string();
        take(fact.rule, fact.evidence);
        const std::uint64_t others = in_.number();
        for (std::uint64_t i = 0; i < others && !in_.is_damaged(); ++i)
            fact.others.emplace_back(in_.string());
    }
    void take(AcronymFact& fact) {
        fact.acronym = in_.string();
        fact.expansion = in_.string();
        take(fact.rule, fact.evidence);
    }
    void take(QuoteFact& fact) {
        fact.speaker = in_.string();
        fact.office = in_.string();
        take(fact.rule, fact.evidence);
    }
    void take(AmountFact& fact) {
        fact.currency = in_.string();
        fact.hundredths = static_cast<std::int64_t>(in_.number());
        Rule rule = Rule::written;
        take(rule, fact.evidence);
    }

    void take(TextRange& range) {
        Rule rule = Rule::written;
        take(rule, range);
    }

    Unpacker in_;
    bool is_known_ = true; // every number is one of its table
};

} // namespace

std::string fact_names(const FactSet& kinds) {
    std::string list;
    for (const FactKindSpec& row : kFactKinds)
        if (kinds.has(row.kind)) list += (list.empty() ? "" : ",") + std::string(row.name);
    return list.empty() ? "none" : list;
}

std::optional<FactSet> parse_fact_names(std::string_view list) {
    FactSet kinds;
    if (list == "all") return FactSet::all();
    if (list == "none") return kinds;
    for (;;) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const auto* row = std::ranges::find(kFactKinds, list.substr(0, comma), &FactKindSpec::name);
        if (row == kFactKinds.end()) return std::nullopt;
        kinds.insert(row->kind);
        if (comma == list.size()) return kinds;
        list.remove_prefix(comma + 1);
    }
}

std::string_view name(Rule rule) {
    return kRuleNames[static_cast<std::size_t>(rule)];
}

std::string_view name(DateDoubt doubt) {
    return kDoubtNames[static_cast<std::size_t>(doubt)];
}

std::string encode_facts(const Facts& facts) {
    if (facts == Facts()) return {};
    FactPacker packer;
    packer.add(facts.date ? std::vector{*facts.date} : std::vector<DateFact>());
    packer.add(facts.days);
    packer.add(facts.regions);
    packer.add(facts.acronyms);
    packer.add(facts.quotes);
    packer.add(facts.amounts);
    packer.add(facts.boilerplate);
    return packer.take();
}

Facts decode_facts(std::string_view value) {
    Facts facts;
    if (value.empty()) return facts;
    FactUnpacker unpacker(value);
    std::vector<DateFact> dates;
    unpacker.take(dates);
    unpacker.take(facts.days);
    unpacker.take(facts.regions);
    unpacker.take(facts.acronyms);
    unpacker.take(facts.quotes);
    unpacker.take(facts.amounts);
    unpacker.take(facts.boilerplate);
    if (!unpacker.is_whole() || dates.size() > 1)
        throw Error("cannot read the facts of a stored article: they are damaged; rebuild the "
                    "index");
    if (!dates.empty()) facts.date = std::move(dates.front());
    return facts;
}

} // namespace telusur
