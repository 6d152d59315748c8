#include "app/state/plan_record.h"

#include <cstdlib>

#include "survey/exchange/json_gate.h"
#include "survey/exchange/json_text.h"

namespace state {
namespace {

std::string member(const exchange::Node& node, std::string_view key) {
    const exchange::Node* found = node.member(key);
    return found != nullptr && found->kind == exchange::Node::Kind::String ? found->text : "";
}

int level_of(const exchange::Node& node) {
    return std::atoi(member(node, "level").c_str());
}

}  // namespace

std::string plan_record(const answer::Plan& plan) {
    exchange::JsonText json(exchange::JsonText::Style::Canonical);
    const auto text = [&](const char* key, const std::string& value) {
        json.key(key), json.string(value);
    };
    json.begin_object();
    json.key("targets"), json.begin_array();
    for (const auto& [question, level] : plan.targets) {
        json.begin_object();
        text("question", question), text("level", std::to_string(level));
        json.end_object();
    }
    json.end_array();
    json.key("steps"), json.begin_array();
    for (const answer::Step& step : plan.steps) {
        json.begin_object();
        text("question", step.question), text("level", std::to_string(step.level));
        text("action", step.action), text("owner", step.owner), text("due", step.due);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take();
}

bool read_plan(const std::string& text, answer::Plan& plan) {
    const auto root = exchange::read_json(text, exchange::questionnaire_limits());
    if (!root) return false;
    const exchange::Node* targets = root.value().member("targets");
    const exchange::Node* steps = root.value().member("steps");
    if (targets == nullptr || steps == nullptr) return false;
    answer::Plan read;
    for (const exchange::Node& one : targets->items)
        read.targets[member(one, "question")] = level_of(one);
    for (const exchange::Node& one : steps->items) {
        if (read.steps.size() == answer::kMostSteps) break;
        read.steps.push_back({member(one, "question"), level_of(one), member(one, "action"),
                              member(one, "owner"), member(one, "due")});
    }
    plan = std::move(read);
    return true;
}

}  // namespace state
