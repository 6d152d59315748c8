#include "survey/exchange/messages.h"
namespace exchange {
std::string message(const base::Fault& fault, base::Language) { return base::name(fault.code); }
}  // namespace exchange
