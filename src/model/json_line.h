#pragma once
// Writes compact JSON straight into a string, byte for byte what nlohmann::json writes of the same values. For what an
// import writes of every row: building a tree first cost seven times as much.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "model/assessment.h"

namespace peilstok::json {

/// Keys and values in the order in which they come; the caller opens and closes in pairs.
class JsonLine {
 public:
  /// Room for most of what is written, so that it need not move again and again while it grows.
  JsonLine() { m_out.reserve(512); }

  void beginObject() { open('{'); }
  void endObject() { close('}'); }
  void beginArray() { open('['); }
  void endArray() { close(']'); }

  void key(std::string_view name) {
    text(name);
    m_out += ':';
    m_follows = false;
  }

  /// Any bytes; whatever is not UTF-8 becomes U+FFFD.
  void text(std::string_view value);
  void number(std::int64_t value) { raw(std::to_string(value)); }
  /// Tenths as a number with one decimal.
  void points(Tenths tenths);
  void truth(bool value) { raw(value ? "true" : "false"); }

  std::string take() { return std::move(m_out); }

 private:
  void separate() {
    if (m_follows) m_out += ',';
  }
  void open(char bracket) {
    separate();
    m_out += bracket;
    m_follows = false;
  }
  void close(char bracket) {
    m_out += bracket;
    m_follows = true;
  }
  void raw(std::string_view written) {
    separate();
    m_out += written;
    m_follows = true;
  }

  std::string m_out;
  bool m_follows = false;  ///< something stands before what comes next, in the same list or object
};

}  // namespace peilstok::json
