#include "survey/exchange/value_text.h"

#include <variant>
#include <vector>

#include "survey/base/number.h"
#include "survey/exchange/json_text.h"

namespace exchange {
namespace {

void write(JsonText& json, const std::string& text) { json.string(text); }

void write(JsonText& json, const answer::Number& number) {
    json.token(base::shortest(number.value));
}

void write(JsonText& json, const answer::Choices& choices) {
    json.begin_array();
    for (const std::string& choice : choices) json.string(choice);
    json.end_array();
}

void write(JsonText& json, const answer::Attendance& attendance) {
    json.begin_object();
    for (const auto& [cluster, option] : attendance) {
        json.key(cluster);
        json.string(option);
    }
    json.end_object();
}

std::string canonical(const std::vector<answer::Row>& rows) {
    JsonText json(JsonText::Style::Canonical);
    json.begin_array();
    for (const answer::Row& row : rows) {
        json.begin_object();
        for (const auto& [column, cell] : row) {
            json.key(column);
            std::visit([&](const auto& each) { write(json, each); }, cell);
        }
        json.end_object();
    }
    json.end_array();
    return json.take();
}

std::string joined(const answer::Choices& choices) {
    std::string result;
    for (const std::string& choice : choices) {
        if (!result.empty()) result += '|';
        result += choice;
    }
    return result;
}

}  // namespace

std::string value_text(const answer::Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<answer::Number>(&value))
        return base::shortest(number->value);
    if (const auto* choices = std::get_if<answer::Choices>(&value)) return joined(*choices);
    return canonical(std::get<std::vector<answer::Row>>(value));
}

}  // namespace exchange
