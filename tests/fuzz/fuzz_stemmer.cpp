// libFuzzer: the stemmer on any bytes. Run by hand:
//   fuzz_stemmer tests/fuzz/stemmer -max_len=256 -max_total_time=60
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/check_stemmer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    telusur::check_stemmer({reinterpret_cast<const char*>(data), size});
    return 0;
}
