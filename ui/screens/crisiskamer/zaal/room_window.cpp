#include "screens/crisiskamer/zaal/room_window.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/crisiskamer/zaal/room_sheet.h"
#include "theme/shapes.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

// In a narrow window the lines above and below the page are smaller, so that none of them is cut.
constexpr int headLetters = 38, footLetters = 32, leastFoot = 24, lettersAcross = 36, shapeSide = 34;

QLabel* large(int size, QFont::Weight weight = QFont::Normal) {
  QLabel* label = makeLine({});
  label->setFont(Theme::font(size, weight));
  // The stylesheet of a label sets no size, so that the font of this one holds.
  label->setTextInteractionFlags(Qt::NoTextInteraction);
  return label;
}

/// Today the time alone.
QString soonText(Instant moment, Instant now) {
  return civil::fromInstant(moment).date == civil::fromInstant(now).date ? timeText(moment).left(5)
                                                                         : momentText(moment, now);
}

}  // namespace

RoomWindow::RoomWindow(const Theme& theme, Clock clock, bool exercise, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_theme(theme),
      m_clock(std::move(clock)),
      m_stack(new QStackedWidget),
      m_shown(new QWidget),
      m_cover(new QWidget),
      m_title(large(headLetters, QFont::DemiBold)),
      m_shape(new QLabel),
      m_phase(large(footLetters)),
      m_time(large(headLetters, QFont::DemiBold)),
      m_where(large(footLetters, QFont::DemiBold)),
      m_state(large(footLetters, QFont::DemiBold)),
      m_next(large(footLetters)),
      m_coverTime(large(headLetters * 2, QFont::DemiBold)),
      m_exercise(large(footLetters, QFont::DemiBold)),
      m_sheet(new RoomSheet(theme)) {
  setObjectName(QStringLiteral("roomWindow"));
  setWindowTitle(tr("Zaal \u2013 Peilstok"));
  setMinimumSize(480, 300);
  resize(1280, 720);
  m_exercise->setText(tr("OEFENING"));
  m_exercise->setVisible(exercise);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_stack);
  auto* shown = new QVBoxLayout(m_shown);
  shown->setContentsMargins(0, 0, 0, 0);
  shown->setSpacing(0);
  shown->addWidget(makeHead());
  shown->addWidget(m_sheet, 1);
  shown->addWidget(makeFoot());
  auto* cover = new QVBoxLayout(m_cover);
  cover->addStretch(1);
  cover->addWidget(m_coverTime, 0, Qt::AlignHCenter);
  cover->addStretch(1);
  m_stack->addWidget(m_shown);
  m_stack->addWidget(m_cover);
  setFocusProxy(m_sheet);
  connect(m_sheet, &RoomSheet::turned, this, [this] { m_where->setText(m_sheet->where()); });
  connect(&m_tick, &QTimer::timeout, this, &RoomWindow::showTime);
  connect(&theme, &Theme::changed, this, &RoomWindow::dress);
  m_tick.start(std::chrono::seconds(1));
  dress();
  showTime();
}

QWidget* RoomWindow::makeHead() {
  auto* head = new QFrame;
  setRole(head, "bar");
  auto* layout = new QHBoxLayout(head);
  layout->setContentsMargins(headLetters, metrics::loose, headLetters, metrics::loose);
  layout->setSpacing(metrics::wide);
  auto* lines = new QVBoxLayout;
  lines->setSpacing(0);
  m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // a long name is cut, not the clock
  lines->addWidget(m_title);
  auto* phase = new QHBoxLayout;
  phase->setSpacing(metrics::loose);
  phase->addWidget(m_shape);
  m_phase->setObjectName(QStringLiteral("roomPhase"));
  m_phase->setWordWrap(true);
  phase->addWidget(m_phase, 1);
  lines->addLayout(phase);
  layout->addWidget(m_exercise);
  layout->addLayout(lines, 1);
  layout->addWidget(m_state);
  layout->addWidget(m_time);
  return head;
}

QWidget* RoomWindow::makeFoot() {
  auto* foot = new QFrame;
  setRole(foot, "tray");
  auto* layout = new QHBoxLayout(foot);
  layout->setContentsMargins(headLetters, metrics::gap, headLetters, metrics::gap);
  layout->setSpacing(metrics::wide);
  layout->addWidget(m_where);
  layout->addStretch(1);
  layout->addWidget(m_next);
  return foot;
}

void RoomWindow::dress() {
  // A panel of its own, whatever stands under it.
  for (QWidget* part : {m_shown, m_cover}) {
    part->setAutoFillBackground(true);
    QPalette palette = part->palette();
    palette.setColor(QPalette::Window, m_theme.colour(Role::panel));
    part->setPalette(palette);
  }
  showPhase();
}

