#include "bridge/masks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "model/words.h"

namespace peilstok::ui {

namespace {

struct Masks {
  Q_DECLARE_TR_FUNCTIONS(Masks)
};

const QRegularExpression& pattern() {
  static const QRegularExpression made = [] {
    QStringList kinds;
    for (const auto& [kind, word] : Words<MaskKind>::table) kinds << toQt(word);
    return QRegularExpression(QStringLiteral("\\[(%1)(?::([0-9a-f]+))?\\]").arg(kinds.join(QLatin1Char('|'))));
  }();
  return made;
}

QString noteOf(const QString& kind, const QString& number) {
  if (number.isEmpty()) return Masks::tr("Afgeschermd: %1").arg(kind);
  return Masks::tr("Afgeschermd: %1. Kenmerk %2; hetzelfde kenmerk is hetzelfde gegeven.").arg(kind, number);
}

}  // namespace

ReadableText::ReadableText(const QString& stored) {
  qsizetype done = 0;
  auto found = pattern().globalMatch(stored);
  while (found.hasNext()) {
    const QRegularExpressionMatch mask = found.next();
    const auto kind = fromWord<MaskKind>(fromQt(mask.captured(1)));
    if (!kind) continue;
    m_text += stored.mid(done, mask.capturedStart() - done);
    const QString words = present::mask(*kind);
    const int begin = static_cast<int>(m_text.size());
    m_text += QLatin1Char('[') + words + QLatin1Char(']');
    const int end = static_cast<int>(m_text.size());
    m_masks.push_back({begin, end, noteOf(words, mask.captured(2))});
    m_pieces.push_back({static_cast<int>(mask.capturedStart()), static_cast<int>(mask.capturedEnd()), begin, end});
    done = mask.capturedEnd();
  }
  m_text += stored.mid(done);
}

int ReadableText::at(int stored) const {
  int moved = 0;
  for (const Piece& one : m_pieces) {
    if (stored < one.storedEnd) return stored > one.storedBegin ? one.begin : stored + moved;
    moved = one.end - one.storedEnd;
  }
  return stored + moved;
}

QString readable(std::string_view stored) { return ReadableText(toQt(stored)).text(); }

}  // namespace peilstok::ui
