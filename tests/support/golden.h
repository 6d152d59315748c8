#pragma once
// Text kept in tests/golden and compared byte for byte. UPDATE_GOLDEN=1 rewrites what differs,
// after which the diff is reviewed like any other.

#include <string>

namespace support {

// Fails the running test with the first line that differs.
void check_golden(const std::string& name, const std::string& actual);

}  // namespace support
