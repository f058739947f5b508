// Streams of bytes, block by block.
#pragma once

#include <functional>
#include <string_view>

namespace telusur {

// Gives the next bytes of a stream, empty at its end; they hold until the next call. Throws Error,
// whose message is the reason, when the stream is damaged, after all bytes before the damage.
using NextBlock = std::function<std::string_view()>;

} // namespace telusur
