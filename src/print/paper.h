#pragma once
// The measures of a page, in points (1/72 inch) from the left top. One place, so that the rhythm can be judged as a
// whole: text of 10 on 14.5 in lines of about ninety characters, headings nearer to what follows than to what went
// before, rules under rows and no boxes.

namespace peilstok::print {

inline constexpr double kMillimetre = 72 / 25.4;
inline constexpr double kPageWidth = 210 * kMillimetre, kPageHeight = 297 * kMillimetre;
inline constexpr double kLeft = 22 * kMillimetre, kWidth = kPageWidth - 2 * kLeft;
inline constexpr double kTop = 29 * kMillimetre, kBottom = 270 * kMillimetre;
inline constexpr double kHeadBaseline = 17 * kMillimetre, kFootBaseline = 283 * kMillimetre;

struct Face {
  double size = 10, leading = 14.5;
  bool bold = false, italic = false;
};

inline constexpr Face kText{10, 14.5}, kTitle{20, 25, true}, kHeading2{13.5, 17, true}, kHeading3{11, 14.5, true},
    kHeading4{10, 14.5, true}, kCell{9, 12.5}, kCellStrong{9, 12.5, true}, kNarrowCell{8, 11},
    kNarrowCellStrong{8, 11, true}, kCaption{9, 12.5, false, true}, kMarking{12, 15, true}, kRunning{8.5, 12},
    kEnd{8, 11}, kWatermark{96, 110, true};

struct Ink {
  double red = 0, green = 0, blue = 0;
};

// Dark enough for small letters on white: at least 7 to 1.
inline constexpr Ink kBlack{0.106, 0.122, 0.141}, kBlue{0.078, 0.196, 0.290}, kSoft{0.294, 0.333, 0.388},
    kHair{0.788, 0.808, 0.839}, kFaint{0.925, 0.933, 0.945}, kBar{0, 0.447, 0.698}, kPure{0, 0, 0},
    kQuoteLine{0.604, 0.655, 0.706};

}  // namespace peilstok::print
