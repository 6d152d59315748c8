#pragma once
// Icons as SVG path data in a 24 × 24 box, stroked 2 wide. Only M, L, C and Z with absolute
// coordinates, so that the canvas needs no SVG library; the HTML skin uses the same data.

namespace widgets::icons {

inline constexpr const char* kCheck = "M5 12.5L9.5 17L19 7.5";
inline constexpr const char* kArrowUp = "M12 19L12 6M6 11.5L12 5.5L18 11.5";
inline constexpr const char* kPlus = "M12 5L12 19M5 12L19 12";
inline constexpr const char* kMinus = "M5 12L19 12";
inline constexpr const char* kQuestion =
    "M8.5 9C8.5 6.8 10 5.5 12 5.5C14 5.5 15.5 7 15.5 8.9C15.5 10.4 14.7 11.2 13.8 11.9"
    "C12.6 12.8 12 13.4 12 14.8M12 17.4L12 19.2";
inline constexpr const char* kRight = "M5 12L19 12M13 6L19 12L13 18";
inline constexpr const char* kLeft = "M19 12L5 12M11 6L5 12L11 18";
inline constexpr const char* kDownload = "M12 4L12 15M7 10.5L12 15.5L17 10.5M5 19.5L19 19.5";
inline constexpr const char* kUpload = "M12 15.5L12 4.5M7 9.5L12 4.5L17 9.5M5 19.5L19 19.5";
inline constexpr const char* kCross = "M6 6L18 18M18 6L6 18";
inline constexpr const char* kMoon =
    "M19.5 14.5C18.3 17.5 15.4 19.6 12 19.6C7.6 19.6 4 16 4 11.6C4 8.4 6.2 5.6 9.5 4.5"
    "C8.6 7.6 9.2 10.6 11.2 12.7C13.3 14.9 16.5 15.4 19.5 14.5Z";
inline constexpr const char* kSun =
    "M12 8C14.2 8 16 9.8 16 12C16 14.2 14.2 16 12 16C9.8 16 8 14.2 8 12C8 9.8 9.8 8 12 8Z"
    "M12 2.5L12 4.5M12 19.5L12 21.5M2.5 12L4.5 12M19.5 12L21.5 12"
    "M5.3 5.3L6.7 6.7M17.3 17.3L18.7 18.7M5.3 18.7L6.7 17.3M17.3 6.7L18.7 5.3";
inline constexpr const char* kClock =
    "M12 3.5C16.7 3.5 20.5 7.3 20.5 12C20.5 16.7 16.7 20.5 12 20.5C7.3 20.5 3.5 16.7 3.5 12"
    "C3.5 7.3 7.3 3.5 12 3.5ZM12 7.5L12 12L15 14";
inline constexpr const char* kFile =
    "M6 3.5L14 3.5L18.5 8L18.5 20.5L6 20.5ZM13.5 3.5L13.5 8.5L18.5 8.5";
inline constexpr const char* kCopies = "M9 9L20 9L20 20L9 20ZM15 9L15 4L4 4L4 15L9 15";
inline constexpr const char* kAlert =
    "M12 3.5C16.7 3.5 20.5 7.3 20.5 12C20.5 16.7 16.7 20.5 12 20.5C7.3 20.5 3.5 16.7 3.5 12"
    "C3.5 7.3 7.3 3.5 12 3.5ZM12 7L12 13M12 15.4L12 17.2";
inline constexpr const char* kBars = "M5 4L5 20L20 20M9.5 20L9.5 12M14 20L14 6M18.5 20L18.5 14";
inline constexpr const char* kSteps = "M4 19.5L9 19.5L9 14.5L14 14.5L14 9.5L19 9.5L19 4.5L21 4.5";
inline constexpr const char* kList =
    "M9.5 6L20 6M9.5 12L20 12M9.5 18L20 18M4 6L6 6M4 12L6 12M4 18L6 18";
inline constexpr const char* kLock =
    "M6 11L18 11L18 20L6 20ZM8.5 11L8.5 8C8.5 5.8 10 4.3 12 4.3C14 4.3 15.5 5.8 15.5 8L15.5 11";
inline constexpr const char* kUndo =
    "M8 5L4 9L8 13M4 9L14 9C17.3 9 20 11.5 20 14.5C20 17.5 17.3 20 14 20L10 20";
inline constexpr const char* kOffline =
    "M4 4L20 20M2.5 9C4.1 7.6 5.7 6.7 7.4 6.1M11 5.3C14.9 5 18.5 6.4 21.5 9M6 12.6C7.2 11.6 8.5 11 9.8 10.6"
    "M14.4 10.7C15.8 11.1 17 11.8 18 12.6M9.5 16.2C11 15.2 13 15.2 14.5 16.2M12 19L12 19.6";
inline constexpr const char* kDown = "M6 9.5L12 15.5L18 9.5";
inline constexpr const char* kUp = "M6 14.5L12 8.5L18 14.5";
inline constexpr const char* kBin = "M5 7L19 7M10 4L14 4M7 7L8 20L16 20L17 7M10.5 11L10.5 16M13.5 11L13.5 16";
inline constexpr const char* kSave =
    "M5 4L16 4L20 8L20 20L4 20L4 4ZM8 4L8 9L15 9L15 4M7.5 20L7.5 13.5L16.5 13.5L16.5 20";

}  // namespace widgets::icons
