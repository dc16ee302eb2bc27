#include "screens/duiding/finding_text.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

#include "screens/duiding/finding_card.h"

namespace peilstok::ui {

FindingText::FindingText(const Theme& theme, QWidget* parent)
    : MarkedText(theme, parent), m_card(new FindingCard(theme, this)) {
  setObjectName(QStringLiteral("findingText"));
  setMouseTracking(true);
  viewport()->setMouseTracking(true);
  m_card->hide();
}

void FindingText::setFindings(const FindingView& view, std::vector<FindingGroup> groups) {
  m_card->hide();
  m_chosen = -1;
  m_groups = std::move(groups);
  std::vector<TextMark> marks;
  for (const FindingGroup& group : m_groups) marks.push_back(group.mark);
  setMarkedText(view.text, std::move(marks), view.titleEnd, view.masks);
  setAccessibleDescription(
      hasFindings() ? tr("%1 vondsten. Pijl naar links en rechts gaat erlangs.").arg(m_groups.size()) : QString());
}

bool FindingText::hasFindings() const { return !m_groups.empty(); }

void FindingText::choose(int group) {
  const int count = static_cast<int>(m_groups.size());
  m_chosen = group >= 0 && group < count ? group : -1;
  const bool inText = m_chosen >= 0 && m_groups[static_cast<std::size_t>(m_chosen)].mark.end > 0;
  showMark(inText ? m_chosen : -1);
  Q_EMIT chosenChanged(m_chosen);
}

void FindingText::step(int by) {
  if (!hasFindings()) return;
  const int count = static_cast<int>(m_groups.size());
  const int next = m_chosen < 0 ? (by > 0 ? 0 : count - 1) : (m_chosen + by + count) % count;
  choose(next);
  showCard(next);
  setAccessibleDescription(FindingCard::spoken(m_groups[static_cast<std::size_t>(next)]));
  QAccessibleEvent told(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&told);
}

QRect FindingText::stretch(const FindingGroup& group) const {
  QTextCursor from(document()), to(document());
  from.setPosition(group.mark.begin);
  to.setPosition(group.mark.end);
  const QRect begin = cursorRect(from), end = cursorRect(to);
  const QRect both = begin.top() == end.top() ? begin.united(end) : begin;
  return {viewport()->mapToGlobal(both.topLeft()), both.size()};
}

void FindingText::showCard(int group) { showCardOf({&m_groups[static_cast<std::size_t>(group)]}); }

void FindingText::showCardOf(const std::vector<const FindingGroup*>& groups) {
  m_card->showFor(groups, stretch(*groups.front()));
}

bool FindingText::event(QEvent* event) {
  // Esc closes the card first; without one it is the page's.
  if (event->type() == QEvent::ShortcutOverride && m_card->isVisible() &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  return MarkedText::event(event);
}

void FindingText::keyPressEvent(QKeyEvent* event) {
  const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
  if (plain && hasFindings() && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left))
    return step(event->key() == Qt::Key_Right ? 1 : -1);
  if (event->key() == Qt::Key_Escape && m_card->isVisible()) return m_card->hide();
  MarkedText::keyPressEvent(event);
}

void FindingText::focusInEvent(QFocusEvent* event) {
  MarkedText::focusInEvent(event);
  const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
  if (byKey && hasFindings() && m_chosen < 0) step(1);
}

void FindingText::focusOutEvent(QFocusEvent* event) {
  MarkedText::focusOutEvent(event);
  m_card->hide();
}

void FindingText::mouseMoveEvent(QMouseEvent* event) {
  MarkedText::mouseMoveEvent(event);
  if (event->buttons() != Qt::NoButton) return m_card->hide();
  const int at = cursorForPosition(event->pos()).position();
  std::vector<const FindingGroup*> under;
  for (const FindingGroup& group : m_groups)
    if (group.mark.begin <= at && at < group.mark.end) under.push_back(&group);
  if (under.empty()) return m_card->hide();
  // The shortest first: it is the one that is pointed at.
  std::stable_sort(under.begin(), under.end(), [](const FindingGroup* a, const FindingGroup* b) {
    return a->mark.end - a->mark.begin < b->mark.end - b->mark.begin;
  });
  showCardOf(under);
}

void FindingText::leaveEvent(QEvent* event) {
  MarkedText::leaveEvent(event);
  if (!hasFocus()) m_card->hide();
}

void FindingText::hideEvent(QHideEvent* event) {
  MarkedText::hideEvent(event);
  m_card->hide();
}

}  // namespace peilstok::ui
