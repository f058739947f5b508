// libFuzzer: a reader on any bytes. Built once for each format, and once for files as they come,
// compressed or archives ("any"). Run by hand:
//   fuzz_read_json tests/fuzz/read/json -max_len=4096 -max_total_time=60
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/check_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    telusur::check_reader(telusur::find_format(TELUSUR_FUZZ_FORMAT),
                          {reinterpret_cast<const char*>(data), size});
    return 0;
}
