#include "app/command/reading.h"

#include <algorithm>
#include <optional>
#include <thread>
#include <utility>

namespace command {
namespace {

// Enough for a thread to be worth its start, and little beside what is kept of a bundle.
constexpr std::size_t kMostBytes = 4 * 1024 * 1024;

}  // namespace

Reading::Reading(const exchange::Catalogue& catalogue, Take take) : catalogue_(catalogue), take_(std::move(take)) {}

void Reading::add(Document document) {
    bytes_ += document.bytes.size() + 1;
    waiting_.push_back(std::move(document));
    if (bytes_ >= kMostBytes) finish();
}

void Reading::finish() {
    std::vector<std::optional<ReadResponse>> read(waiting_.size());
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t workers = bytes_ < kMostBytes ? 1 : std::min(cores, waiting_.size());
    const auto work = [&](std::size_t worker) {
        for (std::size_t i = worker; i < waiting_.size(); i += workers)
            read[i] = exchange::read_response(waiting_[i].bytes, catalogue_);
    };
    std::vector<std::thread> others;
    for (std::size_t worker = 1; worker < workers; ++worker) others.emplace_back(work, worker);
    work(0);
    for (std::thread& other : others) other.join();
    for (std::size_t i = 0; i < waiting_.size(); ++i) take_(waiting_[i], std::move(*read[i]));
    waiting_.clear();
    bytes_ = 0;
}

}  // namespace command
