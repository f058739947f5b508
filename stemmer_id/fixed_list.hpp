// A list of bounded length that lives where it is declared and costs nothing to make.
#pragma once

#include <array>
#include <cstddef>
#include <new>
#include <type_traits>

namespace telusur {

template <typename T, std::size_t Capacity>
class FixedList {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    // Returns false, and adds nothing, when the list is full.
    bool add(const T& item) {
        if (size_ == Capacity) return false;
        new (storage_ + size_ * sizeof(T)) T(item);
        ++size_;
        return true;
    }
    std::size_t size() const { return size_; }
    const T* begin() const { return std::launder(reinterpret_cast<const T*>(storage_)); }
    const T* end() const { return begin() + size_; }
    const T& operator[](std::size_t i) const { return begin()[i]; }

private:
    alignas(T) std::byte storage_[sizeof(T) * Capacity]; // not initialised, on purpose
    std::size_t size_ = 0;
};

} // namespace telusur
