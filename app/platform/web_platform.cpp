// The only file that knows Emscripten: the calls of bridge.h, and Dear ImGui's WebGL 2 backend.

#include <emscripten.h>
#include <emscripten/html5.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <utility>
#include <vector>

#include "app/platform/bridge.h"
#include "app/session/session.h"
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

// clang-format off
EM_JS(void, host_commit, (const char* bytes, int length), { Module.host.commit(bytes, length); })
EM_JS(void, host_store, (unsigned sequence, const char* bytes, int length), { Module.host.store(sequence, bytes, length); })
EM_JS(void, host_download, (const char* name, int name_length, const char* type, int type_length, const char* bytes, int length), { Module.host.download(name, name_length, type, type_length, bytes, length); })
EM_JS(void, host_seal, (const char* name, int name_length, const char* passphrase, int passphrase_length, const char* bytes, int length), { Module.host.seal(name, name_length, passphrase, passphrase_length, bytes, length); })
EM_JS(void, host_unseal, (const char* passphrase, int length), { Module.host.unseal(passphrase, length); })
EM_JS(double, host_now, (), { return Module.host.now(); })
EM_JS(double, host_offset, (double ms), { return Module.host.offset(ms); })
EM_JS(void, host_random, (char* bytes, int length), { Module.host.random(bytes, length); })
EM_JS(void, host_load_part, (), { Module.host.loadPart(); })
EM_JS(void, host_paste, (), { Module.host.paste(); })
EM_JS(void, host_copy, (const char* text, int length), { Module.host.copy(text, length); })
EM_JS(void, host_hold, (const char* key, int length), { Module.host.hold(key, length); })
EM_JS(void, host_take, (), { Module.host.take(); })
EM_JS(void, host_update, (), { Module.host.update(); })
EM_JS(void, host_stop_reading, (), { Module.host.stopReading(); })
// clang-format on

namespace {

int size_of(const std::string& text) {
    return static_cast<int>(text.size());
}

std::string uuid() {
    unsigned char bytes[16];
    host_random(reinterpret_cast<char*>(bytes), sizeof bytes);
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | 0x40);  // version 4
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);  // RFC 9562 variant
    std::string text;
    for (int i = 0; i < 16; ++i) {
        char pair[3];
        std::snprintf(pair, sizeof pair, "%02x", bytes[i]);
        text += pair;
        if (i == 3 || i == 5 || i == 7 || i == 9) text += '-';
    }
    return text;
}

