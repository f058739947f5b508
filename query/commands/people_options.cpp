#include "query/commands/people_options.hpp"

#include <boost/program_options.hpp>

#include "indexer/program/options.hpp"

namespace telusur {

namespace po = boost::program_options;

Manner PeopleOptions::manner() const {
    return {is_coloured(colour), chosen_language(language)};
}

void declare_pager_option(po::options_description& options, PeopleOptions& target) {
    options.add_options()("no-pager", po::bool_switch(&target.no_pager),
                          "print at once, also on a terminal (else through $TELUSUR_PAGER, $PAGER "
                          "or less)");
}

void declare_people_options(po::options_description& options, PeopleOptions& target) {
    options.add_options()(
        "color", choice_value("color", &target.colour, {"auto", "always", "never"}),
        "auto, always or never; the environment variable NO_COLOR turns auto off")(
        "lang", choice_value("lang", &target.language, {"auto", "id", "en"}),
        "in which language to tell things: id, en, or auto: as the locale is");
    declare_pager_option(options, target);
}

} // namespace telusur
