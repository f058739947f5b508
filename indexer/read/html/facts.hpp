// Page facts: what one place of a page says of its article.
#pragma once

#include <string>

namespace telusur {

// Raw values, plain text, empty when unknown.
struct PageFacts {
    std::string title, body, date, source, section, author, url;

    // Takes from `other` what is not known here.
    void complete_with(const PageFacts& other) {
        for (const auto field :
             {&PageFacts::title, &PageFacts::body, &PageFacts::date, &PageFacts::source,
              &PageFacts::section, &PageFacts::author, &PageFacts::url})
            if ((this->*field).empty()) this->*field = other.*field;
    }
};

} // namespace telusur
