#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "app/workbook/parts.h"

namespace workbook {

Temporary::Temporary() {
    const char* folder = std::getenv("TMPDIR");
    std::string path = std::string(folder != nullptr ? folder : "/tmp") + "/intergrappes-XXXXXX";
    const int file = mkstemp(path.data());
    if (file < 0) return;
    close(file);
    path_ = path;
}

Temporary::~Temporary() {
    if (works()) std::remove(path());
}

std::string Temporary::bytes() const {
    std::string result;
    std::FILE* file = std::fopen(path(), "rb");
    if (file == nullptr) return result;
    char part[16384];
    for (std::size_t size; (size = std::fread(part, 1, sizeof part, file)) > 0;)
        result.append(part, size);
    std::fclose(file);
    return result;
}

}  // namespace workbook