void RoomWindow::show(const RoomPicture& picture, const DossierPhase& held, std::chrono::hours freshFor) {
  m_picture = picture;
  m_held = held;
  m_freshFor = freshFor;
  if (!m_frozen) fill();
}

void RoomWindow::fill() {
  const Instant now = m_clock();
  m_heldShown = m_held;
  m_filled = now;
  m_title->setText(dossier_words::roomTitle(m_picture.dossier, m_picture.title));
  showPhase();
  m_sheet->show(roomChapters(m_picture, now, m_freshFor));
  m_next->setText(m_picture.meeting.next ? tr("Volgend overleg: %1").arg(soonText(*m_picture.meeting.next, now))
                                         : QString());
  m_where->setText(m_sheet->where());
}

/// As it was when the rest of the screen was filled: what stands still stands still, in other colours too.
void RoomWindow::showPhase() {
  const PhaseSince phase = m_heldShown.leading();
  QPixmap shape(QSize(shapeSide, shapeSide) * devicePixelRatioF());
  shape.setDevicePixelRatio(devicePixelRatioF());
  shape.fill(Qt::transparent);
  QPainter painter(&shape);
  painter.setRenderHint(QPainter::Antialiasing);
  paintPhase(painter, QRectF(1, 1, shapeSide - 2, shapeSide - 2), {phase.phase, phase.step},
             m_theme.phase(phase.phase));
  painter.end();
  m_shape->setPixmap(shape);
  QString words = dossier_words::held(m_heldShown);
  if (phase.since != Instant{}) words += tr("  \u00b7  sinds %1").arg(dossier_words::withAge(phase.since, m_filled));
  m_phase->setText(words);
}

void RoomWindow::open(const QWidget* beside) {
  const QScreen* theirs = beside->screen();
  for (QScreen* one : QGuiApplication::screens()) {
    if (one == theirs) continue;
    setGeometry(one->geometry());
    showFullScreen();
    return m_sheet->setFocus();
  }
  QWidget::show();
  raise();
  m_sheet->setFocus();
}

void RoomWindow::setFrozen(bool frozen) {
  if (std::exchange(m_frozen, frozen) == frozen) return;
  m_state->setText(frozen ? tr("STILGEZET om %1").arg(timeText(m_clock()).left(5)) : QString());
  if (!frozen) fill();
  Q_EMIT frozenChanged(frozen);
}

bool RoomWindow::isCovered() const { return m_stack->currentWidget() == m_cover; }

void RoomWindow::setCovered(bool covered) {
  if (covered == isCovered()) return;
  m_stack->setCurrentWidget(covered ? m_cover : m_shown);
  if (!covered) m_sheet->setFocus();
  repaint();  // at once: somebody came in who should not see it
  Q_EMIT coveredChanged(covered);
}

void RoomWindow::showTime() {
  const QString time = timeText(m_clock()).left(5);
  m_time->setText(time);
  m_coverTime->setText(time);
  // Ages grow by the minute.
  if (std::exchange(m_minute, time) != time && !m_frozen && m_picture.dossier != 0) fill();
}

void RoomWindow::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space: return m_sheet->turn(1);
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace: return m_sheet->turn(-1);
    case Qt::Key_1: return m_sheet->goTo(0);
    case Qt::Key_2: return m_sheet->goTo(1);
    case Qt::Key_3: return m_sheet->goTo(2);
    case Qt::Key_F11: return isFullScreen() ? showNormal() : showFullScreen();
    case Qt::Key_Escape: return isFullScreen() ? showNormal() : static_cast<void>(close());
    case Qt::Key_B:
      if (event->modifiers() == Qt::ControlModifier) return setFrozen(!m_frozen);
      break;
    case Qt::Key_H:
      if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) return setCovered(!isCovered());
      break;
    default: break;
  }
  QWidget::keyPressEvent(event);
}

void RoomWindow::resizeEvent(QResizeEvent* event) {
  const int least = static_cast<int>(std::ceil(leastFoot / devicePixelRatioF()));
  const int foot = std::clamp(width() / lettersAcross, least, footLetters);
  const int head = headLetters - footLetters + foot;
  for (QLabel* label : {m_title, m_time}) label->setFont(Theme::font(head, QFont::DemiBold));
  for (QLabel* label : {m_where, m_state, m_exercise}) label->setFont(Theme::font(foot, QFont::DemiBold));
  for (QLabel* label : {m_phase, m_next}) label->setFont(Theme::font(foot));
  QWidget::resizeEvent(event);
}

void RoomWindow::closeEvent(QCloseEvent* event) {
  QWidget::closeEvent(event);
  Q_EMIT closed();
}

}  // namespace peilstok::ui
