#include "query/commands/commands.hpp"

int main(int argc, char** argv) {
    return telusur::run_telusur(argc, argv);
}
