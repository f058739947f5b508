// Fuzzer of the routes: fuzz_serve -max_len=600 tests/fuzz/serve
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tests/fuzz/check_serve.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Asked ask(few_articles());
    check_request(ask, {reinterpret_cast<const char*>(data), size});
    return 0;
}
