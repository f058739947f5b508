// Interruption: Ctrl-C and SIGTERM end a load with what is done.
#pragma once

namespace telusur {

// While it lives, the first SIGINT or SIGTERM is noted, and the second ends the program as usual.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    bool is_asked() const;
};

} // namespace telusur
