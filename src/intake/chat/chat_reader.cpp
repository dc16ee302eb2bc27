#include "intake/chat/chat_reader.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "base/clock.h"
#include "base/text.h"

namespace peilstok::intake::chat {

namespace {

constexpr std::size_t kBeginning = 200;  // bytes: longer than any date with its clock
constexpr std::string_view kPlatform = "whatsapp";

}  // namespace

void DayOrder::look(std::string_view utf8) {
  while (!utf8.empty()) {
    const std::size_t end = utf8.find('\n');
    const std::string_view piece = utf8.substr(0, end);
    m_held += piece.substr(0, kBeginning - m_held.size());
    if (end == std::string_view::npos) return;
    take(m_held);
    m_held.clear();
    utf8.remove_prefix(end + 1);
  }
}

void DayOrder::take(std::string_view line) {
  const auto found = chatLine(text::trimmed(line));
  if (!found || found->yearFirst) return;
  ++m_dates;
  m_first = std::max(m_first, found->first);
  m_second = std::max(m_second, found->second);
}

bool ChatReader::feed(std::string_view utf8) {
  while (!utf8.empty()) {
    const std::size_t end = utf8.find('\n');
    const std::string_view piece = utf8.substr(0, end);
    m_line += piece.substr(0, m_limits.maxFieldBytes + 1 - m_line.size());  // one byte over tells that there was more
    if (end == std::string_view::npos) return true;
    if (!takeLine(m_line)) return false;
    m_line.clear();
    utf8.remove_prefix(end + 1);
  }
  return true;
}

bool ChatReader::finish() {
  const bool goOn = m_line.empty() || takeLine(m_line);
  m_line.clear();
  return goOn && endMessage();
}

bool ChatReader::takeLine(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  const auto begun = chatLine(line);
  if (begun && !endMessage()) return false;
  if (begun) {
    m_open = true;
    m_system = begun->sender.empty();
    m_tooLong = false;
    m_sender = begun->sender;
    m_moment = momentOf(*begun);
    m_text.clear();
  }
  // What stands before the first message belongs to nobody.
  if (!m_open) return true;
  const std::string_view words = begun ? begun->text : line;
  if (!begun) m_text += '\n';
  m_tooLong =
      m_tooLong || m_line.size() > m_limits.maxFieldBytes || m_text.size() + words.size() > m_limits.maxFieldBytes;
  if (!m_tooLong) m_text += words;
  return true;
}

bool ChatReader::endMessage() {
  if (!m_open) return true;
  m_open = false;
  ++m_row;
  if (m_system) return reject("system_line");
  if (m_tooLong) return reject("too_long");
  if (isPlaceholder(m_text)) return reject("media_left");
  if (m_moment.empty()) return reject("bad_date");
  RawRecord record;
  record.row = m_row;
  record.fields = {{"text", std::string(text::trimmed(m_text))},
                   {"received", std::move(m_moment)},
                   {"author", std::move(m_sender)},
                   {"platform", std::string(kPlatform)}};
  return m_sink.record(std::move(record));
}

bool ChatReader::reject(const char* code) {
  if (m_sink.rejected) m_sink.rejected({m_row, code});
  return true;
}

/// The clock of the telephone that made the export, so that of the Netherlands; empty for a day that does not exist.
std::string ChatReader::momentOf(const ChatLine& line) const {
  const bool dayFirst = m_dayFirst && !line.yearFirst;
  const std::chrono::year_month_day date{std::chrono::year(line.year),
                                         std::chrono::month(static_cast<unsigned>(dayFirst ? line.second : line.first)),
                                         std::chrono::day(static_cast<unsigned>(dayFirst ? line.first : line.second))};
  if (!date.ok() || line.year < 1970 || line.year >= 2200) return {};
  return civil::format(civil::toInstant({date, line.hour, line.minute, line.seconds}));
}

}  // namespace peilstok::intake::chat
