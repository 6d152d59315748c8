#include "app/command/reading.h"

#include <algorithm>
#include <optional>
#include <thread>
#include <utility>

namespace command {
namespace {

// Enough for a thread to be worth its start, and little beside what is kept of a bundle.
constexpr std::size_t kMostBytes = 4 * 1024 * 1024;
constexpr std::size_t kTogether = 32;   // rows, which are summed in one go

}  // namespace

Reading::Reading(const exchange::Catalogue& catalogue, Keeps keeps, Take take)
    : catalogue_(catalogue), keeps_(std::move(keeps)), take_(std::move(take)) {}

void Reading::add(Document document) {
    bytes_ += document.bytes.size() + 1;
    waiting_.push_back(std::move(document));
    if (bytes_ >= kMostBytes) finish();
}

void Reading::finish() {
    std::vector<std::optional<ReadResponse>> read(waiting_.size());
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t groups = (waiting_.size() + kTogether - 1) / kTogether;
    const std::size_t workers = bytes_ < kMostBytes ? 1 : std::min(cores, groups);
    const auto work = [&](std::size_t worker) {
        for (std::size_t group = worker; group < groups; group += workers) {
            const std::size_t first = group * kTogether, end = std::min(first + kTogether, waiting_.size());
            std::vector<std::string_view> rows;
            for (std::size_t i = first; i < end; ++i) rows.push_back(waiting_[i].bytes);
            std::vector<ReadResponse> some = exchange::read_responses(rows, catalogue_);
            for (ReadResponse& each : some)
                if (each && !keeps_(each.value().response.questionnaire_id)) each.value().response.answers.clear();
            std::move(some.begin(), some.end(), read.begin() + static_cast<std::ptrdiff_t>(first));
        }
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
