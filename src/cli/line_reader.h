#pragma once
// Lines of a stream of any size in bounded memory.

#include <cstring>
#include <istream>
#include <string>
#include <vector>

namespace peilstok::cli {

/// Hands over one line at a time, without its line end. Of a line over the limit only that it was there is kept.
class LineReader {
 public:
  enum class Outcome { line, too_long, end, failed };

  LineReader(std::istream& in, std::size_t limit) : m_in(in), m_limit(limit), m_buffer(64u << 10) {}

  Outcome next(std::string& line) {
    line.clear();
    bool tooLong = false, any = false;
    while (true) {
      if (m_at == m_size && !fill()) {
        if (m_in.bad()) return Outcome::failed;
        if (!any) return Outcome::end;
        break;
      }
      any = true;
      const char* begin = m_buffer.data() + m_at;
      const auto* end = static_cast<const char*>(std::memchr(begin, '\n', m_size - m_at));
      const std::size_t length = end ? static_cast<std::size_t>(end - begin) : m_size - m_at;
      if (tooLong || line.size() + length > m_limit) {
        tooLong = true;
        line.clear();
      } else {
        line.append(begin, length);
      }
      m_at += length + (end ? 1 : 0);
      if (end) break;
    }
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return tooLong ? Outcome::too_long : Outcome::line;
  }

 private:
  bool fill() {
    m_at = 0;
    m_in.read(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size()));
    m_size = static_cast<std::size_t>(m_in.gcount());
    return m_size > 0;
  }

  std::istream& m_in;
  std::size_t m_limit;
  std::vector<char> m_buffer;
  std::size_t m_at = 0, m_size = 0;
};

}  // namespace peilstok::cli
