#include "widgets/marked_text.h"

#include <QTextBlock>
#include <algorithm>
#include <cmath>
#include <set>

namespace peilstok::ui {

namespace {

QTextCharFormat formatFor(const Theme& theme, Effect effect) {
  QTextCharFormat format;
  switch (effect) {
    case Effect::up:
      format.setBackground(theme.colour(Role::upTint));
      format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
      format.setUnderlineColor(theme.colour(Role::up));
      break;
    case Effect::down:
      format.setBackground(theme.colour(Role::downTint));
      format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
      format.setUnderlineColor(theme.colour(Role::down));
      break;
    case Effect::none:
      format.setBackground(theme.colour(Role::neutralTint));
      format.setUnderlineStyle(QTextCharFormat::DotLine);
      format.setUnderlineColor(theme.colour(Role::textMuted));
      break;
  }
  return format;
}

}  // namespace

MarkedText::MarkedText(const Theme& theme, QWidget* parent) : QTextEdit(parent), m_theme(theme) {
  setReadOnly(true);
  setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  setTabChangesFocus(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  document()->setDocumentMargin(0);
  viewport()->setAutoFillBackground(false);
  setAccessibleName(tr("Tekst van het bericht"));
  connect(&m_theme, &Theme::changed, this, &MarkedText::format);
}

void MarkedText::setHeightLimit(int pixels) {
  m_limit = pixels;
  fitHeight();
}

void MarkedText::setMarkedText(const QString& text, std::vector<TextMark> marks, int titleEnd,
                               std::vector<TextNote> notes) {
  m_titleEnd = titleEnd;
  m_marks = std::move(marks);
  m_notes = std::move(notes);
  m_shown = -1;
  QTextCursor whole(document());
  whole.beginEditBlock();  // laid out once, when all of it stands
  setPlainText(text);
  format();
  whole.endEditBlock();
  fitHeight();
}

void MarkedText::showMark(int index) {
  m_shown = index >= 0 && index < static_cast<int>(m_marks.size()) ? index : -1;
  format();
  if (m_shown < 0) return;
  QTextCursor cursor(document());
  cursor.setPosition(m_marks[static_cast<std::size_t>(m_shown)].begin);
  setTextCursor(cursor);
  ensureCursorVisible();
}

void MarkedText::format() {
  const int size = document()->characterCount() - 1;
  QTextCursor cursor(document());
  cursor.beginEditBlock();
  cursor.select(QTextCursor::Document);
  QTextBlockFormat block;
  block.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
  cursor.mergeBlockFormat(block);
  QTextCharFormat plain;
  plain.setForeground(m_theme.colour(Role::text));
  cursor.setCharFormat(plain);
  if (m_titleEnd > 0) {
    QTextCharFormat title;
    title.setFontWeight(QFont::DemiBold);
    cursor.setPosition(0);
    cursor.setPosition(std::min(m_titleEnd, size), QTextCursor::KeepAnchor);
    cursor.mergeCharFormat(title);
  }
  for (const TextNote& note : m_notes) {
    QTextCharFormat fainter;
    fainter.setForeground(m_theme.colour(Role::textMuted));
    fainter.setToolTip(note.note);
    cursor.setPosition(std::clamp(note.begin, 0, size));
    cursor.setPosition(std::clamp(note.end, 0, size), QTextCursor::KeepAnchor);
    cursor.mergeCharFormat(fainter);
  }
  // Findings overlap; between two neighbouring edges the same set of them holds.
  std::set<int> edges;
  for (const TextMark& mark : m_marks) edges.insert({std::clamp(mark.begin, 0, size), std::clamp(mark.end, 0, size)});
  for (auto edge = edges.begin(); edge != edges.end() && std::next(edge) != edges.end(); ++edge) {
    const std::optional<QTextCharFormat> made = formatBetween(*edge, *std::next(edge));
    if (!made) continue;
    cursor.setPosition(*edge);
    cursor.setPosition(*std::next(edge), QTextCursor::KeepAnchor);
    cursor.mergeCharFormat(*made);
  }
  cursor.endEditBlock();
}

std::optional<QTextCharFormat> MarkedText::formatBetween(int from, int to) const {
  QStringList notes;
  Effect strongest = Effect::none;
  bool shown = false;
  for (std::size_t i = 0; i < m_marks.size(); ++i) {
    const TextMark& mark = m_marks[i];
    if (mark.begin > from || mark.end < to) continue;
    strongest = notes.isEmpty() ? mark.effect : std::min(strongest, mark.effect);
    shown = shown || static_cast<int>(i) == m_shown;
    notes.append(mark.note);
  }
  if (notes.isEmpty()) return std::nullopt;
  QTextCharFormat format = formatFor(m_theme, strongest);
  if (shown) {
    format.setBackground(m_theme.colour(Role::accent));
    format.setForeground(m_theme.colour(Role::onAccent));
  }
  notes.removeDuplicates();
  format.setToolTip(notes.join(QLatin1Char('\n')));
  return format;
}

void MarkedText::resizeEvent(QResizeEvent* event) {
  QTextEdit::resizeEvent(event);
  fitHeight();
}

void MarkedText::fitHeight() {
  const int height = static_cast<int>(std::ceil(document()->size().height())) + 2;
  setVerticalScrollBarPolicy(height > m_limit ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
  setFixedHeight(std::clamp(height, 24, m_limit));
}

}  // namespace peilstok::ui
