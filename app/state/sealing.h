#pragma once
// Files under a passphrase: what is exported, and what comes in and waits for it. The page seals and opens
// (web/seal.js); here is who asks, and what is said.

#include "app/state/actions.h"

namespace state {

inline constexpr std::size_t kShortestPassphrase = 12;   // characters
inline constexpr const char* kSealedEnding = ".intergrappes";

// Hands the file over: as it is, or, where the person wants it, to be sealed. False when the passphrase is
// too short: nothing is exported then.
bool hand_over(State& state, Download file, Effects& effects);
// What the page answers to a file it was to seal.
void sealed(State& state, bool works, Effects& effects);
// Twenty random hexadecimal digits in groups of four, from a fresh UUID: 80 bits.
std::string proposed_passphrase(const std::string& uuid);

// A file that came in sealed waits; true when this is one. Anything else that arrives ends a try.
bool put_aside(State& state, const FileArrived& file, Effects& effects);
// Tries the passphrase on all that wait.
void try_passphrase(State& state, Effects& effects);
void forget_sealed(State& state, Effects& effects);

}  // namespace state
