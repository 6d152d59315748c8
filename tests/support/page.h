#pragma once
// The app without a browser: driven by role and name, like the tests of the real page. A visit is
// one opened tab; `closed` gives what the device kept, for the next visit.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/session/session.h"

struct ImGuiContext;

namespace support {

class Page {
public:
    explicit Page(const std::map<std::string, std::string>& kept = {}, bool english = false);
    Page(const std::map<std::string, std::string>& kept, bool english,
         const exchange::Catalogue& catalogue);
    // Of a program in two parts, as the site has it: the coordinator's is asked for.
    static constexpr bool kParted = true;
    Page(bool parted, const std::map<std::string, std::string>& kept);
    ~Page();
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    // Operate; the test fails when there is no such element, or it is disabled.
    void click(const std::string& name);
    void choose(const std::string& name);                // a radio, by the start of its name
    void tick(const std::string& name, bool on = true, int nth = 0);  // the nth such checkbox
    void type(const std::string& label, const std::string& text);
    void pick(const std::string& label, const std::string& id);   // in a list, by the option's id
    void drop(const std::map<std::string, std::string>& files);
    void arrive(const std::string& name, const std::string& bytes, int remaining);   // one of a batch
    // Lines of a bundle, from this row on.
    void arrive_part(const std::string& name, const std::string& bytes, int first_row, bool more);
    void arrive_closed(const std::string& name, int remaining, bool tried);   // under a passphrase
    void arrive_too_big(const std::string& name);
    void seal_file(bool works);          // the one that the page was to seal
    void load_part(bool works);
    void make_file(bool works);          // the oldest one that the page was to make
    void storage_fails(std::uint32_t code);   // without a write
    void write_fails(std::uint32_t code);     // the last one that was asked for
    // Another tab has what is open here, or this one has it now; and what that one wrote of it.
    void hold(bool here, const std::map<std::string, std::string>& records = {});
    void changed_elsewhere(const std::map<std::string, std::string>& records);
    void newer_build();
    void lose_storage();   // all that was kept is gone, and the page hears of it
    void resize(float width);

    bool shows(const std::string& words) const;  // anywhere in the tree
    const sem::Node* find(sem::Role role, const std::string& name) const;
    static std::string name_of(const sem::Tree& tree, const sem::Node& node);
    int count(sem::Role role) const;
    int count_of(const std::string& words) const;   // elements that say them
    std::string focused() const;  // name of what the last commits sent the focus to

    const sem::Tree& tree() const { return session_->tree(); }
    const state::State& state() const { return session_->state(); }
    const std::map<std::string, std::string>& kept() const { return kept_; }
    const std::vector<state::Download>& downloads() const { return downloads_; }
    const std::vector<std::string>& commits() const { return commits_; }
    const std::vector<std::string>& broken() const { return broken_; }
    // Passphrases that the page was to try; an empty one: it was to forget the files.
    const std::vector<std::string>& tries() const { return tries_; }
    bool stopped_reading() const { return stopped_; }
    int pastes() const { return pastes_; }
    const std::string& copied() const { return copied_; }
    int parts_asked() const { return parts_asked_; }
    const std::string& held() const { return held_; }   // what the page was told is open
    int takes() const { return takes_; }
    int updates() const { return updates_; }
    bool acknowledge = true;  // storage completes at once
    bool expect_broken = false;  // else a frame that cannot be explained fails the test

private:
    Page(const std::map<std::string, std::string>& kept, bool english,
         const exchange::Catalogue& catalogue, bool parted);
    void send(platform::Event event, sem::Key key, std::string text);
    void frame();
    const sem::Node& operable(const std::vector<sem::Role>& roles, const std::string& name) const;

    ImGuiContext* context_;
    std::unique_ptr<session::Session> session_;
    std::map<std::string, std::string> kept_;
    std::vector<state::Download> downloads_;
    std::vector<std::string> commits_;
    std::vector<std::uint32_t> asked_;
    std::vector<std::string> broken_, tries_;
    std::string copied_, held_;
    int ids_ = 0, parts_asked_ = 0, pastes_ = 0, takes_ = 0, updates_ = 0;
    bool stopped_ = false;
};

}  // namespace support
