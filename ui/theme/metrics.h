#pragma once
// Sizes by what they are for, in device-independent pixels. A number that stands here does not stand anywhere else.

namespace peilstok::ui::metrics {

// Type.
inline constexpr int small = 12;   ///< second lines, labels, the status bar
inline constexpr int tip = 13;     ///< what appears beside the pointer
inline constexpr int body = 14;    ///< everything that is read
inline constexpr int head = 16;    ///< of a section
inline constexpr int title = 20;   ///< of a page
inline constexpr int figure = 28;  ///< the one number of a page

// Space, from inside a word group to the edge of a page.
inline constexpr int hair = 2;    ///< between a title and its own second line
inline constexpr int tight = 4;   ///< between lines that say one thing
inline constexpr int close = 6;   ///< between lines of one block
inline constexpr int gap = 8;     ///< between controls
inline constexpr int loose = 12;  ///< between blocks
inline constexpr int block = 16;  ///< above a page
inline constexpr int page = 20;   ///< beside a page
inline constexpr int wide = 24;   ///< between sections

// Shape.
inline constexpr int control = 34;       ///< height of what can be pressed or typed in, its edges included
inline constexpr int rowHeight = 40;     ///< of a list at normal rows; Theme::rowHeight() is the one chosen
inline constexpr int radiusTick = 3;     ///< of a box to tick
inline constexpr int radiusSmall = 4;    ///< of a mark, an item of a menu
inline constexpr int radiusControl = 5;  ///< of a button or field
inline constexpr int radiusCard = 6;     ///< of a card or banner
inline constexpr int radiusPill = 9;     ///< of a tag
inline constexpr int ring = 2;           ///< stroke of the focus ring
inline constexpr int icon = 20;          ///< beside text of a heading or in the rail
inline constexpr int mark = 15;          ///< a sign beside body text
inline constexpr int readable = 640;     ///< no line of running text is wider

}  // namespace peilstok::ui::metrics
