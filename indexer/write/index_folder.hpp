// Index folder: the writer's side of indexer/format/layout.hpp; one writer at a time.
#pragma once

#include <chrono>
#include <string>

namespace telusur {

// Holds the lock of an index folder while it lives, and removes what a writer that was killed left.
class IndexFolder {
public:
    // Makes the folder when it does not exist. wait: how long for another writer to end. Throws
    // Error when the folder cannot be made or written, when it holds other things than an index,
    // when another writer holds the lock (and who), or when its parts do not fit together; a
    // damaged index is never touched.
    explicit IndexFolder(const std::string& path, std::chrono::seconds wait = {});
    ~IndexFolder();
    IndexFolder(const IndexFolder&) = delete;
    IndexFolder& operator=(const IndexFolder&) = delete;

    const std::string& path() const { return path_; }
    // Folder of the generation in use, empty when there is none yet.
    std::string current_path() const;
    // A new empty folder for work on the way, on the same file system; gone with this object.
    const std::string& work_path();

    // Makes the database folder `made` (in work_path()) the next generation, in one step that a
    // reader or a crash sees done or not done, and removes the generation before.
    void swap_in(const std::string& made);

private:
    void lock(std::chrono::seconds wait);
    void unlock();
    void require_ours() const;
    void require_whole() const;
    void remove_left_overs();

    std::string path_;
    std::string current_;
    std::string work_;
    int lock_ = -1;
    bool is_made_ = false; // by this object; the folder goes again when no index comes of it
};

} // namespace telusur
