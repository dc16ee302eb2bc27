#include "intake/mail/attachments.h"

#include "base/memory_file.h"
#include "base/text.h"

namespace peilstok::intake::mail {

namespace {

constexpr std::size_t kMostAttachments = 1000;       // of one file
constexpr std::uint64_t kMostUnpacked = 256u << 20;  // of one workbook that came by mail

}  // namespace

AttachmentRows::AttachmentRows(const FileProfile& profile, const Sink& sink, const Limits& limits)
    : m_profile(profile), m_sink(sink), m_limits(limits) {
  m_limits.maxUnpackedBytes = std::min(m_limits.maxUnpackedBytes, kMostUnpacked);
}

bool AttachmentRows::letter(RawRecord&& record) {
  if (!finish()) return false;
  const auto words = record.fields.find("text");
  if (words != record.fields.end() && !text::trimmed(words->second).empty()) return m_sink.record(std::move(record));
  m_wordless = std::move(record);
  return true;
}

bool AttachmentRows::finish() {
  if (!m_wordless) return true;
  RawRecord record = std::move(*m_wordless);
  m_wordless.reset();
  return record.row == m_rowThatGave || m_sink.record(std::move(record));
}

void AttachmentRows::leave() {
  if (m_sink.doubt) m_sink.doubt("attachment_left");
}

bool AttachmentRows::attachment(std::uint64_t row, std::string_view bytes, bool last) {
  if (m_read < kMostAttachments) m_bytes += bytes;
  if (!last) return true;
  const bool goOn = m_read == kMostAttachments ? (leave(), true) : readWhole(row);
  m_read = std::min(m_read + 1, kMostAttachments);
  m_bytes.clear();
  return goOn;
}

bool AttachmentRows::givesRows(const FileProfile& profile) {
  switch (profile.kind) {
    case FileKind::csv: return profile.fieldColumns.contains("text") && profile.header.size() > 1;
    case FileKind::json:
    case FileKind::jsonl: return true;
    case FileKind::xlsx: return !profile.sheetsRead.empty();
    default: return false;
  }
}

bool AttachmentRows::readWhole(std::uint64_t row) {
  const auto file = file::MemoryFile::of(m_bytes);
  if (!file) return leave(), true;
  // Nobody is there to choose a sheet: all that fit are read.
  const auto profile = sniff((*file)->path(), m_profile.mappings, "auto", m_limits, kAllSheets);
  if (!profile || !givesRows(*profile)) return leave(), true;
  bool stopped = false;
  Sink inside;
  inside.record = [&](RawRecord&& record) {
    record.row = row;
    m_rowThatGave = row;
    stopped = !m_sink.record(std::move(record));
    return !stopped;
  };
  inside.rejected = [&](const Rejected& rejected) {
    if (m_sink.rejected) m_sink.rejected({row, rejected.code});
  };
  inside.stopAsked = m_sink.stopAsked;
  for (const std::string& code : profile->doubts)
    if (m_sink.doubt) m_sink.doubt(code);
  const auto read = intake::read((*file)->path(), *profile, inside, m_limits);
  if (read) return true;
  if (stopped || read.error().code == ErrorCode::cancelled) return false;
  // What it gave before it broke off is sound, and so is the letter.
  if (m_sink.rejected) m_sink.rejected({row, "attachment_broken"});
  return leave(), true;
}

}  // namespace peilstok::intake::mail
