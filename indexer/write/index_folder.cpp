#include "indexer/write/index_folder.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "indexer/format/layout.hpp"
#include "indexer/program/error.hpp"

namespace telusur {
namespace {

namespace fs = std::filesystem;

Error cannot_write(const std::string& path, const std::string& why) {
    return Error("cannot write the index '" + path + "': " + why);
}

// Tells the file system to keep what `path` names; a folder's entries are its content.
void sync(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0 || fsync(file) != 0) {
        const std::string why = std::strerror(errno);
        if (file >= 0) close(file);
        throw cannot_write(path, why);
    }
    close(file);
}

bool is_ours(const std::string& name) {
    return name == kStubFile || name == kLockFile || name == std::string(kStubFile) + ".new"
           || generation_number(name) > 0 || name.starts_with(kWorkPrefix);
}

} // namespace

IndexFolder::IndexFolder(const std::string& path) : path_(path) {
    std::error_code failure;
    fs::create_directories(path_, failure);
    if (failure || !fs::is_directory(path_, failure))
        throw cannot_write(path_, failure ? failure.message() : "it is no folder");
    require_ours();
    lock();
    try {
        current_ = current_generation(path_);
        remove_left_overs();
    } catch (...) {
        close(lock_);
        throw;
    }
}

IndexFolder::~IndexFolder() {
    std::error_code ignored; // what cannot be removed now, the next writer removes
    if (!work_.empty()) fs::remove_all(work_, ignored);
    close(lock_);
}

void IndexFolder::require_ours() const {
    for (const auto& entry : fs::directory_iterator(path_))
        if (!is_ours(entry.path().filename().string()))
            throw cannot_write(path_, "the folder holds '" + entry.path().filename().string()
                                          + "', which is no part of an index; give an empty or a "
                                            "new folder");
}

void IndexFolder::lock() {
    const std::string file = path_ + '/' + std::string(kLockFile);
    lock_ = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock_ < 0) throw cannot_write(path_, std::strerror(errno));
    if (flock(lock_, LOCK_EX | LOCK_NB) != 0) {
        std::string holder;
        std::ifstream(file) >> holder;
        close(lock_);
        throw cannot_write(path_,
                           "process " + holder + " is writing to it; try again when it has ended");
    }
    const std::string self = std::to_string(getpid()) + '\n';
    if (ftruncate(lock_, 0) != 0
        || write(lock_, self.data(), self.size()) != static_cast<ssize_t>(self.size())) {
        const std::string why = std::strerror(errno);
        close(lock_);
        throw cannot_write(path_, why);
    }
}

void IndexFolder::remove_left_overs() {
    for (const auto& entry : fs::directory_iterator(path_)) {
        const std::string name = entry.path().filename().string();
        const bool is_old = generation_number(name) > 0 && name != current_;
        if (is_old || name.starts_with(kWorkPrefix) || name.ends_with(".new"))
            fs::remove_all(entry.path());
    }
}

std::string IndexFolder::current_path() const {
    return current_.empty() ? "" : path_ + '/' + current_;
}

const std::string& IndexFolder::work_path() {
    if (work_.empty()) {
        work_ = path_ + '/' + std::string(kWorkPrefix) + std::to_string(getpid());
        fs::create_directory(work_);
    }
    return work_;
}

void IndexFolder::swap_in(const std::string& made) {
    const std::string next =
        std::string(kGenerationPrefix) + std::to_string(generation_number(current_) + 1);
    const std::string before = current_path();
    const std::string stub = path_ + '/' + std::string(kStubFile);
    fs::rename(made, path_ + '/' + next);
    if (!(std::ofstream(stub + ".new") << "auto " << next << '\n').flush())
        throw cannot_write(path_, "its file XAPIANDB cannot be written; is the disk full?");
    sync(stub + ".new");
    sync(path_);
    fs::rename(stub + ".new", stub);
    sync(path_);
    current_ = next;
    std::error_code ignored; // the next writer removes it
    if (!before.empty()) fs::remove_all(before, ignored);
}

} // namespace telusur
