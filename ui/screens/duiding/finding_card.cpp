#include "screens/duiding/finding_card.h"

#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/presenter.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr int cardWidth = 360;

QString weightOf(const FindingGroup& group) {
  if (group.strength == 0) return FindingCard::tr("Telt niet mee: %1.").arg(group.silenced());
  return FindingCard::tr("%1, %2.").arg(present::capitalised(strengthWords(group.strength)), effectWords(group.effect));
}

QString ruleText(const FoundBy& rule) {
  QStringList parts{rule.words.isEmpty() ? FindingCard::tr("Een regel van de taal") : rule.words};
  if (rule.strength > 0) parts << strengthWords(rule.strength);
  if (!rule.silenced.isEmpty()) parts << silencedText(rule.silenced);
  return parts.join(QStringLiteral("  \u00b7  "));
}

QString originText(const FoundBy& rule) {
  return rule.source.isEmpty() ? FindingCard::tr("Herkomst: taalregel %1").arg(rule.id)
                               : FindingCard::tr("Herkomst: taalregel %1 in %2").arg(rule.id, rule.source);
}

}  // namespace

FindingCard::FindingCard(const Theme& theme, QWidget* parent)
    : QFrame(parent, Qt::ToolTip | Qt::FramelessWindowHint), m_theme(theme), m_layout(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("findingCard"));
  setAttribute(Qt::WA_ShowWithoutActivating);
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setFixedWidth(cardWidth);
  m_layout->setContentsMargins(metrics::loose, metrics::gap, metrics::loose, metrics::loose);
  m_layout->setSpacing(metrics::hair);
}

void FindingCard::add(QWidget* line) {
  m_layout->addWidget(line);
  line->show();  // a layout counts nothing for what is hidden, and the card itself is until its height is known
}

void FindingCard::addGroup(const FindingGroup& group) {
  add(makeLabel(group.name, "strong"));
  add(makeLabel(weightOf(group)));
  for (const FoundBy& rule : group.rules) {
    m_layout->addSpacing(metrics::tight);
    add(makeLabel(ruleText(rule)));
    add(makeLabel(originText(rule), "small"));
  }
  if (group.ground.isEmpty()) return;
  m_layout->addSpacing(metrics::tight);
  add(makeLabel(tr("Waarom het weegt: %1").arg(group.ground), "small"));
}

void FindingCard::showFor(const std::vector<const FindingGroup*>& groups, const QRect& near) {
  clear(m_layout);
  for (const FindingGroup* group : groups) {
    if (m_layout->count() > 0) add(makeRule());
    addGroup(*group);
  }
  m_layout->activate();
  const int height = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(cardWidth) : sizeHint().height();
  setFixedHeight(height);
  const QRect room = screen()->availableGeometry();
  int top = near.bottom() + metrics::close;
  if (top + height > room.bottom()) top = near.top() - metrics::close - height;
  const int left = std::clamp(near.left(), room.left(), std::max(room.left(), room.right() - cardWidth));
  move(left, std::max(room.top(), top));
  show();
  raise();
}

QString FindingCard::spoken(const FindingGroup& group) {
  QStringList parts{tr("\u2018%1\u2019: %2").arg(group.excerpt, group.name), weightOf(group)};
  for (const FoundBy& rule : group.rules) parts << ruleText(rule) << originText(rule);
  return parts.join(QStringLiteral(". "));
}

void FindingCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme.colour(Role::panel));
  painter.setPen(QPen(m_theme.colour(Role::lineStrong), 1));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace peilstok::ui