std::string iso(double ms) {
    const std::time_t seconds = static_cast<std::time_t>(ms / 1000);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

state::Context context() {
    const double now = host_now();
    return {iso(now), uuid(), uuid(), static_cast<int>(host_offset(now))};
}

void append(std::string& out, const std::string& text) {
    const std::uint32_t length = static_cast<std::uint32_t>(text.size());
    for (int shift = 0; shift < 32; shift += 8)
        out += static_cast<char>((length >> shift) & 255u);
    out += text;
}

// The page's one program. It lives as long as the page.
struct Program {
    std::vector<state::Record> records;   // before the start; later, what another tab wrote
    widgets::Fonts fonts;
    std::unique_ptr<session::Session> session;
    bool canvas = false;  // a context exists and is alive
    bool html = false;    // the other skin is shown
    float scale = 1, top = 0, dock = 0, pixel_width = 0, pixel_height = 0;
    widgets::Picture picture;  // what the canvas shows
    std::string outgoing;      // for what is stored: as much as the last time, mostly
    bool stale = true;         // the canvas was resized or moved, or the context came back
};

Program& program() {
    static Program one;  // the exported functions have nowhere else to keep it
    return one;
}

void store(std::uint32_t sequence, const state::Effects& effects) {
    std::string& out = program().outgoing;
    out.clear();
    for (const auto& one : effects.store) {
        if (const auto* put = std::get_if<state::Put>(&one)) {
            out += '\1';
            append(out, put->key);
            append(out, put->value);
        } else if (const auto* gone = std::get_if<state::Delete>(&one)) {
            out += '\2';
            append(out, gone->key);
        } else {
            out += '\3';
        }
    }
    host_store(sequence, out.data(), size_of(out));
}

void download(const state::Download& file) {
    const auto& [name, type, bytes, passphrase] = file;
    if (passphrase.empty())
        host_download(name.data(), size_of(name), type.data(), size_of(type), bytes.data(), size_of(bytes));
    else
        host_seal(name.data(), size_of(name), passphrase.data(), size_of(passphrase), bytes.data(),
                  size_of(bytes));
}

session::Host host(bool parted) {
    return {
        [](const std::string& bytes) { host_commit(bytes.data(), size_of(bytes)); },
        store,
        download,
        context,
        parted ? std::function<void()>(host_load_part) : nullptr,
        host_paste,
        [](const std::string& text) { host_copy(text.data(), size_of(text)); },
        [](const std::string& passphrase) { host_unseal(passphrase.data(), size_of(passphrase)); },
        host_stop_reading,
        [](const std::string& key) { host_hold(key.data(), size_of(key)); },
        host_take,
        host_update,
        [](const std::string& fault) {
            emscripten_log(EM_LOG_ERROR | EM_LOG_CONSOLE, "%s", fault.c_str());
            std::abort();
        },
    };
}

void make_context() {
    EmscriptenWebGLContextAttributes wish;
    emscripten_webgl_init_context_attributes(&wish);
    wish.majorVersion = 2;
    wish.alpha = wish.antialias = wish.depth = wish.stencil = false;
    wish.preserveDrawingBuffer = true;  // only what changed is drawn again
    wish.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
    const auto context = emscripten_webgl_create_context("#canvas", &wish);
    if (context <= 0) return;
    emscripten_webgl_make_context_current(context);
    program().canvas = ImGui_ImplOpenGL3_Init("#version 300 es");
}

// Without a backend nobody uploads the glyphs: they are marked as done so that layout goes on.
void settle_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy)
            texture->SetStatus(ImTextureStatus_Destroyed);
        else if (texture->Status != ImTextureStatus_Destroyed)
            texture->SetStatus(ImTextureStatus_OK);
    }
}

// The triangles of a command that reach into the rows of `box`, as a command of their own at the end
// of `indices`. Few are sent then: a software renderer pays for every one, even where it is clipped.
ImDrawCmd cut(const ImDrawCmd& whole, const ImDrawList& list, const ImVec4& box,
              ImVector<ImDrawIdx>& indices) {
    ImDrawCmd command = whole;
    command.ClipRect = {std::fmax(whole.ClipRect.x, box.x), std::fmax(whole.ClipRect.y, box.y),
                        std::fmin(whole.ClipRect.z, box.z), std::fmin(whole.ClipRect.w, box.w)};
    command.IdxOffset = static_cast<unsigned>(indices.Size);
    const ImDrawIdx* index = list.IdxBuffer.Data + whole.IdxOffset;
    for (unsigned i = 0; i + 2 < whole.ElemCount; i += 3, index += 3) {
        const float a = list.VtxBuffer[static_cast<int>(index[0])].pos.y;
        const float b = list.VtxBuffer[static_cast<int>(index[1])].pos.y;
        const float c = list.VtxBuffer[static_cast<int>(index[2])].pos.y;
        if (std::fmin(a, std::fmin(b, c)) > box.w || std::fmax(a, std::fmax(b, c)) < box.y) continue;
        for (int corner = 0; corner < 3; ++corner)
            indices.push_back(index[corner]);
    }
    command.ElemCount = static_cast<unsigned>(indices.Size) - command.IdxOffset;
    return command;
}

