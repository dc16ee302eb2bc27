#include "screens/duiding/decide/card_link.h"

#include <QPainter>
#include <QVBoxLayout>

#include "theme/icons.h"
#include "widgets/labels.h"

namespace peilstok::ui {

CardLink::CardLink(const Theme& theme, const QString& name, const QString& more, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 4, 6, 5);
  layout->setSpacing(0);
  layout->addWidget(makeLabel(name, "link"));
  if (!more.isEmpty()) layout->addWidget(makeLabel(more, "small"));
  for (QWidget* inner : findChildren<QWidget*>()) inner->setAttribute(Qt::WA_TransparentForMouseEvents);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setText(name);
  setObjectName(QStringLiteral("cardLink"));
  setAccessibleName(name);
  setAccessibleDescription(more);
  connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CardLink::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (isDown() || underMouse()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(isDown() ? Role::selection : Role::raised));
    painter.drawRoundedRect(rect(), 4, 4);
  }
  paintIcon(painter, QRectF(3, 6, 16, 16), QStringLiteral("pijl-rechts"), m_theme.colour(Role::accent));
}

}  // namespace peilstok::ui
