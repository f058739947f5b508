#include "indexer/write/index_folder.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "indexer/format/layout.hpp"
#include "indexer/program/error.hpp"

namespace telusur {
namespace {

namespace fs = std::filesystem;

// How often a writer that waits for another looks whether that has ended.
constexpr std::chrono::milliseconds kLockInterval{50};

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

// As sync(), for every file of a database folder and the folder itself: compact() leaves that out.
void sync_database(const std::string& folder) {
    for (const auto& entry : fs::directory_iterator(folder)) sync(entry.path().string());
    sync(folder);
}

std::string new_stub_file() {
    return std::string(kStubFile) + ".new";
}

bool is_ours(const std::string& name) {
    return name == kStubFile || name == kLockFile || name == new_stub_file()
           || generation_number(name) > 0 || name.starts_with(kWorkPrefix);
}

std::string lock_holder(const std::string& lock_file) {
    int process = 0;
    std::ifstream(lock_file) >> process;
    return process > 0 ? "process " + std::to_string(process) : "another process";
}

} // namespace

IndexFolder::IndexFolder(const std::string& path, std::chrono::seconds wait) : path_(path) {
    std::error_code failure;
    is_made_ = fs::create_directories(path_, failure);
    if (failure || !fs::is_directory(path_, failure))
        throw cannot_write(path_, failure ? failure.message() : "it is no folder");
    try {
        require_ours();
        lock(wait);
        current_ = current_generation(path_);
        require_whole();
        remove_left_overs();
    } catch (const fs::filesystem_error& error) {
        unlock();
        throw cannot_write(path_, error.code().message());
    } catch (...) {
        unlock();
        throw;
    }
}

IndexFolder::~IndexFolder() {
    std::error_code ignored; // what cannot be removed now, the next writer removes
    if (!work_.empty()) fs::remove_all(work_, ignored);
    if (is_made_ && current_.empty()) { // nothing came of it
        fs::remove(path_ + '/' + std::string(kLockFile), ignored);
        fs::remove(path_, ignored); // only when it is empty
    }
    unlock();
}

void IndexFolder::require_ours() const {
    for (const auto& entry : fs::directory_iterator(path_))
        if (!is_ours(entry.path().filename().string()))
            throw cannot_write(path_, "the folder holds '" + entry.path().filename().string()
                                          + "', which is no part of an index; give an empty or a "
                                            "new folder");
}

void IndexFolder::lock(std::chrono::seconds wait) {
    const std::string file = path_ + '/' + std::string(kLockFile);
    lock_ = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock_ < 0) throw cannot_write(path_, std::strerror(errno));
    const auto deadline = std::chrono::steady_clock::now() + wait;
    while (flock(lock_, LOCK_EX | LOCK_NB) != 0) {
        if (std::chrono::steady_clock::now() < deadline) {
            std::this_thread::sleep_for(kLockInterval);
            continue;
        }
        throw cannot_write(path_,
                           lock_holder(file) + " is writing to it; try again when it has ended");
    }
    const std::string self = std::to_string(getpid()) + '\n';
    if (ftruncate(lock_, 0) != 0
        || write(lock_, self.data(), self.size()) != static_cast<ssize_t>(self.size()))
        throw cannot_write(path_, std::strerror(errno));
}

void IndexFolder::unlock() {
    if (lock_ >= 0) close(lock_);
    lock_ = -1;
}

// A generation without a stub file is a left-over only when the new stub file beside it shows that
// swap_in() was under way; otherwise it may be all that is left of an index.
void IndexFolder::require_whole() const {
    const std::string stub = path_ + '/' + std::string(kStubFile);
    if (!current_.empty()) {
        if (!fs::is_directory(current_path()))
            throw cannot_write(path_, "its part " + current_
                                          + " is missing; restore it, or index "
                                            "the articles again into a new folder");
        return;
    }
    if (fs::exists(path_ + '/' + new_stub_file())) return;
    for (const auto& entry : fs::directory_iterator(path_))
        if (const std::string name = entry.path().filename().string(); generation_number(name) > 0)
            throw cannot_write(path_, "it has the part " + name + ", but its file "
                                          + std::string(kStubFile)
                                          + " is missing; restore it, or index the articles again "
                                            "into a new folder");
}

void IndexFolder::remove_left_overs() {
    std::vector<fs::path> left_overs;
    for (const auto& entry : fs::directory_iterator(path_)) {
        const std::string name = entry.path().filename().string();
        const bool is_old = generation_number(name) > 0 && name != current_;
        if (is_old || name.starts_with(kWorkPrefix)) left_overs.push_back(entry.path());
    }
    for (const fs::path& left_over : left_overs) fs::remove_all(left_over);
    fs::remove(path_ + '/' + new_stub_file()); // last: see require_whole()
}

std::string IndexFolder::current_path() const {
    return current_.empty() ? "" : path_ + '/' + current_;
}

const std::string& IndexFolder::work_path() {
    if (work_.empty()) {
        work_ = path_ + '/' + std::string(kWorkPrefix) + std::to_string(getpid());
        std::error_code failure;
        fs::create_directory(work_, failure);
        if (failure) throw cannot_write(path_, failure.message());
    }
    return work_;
}

void IndexFolder::swap_in(const std::string& made) {
    const std::string next =
        std::string(kGenerationPrefix) + std::to_string(generation_number(current_) + 1);
    const std::string before = current_path();
    const std::string stub = path_ + '/' + std::string(kStubFile);
    const std::string new_stub = path_ + '/' + new_stub_file();
    try {
        sync_database(made);
        if (!(std::ofstream(new_stub) << "auto " << next << '\n').flush())
            throw cannot_write(path_, "its file XAPIANDB cannot be written; is the disk full?");
        sync(new_stub);
        sync(path_);
        fs::rename(made, path_ + '/' + next);
        sync(path_);
        fs::rename(new_stub, stub);
        sync(path_);
    } catch (const fs::filesystem_error& error) {
        throw cannot_write(path_, error.code().message());
    }
    current_ = next;
    std::error_code ignored; // the next writer removes it
    if (!before.empty()) fs::remove_all(before, ignored);
}

} // namespace telusur
