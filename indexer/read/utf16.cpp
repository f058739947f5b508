#include "indexer/read/utf16.hpp"

#include <memory>
#include <string>
#include <utility>

#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace telusur {
namespace {

class Utf16Decoder {
public:
    explicit Utf16Decoder(NextBlock utf16) : utf16_(std::move(utf16)) {}

    std::string_view next_block() {
        utf8_.clear();
        while (utf8_.empty() && !is_at_end_) {
            const std::string_view block = utf16_();
            is_at_end_ = block.empty();
            for (const char byte : block) take_byte(static_cast<unsigned char>(byte));
        }
        if (is_at_end_ && (has_byte_ || lead_ != 0)) {
            append(0xFFFD);
            has_byte_ = false;
            lead_ = 0;
        }
        return utf8_;
    }

private:
    void take_byte(unsigned byte) {
        if (!has_byte_) {
            first_byte_ = byte;
            has_byte_ = true;
            return;
        }
        has_byte_ = false;
        if (!knows_order_) {
            is_little_endian_ = first_byte_ == 0xFF;
            knows_order_ = true;
            return;
        }
        take_unit(static_cast<char16_t>(is_little_endian_ ? first_byte_ | byte << 8
                                                          : first_byte_ << 8 | byte));
    }

    void take_unit(char16_t unit) {
        if (lead_ != 0 && U16_IS_TRAIL(unit)) {
            append(static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead_, unit)));
            lead_ = 0;
            return;
        }
        if (lead_ != 0) append(0xFFFD);
        lead_ = U16_IS_LEAD(unit) ? unit : char16_t{0};
        if (lead_ == 0) append(U16_IS_TRAIL(unit) ? 0xFFFD : char32_t{unit});
    }

    void append(char32_t c) {
        char bytes[U8_MAX_LENGTH];
        int length = 0;
        U8_APPEND_UNSAFE(bytes, length, c);
        utf8_.append(bytes, static_cast<std::size_t>(length));
    }

    NextBlock utf16_;
    std::string utf8_;
    bool is_at_end_ = false;
    bool knows_order_ = false;
    bool is_little_endian_ = false;
    bool has_byte_ = false;
    unsigned first_byte_ = 0;
    char16_t lead_ = 0; // the first half of a pair
};

} // namespace

bool is_utf16(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

NextBlock utf8_of_utf16(NextBlock utf16) {
    const auto decoder = std::make_shared<Utf16Decoder>(std::move(utf16));
    return [decoder] { return decoder->next_block(); };
}

} // namespace telusur
