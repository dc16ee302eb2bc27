#pragma once
// Tables, workbooks and JSON that came with a letter, read as rows: by the same readers as a file of their own.

#include <optional>
#include <string>

#include "intake/reader.h"

namespace peilstok::intake::mail {

/// Stands between a letter's reader and the sink. Rows of an attachment get the row of their letter, and not the name
/// under which it was attached. A letter that has no words of its own is left out when its attachments gave rows.
class AttachmentRows {
 public:
  AttachmentRows(const FileProfile& profile, const Sink& sink, const Limits& limits);

  /// All three say false when the sink said stop.
  bool letter(RawRecord&& record);
  bool attachment(std::uint64_t row, std::string_view bytes, bool last);
  /// To be called once when there is no more.
  bool finish();

 private:
  bool readWhole(std::uint64_t row);
  /// False when it is nothing that gives rows.
  static bool givesRows(const FileProfile& profile);
  void leave();

  const FileProfile& m_profile;
  const Sink& m_sink;
  Limits m_limits;
  std::string m_bytes;                  ///< of the one at hand
  std::size_t m_read = 0;               ///< attachments
  std::optional<RawRecord> m_wordless;  ///< a letter without words, until it is known whether its attachments gave rows
  std::uint64_t m_rowThatGave = 0;      ///< of the letter whose attachments gave rows last
};

}  // namespace peilstok::intake::mail
