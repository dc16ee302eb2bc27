#include "screens/duiding/finding_row.h"

#include <QPainter>
#include <QVBoxLayout>

#include "screens/duiding/finding_card.h"
#include "widgets/labels.h"

namespace peilstok::ui {

FindingRow::FindingRow(const Theme& theme, const FindingGroup& group, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_effect(group.effect) {
  setCheckable(true);
  setAutoExclusive(true);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(34, 4, 6, 5);
  layout->setSpacing(0);
  layout->addWidget(makeLabel(group.name));
  const QString weight = group.strength > 0 ? tr("%1, %2").arg(strengthWords(group.strength), effectWords(group.effect))
                                            : tr("telt niet mee: %1").arg(group.silenced());
  QStringList second{QStringLiteral("\u2018%1\u2019").arg(group.excerpt), weight};
  layout->addWidget(makeLabel(second.join(QStringLiteral(" \u00b7 ")), "small"));
  for (QWidget* inner : findChildren<QWidget*>()) inner->setAttribute(Qt::WA_TransparentForMouseEvents);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setText(group.name);
  setAccessibleName(group.name);
  setAccessibleDescription(FindingCard::spoken(group));
  connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FindingRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (isChecked() || underMouse()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(isChecked() ? Role::selection : Role::raised));
    painter.drawRoundedRect(rect(), 4, 4);
  }
  paintSwatch(painter);
}

void FindingRow::paintSwatch(QPainter& painter) const {
  const bool up = m_effect == Effect::up, down = m_effect == Effect::down;
  const QRectF box(6, 6, 18, 18);
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_theme.colour(up ? Role::upTint : down ? Role::downTint : Role::neutralTint));
  painter.drawRoundedRect(box, 3, 3);
  painter.setPen(QPen(m_theme.colour(up     ? Role::up
                                     : down ? Role::down
                                            : Role::textMuted),
                      2, Qt::SolidLine, Qt::RoundCap));
  if (!up && !down) return painter.drawPoint(box.center());
  painter.drawLine(box.center() - QPointF(4, 0), box.center() + QPointF(4, 0));
  if (up) painter.drawLine(box.center() - QPointF(0, 4), box.center() + QPointF(0, 4));
}

}  // namespace peilstok::ui
