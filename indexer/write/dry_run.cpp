#include "indexer/write/dry_run.hpp"

#include <filesystem>

#include "indexer/format/terms.hpp"

namespace telusur {

DryRun::DryRun(const std::string& index) {
    if (std::filesystem::exists(index) && !std::filesystem::is_empty(index))
        before_ = std::make_unique<IndexedArticles>(index);
}

void DryRun::add(Article&& article) {
    Before before = Before::none;
    if (before_ != nullptr)
        before = before_->find(article);
    else if (!ids_.insert(fnv1a(article[Field::id])).second)
        before = Before::other;
    ++(before == Before::none    ? counts_.added
       : before == Before::other ? counts_.replaced
                                 : counts_.unchanged);
}

} // namespace telusur
