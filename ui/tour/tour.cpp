#include "tour/tour.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPropertyAnimation>
#include <algorithm>
#include <array>

#include "tour/coach_card.h"

namespace peilstok::ui {

namespace {

constexpr int travel = 180;  // milliseconds; long enough to follow, too short to wait for
constexpr int outlineStroke = 3;

}  // namespace

CoachOutline::CoachOutline(const Theme& theme, QWidget* window)
    : QWidget(window), m_theme(theme), m_move(new QPropertyAnimation(this, "geometry", this)) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setAttribute(Qt::WA_NoSystemBackground);
  setFocusPolicy(Qt::NoFocus);
  m_move->setDuration(travel);
  m_move->setEasingCurve(QEasingCurve::InOutQuad);
  hide();
}

void CoachOutline::pointAt(const QRect& box) {
  m_move->stop();
  if (isVisible() && m_theme.moves() && box != geometry()) {
    m_move->setStartValue(geometry());
    m_move->setEndValue(box);
    m_move->start();
  } else {
    setGeometry(box);
  }
  show();
  raise();
}

void CoachOutline::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(m_theme.colour(Role::accent), outlineStroke));
  const double in = outlineStroke / 2.0;
  painter.drawRoundedRect(QRectF(rect()).adjusted(in, in, -in, -in), metrics::radiusCard, metrics::radiusCard);
}

Tour::Tour(const Theme& theme, QWidget* window, std::vector<TourStop> stops)
    : QObject(window),
      m_theme(theme),
      m_window(window),
      m_stops(std::move(stops)),
      m_outline(new CoachOutline(theme, window)),
      m_card(new CoachCard(theme, window)) {
  connect(m_card, &CoachCard::nextRequested, this, [this] {
    if (m_at + 1 < static_cast<int>(m_stops.size())) show(m_at + 1);
    else end();
  });
  connect(m_card, &CoachCard::backRequested, this, [this] { show(std::max(0, m_at - 1)); });
  connect(m_card, &CoachCard::endRequested, this, &Tour::end);
  connect(&m_theme, &Theme::changed, m_card, qOverload<>(&QWidget::update));
}

bool Tour::isRunning() const { return m_card->isVisible(); }

void Tour::begin() {
  if (!isRunning()) {
    m_before = m_window->focusWidget();
    m_window->installEventFilter(this);
  }
  show(0);
}

void Tour::show(int stop) {
  m_at = stop;
  const TourStop& now = m_stops[static_cast<std::size_t>(stop)];
  if (m_part) m_part->removeEventFilter(this);
  m_part = now.part();
  if (m_part) m_part->installEventFilter(this);
  m_card->tell(now.title, now.text, stop, static_cast<int>(m_stops.size()));
  place();
  m_card->show();
  m_card->focusNext();
}

void Tour::place() {
  const bool inSight = m_part && m_part->isVisible();
  QRect box;
  if (inSight) {
    constexpr int around = 3;
    const QRect part(m_part->mapTo(m_window, QPoint()), m_part->size());
    box = part.adjusted(-around, -around, around, around).intersected(m_window->rect());
    m_outline->pointAt(box);
  } else {
    m_outline->hide();
    box = QRect(m_window->rect().center(), QSize(1, 1));
  }
  m_card->setGeometry(besidePart(box, m_card->size(), m_window->rect()));
  m_card->raise();
}

void Tour::end() {
  if (m_part) m_part->removeEventFilter(this);
  m_window->removeEventFilter(this);
  m_outline->hide();
  const bool hadFocus = m_card->isAncestorOf(QApplication::focusWidget());
  m_card->hide();
  if (hadFocus && m_before && m_before->isVisible()) m_before->setFocus(Qt::OtherFocusReason);
  Q_EMIT ended();
}

bool Tour::eventFilter(QObject*, QEvent* event) {
  switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::Hide:
      // After the layout has come to rest, or the card would stand beside where the part was.
      QMetaObject::invokeMethod(
          this,
          [this] {
            if (isRunning()) place();
          },
          Qt::QueuedConnection);
      break;
    default: break;
  }
  return false;
}

QRect besidePart(const QRect& part, const QSize& card, const QRect& room) {
  constexpr int apart = metrics::gap;
  const QRect inner = room.adjusted(apart, apart, -apart, -apart);
  const int left = std::clamp(part.left(), inner.left(), std::max(inner.left(), inner.right() - card.width() + 1));
  const int top = std::clamp(part.top(), inner.top(), std::max(inner.top(), inner.bottom() - card.height() + 1));
  const std::array places{QPoint(part.right() + apart, top), QPoint(left, part.bottom() + apart),
                          QPoint(left, part.top() - apart - card.height()),
                          QPoint(part.left() - apart - card.width(), top)};
  for (const QPoint& place : places)
    if (inner.contains(QRect(place, card))) return {place, card};
  // No room anywhere: over the part's lower right corner, so that where it begins stays in sight.
  return {QPoint(std::max(inner.left(), inner.right() - card.width() + 1),
                 std::max(inner.top(), inner.bottom() - card.height() + 1)),
          card};
}

}  // namespace peilstok::ui
