#include "delegates/entry_delegate.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>

namespace peilstok::ui {

namespace {

constexpr int side = 14;  // room left and right of the words
constexpr int above = 7, below = 8;
constexpr int titleLine = 20, secondLine = 18;
constexpr int headingHeight = 34;
constexpr int mostLines = 2;
constexpr int signSide = 14, signGap = 6;
const QString separator = QStringLiteral(" \u00b7 ");

const EntryRow& rowAt(const QModelIndex& index) {
  return *static_cast<const EntryRow*>(index.data(EntryListModel::RowRole).value<const void*>());
}

}  // namespace

EntryDelegate::EntryDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme),
      m_title(Theme::font()),
      m_small(Theme::font(metrics::small)),
      m_smallStrong(Theme::font(metrics::small, QFont::DemiBold)) {}

QStringList EntryDelegate::titleLines(const QString& title) const {
  const int wide = std::max(40, m_width - 2 * side);
  QTextLayout layout(title, m_title);
  QStringList lines;
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(wide);
    if (lines.size() == mostLines - 1) {
      lines << QFontMetrics(m_title).elidedText(title.mid(line.textStart()), Qt::ElideRight, wide);
      break;
    }
    lines << title.mid(line.textStart(), line.textLength()).trimmed();
  }
  layout.endLayout();
  return lines;
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const EntryRow& row = rowAt(index);
  if (row.isHeading()) return {m_width, headingHeight};
  const int second = row.sign || !row.word.isEmpty() || !row.tail.isEmpty() ? linesBelow(row) : 0;
  const int lines = static_cast<int>(titleLines(row.title).size());
  return {m_width, above + lines * titleLine + second * secondLine + below + 2 * m_theme.rowSlack()};
}

QStringList EntryDelegate::wordLines(const EntryRow& row) const {
  const QFontMetrics metrics(m_smallStrong);
  const int wide = std::max(40, m_width - 2 * side - (row.sign ? signSide + signGap : 0));
  if (metrics.horizontalAdvance(row.word) <= wide) return {row.word};
  // Where our own words are joined by a point in the middle, they part there.
  const qsizetype point = row.word.indexOf(separator);
  if (point < 0) return {row.word};
  return {row.word.left(point).trimmed(), row.word.mid(point + separator.size()).trimmed()};
}

int EntryDelegate::linesBelow(const EntryRow& row) const {
  const QStringList words = wordLines(row);
  return static_cast<int>(words.size()) + (tailBelow(row, words.back()) ? 1 : 0);
}

/// What would be cut beside the word, although a line of its own would hold it.
bool EntryDelegate::tailBelow(const EntryRow& row, const QString& word) const {
  if (row.tail.isEmpty() || word.isEmpty()) return false;
  const int wide = std::max(40, m_width - 2 * side - (row.sign ? signSide + signGap : 0));
  const int joined = QFontMetrics(m_smallStrong).horizontalAdvance(word) +
                     QFontMetrics(m_small).horizontalAdvance(QStringLiteral("  \u00b7  ") + row.tail);
  return joined > wide;
}

void EntryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  const EntryRow& row = rowAt(index);
  const bool chosen = option.state & QStyle::State_Selected;
  const bool hovered = index.row() == m_hovered && !row.isHeading();
  const QColor ground = m_theme.colour(chosen ? Role::selection : hovered ? Role::raised : Role::panel);
  painter->fillRect(option.rect, ground);
  const QRect line(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
  painter->fillRect(line, m_theme.colour(Role::line));
  if (row.isHeading()) {
    painter->setFont(m_smallStrong);
    painter->setPen(m_theme.colour(Role::textMuted));
    painter->drawText(option.rect.adjusted(side, 8, -side, -3), Qt::AlignVCenter | Qt::TextSingleLine, row.title);
    painter->restore();
    return;
  }
  if (chosen)
    painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1),
                      m_theme.colour(Role::accent));
  QRect box = option.rect.adjusted(side, above + m_theme.rowSlack(), -side, 0);
  painter->setFont(m_title);
  painter->setPen(m_theme.colour(Role::text));
  for (const QString& words : titleLines(row.title)) {
    painter->drawText(QRect(box.left(), box.top(), box.width(), titleLine), Qt::AlignVCenter | Qt::TextSingleLine,
                      words);
    box.setTop(box.top() + titleLine);
  }
  paintSecondLine(*painter, QRect(box.left(), box.top(), box.width(), secondLine), row, ground);
  painter->restore();
}

void EntryDelegate::paintSecondLine(QPainter& painter, const QRect& line, const EntryRow& row,
                                    const QColor& ground) const {
  QRect box = line;
  if (row.sign) {
    paintSign(painter, QRectF(box.left(), box.center().y() - signSide / 2.0 + 0.5, signSide, signSide), *row.sign,
              m_theme.colour(signRole(*row.sign)), ground);
    box.setLeft(box.left() + signSide + signGap);
  }
  const int left = box.left();
  const auto next = [&] { box = QRect(left, box.top() + secondLine, line.right() - left + 1, secondLine); };
  const auto put = [&](const QString& text, const QFont& font, Role role) {
    if (text.isEmpty() || box.width() < 20) return;
    painter.setFont(font);
    painter.setPen(m_theme.colour(role));
    const QString fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width());
    painter.drawText(box, Qt::AlignVCenter | Qt::TextSingleLine, fitting);
    box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(fitting));
  };
  const QStringList words = wordLines(row);
  for (qsizetype at = 0; at < words.size(); ++at) {
    if (at > 0) next();
    put(words[at], m_smallStrong, Role::text);
  }
  if (tailBelow(row, words.back())) {
    next();
    return put(row.tail, m_small, Role::textMuted);
  }
  if (!row.word.isEmpty() && !row.tail.isEmpty()) put(QStringLiteral("  \u00b7  "), m_small, Role::textMuted);
  put(row.tail, m_small, Role::textMuted);
}

}  // namespace peilstok::ui