// Draws these parts of the page and leaves the rest of the canvas as it is. Neighbours may overlap by
// a device px; each is drawn from its background up.
void draw_areas(ImDrawData* data, const std::vector<widgets::Area>& areas) {
    if (areas.empty()) return;
    const float scale = program().scale;
    for (ImDrawList* list : data->CmdLists) {
        ImVector<ImDrawCmd> commands;
        ImVector<ImDrawIdx> indices;
        for (const widgets::Area& area : areas) {
            const ImVec4 box{std::floor(area.left * scale), std::floor(area.top * scale),
                             std::ceil(area.right * scale), std::ceil(area.bottom * scale)};
            for (const ImDrawCmd& whole : list->CmdBuffer) {
                const ImDrawCmd command = cut(whole, *list, box, indices);
                if (command.ElemCount > 0) commands.push_back(command);
            }
        }
        list->CmdBuffer.swap(commands);
        list->IdxBuffer.swap(indices);
    }
    ImGui_ImplOpenGL3_RenderDrawData(data);
}

// True when the dock below `bottom` was drawn again.
bool draw(session::Drawn drawn, float bottom) {
    Program& page = program();
    if (!page.canvas) settle_textures();
    if (!page.canvas || page.html || page.pixel_width < 1) return false;
    if (page.stale) page.picture = {};
    page.stale = false;
    const std::vector<widgets::Area> areas = differences(page.picture, drawn.picture);
    page.picture = std::move(drawn.picture);
    drawn.data->DisplayPos = {0, page.top * page.scale};
    drawn.data->DisplaySize = {page.pixel_width, page.pixel_height};
    drawn.data->FramebufferScale = {1, 1};
    draw_areas(drawn.data, areas);
    return !areas.empty() && areas.back().bottom > bottom;
}

std::string text(const char* bytes, int length) {
    return {bytes, static_cast<std::size_t>(length)};
}

void add_record(const char* bytes, int length) {
    std::uint32_t size = 0;
    if (length < 8) return;
    std::memcpy(&size, bytes, 4);
    if (size + 8 > static_cast<std::uint32_t>(length)) return;
    state::Record record;
    record.key.assign(bytes + 4, size);
    record.value.assign(bytes + 8 + size, static_cast<std::size_t>(length) - 8 - size);
    program().records.push_back(std::move(record));
}

ImFont* add_font(const char* bytes, int length) {
    void* kept = IM_ALLOC(static_cast<std::size_t>(length));  // the atlas frees it
    std::memcpy(kept, bytes, static_cast<std::size_t>(length));
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(kept, length, 16);
}

