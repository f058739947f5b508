// A folder for one test, gone with the object.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "telusur-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::string& path() const { return path_; }
    std::string path(std::string_view name) const { return path_ + '/' + std::string(name); }

    // Writes a file, with the folders it lies in, and returns its path.
    std::string write(std::string_view name, std::string_view content) const {
        const std::string file = path(name);
        std::filesystem::create_directories(std::filesystem::path(file).parent_path());
        if (!(std::ofstream(file, std::ios::binary) << content).flush())
            throw std::runtime_error("cannot write " + file);
        return file;
    }

    // Returns `text` with the folder's path as "TMP", for comparing messages.
    std::string without_path(std::string text) const {
        for (std::size_t at = text.find(path_); at != std::string::npos; at = text.find(path_))
            text.replace(at, path_.size(), "TMP");
        return text;
    }

private:
    std::string path_;
};

inline std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return (std::ostringstream() << file.rdbuf()).str();
}
