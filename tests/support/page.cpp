#include "tests/support/page.h"

#include "tests/support/catalogue.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cstdio>

namespace support {
namespace {

std::vector<state::Record> listed(const std::map<std::string, std::string>& records) {
    std::vector<state::Record> list;
    for (const auto& [key, value] : records)
        list.push_back({key, value});
    return list;
}

bool begins(const std::string& text, const std::string& start) {
    return text.compare(0, start.size(), start) == 0;
}

}  // namespace

Page::Page(const std::map<std::string, std::string>& kept, bool english)
    : Page(kept, english, catalogue()) {}

Page::Page(const std::map<std::string, std::string>& kept, bool english,
           const exchange::Catalogue& questionnaires)
    : Page(kept, english, questionnaires, false) {}

Page::Page(bool parted, const std::map<std::string, std::string>& kept)
    : Page(kept, false, catalogue(), parted) {}

Page::Page(const std::map<std::string, std::string>& kept, bool english,
           const exchange::Catalogue& questionnaires, bool parted)
    : kept_(kept) {
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    session::Host host;
    host.commit = [this](const std::string& bytes) { commits_.push_back(bytes); };
    host.store = [this](std::uint32_t sequence, const state::Effects& effects) {
        asked_.push_back(sequence);
        for (const auto& one : effects.store) {
            if (const auto* put = std::get_if<state::Put>(&one))
                kept_[put->key] = put->value;
            else if (const auto* gone = std::get_if<state::Delete>(&one))
                kept_.erase(gone->key);
            else
                kept_.clear();
        }
    };
    host.download = [this](const state::Download& file) { downloads_.push_back(file); };
    host.context = [this] {
        char id[40];
        std::snprintf(id, sizeof id, "5f0c6f0e-6c0d-4f0e-9a44-%012d", ++ids_);
        return state::Context{"2023-10-02T18:32:00Z", id, "0" + std::string(id + 1), -240};
    };
    if (parted) host.load_part = [this] { ++parts_asked_; };
    host.paste = [this] { ++pastes_; };
    host.copy = [this](const std::string& text) { copied_ = text; };
    host.unseal = [this](const std::string& passphrase) { tries_.push_back(passphrase); };
    host.stop_reading = [this] { stopped_ = true; };
    host.hold = [this](const std::string& key) { held_ = key; };
    host.take = [this] { ++takes_; };
    host.update = [this] { ++updates_; };
    host.broken = [this](const std::string& fault) {
        broken_.push_back(fault);
        CHECK_MESSAGE(expect_broken, fault);
    };
    session_ = std::make_unique<session::Session>(host);
    const std::vector<state::Record> records = listed(kept);
    session_->start(questionnaires, records, english);
    frame();
}

Page::~Page() {
    session_.reset();
    ImGui::DestroyContext(context_);
}

void Page::frame() {
    ImGui::SetCurrentContext(context_);
    session_->frame();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        texture->SetStatus(ImTextureStatus_OK);
    if (!acknowledge || asked_.empty()) return;
    for (std::uint32_t sequence : asked_)
        session_->queue(state::Stored{sequence, 0});
    asked_.clear();
    session_->frame();
}

void Page::send(platform::Event event, sem::Key key, std::string text) {
    session_->queue(widgets::Input{event, key, std::move(text)});
    frame();
}

std::string Page::name_of(const sem::Tree& tree, const sem::Node& node) {
    if (!node.label.empty()) return node.label;
    std::string name;
    for (const sem::Run& run : node.runs)
        name += (name.empty() ? "" : " ") + run.text;
    if (!name.empty()) return name;
    for (const sem::Node& other : tree.nodes) {
        if (other.role == sem::Role::Label && other.label_for == node.key)
            return name_of(tree, other);
        if (other.role == sem::Role::Legend && other.parent == node.key)
            return name_of(tree, other);
    }
    return {};
}

std::string Page::focused() const {
    for (const sem::Node& node : tree().nodes) {
        if (node.key == session_->focused()) return name_of(tree(), node);
    }
    return {};
}

const sem::Node* Page::find(sem::Role role, const std::string& name) const {
    for (const sem::Node& node : tree().nodes) {
        if (node.role == role && begins(name_of(tree(), node), name)) return &node;
    }
    return nullptr;
}

const sem::Node& Page::operable(const std::vector<sem::Role>& roles,
                                const std::string& name) const {
    const sem::Node* found = nullptr;
    for (sem::Role role : roles)
        found = found == nullptr ? find(role, name) : found;
    INFO("on the page:\n" << sem::dump(tree()));
    REQUIRE_MESSAGE(found != nullptr, "no such element: " << name);
    REQUIRE_MESSAGE((found->flags & sem::kDisabled) == 0, "disabled: " << name);
    return *found;
}

void Page::click(const std::string& name) {
    send(platform::Event::Click, operable({sem::Role::Button, sem::Role::Link}, name).key, {});
}

void Page::choose(const std::string& name) {
    send(platform::Event::Check, operable({sem::Role::Radio}, name).key, "1");
}

void Page::pick(const std::string& label, const std::string& id) {
    send(platform::Event::Input, operable({sem::Role::Select}, label).key, id);
}

void Page::tick(const std::string& name, bool on, int nth) {
    std::vector<sem::Key> boxes;
    for (const sem::Node& node : tree().nodes) {
        const bool named = node.role == sem::Role::Checkbox && begins(name_of(tree(), node), name);
        if (named && (node.flags & sem::kDisabled) == 0) boxes.push_back(node.key);
    }
    REQUIRE_MESSAGE(static_cast<int>(boxes.size()) > nth, "no such checkbox: " << name);
    send(platform::Event::Check, boxes[static_cast<std::size_t>(nth)], on ? "1" : "0");
}

void Page::type(const std::string& label, const std::string& text) {
    using sem::Role;
    send(platform::Event::Input,
         operable({Role::TextField, Role::TextArea, Role::NumberField, Role::DateField,
                   Role::MonthField, Role::Select},
                  label)
             .key,
         text);
}

void Page::drop(const std::map<std::string, std::string>& files) {
    int remaining = static_cast<int>(files.size());
    for (const auto& [name, bytes] : files) {
        session_->queue(state::FileArrived{name, bytes, --remaining});
    }
    frame();
}

void Page::arrive(const std::string& name, const std::string& bytes, int remaining) {
    session_->queue(state::FileArrived{name, bytes, remaining});
    frame();
}

void Page::arrive_part(const std::string& name, const std::string& bytes, int first_row, bool more) {
    session_->queue(state::FileArrived{name, bytes, 0, {}, first_row, more});
    frame();
}

void Page::arrive_closed(const std::string& name, int remaining, bool tried) {
    state::FileArrived file{name, {}, remaining};
    file.seal = tried ? state::Seal::NotOpened : state::Seal::Closed;
    session_->queue(std::move(file));
    frame();
}

void Page::arrive_too_big(const std::string& name) {
    session_->queue(state::FileArrived{name, {}, 0, base::Code::TooBig});
    frame();
}

void Page::seal_file(bool works) {
    session_->queue(state::FileSealed{works});
    frame();
}

void Page::make_file(bool works) {
    session_->queue(state::Coordinate{state::FileMade{works}});
    frame();
}

void Page::load_part(bool works) {
    session_->queue(state::PartLoaded{works});
    frame();
}

void Page::hold(bool here, const std::map<std::string, std::string>& records) {
    session_->queue(state::Held{held_, here, listed(records)});
    frame();
}

void Page::changed_elsewhere(const std::map<std::string, std::string>& records) {
    session_->queue(state::ChangedElsewhere{asked_.empty() ? 0 : asked_.back(), listed(records)});
    frame();
}

void Page::lose_storage() {
    kept_.clear();
    storage_fails(static_cast<std::uint32_t>(platform::StoreFault::Closed));
}

void Page::newer_build() {
    session_->queue(state::NewerBuild{});
    frame();
}

void Page::write_fails(std::uint32_t code) {
    session_->queue(state::Stored{asked_.empty() ? 0 : asked_.back(), code});
    frame();
}

void Page::storage_fails(std::uint32_t code) {
    session_->queue(state::StorageFault{code});
    frame();
}

void Page::resize(float width) {
    session_->set_environment({width, 800, 1, false});
    frame();
}

bool Page::shows(const std::string& words) const {
    return sem::dump(tree()).find(words) != std::string::npos;
}

int Page::count_of(const std::string& words) const {
    const std::string all = sem::dump(tree());
    int found = 0;
    for (std::size_t at = all.find(words); at != std::string::npos; at = all.find(words, at + 1))
        ++found;
    return found;
}

int Page::count(sem::Role role) const {
    return static_cast<int>(
        std::count_if(tree().nodes.begin(), tree().nodes.end(),
                      [&](const sem::Node& node) { return node.role == role; }));
}

}  // namespace support
