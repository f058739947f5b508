// The options for people at a terminal, which several commands share.
#pragma once

#include <string>

#include <boost/program_options/options_description.hpp>

#include "query/output/text.hpp"

namespace telusur {

struct PeopleOptions {
    std::string colour = "auto";
    std::string language = "auto";
    bool no_pager = false;

    // Asks the terminal: before a pager stands between.
    Manner manner() const;
};

// Declares --no-pager.
void declare_pager_option(boost::program_options::options_description& options,
                          PeopleOptions& target);

// Declares --color, --lang and --no-pager.
void declare_people_options(boost::program_options::options_description& options,
                            PeopleOptions& target);

} // namespace telusur
