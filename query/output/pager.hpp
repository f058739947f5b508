// Pager: what is printed for people on a terminal goes through `less` or what they choose.
#pragma once

#include <string>

namespace telusur {

class Pager {
public:
    // From here to its end, standard output goes through the pager, and with it standard error
    // where that is a terminal, too; without a terminal, without a pager or when it is not wanted
    // nothing changes. The pager is the command in the environment variable TELUSUR_PAGER, else in
    // PAGER, else `less`; "" and "cat" are none. One that cannot be started prints nothing: the
    // shell tells why.
    explicit Pager(bool is_wanted);
    // Waits until the user has left it, and gives standard output and error back.
    ~Pager();
    Pager(const Pager&) = delete;
    Pager& operator=(const Pager&) = delete;

private:
    int process_ = 0; // 0: there is none
    int out_ = -1;    // what stdout and stderr were; -1: not changed
    int err_ = -1;
};

// Returns the command in the environment variable TELUSUR_PAGER, else in PAGER, else `less` where
// there is one and the terminal can show it; "" when there is none: "" and "cat" are none.
std::string pager_command();

} // namespace telusur
