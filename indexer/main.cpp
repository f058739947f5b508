#include "indexer/commands/commands.hpp"

int main(int argc, char** argv) {
    return telusur::run_telusur_index(argc, argv);
}
