#include "typing/autosave.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace peilstok::ui {

namespace {

constexpr std::chrono::milliseconds pause{300};

bool isEmpty(const DraftFields& fields) {
  return std::all_of(fields.begin(), fields.end(), [](const auto& one) { return one.second.empty(); });
}

}  // namespace

Autosave::Autosave(Bridge& bridge, std::string key, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_key(std::move(key)) {
  m_pause.setSingleShot(true);
  m_pause.setInterval(pause);
  connect(&m_pause, &QTimer::timeout, this, &Autosave::write);
  connect(&m_bridge, &Bridge::draftReady, this, [this](const DraftText& draft, quint64 ticket) {
    if (ticket != m_ticket || m_known) return;
    m_known = true;
    m_version = draft.version;
    if (m_dirty) return write();  // somebody typed before the answer came: that text is the newer one
    m_mine = draft.fields;
    if (draft.version == 0 || isEmpty(draft.fields)) return;
    Q_EMIT restored(draft.fields);
    Q_EMIT kept(draft.at);
  });
  connect(&m_bridge, &Bridge::draftKept, this, &Autosave::tellKept);
  connect(&m_bridge, &Bridge::draftClashed, this, [this](const DraftText& theirs) {
    if (theirs.key != m_key || !std::exchange(m_writing, false)) return;
    m_theirs = theirs;
    m_clash = true;
    Q_EMIT clashed(m_mine, theirs.fields);
  });
  connect(&m_bridge, &Bridge::draftFailed, this, [this](const std::string& failedKey, const Error& error) {
    if (failedKey != m_key || !std::exchange(m_writing, false)) return;
    m_dirty = true;
    Q_EMIT failed(error);
  });
}

Autosave::~Autosave() { flush(); }

void Autosave::begin() { m_ticket = m_bridge.requestDraft(m_key); }

void Autosave::type(const DraftFields& fields) {
  if (fields == m_mine) return;
  m_mine = fields;
  m_dirty = true;
  // From the first key that is not kept: whoever types on without a pause loses no more than whoever stops.
  if (!m_pause.isActive()) m_pause.start();
}

void Autosave::flush() {
  if (!m_dirty || m_clash) return;
  m_pause.stop();
  // Gone before it was told what lies there: what was typed is the newer text, as it would have been then.
  if (!std::exchange(m_known, true)) m_version = DraftText::anyVersion;
  if (std::exchange(m_writing, false)) ++m_version;  // what is on its way makes the version that comes next
  write();
}

void Autosave::write() {
  if (!m_dirty || !m_known || m_writing || m_clash) return;
  m_dirty = false;
  if (isEmpty(m_mine)) {
    if (m_version > 0) m_bridge.dropDraft(m_key);
    return;
  }
  m_writing = true;
  m_bridge.keepDraft({m_key, m_version, {}, m_mine});
}

void Autosave::tellKept(const DraftText& draft) {
  if (draft.key != m_key || !std::exchange(m_writing, false)) return;
  m_version = draft.version;
  Q_EMIT kept(draft.at);
  if (m_dirty) m_pause.start();
}

void Autosave::drop() {
  m_pause.stop();
  if (std::exchange(m_writing, false)) ++m_version;  // it is written before it is dropped
  m_dirty = m_clash = false;
  m_mine.clear();
  m_bridge.dropDraft(m_key);
}

void Autosave::takeTheirs() {
  if (!std::exchange(m_clash, false)) return;
  m_version = m_theirs.version;
  m_mine = m_theirs.fields;
  m_dirty = false;
  Q_EMIT restored(m_mine);
  Q_EMIT settled();
  Q_EMIT kept(m_theirs.at);
}

void Autosave::keepMine() {
  if (!std::exchange(m_clash, false)) return;
  m_version = m_theirs.version;
  m_dirty = true;
  Q_EMIT settled();
  write();
}

}  // namespace peilstok::ui
