#pragma once
// A conversation that WhatsApp exported as text into records, as it comes in.

#include <string>
#include <string_view>

#include "intake/chat/chat_line.h"
#include "intake/record.h"

namespace peilstok::intake::chat {

/// Which number of a date is the day. Looks at every date, in a first pass over the conversation.
class DayOrder {
 public:
  void look(std::string_view utf8);
  void finish() { look("\n"); }

  /// A conversation in which no date tells is read with the day in front, as it is written here.
  bool dayFirst() const { return m_second <= 12 || m_first > 12; }
  /// Neither number was ever over twelve, or both were.
  bool isGuess() const { return m_dates > 0 && (m_first > 12) == (m_second > 12); }

 private:
  void take(std::string_view line);
  std::string m_held;
  int m_first = 0, m_second = 0, m_dates = 0;
};

/// Push parser; holds one message. Rows are messages and lines of the program, counted from 1. Of each message: text,
/// received, author and platform ("whatsapp"). Rejected: system_line, media_left (no words), too_long, bad_date.
class ChatReader {
 public:
  ChatReader(bool dayFirst, const Sink& sink, const Limits& limits)
      : m_dayFirst(dayFirst), m_sink(sink), m_limits(limits) {}

  /// False when the sink said stop.
  bool feed(std::string_view utf8);
  bool finish();

 private:
  bool takeLine(std::string_view line);
  bool endMessage();
  bool reject(const char* code);
  std::string momentOf(const ChatLine& line) const;

  const bool m_dayFirst;
  const Sink& m_sink;
  const Limits& m_limits;
  std::string m_line;
  bool m_open = false, m_system = false, m_tooLong = false;
  std::string m_sender, m_moment, m_text;
  std::uint64_t m_row = 0;
};

}  // namespace peilstok::intake::chat