void make_imgui() {
    if (ImGui::GetCurrentContext() != nullptr) return;
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoKeyboard | ImGuiConfigFlags_NoMouse;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void app_font(int weight, const char* bytes, int length) {
    make_imgui();
    widgets::Fonts& fonts = program().fonts;
    (weight == 400 ? fonts.regular : weight == 600 ? fonts.semibold : fonts.bold) = add_font(bytes, length);
}

EMSCRIPTEN_KEEPALIVE void app_restore(const char* bytes, int length) {
    add_record(bytes, length);
}

EMSCRIPTEN_KEEPALIVE void app_reread(const char* bytes, int length) {
    add_record(bytes, length);
}

EMSCRIPTEN_KEEPALIVE void app_hold(const char* key, int length, int here) {
    program().session->queue(state::Held{text(key, length), here != 0, std::exchange(program().records, {})});
}

EMSCRIPTEN_KEEPALIVE void app_changed(unsigned sequence) {
    program().session->queue(state::ChangedElsewhere{sequence, std::exchange(program().records, {})});
}

EMSCRIPTEN_KEEPALIVE void app_update_ready() {
    program().session->queue(state::NewerBuild{});
}

EMSCRIPTEN_KEEPALIVE void app_start(int flags) {
    make_imgui();
    Program& page = program();
    if ((flags & 1) != 0) make_context();
    page.session = std::make_unique<session::Session>(host((flags & 8) != 0));
    page.session->set_fonts(page.fonts);
    auto catalogue = exchange::built_in_catalogue();
    if (!catalogue) std::abort();   // a build with broken content: its tests did not run
    page.session->start(std::move(catalogue.value()), page.records, (flags & 4) != 0);
    page.records.clear();
    if ((flags & 2) == 0) {
        const auto fault = static_cast<std::uint32_t>(platform::StoreFault::Private);
        page.session->queue(state::StorageFault{fault});
    }
}

EMSCRIPTEN_KEEPALIVE void app_environment(float width, float height, float scale, int bits) {
    Program& page = program();
    const bool html = (bits & 4) != 0;
    if (page.html && !html) page.stale = true;
    page.html = html;
    page.scale = scale;
    page.session->set_environment({width, height, scale, (bits & 1) != 0, (bits & 16) != 0});
}

EMSCRIPTEN_KEEPALIVE void app_event(unsigned type, unsigned low, unsigned high, const char* bytes,
                                    int length) {
    widgets::Input input;
    input.event = static_cast<platform::Event>(type);
    input.key = (static_cast<sem::Key>(high) << 32) | low;
    input.text = text(bytes, length);
    program().session->queue(std::move(input));
}

EMSCRIPTEN_KEEPALIVE void app_file(const char* name, int name_length, const char* bytes, int length,
                                   int remaining) {
    program().session->queue(
        state::FileArrived{text(name, name_length), text(bytes, length), remaining});
}

EMSCRIPTEN_KEEPALIVE void app_bundle(const char* name, int name_length, const char* bytes,
                                     int length, int first_row, int more, int remaining) {
    program().session->queue(state::FileArrived{text(name, name_length), text(bytes, length),
                                                remaining, {}, first_row, more != 0});
}

EMSCRIPTEN_KEEPALIVE void app_take_in() {
    program().session->take_in();
}

EMSCRIPTEN_KEEPALIVE void app_file_refused(const char* name, int name_length, int remaining, int surplus) {
    const base::Code code = surplus != 0 ? base::Code::TooManyFiles : base::Code::TooBig;
    program().session->queue(state::FileArrived{text(name, name_length), {}, remaining, code});
}

EMSCRIPTEN_KEEPALIVE void app_file_closed(const char* name, int name_length, int remaining, int tried) {
    state::FileArrived file{text(name, name_length), {}, remaining};
    file.seal = tried != 0 ? state::Seal::NotOpened : state::Seal::Closed;
    program().session->queue(std::move(file));
}

EMSCRIPTEN_KEEPALIVE void app_file_sealed(int works) {
    program().session->queue(state::FileSealed{works != 0});
}

EMSCRIPTEN_KEEPALIVE void app_part(int works) {
    program().session->queue(state::PartLoaded{works != 0});
}

EMSCRIPTEN_KEEPALIVE void app_file_made(int works) {
    program().session->queue(state::Coordinate{state::FileMade{works != 0}});
}

EMSCRIPTEN_KEEPALIVE void app_stored(unsigned sequence, unsigned code) {
    program().session->queue(state::Stored{sequence, code});
}

EMSCRIPTEN_KEEPALIVE void app_storage_fault(unsigned code) {
    program().session->queue(state::StorageFault{code});
}

EMSCRIPTEN_KEEPALIVE void app_context(int alive) {
    Program& page = program();
    page.canvas = alive != 0;
    if (alive == 0) return;
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    ImGui_ImplOpenGL3_CreateDeviceObjects();
    page.stale = true;
}

EMSCRIPTEN_KEEPALIVE void app_window(float top, float dock, int pixel_width, int pixel_height) {
    Program& page = program();
    page.top = top;
    page.dock = dock;
    page.pixel_width = static_cast<float>(pixel_width);
    page.pixel_height = static_cast<float>(pixel_height);
    page.stale = true;
}

EMSCRIPTEN_KEEPALIVE int app_frame() {
    Program& page = program();
    if (page.canvas) ImGui_ImplOpenGL3_NewFrame();
    const bool seen = page.canvas && !page.html && page.pixel_width >= 1;
    const float bottom = page.top + page.pixel_height / page.scale - page.dock;
    const widgets::Area window{0, page.top, page.pixel_width / page.scale, bottom};
    page.session->set_window(seen ? window : widgets::Area{}, page.dock);
    return draw(page.session->frame(), bottom) ? 2 : 0;
}

}  // extern "C"
