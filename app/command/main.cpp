#include <unistd.h>

#include <iostream>

#include "app/command/command.h"

int main(int count, char** words) {
    std::ios::sync_with_stdio(false);
    return command::run({words + 1, words + count},
                        {std::cin, std::cout, std::cerr,
                         isatty(STDERR_FILENO) != 0 ? &std::cerr : nullptr});
}
