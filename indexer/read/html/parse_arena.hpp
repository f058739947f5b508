// Parse arena: the memory of one parsed page, bounded in bytes and in time.
#pragma once

#include <csetjmp>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

struct GumboInternalOutput;

namespace telusur {

// Gumbo parses into memory that is given back at once: its own way to destroy a tree recurses, and
// a page of a million nested elements would overflow the stack.
class ParseArena {
public:
    // The most that one page may cost. A page at the limit for an article, 16 MiB, that is nothing
    // but short tags needs more; real pages of that size hold pictures.
    static constexpr std::size_t kMaxBytes = std::size_t{256} << 20;
    static constexpr int kMaxSeconds = 3; // of the thread's processor time

    ParseArena() = default;
    ParseArena(const ParseArena&) = delete;
    ParseArena& operator=(const ParseArena&) = delete;

    // Returns Gumbo's tree of `html`, which must be UTF-8 and outlive the tree, as the arena must.
    // Null when the page costs more than is allowed.
    const GumboInternalOutput* parse(std::string_view html);

private:
    static void* allocate(void* arena, std::size_t size);
    static void release(void*, void*) {}

    bool must_stop();
    bool add_block(std::size_t size);

    std::vector<std::unique_ptr<char[]>> blocks_;
    char* free_ = nullptr; // the rest of the last block
    std::size_t free_bytes_ = 0;
    std::size_t used_bytes_ = 0; // of all blocks
    unsigned calls_ = 0;
    double deadline_ = 0; // in seconds of the thread's processor time
    std::jmp_buf stop_;
};

} // namespace telusur
