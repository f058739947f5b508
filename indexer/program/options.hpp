// Options that commands share, and values that are checked while they are parsed.
#pragma once

#include <climits>
#include <string>
#include <string_view>
#include <vector>

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/value_semantic.hpp>

namespace telusur {

// An option's value that must lie between min and max, both included; its default is *target.
// Refusal: "--limit takes a whole number from 1 to 100, not '0'".
boost::program_options::typed_value<std::string>* int_value(std::string_view option, int* target,
                                                            int min, int max);

// Likewise, without a default: *target stays as it is.
boost::program_options::typed_value<std::string>* given_int_value(std::string_view option,
                                                                  int* target, int min, int max);

// What number_or_all_value() makes of "all".
constexpr int kAll = INT_MAX;

// Likewise, without a default, or "all". max: below kAll.
boost::program_options::typed_value<std::string>*
number_or_all_value(std::string_view option, int* target, int min, int max);

// An option's value that must be one of `choices`, which must outlive the parsing; default *target.
// Refusal: "--format takes text, json or ids, not 'xml'".
boost::program_options::typed_value<std::string>*
choice_value(std::string_view option, std::string* target, std::vector<std::string_view> choices);

// Adds --index DIR, whose default is the environment variable TELUSUR_INDEX.
void add_index_option(boost::program_options::options_description& options, std::string* target);

// Adds --index DIR that may be given several times, for programs that read; default as above.
void add_indexes_option(boost::program_options::options_description& options,
                        std::vector<std::string>* target);
void require_indexes(const std::vector<std::string>& indexes);

// Throws UsageError with the next step when `index` is empty.
void require_index(const std::string& index);

} // namespace telusur
