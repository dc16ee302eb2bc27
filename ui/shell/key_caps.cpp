#include "shell/key_caps.h"

#include <QPainter>
#include <algorithm>
#include <vector>

#include "shell/keys.h"

namespace peilstok::ui {

namespace {

constexpr int capHeight = 22, capSide = 7, capGap = 4;

/// A cap, or a word between two of them.
struct Piece {
  QString text;
  bool cap;
};

std::vector<Piece> piecesOf(const QList<QKeySequence>& keys) {
  std::vector<Piece> pieces;
  for (const QKeySequence& one : keys) {
    if (!pieces.empty()) pieces.push_back({KeyCaps::tr("of"), false});
    for (const QString& cap : keyCaps(one))
      pieces.push_back({cap.isEmpty() ? KeyCaps::tr("dan") : cap, !cap.isEmpty()});
  }
  return pieces;
}

QFont capFont() { return Theme::font(metrics::small); }

int widthOf(const Piece& piece, const QFontMetrics& type) {
  const int words = type.horizontalAdvance(piece.text);
  return piece.cap ? std::max(capHeight, words + 2 * capSide) : words;
}

}  // namespace

int keyCapsWidth(const QList<QKeySequence>& keys) {
  const QFontMetrics type(capFont());
  int width = 0;
  for (const Piece& piece : piecesOf(keys)) width += widthOf(piece, type) + capGap;
  return std::max(0, width - capGap);
}

void paintKeyCaps(QPainter& painter, const QRect& box, const QList<QKeySequence>& keys, const Theme& theme,
                  bool faint) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(capFont());
  const QFontMetrics type(capFont());
  int left = box.left();
  for (const Piece& piece : piecesOf(keys)) {
    const QRect place(left, box.top() + (box.height() - capHeight) / 2, widthOf(piece, type), capHeight);
    if (piece.cap) {
      painter.setPen(QPen(theme.colour(faint ? Role::line : Role::lineStrong), 1));
      painter.setBrush(theme.colour(Role::surface));
      painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    painter.setPen(theme.colour(piece.cap && !faint ? Role::text : Role::textMuted));
    painter.drawText(place, Qt::AlignCenter, piece.text);
    left += place.width() + capGap;
  }
  painter.restore();
}

KeyCaps::KeyCaps(const Theme& theme, QList<QKeySequence> keys, QWidget* parent)
    : QLabel(parent), m_theme(theme), m_keys(std::move(keys)) {
  setText(keysText(m_keys));
  setAccessibleName(text());
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize KeyCaps::sizeHint() const { return {keyCapsWidth(m_keys), capHeight}; }

void KeyCaps::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintKeyCaps(painter, rect(), m_keys, m_theme, false);
}

}  // namespace peilstok::ui
