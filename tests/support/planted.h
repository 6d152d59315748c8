#pragma once
// Faults planted in the complete example of a questionnaire, one at a time.

#include <string>
#include <vector>

namespace support {

const std::string& complete();   // its bytes

// "CODE place" of each fault, in order.
std::vector<std::string> faults_of(const std::string& bytes);

// The first occurrence; the test fails when there is none.
void replace(std::string& text, const std::string& from, const std::string& to);

struct Planted {
    std::string from, to, expected;   // faults joined by "|"
};
void check_planted(const std::vector<Planted>& rows);

}  // namespace support
