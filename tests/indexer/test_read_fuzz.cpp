// Replays the corpus of the readers' fuzzers, each file as it is and mutated, always in the same
// way.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/fuzz/check_reader.hpp"

using namespace telusur;

namespace {

std::string content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> corpus(const std::string& format) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(TELUSUR_FUZZ_READ "/" + format))
        paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<std::string> all;
    for (const auto& path : paths) all.push_back(content(path));
    return all;
}

// Takes out, repeats, changes or puts in some bytes, or bytes of another file.
std::string mutated(std::string bytes, const std::string& other, std::mt19937& random) {
    constexpr std::string_view kHostile = "\"'<>&;,[]{}\n\r\t\0\x1F\x8B\xFF\xC3\xE2-:/|=";
    for (unsigned i = 0, changes = 1 + random() % 4; i < changes; ++i) {
        const std::size_t at = bytes.empty() ? 0 : random() % bytes.size();
        const std::size_t length = std::min<std::size_t>(random() % 20, bytes.size() - at);
        switch (random() % 5) {
        case 0: bytes.erase(at, length); break;
        case 1: bytes.insert(at, bytes.substr(at, length)); break;
        case 2: bytes.insert(at, 1 + random() % 3, kHostile[random() % kHostile.size()]); break;
        case 3: bytes.replace(at, length, other.substr(std::min(at, other.size()), 40)); break;
        default:
            if (!bytes.empty()) bytes[at] = static_cast<char>(random());
        }
    }
    return bytes;
}

} // namespace

TEST_CASE("readers: the fuzzers' corpus, and a thousand mutations of it") {
    std::vector<std::string> names{"any"};
    for (const FormatSpec& format : formats()) names.emplace_back(format.name);
    for (const std::string& name : names) {
        CAPTURE(name);
        const std::vector<std::string> files = corpus(name);
        REQUIRE(files.size() >= 3);
        std::mt19937 random(5);
        for (const std::string& file : files) check_reader(find_format(name), file);
        for (int i = 0; i < 1000; ++i)
            check_reader(find_format(name),
                         mutated(files[static_cast<std::size_t>(i) % files.size()],
                                 files[random() % files.size()], random));
    }
}

TEST_CASE("readers: what is hostile ends soon") {
    const std::string many(200'000, '[');
    const std::vector<std::string> inputs{
        many,
        std::string(200'000, '{'),
        "[" + std::string(200'000, ','),
        "{\"a\":" + many,
        std::string(200'000, '"'),
        std::string(200'000, '<'),
        "<html>" + std::string(20'000, ' ') + std::string(3000, '<') + "div>",
        "<rss>" + std::string(200'000, '&'),
        "judul,isi\n" + std::string(200'000, '"'),
        "judul,isi\n" + std::string(200'000, ','),
        std::string(200'000, '|') + " - ",
        std::string(200'000, '-'),
        std::string(200'000, '\f'),
        "Judul\n" + std::string(200'000, ':'),
        "WARC/1.0\r\n" + std::string(200'000, ':'),
        "WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n",
    };
    for (const std::string& input : inputs) {
        check_reader(nullptr, input);
        for (const FormatSpec& format : formats()) check_reader(&format, input);
    }
}
