#include "indexer/read/input_file.hpp"

#include <cerrno>
#include <cstring>
#include <exception>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "indexer/program/error.hpp"

namespace telusur {
namespace {

constexpr std::size_t kBlockBytes = 256 * 1024;
// A tar archive shows what it is at byte 257.
constexpr std::size_t kSignatureBytes = 512;

} // namespace

// A stream with its compression taken off, if it has one.
class InputFile::Layer {
public:
    explicit Layer(NextBlock packed) : packed_(std::move(packed)) {
        try {
            while (head_.size() < kSignatureBytes) {
                const std::string_view block = packed_();
                if (block.empty()) break;
                head_ += block;
            }
        } catch (const Error&) {
            fault_ = std::current_exception();
        }
        packing_ = packing_of(head_);
        const auto blocks = [this] { return next_packed(); };
        if (packing_ == Packing::gzip) gunzip_ = std::make_unique<Gunzip>(blocks);
        if (packing_ == Packing::other_filter) {
            filter_ = std::make_unique<Archive>(blocks, packing_);
            filter_->next();
        }
    }

    // What the stream is; zip and tar are not unpacked here.
    Packing packing() const { return packing_; }
    bool is_compressed() const { return gunzip_ != nullptr || filter_ != nullptr; }

    std::string_view next_block() {
        if (gunzip_ != nullptr) return gunzip_->next_block();
        return filter_ != nullptr ? filter_->next_block() : next_packed();
    }

private:
    std::string_view next_packed() {
        if (!std::exchange(is_head_given_, true) && !head_.empty()) return head_;
        if (fault_ != nullptr) std::rethrow_exception(fault_);
        return packed_();
    }

    NextBlock packed_;
    std::string head_;
    bool is_head_given_ = false;
    std::exception_ptr fault_; // met behind head_
    Packing packing_ = Packing::none;
    std::unique_ptr<Gunzip> gunzip_;
    std::unique_ptr<Archive> filter_;
};

InputFile::InputFile(const std::string& path, std::function<void(std::uint64_t)> read)
    : read_(std::move(read)) {
    file_ = path == "-" ? dup(STDIN_FILENO) : open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file_ < 0) throw Error(std::strerror(errno));
    try {
        open_streams();
    } catch (...) {
        close(file_);
        throw;
    }
}

void InputFile::open_streams() {
    outer_ = std::make_unique<Layer>([this] { return read_file(); });
    archive_reads_file_ = outer_->packing() == Packing::zip && lseek(file_, 0, SEEK_SET) == 0;
    if (archive_reads_file_) {
        archive_ = std::make_unique<Archive>(file_);
        return;
    }
    if (outer_->is_compressed()) { // an archive may be compressed as a whole
        const std::shared_ptr<Layer> compressed = std::move(outer_);
        outer_ = std::make_unique<Layer>([compressed] { return compressed->next_block(); });
    }
    const Packing packing = outer_->packing();
    if (packing == Packing::zip || packing == Packing::tar)
        archive_ = std::make_unique<Archive>([this] { return outer_->next_block(); }, packing);
}

InputFile::~InputFile() {
    inner_.reset();
    archive_.reset();
    outer_.reset();
    close(file_);
}

std::string_view InputFile::read_file() {
    if (buffer_.empty()) buffer_.resize(kBlockBytes);
    ssize_t size = 0;
    do size = ::read(file_, buffer_.data(), buffer_.size());
    while (size < 0 && errno == EINTR);
    if (size < 0) throw Error(std::strerror(errno));
    read_bytes_ += static_cast<std::uint64_t>(size);
    if (read_) read_(read_bytes_);
    return std::string_view(buffer_).substr(0, static_cast<std::size_t>(size));
}

bool InputFile::next() {
    stream_bytes_ = 0;
    if (archive_ == nullptr) return !std::exchange(is_begun_, true);
    inner_.reset();
    fault_.clear();
    if (!archive_->next()) return false;
    packed_before_ = packed_bytes();
    open_member();
    return true;
}

// A member that cannot be read must not hide those behind it.
void InputFile::open_member() {
    try {
        inner_ = std::make_unique<Layer>([this] { return archive_->next_block(); });
        if (inner_->packing() == Packing::zip || inner_->packing() == Packing::tar)
            fault_ = "it is an archive within an archive; unpack it and name its files";
    } catch (const Error& error) {
        fault_ = error.what();
    }
}

const std::string& InputFile::member() const {
    static const std::string kNone;
    return archive_ == nullptr ? kNone : archive_->name();
}

std::uint64_t InputFile::packed_bytes() const {
    return archive_reads_file_ ? archive_->packed_bytes() : read_bytes_;
}

std::string_view InputFile::next_block() {
    if (!fault_.empty()) throw Error(fault_);
    const std::string_view block = inner_ != nullptr ? inner_->next_block() : outer_->next_block();
    if (archive_reads_file_ && read_) read_(packed_bytes());
    stream_bytes_ += block.size();
    const std::uint64_t packed = packed_bytes() - packed_before_ + kBlockBytes;
    if (stream_bytes_ > kGrowthCheckedBytes && stream_bytes_ / kMaxGrowth > packed)
        throw Error("it grows to more than " + std::to_string(kMaxGrowth)
                    + " times its packed size, which no text does");
    return block;
}

} // namespace telusur
