#pragma once
// One line of a conversation that WhatsApp exported as text.

#include <optional>
#include <string_view>

namespace peilstok::intake::chat {

/// The first line of a message, or a line of the program itself ("... heeft de groep gemaakt").
struct ChatLine {
  int first = 0, second = 0, year = 0;  ///< of the date as it is written; which of the first two is the day, the whole
                                        ///< conversation tells. When the year stands in front it is month and day
  bool yearFirst = false;
  int hour = 0, minute = 0, seconds = 0;  ///< of a clock of 24 hours
  std::string_view sender;                ///< empty for a line of the program itself
  std::string_view text;
};

/// "19-11-2026 16:05 - Naam: tekst", "[19-11-2026, 16:05:12] Naam: tekst", "11/19/26, 4:05 PM - Name: text". Nothing
/// for a line that goes on with the message before it. `line` is UTF-8 without its end; the views point into it.
std::optional<ChatLine> chatLine(std::string_view line);

/// What stands in the place of a picture, a voice message or a message that was removed: no words of anybody.
bool isPlaceholder(std::string_view text);

/// At least two of the first lines begin a message and the very first does: a conversation. `start` is UTF-8.
bool isChat(std::string_view start);

}  // namespace peilstok::intake::chat
