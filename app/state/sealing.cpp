#include "app/state/sealing.h"

#include <algorithm>
#include <utility>

#include "app/words/words.h"
#include "survey/base/utf8.h"

namespace state {
namespace {

// What the page takes off both ends before it makes a key (ECMAScript's white space).
bool is_space(char32_t point) {
    return (point >= 0x9 && point <= 0xD) || point == 0x20 || point == 0xA0 || point == 0x1680 ||
           (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 || point == 0x202F ||
           point == 0x205F || point == 0x3000 || point == 0xFEFF;
}

bool long_enough(const std::string& passphrase) {
    std::size_t inside = 0, spaces = 0;   // spaces since the last character that is none
    for (std::size_t at = 0; at < passphrase.size();) {
        if (is_space(base::next_code_point(passphrase, at))) {
            spaces += inside > 0 ? 1 : 0;
            continue;
        }
        inside += 1 + std::exchange(spaces, 0);
    }
    return inside >= kShortestPassphrase;
}

}  // namespace

bool hand_over(State& state, Download file, Effects& effects) {
    Sealing& sealing = state.sealing;
    sealing.failed = false;
    sealing.too_short = sealing.wanted && !long_enough(sealing.passphrase);
    if (sealing.too_short) {
        effects.focus = FocusOn{"passphrase"};
        return false;
    }
    if (sealing.wanted) {
        file.name += kSealedEnding;
        file.passphrase = sealing.passphrase;
        sealing.making = file.name;
    }
    effects.downloads.push_back(std::move(file));
    return true;
}

void sealed(State& state, bool works, Effects& effects) {
    const std::string name = std::exchange(state.sealing.making, {});
    state.sealing.failed = !works;
    if (!works) {
        if (!coordinating(state)) state.screen = Screen::Review;   // where the passphrase is
        effects.focus = FocusOn{"passphrase"};
    } else if (name == state.exported_name) {
        state.notice_open = true;
        effects.focus = FocusOn{"notice"};
    } else {
        effects.sayings.push_back({false, words::in_downloads(name, state.language)});
    }
}

std::string proposed_passphrase(const std::string& uuid) {
    std::string digits = uuid;
    std::erase(digits, '-');
    // What of a UUID says its version and variant is not random.
    const std::string random = digits.substr(0, 8) + digits.substr(std::min<std::size_t>(20, digits.size()));
    std::string text;
    for (std::size_t i = 0; i < random.size(); ++i) {
        if (i > 0 && i % 4 == 0) text += '-';
        text += random[i];
    }
    return text;
}

bool put_aside(State& state, const FileArrived& file, Effects& effects) {
    Locked& locked = state.locked;
    locked.trying = false;
    if (file.seal == Seal::None) {
        if (locked.names.empty()) locked = {};
        return false;
    }
    locked.names.push_back(file.name);
    locked.wrong |= file.seal == Seal::NotOpened;
    if (file.remaining == 0) effects.focus = FocusOn{"locked"};
    return true;
}

void try_passphrase(State& state, Effects& effects) {
    Locked& locked = state.locked;
    locked.wrong = false;
    if (locked.passphrase.empty()) {
        effects.focus = FocusOn{"locked"};
        return;
    }
    locked.names.clear();   // those that stay closed come again
    locked.trying = true;
    effects.unseal = locked.passphrase;
}

void forget_sealed(State& state, Effects& effects) {
    state.locked = {};
    effects.unseal = std::string();
}

}  // namespace state
