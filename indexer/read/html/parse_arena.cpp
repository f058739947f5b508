#include "indexer/read/html/parse_arena.hpp"

#include <algorithm>
#include <ctime>
#include <new>

#include <gumbo.h>

namespace telusur {
namespace {

constexpr std::size_t kBlockBytes = 256 * 1024;
constexpr std::size_t kAlignment = alignof(std::max_align_t);
// How often the clock is read: once in so many allocations.
constexpr unsigned kCallsPerLook = 256;

// Processor time of this thread: other threads and other programs do not make a page too costly.
double used_seconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

} // namespace

const GumboOutput* ParseArena::parse(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = release;
    options.userdata = this;
    options.max_errors = 0;
    deadline_ = used_seconds() + kMaxSeconds;
    // Gumbo cannot be told that memory is out; nothing with a destructor lies between here and
    // allocate(), so that jumping over its frames is allowed.
    if (setjmp(stop_) != 0) return nullptr;
    return gumbo_parse_with_options(&options, html.data(), html.size());
}

void* ParseArena::allocate(void* arena, std::size_t size) {
    auto& self = *static_cast<ParseArena*>(arena);
    size = (std::max<std::size_t>(size, 1) + kAlignment - 1) / kAlignment * kAlignment;
    const bool fits = size <= self.free_bytes_ || self.add_block(size);
    if (!fits || self.must_stop()) std::longjmp(self.stop_, 1);
    char* given = self.free_;
    self.free_ += size;
    self.free_bytes_ -= size;
    return given;
}

bool ParseArena::must_stop() {
    return ++calls_ % kCallsPerLook == 0 && used_seconds() > deadline_;
}

bool ParseArena::add_block(std::size_t size) {
    const std::size_t bytes = std::max(size, kBlockBytes);
    if (bytes > kMaxBytes - used_bytes_) return false;
    try {
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(bytes));
    } catch (const std::bad_alloc&) {
        return false;
    }
    used_bytes_ += bytes;
    free_ = blocks_.back().get();
    free_bytes_ = bytes;
    return true;
}

} // namespace telusur
