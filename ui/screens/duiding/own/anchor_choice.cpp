#include "screens/duiding/own/anchor_choice.h"

#include <QHBoxLayout>
#include <QPainter>

#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr double ring = 16;

}  // namespace

AnchorChoice::AnchorChoice(const Theme& theme, const QString& lead, const QString& words, const QString& example,
                           QWidget* parent)
    : QAbstractButton(parent), m_theme(theme) {
  setCheckable(true);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(30, 4, 6, 5);
  layout->setSpacing(metrics::gap);
  if (!lead.isEmpty()) layout->addWidget(makeLine(lead, "strong"), 0, Qt::AlignTop);
  layout->addWidget(makeLabel(words), 1);
  for (QWidget* inner : findChildren<QWidget*>()) inner->setAttribute(Qt::WA_TransparentForMouseEvents);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setText(words);
  if (!example.isEmpty()) setToolTip(tr("Bijvoorbeeld: \u2018%1\u2019").arg(example));
  setAccessibleDescription(toolTip());
  connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
  connect(this, &QAbstractButton::toggled, this, qOverload<>(&QWidget::update));
}

void AnchorChoice::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (isChecked() || underMouse()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(isChecked() ? Role::selection : Role::raised));
    painter.drawRoundedRect(rect(), metrics::radiusSmall, metrics::radiusSmall);
  }
  const QRectF box(6.5, 6.5, ring, ring);
  painter.setPen(QPen(m_theme.colour(isChecked() ? Role::accent : Role::lineStrong), isChecked() ? 5 : 1));
  painter.setBrush(m_theme.colour(Role::panel));
  const double inset = isChecked() ? 2.5 : 0;
  painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset));
}

}  // namespace peilstok::ui
