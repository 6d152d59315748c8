#include "app/command/progress.h"

#include <utility>

#include "app/command/words.h"

namespace command {
namespace {

constexpr std::chrono::seconds kPatience{1};
constexpr std::chrono::milliseconds kBetween{100};
constexpr const char* kWipe = "\r\x1B[K";     // to the start of the line, and clear it

}  // namespace

Progress::Progress(std::ostream* terminal, base::Language language, Clock clock)
    : terminal_(terminal), language_(language), clock_(std::move(clock)) {
    next_ = clock_() + kPatience;
}

Progress::~Progress() {
    if (shown_) *terminal_ << kWipe << std::flush;
}

void Progress::count_document() {
    ++documents_;
    if (terminal_ == nullptr) return;
    const auto now = clock_();
    if (now < next_) return;
    next_ = now + kBetween;
    shown_ = true;
    *terminal_ << kWipe << documents_read(documents_, language_) << std::flush;
}

}  // namespace command
