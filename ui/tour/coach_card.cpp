#include "tour/coach_card.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr int cardWidth = 340;

bool isOurs(int key) {
  return key == Qt::Key_Escape || key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Return ||
         key == Qt::Key_Enter;
}

}  // namespace

CoachCard::CoachCard(const Theme& theme, QWidget* window)
    : QFrame(window),
      m_theme(theme),
      m_count(makeLine({}, "label")),
      m_title(makeLabel({}, "head")),
      m_text(makeLabel({})),
      m_next(new QPushButton),
      m_back(new QPushButton(tr("Vorige"))),
      m_end(new QPushButton(tr("Stoppen"))) {
  setObjectName(QStringLiteral("coachCard"));
  setFixedWidth(cardWidth);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::page, metrics::block, metrics::page, metrics::block);
  layout->setSpacing(metrics::close);
  layout->addWidget(m_count);
  layout->addWidget(m_title);
  layout->addWidget(m_text);
  layout->addSpacing(metrics::gap);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::gap);
  for (QPushButton* button : {m_next, m_back, m_end}) {
    buttons->addWidget(button);
    button->installEventFilter(this);
  }
  buttons->addStretch();
  layout->addLayout(buttons);
  m_next->setObjectName(QStringLiteral("coachNext"));
  m_end->setObjectName(QStringLiteral("coachEnd"));
  setRole(m_next, "primary");
  setRole(m_back, "quiet");
  setRole(m_end, "quiet");
  m_back->setAccessibleName(m_back->text());
  m_end->setAccessibleName(tr("Rondleiding stoppen"));
  connect(m_next, &QPushButton::clicked, this, &CoachCard::nextRequested);
  connect(m_back, &QPushButton::clicked, this, &CoachCard::backRequested);
  connect(m_end, &QPushButton::clicked, this, &CoachCard::endRequested);
  hide();
}

void CoachCard::tell(const QString& title, const QString& text, int stop, int stops) {
  const bool last = stop == stops - 1;
  m_count->setText(tr("Rondleiding, %1 van %2").arg(stop + 1).arg(stops));
  m_title->setText(title);
  m_text->setText(text);
  m_next->setText(last ? tr("Klaar") : tr("Volgende"));
  m_back->setVisible(stop > 0);
  m_end->setVisible(!last);
  setAccessibleName(title);
  setAccessibleDescription(text);
  // The button has the focus, so that it is what gets read: the words of the stop go with it.
  m_next->setAccessibleName(QStringLiteral("%1. %2. %3").arg(m_count->text(), title, m_next->text()));
  m_next->setAccessibleDescription(text);
  QAccessibleEvent changed(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&changed);
  layout()->activate();
  resize(cardWidth, layout()->totalHeightForWidth(cardWidth));
}

void CoachCard::focusNext() { m_next->setFocus(Qt::OtherFocusReason); }

bool CoachCard::event(QEvent* event) {
  // The window has keys of its own for some of these; here they are the card's.
  if (event->type() == QEvent::ShortcutOverride && isOurs(static_cast<QKeyEvent*>(event)->key())) {
    event->accept();
    return true;
  }
  return QFrame::event(event);
}

/// A button takes the arrow keys for itself, to go to the next one.
bool CoachCard::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress || !isOurs(static_cast<QKeyEvent*>(event)->key()))
    return QFrame::eventFilter(watched, event);
  keyPressEvent(static_cast<QKeyEvent*>(event));
  return true;
}

void CoachCard::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Escape: Q_EMIT endRequested(); return;
    case Qt::Key_Left: Q_EMIT backRequested(); return;
    case Qt::Key_Right: Q_EMIT nextRequested(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_end->hasFocus()) Q_EMIT endRequested();
      else if (m_back->hasFocus()) Q_EMIT backRequested();
      else Q_EMIT nextRequested();
      return;
    default: QFrame::keyPressEvent(event);
  }
}

void CoachCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(m_theme.colour(Role::accent), metrics::ring));
  painter.setBrush(m_theme.colour(Role::panel));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::radiusCard, metrics::radiusCard);
}

}  // namespace peilstok::ui
