#include "survey/exchange/workspace.h"

#include "survey/exchange/disclosed_text.h"
#include "survey/exchange/json_gate.h"
#include "survey/exchange/json_text.h"

namespace exchange {
namespace {

constexpr const char* kWorkspaceFormat = "intergrappes/workspace";

}  // namespace

Limits workspace_limits() {
    Limits limits = questionnaire_limits();
    limits.bytes = limits.string_bytes = 64U << 20U;
    return limits;
}

std::string write_workspace(const Workspace& workspace) {
    JsonText json(JsonText::Style::Canonical);
    json.begin_object();
    json.key("format"), json.string(kWorkspaceFormat);
    json.key("formatVersion"), json.token("1");
    json.key("preferred"), json.begin_array();
    for (const std::string& id : workspace.preferred) json.string(id);
    json.end_array();
    json.key("captions"), write_captions(json, workspace.captions);
    json.key("disclosed"), write_disclosed(json, workspace.disclosed);
    json.end_object();
    return json.take();
}

std::optional<Workspace> read_workspace(std::string_view line) {
    // Told apart before it is parsed: a bundle's first row may be anything.
    if (line.substr(0, 200).find(kWorkspaceFormat) == std::string_view::npos) return std::nullopt;
    const auto read = read_json(line, workspace_limits());
    if (!read) return std::nullopt;
    const Node* format = read.value().member("format");
    if (format == nullptr || format->text != kWorkspaceFormat) return std::nullopt;
    Workspace workspace;
    if (const Node* preferred = read.value().member("preferred"))
        for (const Node& id : preferred->items)
            if (id.kind == Node::Kind::String) workspace.preferred.insert(id.text);
    if (const Node* captions = read.value().member("captions"))
        workspace.captions = read_captions(*captions);
    if (const Node* disclosed = read.value().member("disclosed"))
        workspace.disclosed = read_disclosed(*disclosed);
    return workspace;
}

}  // namespace exchange
