#pragma once
// Every call between C++ and the page. Nothing else crosses.
//
// Page → C++ (exported; bytes are written by the page into memory from malloc and freed by it):
//   app_font(weight, ptr, len)            400, 600, 700: the TTF bytes, before app_start
//   app_restore(ptr, len)                 one stored record before app_start: str key, str value
//                                         (u32 length + bytes each). "left/" and a key: what the last
//                                         visit could not settle; "copy/" and a key: of the second copy,
//                                         when the database holds less than it once did
//   app_start(flags)                      bit 0: WebGL 2 is there on "#canvas"; bit 1: storage
//   works;
//                                         bit 2: the browser's language is English; bit 3: the
//                                         coordinator's part of the program is apart
//   app_part(works)                       answer to load_part(): it is there now, or did not come
//   app_file_made(works)                  answer to a download() that the page makes: it is saved, or
//                                         could not be made; in the order in which they were asked
//   app_environment(width, height, dpr, bits)   CSS px of the layout viewport; bits: 1 dark,
//                                         2 reduced motion, 4 HTML skin, 8 coarse pointer,
//                                         16 no network
//   app_event(type, key_low, key_high, ptr, len)   types of enum Event
//   app_file(name_ptr, name_len, ptr, len, remaining)  one chosen or dropped file; remaining =
//   files
//                                         still to come in this batch (0: the last)
//   app_bundle(name_ptr, name_len, ptr, len, first_row, more, remaining)  whole lines of a bundle,
//                                         from this row on; more: another part of it follows
//   app_take_in()                         applies what was queued before the person's next act, without a frame
//   app_file_refused(name_ptr, name_len, remaining, surplus)   not read: too big, or one file too many
//   app_file_closed(name_ptr, name_len, remaining, tried)   it came under a passphrase and waits in the page;
//                                         tried: the one that unseal() gave does not open it
//   app_file_sealed(works)                answer to seal(): it is saved, or could not be made
//   app_stored(sequence, code)            a store() settled; code 0 done, else StoreFault
//   app_storage_fault(code)               storage was lost without a pending write: all is to be stored again
//   app_hold(key_ptr, key_len, here)      answer to hold(), and later news: this tab may change it, or another one
//                                         does
//   app_reread(ptr, len)                  one record, as app_restore, that another tab wrote; before the
//                                         app_hold or app_changed that it belongs to
//   app_changed(sequence)                 another tab had changed what this store() was about: nothing of it was
//                                         kept
//   app_update_ready()                    a newer build is there to go over to
//   app_context(alive)                    0: WebGL context lost, 1: restored
//   app_window(top, dock, pixel_width, pixel_height)   the canvas covers document px from top; its
//                                         last `dock` CSS px hold what stays in view
//   app_frame()                           applies what was queued, commits, draws; returns bit 0:
//                                         another frame is wanted; bit 1: the dock was drawn
// The page calls app_frame from one requestAnimationFrame after any of the others, never otherwise.
//
// C++ → page (Module.host):
//   commit(ptr, len)                      a patch of sem/patch.h
//   store(sequence, ptr, len)             one strict transaction: repeated u8 op (1 put, 2 delete, 3 erase
//                                         all before what follows), str key, str value (put only). Taking
//                                         away "copy" forgets the second copy that app_restore brought.
//   hold(key_ptr, key_len)                what is open now, and changed: "draft/" id, "desk", or nothing
//   take()                                the person wants to change it here, not in another tab
//   update()                              the person agrees to the newer build
//   download(name_ptr, name_len, type_ptr, type_len, ptr, len)   of type "image/png;dpi=96|192|300":
//                                         the bytes are the SVG it is to be drawn from; of a
//                                         spreadsheet's type, the text of survey/report/workbook.h;
//                                         of type "application/zip", what report::packed() wrote
//   seal(name_ptr, name_len, passphrase_ptr, passphrase_len, ptr, len)   a download under a passphrase
//   unseal(ptr, len)                      tries this passphrase on the files that wait: they come again as
//                                         app_file… or app_file_closed; empty: forgets them
//   now()                                 milliseconds since 1970, UTC
//   offset(ms)                            local minutes to add to UTC at that moment
//   random(ptr, len)
//   copy(ptr, len)                        text for the clipboard
//   paste()                               the clipboard's text comes as a file
//   stopReading()                         no more files of this batch but one with `remaining` 0
//   loadPart()                            the coordinator's screens were opened

#include <cstdint>

namespace platform {

enum class Event : std::uint32_t {
    Click = 1,  // a button or link was activated
    Check = 2,  // a radio was chosen; a checkbox changed: text "1" or "0"
    Input = 3,  // the whole text of a field, number, date, or select after a change
    Focus = 4,
    Blur = 5,
};

enum class StoreFault : std::uint32_t { None, Full, Closed, Damaged, Blocked, Private, OtherTab, Newer };

}  // namespace platform
