#pragma once
// Whose totals have left a workspace (combine/disclosed.h), as it is kept and saved with it.
//
// { "people": "<response id>.<revision> …", "totals": [ { "questionnaire", "wave", "measure",
//   "states": true or false, "people": "0f3…" } ] }: a hexadecimal digit for every four people in order,
// its lowest bit for the first of them.

#include "survey/combine/disclosed.h"

namespace exchange {

class JsonText;
struct Node;

void write_disclosed(JsonText& json, const combine::Disclosed& out);
// A total that does not say of what and of whom is passed over.
combine::Disclosed read_disclosed(const Node& object);

}  // namespace exchange
